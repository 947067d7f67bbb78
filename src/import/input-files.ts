// The files that an import was given: one, or those of a folder. Links are not followed, and no file is read whole that is
// larger than any article.

import { type Dirent, lstatSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { partsOfPages } from "./html/page-folder.js";
import { type Note, note } from "./notes.js";

export type InputFile = Readonly<{
  /** Absolute. */
  path: string;
  /** Its name below the folder that was given, `/`-separated, NFC. */
  origin: string;
  /** The folder that was given, absolute; absent where a file was. */
  folder?: string;
}>;

export type InputKind = "text" | "wxr" | "html";

/** In bytes. A saved page with all its scripts comes to a few. */
const largestFile = 16 * 1024 * 1024;

const endings: Readonly<Record<"text" | "html", RegExp>> = {
  text: /\.(?:txt|text)$/i,
  html: /\.(?:html?|xhtml|mht|mhtml)$/i,
};

export type Inputs = Readonly<{
  kind: InputKind | undefined;
  files: readonly InputFile[];
  notes: readonly Note[];
}>;

/**
 * Looks at what was given.
 * @param path - absolute; a file or a folder
 * @param asked - the kind, if it was named; else it is told from the files: undefined if it cannot be
 * @throws what the disk throws if there is nothing of that name
 */
export async function findInputs(path: string, asked: InputKind | undefined): Promise<Inputs> {
  const notes: Note[] = [];
  if (!lstatSync(path).isDirectory()) {
    const files = [{ path, origin: basename(path).normalize("NFC") }];
    return { kind: asked ?? kindOf(path, await headOf(path)), files, notes };
  }
  const all = await filesBelow(path, notes);
  const kind = asked ?? kindOfFolder(all);
  const ending = kind === "html" ? endings.html : endings.text;
  const isWanted = (name: string): boolean =>
    kind === "wxr"
      ? /\.xml$/i.test(name)
      : ending.test(name) || (asked === "text" && !/\.[a-z0-9]{1,8}$/i.test(name));
  const isPart = kind === "html" ? partsOfPages(all.map(({ origin }) => origin)) : () => false;
  for (const { origin } of all)
    if (!isWanted(origin) && !isPart(origin)) notes.push(note("skipped-file", origin));
  return { kind, files: all.filter(({ origin }) => isWanted(origin) && !isPart(origin)), notes };
}

async function filesBelow(root: string, notes: Note[]): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  const waiting = [""];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries: Dirent[] = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries) {
      const origin = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) waiting.push(origin);
      else if (entry.isFile())
        files.push({ path: join(root, origin), origin: origin.normalize("NFC"), folder: root });
      else notes.push(note("skipped-link", origin));
    }
  }
  return files.sort((one, other) => (one.origin < other.origin ? -1 : 1));
}

function kindOfFolder(files: readonly InputFile[]): InputKind | undefined {
  const count = (pattern: RegExp): number => files.filter(({ origin }) => pattern.test(origin)).length;
  const counts = [
    ["text", count(endings.text)],
    ["html", count(endings.html)],
    ["wxr", count(/\.xml$/i)],
  ] as const;
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most === undefined || most[1] === 0 ? undefined : most[0];
}

/** What other programs write: databases, documents, archives. Read as text, nobody would understand what is said of them. */
const foreign = /\.(?:json|sql|csv|tsv|pdf|rtf|docx?|odt|pages|xlsx?|epub|eml|msg|zip|gz)$/i;
const foreignHeads = ["%PDF", "PK\u0003\u0004", "{\\rtf", "ÐÏ\u0011à", "\u001f‹"];

function kindOf(path: string, head: string): InputKind | undefined {
  if (foreign.test(path) || foreignHeads.some((sign) => head.startsWith(sign))) return undefined;
  if (/<rss\b|xmlns:wp=|wordpress\.org\/export/i.test(head)) return "wxr";
  if (endings.html.test(path) || /^\s*(?:<!doctype html|<html\b|<head\b|<body\b)/i.test(head)) return "html";
  if (/\.xml$/i.test(path) || /^\s*<\?xml/.test(head)) return "wxr";
  return endings.text.test(path) || !/\0{2}/.test(head) ? "text" : undefined;
}

/** The beginning, as far as ASCII goes. */
async function headOf(path: string): Promise<string> {
  const handle = await open(path, "r");
  try {
    const buffer = new Uint8Array(4096);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return new TextDecoder("latin1").decode(buffer.subarray(0, bytesRead)).replace(/^(?:ï»¿|ÿþ|þÿ)/, "");
  } finally {
    await handle.close();
  }
}

export type InputRead = Readonly<{ bytes: Uint8Array }> | Readonly<{ bytes: undefined; note: Note }>;

export async function readInput({ path }: InputFile): Promise<InputRead> {
  try {
    const handle = await open(path, "r");
    try {
      const { size } = await handle.stat();
      if (size > largestFile) return { bytes: undefined, note: note("too-large", `${size}`) };
      return { bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { bytes: undefined, note: note("unreadable", code) };
  }
}
