// How large an SVG drawing is.

import { localName, tagsOf } from "./svg-tags.js";

const length = /^([+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*(px|pt|pc|in|cm|mm|q|em|rem|ex)?$/i;
const pixels: Readonly<Record<string, number>> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
};

/**
 * Width and height of a drawing in CSS pixels, rounded, from 1 to 16,384. Where one is missing or relative, `viewBox` gives
 * the proportion, and without both the size.
 * @returns undefined when the root is no `<svg>`, or says nothing of its size
 */
export function svgSize(text: string): Readonly<{ width: number; height: number }> | undefined {
  const [root] = tagsOf(text);
  if (root === undefined || localName(root.name) !== "svg") return undefined;
  const attributeOf = (name: string) => root.attributes.find((attribute) => attribute.name === name)?.value;
  const width = lengthOf(attributeOf("width"));
  const height = lengthOf(attributeOf("height"));
  const box = (attributeOf("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box;
  const hasBox = box.length === 4 && boxWidth > 0 && boxHeight > 0 && Number.isFinite(boxWidth / boxHeight);
  if (width !== undefined && height !== undefined) return rounded(width, height);
  if (!hasBox) return undefined;
  if (width !== undefined) return rounded(width, (width * boxHeight) / boxWidth);
  if (height !== undefined) return rounded((height * boxWidth) / boxHeight, height);
  return rounded(boxWidth, boxHeight);
}

function lengthOf(written: string | undefined): number | undefined {
  const match = length.exec((written ?? "").trim());
  if (match === null) return undefined;
  const value = Number(match[1]) * (pixels[(match[2] ?? "px").toLowerCase()] ?? 1);
  return value > 0 && Number.isFinite(value) ? value : undefined;
}

/** No page shows more; a drawing of any size has the same proportion below it. In pixels. */
const longestSide = 16_384;

function rounded(width: number, height: number): Readonly<{ width: number; height: number }> {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}
