// The fonts of the cards: which letters they have, and how wide words are in them. The only file that knows HarfBuzz.

import { readFile } from "node:fs/promises";
import type { Font } from "harfbuzzjs";
import type { Measure } from "./break-lines.js";

type FontFace = Readonly<{ font: Font; unitsPerEm: number; letters: ReadonlySet<number> }>;

/** They have no shape and so, in many fonts, no place; shaping obeys them all the same. */
const joiners: ReadonlySet<number> = new Set([0x200c, 0x200d]);

export type CardFonts = Readonly<{
  has: (codePoint: number) => boolean;
  measure: Measure;
}>;

/** @param files - absolute paths of TrueType files; a word is measured in the first that has its letters */
export async function loadCardFonts(files: readonly string[]): Promise<CardFonts> {
  const harfbuzz = await import("harfbuzzjs");
  const faces: FontFace[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    const face = new harfbuzz.Face(new harfbuzz.Blob(Uint8Array.from(bytes).buffer));
    faces.push({
      font: new harfbuzz.Font(face),
      unitsPerEm: face.upem,
      letters: new Set(face.collectUnicodes()),
    });
  }
  const known = new Map<string, number>();
  const hasIn = ({ letters }: FontFace, codePoint: number): boolean =>
    letters.has(codePoint) || joiners.has(codePoint);
  const widthOf = (text: string): number => {
    const face =
      faces.find((one) => [...text].every((each) => hasIn(one, each.codePointAt(0) ?? 0))) ?? faces[0];
    if (face === undefined) return 0;
    const buffer = new harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    harfbuzz.shape(face.font, buffer);
    const advance = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + (xAdvance ?? 0), 0);
    return (advance * 1000) / face.unitsPerEm;
  };
  return {
    has: (codePoint) => faces.some((face) => hasIn(face, codePoint)),
    measure: (text) => {
      let width = known.get(text);
      if (width === undefined) {
        width = widthOf(text);
        known.set(text, width);
      }
      return width;
    },
  };
}
