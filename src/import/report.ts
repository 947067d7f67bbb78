// What an import did, by file: for people to read, for programs as JSON.

import type { Note } from "./notes.js";

/** `kept`: a file stood there and was left as it is. `none`: nothing came of it; its notes say why. */
export type Action = "written" | "unchanged" | "kept" | "none";

export type FileReport = Readonly<{
  origin: string;
  /** From the root of the site; absent where nothing was made. */
  path?: string;
  action: Action;
  notes: readonly Note[];
}>;

export type ImportReport = Readonly<{
  dryRun: boolean;
  files: readonly FileReport[];
  /** Of the whole. */
  notes: readonly Note[];
  media: Readonly<{ written: number; unchanged: number; kept: readonly string[] }>;
  register: Readonly<{ added: readonly string[]; unplaced: readonly string[] }>;
}>;
