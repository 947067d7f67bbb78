// Cuts finished HTML where holes were marked. A marked value holds a character that no author can write.

import type { Body, Hole } from "../model/body.js";
import { lessThan, mark } from "./mark.js";

/** The value to give to `href` or `src`; its whole attribute becomes hole number `index`, counted from 0. */
export const holeValue = (index: number): string => `${mark}${index}${mark}`;

const hole = new RegExp(`(?:href|src)="${mark}(\\d+)${mark}"`, "g");

/**
 * @param html - with one marked attribute for every hole, in any order
 * @param holes - by the number in their mark
 */
export function cutHoles(html: string, holes: readonly Hole[]): Body {
  const parts: string[] = [];
  const inOrder: Hole[] = [];
  let from = 0;
  const written = html.replaceAll(lessThan, "&lt;");
  for (const match of written.matchAll(hole)) {
    const found = holes[Number(match[1])];
    if (found === undefined) continue;
    parts.push(written.slice(from, match.index));
    inOrder.push(found);
    from = match.index + match[0].length;
  }
  parts.push(written.slice(from));
  return { parts, holes: inOrder };
}
