// Files in, files out: a site as a map of its files is built by the whole build, and what came of it is data.

import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll } from "vitest";
import type { BuildOptions, BuildResult } from "../../src/build/options.js";
import { Profile } from "../../src/build/profile.js";
import { build } from "../../src/build.js";
import type * as BuildSite from "../../src/index.js";

/** Path below the site's root → text or bytes. Undefined, in changes, removes the file. */
export type Files = Readonly<Record<string, string | Uint8Array>>;
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

export type BuiltSite = Readonly<{
  root: string;
  outDir: string;
  result: BuildResult;
  kind: BuildResult["kind"];
  /** Of all diagnostics, in their order. */
  codes: readonly string[];
  /** Every file below the output folder, the manifest apart; bytes as Latin-1 where they are no UTF-8. */
  output: Readonly<Record<string, string>>;
  /** The HTML at an output path. Throws when there is no such file. */
  html: (path: string) => string;
  document: (path: string) => DomNode;
}>;

/** What tests ask of a page; the project is compiled without the browser's types. */
export type DomNode = Readonly<{
  localName: string;
  textContent: string;
  innerHTML: string;
  children: Iterable<DomNode>;
  getAttribute: (name: string) => string | null;
  querySelector: (selector: string) => DomNode | null;
  querySelectorAll: (selector: string) => Iterable<DomNode>;
}>;

/** The only element that the selector finds. Throws when there is none or more. */
export function one(node: DomNode, selector: string): DomNode {
  const [found, ...more] = node.querySelectorAll(selector);
  if (found === undefined || more.length > 0)
    throw new Error(`${selector}: ${more.length + (found ? 1 : 0)} found`);
  return found;
}

export const all = (node: DomNode, selector: string): readonly DomNode[] => [
  ...node.querySelectorAll(selector),
];

/** What a reader reads: white space as browsers show it. */
export const read = (node: DomNode): string => node.textContent.replaceAll(/\s+/g, " ").trim();

/** The hour at which all test sites are built. */
export const testNow = Date.UTC(2021, 6, 20, 9, 0, 0);

export const siteYaml = `title: الخليج الجديد
url: https://news.example/
language: ar
timeZone: Asia/Riyadh
months: يوليو
`;

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder, free of symbolic links, that is removed after the test file. */
const compiled = new URL("../../dist/index.js", import.meta.url);

/** The package as others import it: threads, the cache, and what it knows of its own code work there alone. */
export async function compiledProgram(): Promise<typeof BuildSite> {
  if (!existsSync(compiled)) throw new Error("dist/ is missing: `npm run compile` makes it");
  return (await import(compiled.href)) as typeof BuildSite;
}

export function freshFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "whole-site-")));
  made.push(folder);
  return folder;
}

/** Writes the files of a site in the order of the map, with a `site.yaml` if there is none among them. */
export function writeSite(root: string, files: Changes): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    if (content === undefined) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Builds the files as a site of their own. */
export async function buildSite(files: Files, options: Partial<BuildOptions> = {}): Promise<BuiltSite> {
  const root = freshFolder();
  mkdirSync(join(root, "content", "articles"), { recursive: true });
  writeSite(root, { "site.yaml": siteYaml, ...files });
  return await buildFolder(root, options);
}

/** Builds again over what an earlier build wrote, after some files of the site changed. */
export async function buildOver(
  { root }: BuiltSite,
  changes: Changes,
  options: Partial<BuildOptions> = {},
): Promise<BuiltSite> {
  writeSite(root, changes);
  return await buildFolder(root, options);
}

export async function buildFolder(root: string, options: Partial<BuildOptions> = {}): Promise<BuiltSite> {
  const outDir = options.outDir ?? join(root, "_site");
  const result = await build(
    {
      root,
      outDir,
      drafts: false,
      future: false,
      preview: false,
      clean: false,
      now: testNow,
      ...options,
    },
    new Profile(),
  );
  const output = outputOf(outDir);
  const html = (path: string): string => {
    const text = output[path];
    if (text === undefined) throw new Error(`no ${path} among ${Object.keys(output).join(", ")}`);
    return text;
  };
  return {
    root,
    outDir,
    result,
    kind: result.kind,
    codes: result.diagnostics.map(({ code }) => code),
    output,
    html,
    document: (path) => parseHTML(html(path)).document as unknown as DomNode,
  };
}

/** The files below a folder without the manifest, by path in code unit order; nothing where there is no folder. */
export function outputOf(folder: string): Record<string, string> {
  const { ".build-site.json": _manifest, ...output } = filesBelow(folder);
  return output;
}

/** All files below a folder, the manifest too. */
export function filesBelow(folder: string): Record<string, string> {
  const output: Record<string, string> = {};
  const walk = (relative: string): void => {
    for (const name of readdirSync(join(folder, relative)).sort()) {
      const path = relative === "" ? name : `${relative}/${name}`;
      if (lstatSync(join(folder, path)).isDirectory()) walk(path);
      else output[path] = textOf(readFileSync(join(folder, path)));
    }
  };
  if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) walk("");
  return output;
}

/** UTF-8, or Latin-1 where the bytes are none. */
export function textOf(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : bytes.toString("latin1");
}

/** A source with the given lines of front matter. */
export const source = (frontMatter: string, body = "نص الخبر.\n"): string =>
  `---\n${frontMatter.trim()}\n---\n${body}`;

/** An article that needs no more than a title: the date is given. */
export const article = (title: string, more = "", body?: string): string =>
  source(`title: ${JSON.stringify(title)}\ndate: 2021-07-06 16:53\n${more}`, body);
