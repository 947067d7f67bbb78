// Writes docs/diagnostics.md: every code with an example of its wording in both languages. Run after changing one:
// `npm run docs:diagnostics`. A test compares the file with `diagnosticsDocument()`.

import { realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { samples } from "../src/diagnostics/samples.js";
import { wordingOf } from "../src/diagnostics/wording/wording-of.js";
import type { Diagnostic, DiagnosticCode } from "../src/model/diagnostic.js";

const head = `<!-- Written by scripts/generate-diagnostics-doc.ts; do not edit. -->

# Diagnostics

Whatever is wrong in a site's content, configuration or templates is reported as a *diagnostic*: what is wrong, where,
and how to mend it. All are reported in one run, sorted by file and line. An error keeps the site from being published;
a warning does not (with \`--strict\` it does), and \`silenced\`, in \`site.yaml\` or in the front matter of one article, can silence
its code. What \`check\` alone tells, and what \`check --fix\` mends: [check.md](check.md). Codes are permanent: a script may rely on them.

\`--lang ar\` or \`--lang en\` chooses the language, \`--format\` the form:

| format | for |
| --- | --- |
| \`text\` | people, on standard error |
| \`json\` | programs, on standard output; described below |
| \`github\` | annotations in a pull request: workflow commands of GitHub Actions |
| \`sarif\` | SARIF 2.1.0, for code scanning and editors; an audit holds it to the schema of the standard |

What a diagnostic quotes from the content is shown safely: control characters and characters that turn the direction of
text appear as their code points, \`⟨U+202E⟩\`. In \`text\`, a caret stands below a line that every terminal shows alike;
below a line with Arabic, which terminals order in two ways, the place meant is repeated: \`^ ⟪قمه⟫\`.

## The JSON form

One object. Fields that are not there do not apply; new ones may be added, and \`version\` rises if one changes meaning.

| field | type | |
| --- | --- | --- |
| \`version\` | number | 1 |
| \`language\` | \`"ar"\` or \`"en"\` | of the messages |
| \`errors\`, \`warnings\` | number | how many of each |
| \`diagnostics\` | list | in order of file, line, column, severity and code |
| \`diagnostics[].code\` | string | one of those below |
| \`diagnostics[].severity\` | \`"error"\` or \`"warning"\` | |
| \`diagnostics[].path\` | string | the file, from the site's root, with \`/\` |
| \`diagnostics[].line\` | number, optional | from 1; absent when the whole file is meant |
| \`diagnostics[].column\`, \`.endColumn\` | number, optional | from 1, in UTF-16 code units; the end is the column after the last character meant |
| \`diagnostics[].lineText\`, \`.lineTextStart\` | string and number, optional | the line, at most 300 characters of it, and how many code units are cut off before |
| \`diagnostics[].message\`, \`.mend\` | string | what is wrong, and what to do |
| \`diagnostics[].facts\` | object | the same as data; its fields depend on the code |
| \`diagnostics[].related\` | list | other places, with the fields from \`path\` to \`lineTextStart\` |

## All codes

The examples use made-up facts.
`;

/** The whole document as it must stand in the repository. */
export function diagnosticsDocument(): string {
  const codes = (Object.keys(samples) as DiagnosticCode[]).sort();
  return `${[head, ...codes.map(section)].join("\n")}`;
}

function section(code: DiagnosticCode): string {
  const sample = { code, facts: samples[code] } as Pick<Diagnostic, "code" | "facts">;
  const [en, ar] = [wordingOf(sample, "en"), wordingOf(sample, "ar")];
  return `### ${code}

- ${inline(en.message)}. *${inline(en.mend)}*
- <span dir="rtl" lang="ar">${inline(ar.message)}. *${inline(ar.mend)}*</span>
`;
}

// A list item is one paragraph. What a wording puts between backticks is code here too; other marks are just shown.
const inline = (text: string): string =>
  text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\`*_<>[\]{]/g, "\\$&")))
    .join("")
    .trim()
    .replaceAll(/\s*\n\s*/g, "<br>");

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("../docs/diagnostics.md", import.meta.url), diagnosticsDocument());
}
