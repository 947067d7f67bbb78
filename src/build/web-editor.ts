// The files of the web editor, `/admin/`. The editor itself is a package of the site's own: it weighs more than all of
// this tool, and only sites that want it need it.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { prevailingKeys } from "../import/prevailing-keys.js";
import { outputPathOf, sitePath } from "../language/url.js";
import type { ContentFile } from "../model/article.js";
import type { Outcome } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import type { Site } from "../model/site.js";
import { packageFile } from "../package-files.js";
import { siteOrigin } from "../site/origin.js";
import { editorConfig } from "../web-editor/editor-config.js";
import { editorPage } from "../web-editor/editor-page.js";
import { newestHeads } from "./newest-heads.js";

export type WebEditor = Readonly<{
  files: readonly OutputFile[];
  /** The content security policy of the editor's page; absent where there is none. */
  policy?: string;
}>;

const editorPackage = "@sveltia/cms";
const none: WebEditor = { files: [] };

/** What the editor imports by the names of packages, and where in them the file lies that browsers read. */
const packages = {
  "exifr/dist/lite.esm.mjs": "exifr/dist/lite.esm.mjs",
  immutable: "immutable/dist/immutable.es.js",
  "turndown/lib/turndown.browser.es.js": "turndown/lib/turndown.browser.es.js",
} as const;

/**
 * @param root - of the site, absolute
 * @param articles - files of the content
 */
export async function webEditorOf(
  root: string,
  site: Site,
  articles: readonly ContentFile[],
): Promise<Outcome<WebEditor>> {
  const { config } = site;
  const { webEditor } = config;
  if (webEditor === undefined) return { value: none, diagnostics: [] };
  const origin = siteOrigin(config);
  const folder = folderOfEditor(root);
  if (folder === undefined) {
    const facts = { package: editorPackage };
    return {
      value: none,
      diagnostics: [{ code: "web-editor-missing", severity: "warning", place: origin, facts }],
    };
  }
  const script = await readFile(new URL("web-editor.js", packageFile("dist/browser/")));
  const at = (name: string): Pick<OutputFile, "path" | "origin"> => ({
    path: outputPathOf(sitePath(`/admin/${name}`)),
    origin,
  });
  const copied = filesBelow(join(folder, "npm")).filter((name) => !name.endsWith(".map"));
  const languages = readdirSync(join(folder, "locales")).filter((name) => name.endsWith(".json"));
  const brought = Object.entries(packages).flatMap(([name, file]) => {
    const from = fileOfPackage(folder, file);
    return from === undefined ? [] : [{ name, from, to: `cms/packages/${file.split("/")[0]}.js` }];
  });
  const imports = Object.fromEntries([
    ...brought.map(({ name, to }) => [name, `./${to}`]),
    // Browsers import no JSON without being told that it is some, so each language is made a script.
    ...languages.sort().map((name) => [`./cms/locales/${name}`, `./cms/locales/${name.slice(0, -2)}`]),
  ]) as Readonly<Record<string, string>>;
  const { html, policy } = editorPage({ config, webEditor, script, imports });
  const sections = [
    ...new Set([
      ...config.sections.map(({ label }) => label),
      ...site.sections.filter((one) => one.articles.length > 0).map(({ label }) => label),
    ]),
  ];
  const keys = prevailingKeys(newestHeads(root, articles));
  const settings = editorConfig({ config, webEditor, sections, keys });
  const files: readonly OutputFile[] = [
    { ...at("index.html"), kind: "text", text: html },
    { ...at("editor.js"), kind: "bytes", bytes: script },
    { ...at("config.json"), kind: "text", text: `${JSON.stringify(settings, undefined, 2)}\n` },
    ...copied.map((name): OutputFile => {
      const from = join(folder, "npm", name);
      if (name !== "index.js") return { ...at(`cms/npm/${name}`), kind: "copy", from };
      return {
        ...at(`cms/npm/${name}`),
        kind: "made",
        make: () => withoutForeignFonts(readFileSync(from, "utf8")),
      };
    }),
    { ...at("cms/LICENSE.txt"), kind: "copy", from: join(folder, "LICENSE.txt") },
    ...brought.map(({ from, to }) => ({ ...at(to), kind: "copy", from }) as const),
    ...languages.map((name): OutputFile => {
      const from = join(folder, "locales", name);
      const make = (): string => `export default ${readFileSync(from, "utf8").trim()};\n`;
      return { ...at(`cms/locales/${name.slice(0, -2)}`), kind: "made", make };
    }),
  ];
  return { value: { files, policy }, diagnostics: [] };
}

/**
 * The editor has its fonts beside it, and still asks for them at another host before. A font that can be had nowhere
 * is asked for nowhere.
 */
const withoutForeignFonts = (script: string): string =>
  script.replace(/url\(https:\/\/cdn\.jsdelivr\.net\/[^)\n]*\)/g, "local(none)");

/** Where the editor's package lies, found as Node finds packages from the site's folder. */
function folderOfEditor(root: string): string | undefined {
  try {
    const entry = createRequire(join(root, "site.yaml")).resolve(editorPackage);
    const folder = dirname(dirname(entry));
    return entry === join(folder, "npm", "index.js") &&
      ["locales", "LICENSE.txt"].every((name) => existsSync(join(folder, name)))
      ? folder
      : undefined;
  } catch {
    return undefined;
  }
}

/** A file of a package on which the editor depends: in a `node_modules` beside it or above. */
function fileOfPackage(folder: string, file: string): string | undefined {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const found = join(at, "node_modules", file);
    if (existsSync(found)) return found;
  }
  return undefined;
}

/** `/`-separated, in order. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    )
    .sort();
