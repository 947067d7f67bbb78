// Files that are made long before they are written wait on disk. In memory they would lie between what is given back and
// keep it from the system: of a hundred thousand articles, three times their own size.

import { closeSync } from "node:fs";
import { type DraftFile, openDraft, writeStretch } from "../cache/draft-file.js";
import { readExactly } from "../cache/read-exactly.js";
import type { KeepBytes } from "../outputs/search/search-files.js";
import type { Keep } from "./sound-cache.js";

/** About what ten thousand articles make. */
const keptBytes = 2 ** 23;

/**
 * @param folder - of the file that they wait in, which has no name and is gone with the process
 * @param keep - closes it in the end
 * @param mostKept - bytes that stay in memory before the others go to disk; where no disk takes them, all stay
 */
export function createWaitingBytes(
  folder: string | undefined,
  keep: Keep,
  mostKept: number = keptBytes,
): KeepBytes {
  let kept = 0;
  let opened: Readonly<{ draft: DraftFile | undefined }> | undefined;
  const open = (): DraftFile | undefined => {
    const draft = openDraft(folder, false);
    if (draft !== undefined) keep({ close: () => closeSync(draft.handle.file) });
    return draft;
  };
  return (bytes) => {
    kept += bytes.length;
    if (kept <= mostKept) return () => bytes;
    opened ??= { draft: open() };
    const handle = opened.draft?.handle;
    const offset = handle === undefined ? undefined : writeStretch(handle, bytes);
    if (handle === undefined || offset === undefined) return () => bytes;
    const { file } = handle;
    const { length } = bytes;
    return () => {
      const read = readExactly(file, offset, length);
      if (read === undefined) throw new Error("what waited on disk is not there any more");
      return read;
    };
  };
}
