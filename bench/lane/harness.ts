// The parser that the lane stands in front of, exactly as src/markdown/create-markdown.ts makes it, and the comparison
// of two trees.

import { isDeepStrictEqual } from "node:util";
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { gfmForParser } from "../../src/markdown/gfm.js";
import { createProseLane } from "../../src/markdown/lane/create-prose-lane.js";

const parser = unified().use(remarkParse).use(gfmForParser, []).freeze();

export const parse = (source: string): Root => parser.parse(source);

/** How many characters went to the parser in the last call of the lane. */
export let charactersLeft = 0;
export const lane = createProseLane((source) => {
  charactersLeft += source.length;
  return parse(source);
});
export const resetCharactersLeft = (): void => {
  charactersLeft = 0;
};

export const agrees = (source: string): boolean => isDeepStrictEqual(lane(source), parse(source));
