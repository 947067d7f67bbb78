// Files beside articles that look like articles and are none: an editor who saved one in a word processor waits for it in vain.

import { open } from "node:fs/promises";
import { join } from "node:path";
import type { ContentFile } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { isDrawing, isPhotograph } from "./picture-files.js";

type StrayKind = "ending" | "document" | "web-page";

const kinds: readonly (readonly [RegExp, StrayKind])[] = [
  [/\.(?:txt|text|mdx|mdown|mkdn?|mkdown|mdwn|mdtext)$/iu, "ending"],
  [/\.(?:docx?|dotx?|docm|odt|fodt|rtf|pages|wps|wpd|gdoc)$/iu, "document"],
  [/\.(?:x?html?|mhtml?)$/iu, "web-page"],
];

/** Front matter stands at the very beginning; a byte order mark and marks of direction may be before it. */
const opening = /^[\s\ufeff\u200e\u200f\u061c]*---[ \t]*\r?\n[^\n]*[:：]/u;
const openingBytes = 256;

/**
 * @param attachments - files beside articles and pages that nothing published leads to or shows
 * @param usedLater - those of them that drafts and waiting articles lead to or show
 */
export async function strayFiles(
  root: string,
  attachments: readonly ContentFile[],
  usedLater: () => ReadonlySet<SourcePath>,
): Promise<readonly Diagnostic[]> {
  const strays: Diagnostic[] = [];
  // One after the other: hundreds of open files at once would be too many.
  for (const file of attachments) {
    const where = kinds.find(([names]) => names.test(file.path))?.[1] ?? (await kindByText(root, file));
    if (where === undefined) continue;
    const facts = { where, name: file.path.split("/").at(-1) ?? "" };
    strays.push({ code: "not-published", severity: "warning", place: { path: file.path }, facts });
  }
  if (strays.length === 0) return [];
  const later = usedLater();
  return strays.filter(({ place }) => !later.has(place.path));
}

/** Whatever its name: `خبر`, `خبر.md (1)`, `خبر.نص`. */
async function kindByText(root: string, { path, onDisk }: ContentFile): Promise<StrayKind | undefined> {
  if (isPhotograph(path) || isDrawing(path)) return undefined;
  const head = await headOf(join(root, onDisk)).catch(() => "");
  return opening.test(head) ? "ending" : undefined;
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(openingBytes) });
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await handle.close();
  }
}
