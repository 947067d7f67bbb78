// What is wrong with the site, as HTML for the page that an editor is looking at.
// Made here and not in the browser: it must be seen without JavaScript too, where no page could be built yet.

import { excerptOf } from "../diagnostics/excerpt.js";
import { visible } from "../diagnostics/visible.js";
import { type WordingLanguage, wordingOf } from "../diagnostics/wording/wording-of.js";
import { escapeHtml } from "../language/escape-html.js";
import type { Diagnostic } from "../model/diagnostic.js";

/** The few words of the panel itself. */
type PanelWords = Readonly<{
  errors: string;
  warnings: (count: number) => string;
  failed: string;
  more: (count: number) => string;
  nothingYet: string;
  mend: string;
  waiting: string;
}>;

type PanelOptions = Readonly<{ language: WordingLanguage; words: PanelWords }>;

const shownAtMost = 50;

/** Errors stand open, warnings are folded away. Empty when there is nothing to say. */
export function problemsPanel(diagnostics: readonly Diagnostic[], { language, words }: PanelOptions): string {
  if (diagnostics.length === 0) return "";
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const inOrder = [...errors, ...diagnostics.filter(({ severity }) => severity !== "error")];
  const items = inOrder.slice(0, shownAtMost).map((diagnostic) => item(diagnostic, language, words));
  const rest = inOrder.length - shownAtMost;
  const list = `<ol>${items.join("")}</ol>${rest > 0 ? `<p>${text(words.more(rest))}</p>` : ""}`;
  return errors.length > 0
    ? section(`<h2>${text(words.errors)}</h2>${list}`, language, "alert")
    : section(
        `<details><summary>${text(words.warnings(inOrder.length))}</summary>${list}</details>`,
        language,
        "status",
      );
}

/** For what is no diagnostic: the folder has gone, the machine failed. */
export function failurePanel(message: string, { language, words }: PanelOptions): string {
  return section(`<h2>${text(words.failed)}</h2><p>${text(message)}</p>`, language, "alert");
}

/** A whole page for an address that no page has been built for. */
export function waitingPage(panel: string, { language, words }: PanelOptions): string {
  return `<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(words.nothingYet)}</title></head>
<body>
<h1>${text(words.nothingYet)}</h1>
<p>${text(words.waiting)}</p>
<div id="build-site-problems">${panel}</div>
</body>
</html>
`;
}

const directionOf = (language: WordingLanguage): string => (language === "ar" ? "rtl" : "ltr");

const section = (content: string, language: WordingLanguage, role: string): string =>
  `<section lang="${language}" dir="${directionOf(language)}" role="${role}">${content}</section>`;

function item(diagnostic: Diagnostic, language: WordingLanguage, words: PanelWords): string {
  const { message, mend } = wordingOf(diagnostic, language);
  const { path, line, column } = diagnostic.place;
  const place = [path, line, column].filter((part) => part !== undefined).join(":");
  const excerpt = excerptOf(diagnostic.place);
  const source =
    excerpt === undefined
      ? ""
      : `<pre dir="auto">${text(excerpt.before)}<mark>${text(excerpt.marked)}</mark>${text(excerpt.after)}</pre>`;
  const how = mend === "" ? "" : `<p><b>${text(words.mend)}:</b> ${text(mend)}</p>`;
  return `<li class="${diagnostic.severity}"><code dir="ltr">${text(place)}</code><p>${text(message)}</p>${source}${how}</li>`;
}

/** Content is quoted here: it must neither become HTML nor turn the text around it. */
const text = (raw: string): string =>
  escapeHtml(
    raw
      .split("\n")
      .map((line) => visible(line.replaceAll("\t", "    ")))
      .join("\n"),
  );
