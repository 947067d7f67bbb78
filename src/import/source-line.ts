// The line below a text that says whom it quotes, of bodies that were made from HTML: `المصدر | أ + ب` is no paragraph here.

import { afterSourceLabel, sourcesIn } from "./text/labels.js";

/** @param body - Markdown; a line with a link or a picture in it stays, as a source has none */
export function partSourceLine(body: string): Readonly<{ body: string; sources: readonly string[] }> {
  const start = body.trimEnd().lastIndexOf("\n\n");
  const last = body.slice(start + 1).trim();
  const isWhole = { body, sources: [] };
  if (start === -1 || /[\n<>[\]`]/.test(last)) return isWhole;
  const source = afterSourceLabel(last.replace(/\*+|\\(?=[^\p{L}\p{N}\s])/gu, ""));
  const sources = source === undefined ? [] : sourcesIn(source);
  return sources.length === 0 ? isWhole : { body: body.slice(0, start).trimEnd(), sources };
}
