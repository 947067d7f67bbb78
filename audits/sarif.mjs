// `check --format sarif` against the schema that OASIS published (SARIF 2.1.0), as a package of Microsoft's carries it.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { tool } from "./tools.mjs";

const command = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** Errors, warnings, related places, mends in several lines, names that addresses must escape, and a file without lines. */
const faultySite = {
  "site.yaml": "العنوان: موقع\nlanguage: ar\npageSise: 20\n",
  "content/keywords.yaml": "- label: العراق\n  aliases: [عراق]\n- label: إيران\n  aliases: [عراق]\n",
  "content/articles/2026/خبر أول.md": "---\nالعنوان: خبر\nالتاريخ: 7/5/2024\n---\nنص.\n",
  "content/articles/2026/خبر #2 100%.md":
    "---\ntitle: خبر: آخر\ndate: 2026-11-20 10:00\nkeywrods: [أ]\n---\nنص و**«قول»** هنا, وهناك  [رابط](لا-شيء.md)\n",
  "content/articles/one.md":
    "---\ntitle: واحد\ndate: 2026-11-20 10:00\nslug: same\n---\n<script>x</script>\n\n![](no.png)\n",
  "content/articles/two.md": "---\ntitle: اثنان\ndate: 2026-11-21 10:00\nslug: same\n---\nنص\n",
  "content/articles/empty.md": "",
};

/** @returns {readonly string[]} one line a complaint */
export function checkSarif() {
  const schemaFile = join(
    tool("@microsoft/jest-sarif", "1.0.0-beta.0"),
    "lib/schemas/sarif-2.1.0-rtm.5.json",
  );
  const load = createRequire(import.meta.url);
  const { default: Ajv } = load(tool("ajv-draft-04", "1.0.0"));
  const { default: addFormats } = load(tool("ajv-formats", "3.0.1"));
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
  const folder = mkdtempSync(join(tmpdir(), "build-site-sarif-"));
  try {
    for (const [path, text] of Object.entries(faultySite)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const check = [command, "check", "--root", folder, "--format", "sarif"];
    const { stdout, stderr } = spawnSync(process.execPath, check, { encoding: "utf8" });
    if (stdout === "") throw new Error(`check said nothing: ${stderr}`);
    const log = JSON.parse(stdout);
    if (validate(log))
      return log.runs[0].results.length > 8 ? [] : ["the site has more faults than were told"];
    return validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
