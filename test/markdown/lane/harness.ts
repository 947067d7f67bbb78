// The parser that the lane stands in front of, as src/markdown/create-markdown.ts makes it, and the comparison of trees.

import { isDeepStrictEqual } from "node:util";
import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { createMarkdown } from "../../../src/markdown/create-markdown.js";
import { gfmForParser } from "../../../src/markdown/gfm.js";
import { createProseLane, proseTreeOf } from "../../../src/markdown/lane/create-prose-lane.js";
import type { SourcePath } from "../../../src/model/brand.js";

const parser = unified().use(remarkParse).use(gfmForParser, []).freeze();

export const parse = (source: string): Root => parser.parse(source);
export const lane = createProseLane(parse);

/** Node for node, positions included, no field more or less; also where the lane would answer alone. */
export function agrees(source: string): boolean {
  const parsed = outcomeOf(parse, source);
  const prose = proseTreeOf(source);
  return (
    isDeepStrictEqual(outcomeOf(lane, source), parsed) &&
    (prose === undefined || isDeepStrictEqual(prose, parsed))
  );
}

const short = createMarkdown();
// A plugin that does nothing: with any, every body goes the whole way, from the parser to rehype-stringify.
const whole = createMarkdown({ remarkPlugins: [() => () => undefined] });

/** What a body becomes, with everything that is said of it, on the lane's way and on that of the plugins. */
export function bothWays(
  text: string,
  dir: "rtl" | "ltr" = "rtl",
): readonly [short: unknown, whole: unknown] {
  const input = { path: "a.md" as SourcePath, text, bodyStart: 0, lang: dir === "rtl" ? "ar" : "en", dir };
  return [short.render(input), whole.render(input)];
}

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
