// How many columns of a terminal a text takes.

const zeroWidth = /^(?:\p{Mn}|\p{Me}|\u200C|\u200D)$/u;

// East Asian wide and full-width blocks, and emoji (Unicode Standard Annex 11). By block: a terminal is no more exact.
const wideRanges: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

/** @param text - without tabs and control characters */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (zeroWidth.test(character)) continue;
    columns += wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
  }
  return columns;
}
