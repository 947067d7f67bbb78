// The parser that the lane stands in front of, as src/markdown/create-markdown.ts makes it, and the comparison of trees.

import { isDeepStrictEqual } from "node:util";
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { gfmForParser } from "../../../src/markdown/gfm.js";
import { createProseLane } from "../../../src/markdown/lane/create-prose-lane.js";

const parser = unified().use(remarkParse).use(gfmForParser, []).freeze();

export const parse = (source: string): Root => parser.parse(source);
export const lane = createProseLane(parse);

/** Node for node, positions included, no field more or less. */
export const agrees = (source: string): boolean =>
  isDeepStrictEqual(outcomeOf(lane, source), outcomeOf(parse, source));

// Of the parser's packages the tests get a build that checks itself, and for some sources it throws.
function outcomeOf(read: (source: string) => Root, source: string): Root | "threw" {
  try {
    return read(source);
  } catch {
    return "threw";
  }
}

/** What the lane left to the parser, in one string for each call. */
export function leftToParser(source: string): string[] {
  const left: string[] = [];
  createProseLane((rest) => {
    left.push(rest);
    return parse(rest);
  })(source);
  return left;
}
