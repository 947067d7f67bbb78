// "Did you mean …?": the known word that a misspelt one is closest to.

import { stripInvisible } from "./text.js";

/** Longer words are no misspelling of a key. In UTF-16 code units. */
const longestWord = 100;

/**
 * The candidate closest to a word, letters' case, marks and hamza forms of the alef aside.
 * @param maxDistance - most edits (insert, delete, replace, swap neighbours); default one for each three letters, 1 to 3;
 *   none in a single letter, which one edit makes any other
 * @returns the candidate as given; of equally close ones that with the longer common beginning, then the first by
 *   code units, so that the order of candidates does not matter; undefined if none is close enough
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  maxDistance?: number,
): string | undefined {
  const wanted = folded(word);
  if (wanted.length === 0 || wanted.length > longestWord) return undefined;
  const limit =
    maxDistance ?? (wanted.length === 1 ? 0 : Math.min(3, Math.max(1, Math.floor(wanted.length / 3))));
  let best: { candidate: string; distance: number; shared: number } | undefined;
  for (const candidate of candidates) {
    const spelling = folded(candidate);
    const distance = editDistance(wanted, spelling, best === undefined ? limit : best.distance);
    if (distance === undefined) continue;
    const found = { candidate, distance, shared: sharedStart(wanted, spelling) };
    if (best === undefined || isCloser(found, best)) best = found;
  }
  return best?.candidate;
}

type Found = { candidate: string; distance: number; shared: number };

function isCloser(one: Found, other: Found): boolean {
  if (one.distance !== other.distance) return one.distance < other.distance;
  if (one.shared !== other.shared) return one.shared > other.shared;
  return one.candidate < other.candidate;
}

function folded(word: string): string {
  return stripInvisible(word)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .replaceAll("ٱ", "ا")
    .toLowerCase();
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Optimal string alignment: edits between two words, neighbours swapped counting as one, no part edited twice.
 * @returns undefined if there are more than `limit`
 * @see Damerau 1964, doi:10.1145/363958.363994
 */
function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = cell(above, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let cost = Math.min(cell(above, column) + 1, cell(current, column - 1) + 1, replaced);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, cell(twoAbove, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return undefined;
    twoAbove = above;
    above = current;
  }
  const distance = cell(above, b.length);
  return distance <= limit ? distance : undefined;
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
