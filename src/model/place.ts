// Where something stands in a file, precise enough to point at it.

import type { SourcePath } from "./brand.js";

export type Place = Readonly<{
  /** The file, relative to the site's root. */
  path: SourcePath;
  /** 1-based; absent when the whole file is meant. */
  line?: number;
  /** 1-based, in UTF-16 code units, as editors and SARIF count. */
  column?: number;
  /** 1-based column after the last character meant, on the same line. */
  endColumn?: number;
  /** The offending line as it stands in the file, at most 300 characters around the column. */
  lineText?: string;
  /** How many UTF-16 code units were cut from the start of the line to make `lineText`. Default 0. */
  lineTextStart?: number;
}>;
