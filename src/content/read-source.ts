// The bytes of one file, with a limit, and never from outside the site's folder.

import { open, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ContentFile, Source } from "../model/article.js";
import type { Outcome } from "../model/diagnostic.js";

/** No article comes near it; a photo or a database renamed to `.md` does. In bytes. */
export const largestFile = 4 * 1024 * 1024;

/**
 * Reads a file that the scan found.
 * @param rootDir - the site's folder, absolute or relative to the working directory
 * @returns the source, or undefined with one error: unreadable, too large (it is then not read), or a link that leads
 *   out of the folder by now
 */
export async function readSource(rootDir: string, file: ContentFile): Promise<Outcome<Source | undefined>> {
  const place = { path: file.path };
  try {
    const real = await realpath(join(rootDir, file.onDisk));
    if (!isInside(await realpath(rootDir), real)) {
      return {
        value: undefined,
        diagnostics: [{ code: "link-outside", severity: "error", place, facts: {} }],
      };
    }
    const bytes = await readLimited(real);
    if (typeof bytes !== "number") return { value: { path: file.path, bytes }, diagnostics: [] };
    const facts = { bytes, limit: largestFile };
    return { value: undefined, diagnostics: [{ code: "file-too-large", severity: "error", place, facts }] };
  } catch (error) {
    const facts = { reason: reasonOf(error) };
    return { value: undefined, diagnostics: [{ code: "unreadable-file", severity: "error", place, facts }] };
  }
}

/** The bytes, or the size in bytes if it is above the limit. */
async function readLimited(path: string): Promise<Uint8Array | number> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size > largestFile) return size;
    // One byte more than the file had: it may grow while it is read.
    const buffer = new Uint8Array(size + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}

export function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The system's word for what went wrong: `EACCES`, `ENOENT`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : String(error);
}
