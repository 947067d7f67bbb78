// What people wrote in a source and readers will read, without the marks of Markdown around it: what the rules on
// language look at. Every character knows where in the source it stands.

import type { SourcePath } from "./brand.js";

/** A stretch of text that stands in the source as it stands here. Both in UTF-16 code units. */
export type ProsePiece = Readonly<{
  /** Where it begins in the text of its block. */
  at: number;
  /** Where it begins in the source. */
  offset: number;
}>;

/**
 * A paragraph, heading, cell of a table, or value of the front matter. Marks of emphasis, links' addresses and tags are
 * gone from the text; what is no prose but takes a place in it (code, an address, a picture) is one U+FFFC.
 */
export type ProseBlock = Readonly<{
  text: string;
  /** In order, the first at 0; each lasts up to the next. */
  pieces: readonly ProsePiece[];
  /** Where the block begins and ends in the source. */
  start: number;
  end: number;
  /** A value of the front matter: marks of Markdown and HTML in it are shown as they stand. */
  isPlain?: true;
}>;

/** A source as the rules on language see it. */
export type Prose = Readonly<{
  path: SourcePath;
  /** The whole file as decoded, without byte order mark. Offsets count in it. */
  text: string;
  /** In the order of the source. */
  blocks: readonly ProseBlock[];
  /** Primary language: `ar`, `fa`. */
  language: string;
}>;
