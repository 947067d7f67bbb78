// Are the nearest articles of the same kind?

import { seededRandom } from "../random.js";

/**
 * Share of the three nearest that are of the same kind, over a fixed draw.
 * @param nearest - the numbers of the three nearest to an item, best first
 */
export function precisionAtThree(
  kinds: readonly string[],
  drawn: readonly number[],
  nearest: (item: number) => readonly number[],
): number {
  let same = 0;
  for (const item of drawn) {
    same += nearest(item)
      .slice(0, 3)
      .filter((other) => kinds[other] === kinds[item]).length;
  }
  return same / (3 * drawn.length);
}

/** `count` different numbers below `size`, the same for the same seed. */
export function draw(size: number, count: number, seed: number): number[] {
  const random = seededRandom(seed);
  const numbers = Array.from({ length: size }, (_, number) => number);
  for (let place = 0; place < Math.min(count, size); place++) {
    const other = place + Math.floor(random() * (size - place));
    [numbers[place], numbers[other]] = [numbers[other] ?? 0, numbers[place] ?? 0];
  }
  return numbers.slice(0, count);
}
