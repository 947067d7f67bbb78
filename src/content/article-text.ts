// The plain text of a source's body, for questions about one article. A build keeps no texts, only counts of words.

import type { Markdown } from "../markdown/render.js";
import type { Direction, Source } from "../model/article.js";
import { decodeSource } from "./decode.js";
import { splitSource } from "./front-matter/split.js";
import { locatorOf } from "./locate.js";

/** @returns one block a line; empty where there is no body, or none that can be told from the front matter */
export function articleText(
  source: Source,
  { language, direction }: Readonly<{ language: string; direction: Direction }>,
  markdown: Markdown,
): string {
  const text = decodeSource(source).value;
  if (text === undefined) return "";
  const { bodyStart } = splitSource(locatorOf(source.path, text));
  if (bodyStart <= 0) return "";
  return markdown.render({ path: source.path, text, bodyStart, lang: language, dir: direction }).value.text;
}
