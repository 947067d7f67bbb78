// A picture of a body as HTML: what browsers may choose from, and the image that all of them know.

import type { Picture } from "../model/picture.js";

/**
 * How wide a picture in the text is shown: the column of the text beside two others, else the page without its margins.
 * Follows 60-article.css and 65-body.css.
 */
const bodySizes =
  "(min-width: 80em) 696px, (min-width: 68em) 55vw, (min-width: 40em) calc(100vw - 4rem), calc(100vw - 2rem)";

/** A start tag up to its end; `>` may stand in a quoted value. */
const restOfTag = /^(?:[^>"']|"[^"]*"|'[^']*')*>/;

/**
 * Puts `<picture>` around an image whose tag was begun and not ended.
 * @param before - HTML up to the hole inside the tag: `… <img `
 * @param attributes - what fills the hole
 * @param after - HTML behind the hole: ` alt="…">…`
 * @returns all of it; without the element where the tag cannot be found
 */
export function withPicture(
  before: string,
  attributes: string,
  after: string,
  { sources, tone }: Picture,
): string {
  const start = before.lastIndexOf("<img");
  const rest = restOfTag.exec(after)?.[0];
  const mark =
    tone === undefined || / class=/.test(before.slice(start) + (rest ?? "")) ? "" : ` class="${tone}"`;
  const filled = attributes + mark;
  if (sources.length === 0 || start === -1 || rest === undefined) return before + filled + after;
  const choices = sources
    .map(({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${bodySizes}">`)
    .join("");
  return `${before.slice(0, start)}<picture>${choices}${before.slice(start)}${filled}${rest}</picture>${after.slice(rest.length)}`;
}
