// The templates folder on disk → templates. The only file here that reads.

import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { ParsedTexts } from "./parsed-texts.js";
import type { TextFile } from "./place-in.js";
import { assembleTemplates, type TemplateFolder, type Templates } from "./templates.js";

const pathIn = (name: string): SourcePath => `templates/${name}` as SourcePath;

/** Files that editors and systems leave behind are no templates. */
const isHidden = (name: string): boolean =>
  name.split("/").some((part) => part.startsWith(".") || part.endsWith("~"));

/** Names of all files below a folder, `/`-separated, in code unit order. Empty when there is no folder. */
const filesBelow = async (dir: string): Promise<string[]> => {
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/").normalize("NFC"))
      .filter((name) => !isHidden(name))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
};

const decode = (name: string, bytes: Uint8Array): TextFile | Diagnostic => {
  const path = pathIn(name);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { path, text: text.replaceAll("\r\n", "\n") };
  } catch {
    return { code: "template-not-utf8", severity: "error", place: { path }, facts: {} };
  }
};

const unknownFile = (name: string): Diagnostic => ({
  code: "template-unknown-file",
  severity: "warning",
  place: { path: pathIn(name) },
  facts: { name: pathIn(name) },
});

/** A link may lead to a folder, or to nothing. */
const readIfFile = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EISDIR" || code === "ENOENT") return undefined;
    throw error;
  }
};

/** One folder as it lies on disk; what is not text or not known is reported. */
export const readTemplateFolder = async (dir: string): Promise<Outcome<TemplateFolder>> => {
  const diagnostics: Diagnostic[] = [];
  const templates = new Map<string, TextFile>();
  const locales = new Map<string, TextFile>();
  const assets = new Map<string, Uint8Array>();
  const cardFonts = new Map<string, string>();
  for (const name of await filesBelow(dir)) {
    const bytes = await readIfFile(join(dir, name));
    if (bytes === undefined) diagnostics.push(unknownFile(name));
    else if (name.startsWith("assets/")) assets.set(name.slice("assets/".length), bytes);
    else if (/^cards\/[^/]+\.[ot]tf$/iu.test(name)) cardFonts.set(name, join(dir, name));
    else if (/\.hbs$/u.test(name) || /^locales\/[^/]+\.ya?ml$/u.test(name)) {
      const file = decode(name, bytes);
      if ("code" in file) diagnostics.push(file);
      else if (name.endsWith(".hbs")) templates.set(name, file);
      else locales.set(basename(name).replace(/\.ya?ml$/u, ""), file);
    } else diagnostics.push(unknownFile(name));
  }
  return { value: { templates, locales, assets, cardFonts }, diagnostics };
};

/**
 * Reads template folders and puts them together: an earlier folder's file replaces a later one's of the same name,
 * and words are taken one by one.
 * @param dirs - absolute paths, the site's own first, the packaged one last; a folder that is not there counts as empty
 * @param language - the site's, BCP 47
 * @param scripts - by name below `assets/`: part of the packaged folder, though they are compiled elsewhere
 * @param known - texts that need no parsing
 * @param own - names of helpers that plugins bring
 * @throws Error when a folder cannot be read (the machine), or when no folder holds any template (the installation)
 */
export const loadTemplates = async (
  dirs: readonly string[],
  language: string,
  scripts: ReadonlyMap<string, Uint8Array>,
  known?: ParsedTexts,
  own?: ReadonlySet<string>,
): Promise<Outcome<Templates>> => {
  const folders = await Promise.all(dirs.map(readTemplateFolder));
  const { value, diagnostics } = assembleTemplates(
    folders.map(({ value: folder }, index) =>
      index < folders.length - 1 ? folder : { ...folder, assets: new Map([...scripts, ...folder.assets]) },
    ),
    language,
    known,
    own,
  );
  return { value, diagnostics: [...folders.flatMap((folder) => folder.diagnostics), ...diagnostics] };
};
