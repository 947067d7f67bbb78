// The main colour of a picture as one of 64: the place kept for it has that colour until it is there. A class and not a
// style, because pages forbid inline styles; the stylesheet 45-tones.css has one rule for each.

const levels = 4;
const levelStep = 256 / levels;

/**
 * @param pixels - red, green and blue, one byte each, of a small copy of the picture
 * @returns the class of the colour that most pixels have: `tone-213` for red, green and blue of 0 to 3
 */
export function toneOf(pixels: Uint8Array): string {
  const counts = new Uint32Array(levels ** 3);
  let most = 0;
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const colour =
      (levelOf(pixels[at]) * levels + levelOf(pixels[at + 1])) * levels + levelOf(pixels[at + 2]);
    const count = (counts[colour] ?? 0) + 1;
    counts[colour] = count;
    if (count > (counts[most] ?? 0)) most = colour;
  }
  return `tone-${most.toString(levels).padStart(3, "0")}`;
}

const levelOf = (value = 0): number => Math.floor(value / levelStep);
