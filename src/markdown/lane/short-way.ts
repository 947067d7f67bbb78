// The way of a body that the lane reads alone: its HTML tree and its HTML are made without the plugins.

import { effortOf, isLight } from "../effort.js";
import type { Way } from "../render.js";
import { proseTreeOf } from "./create-prose-lane.js";
import { htmlTreeOf, isCertain } from "./html-tree.js";
import { writeHtml } from "./write-html.js";

/** In UTF-16 code units. */
const longestUnasked = 2 ** 20;

/** @returns undefined for a body that needs the plugins */
export function shortWay(source: string): Way | undefined {
  // The lane takes linear time for whatever it is given, so it may look before anybody knows the effort. Of a book full of
  // signs that linear time is seconds, and nobody wants it read.
  if (source.length > longestUnasked && effortOf(source).kind !== "fine") return undefined;
  const prose = proseTreeOf(source);
  if (prose === undefined || !isCertain(prose)) return undefined;
  return {
    // What the lane reads nests nothing that counts here.
    effortOf: () => (isLight(source) ? { kind: "fine" } : effortOf(source)),
    parse: () => prose,
    makeSafe: htmlTreeOf,
    stringify: writeHtml,
  };
}
