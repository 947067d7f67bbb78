// Finds keywords that may be one, without comparing each with each: only those that share a loose key, a skeleton or
// names that are known to be the same.

import type { KeywordId } from "../../../model/brand.js";
import type { SpellingDifference } from "../../../model/facts/keywords.js";
import { compareText } from "../../order.js";
import { withKnownNames } from "./known-names.js";
import { differenceOf, looseKey, looseKeyWithoutArticles } from "./loose-key.js";
import { consonantSkeleton, mayBeOneName } from "./transliteration.js";

export type Name = Readonly<{ key: string; id: KeywordId }>;

export type SimilarPair = Readonly<{ a: KeywordId; b: KeywordId; difference: SpellingDifference }>;

/** Longer names are sentences; nobody mistypes them into one another. In UTF-16 code units. */
const LONGEST_NAME = 200;

/** How many neighbours in its bucket a name is compared with. Real buckets hold two or three. */
const NEIGHBOURS = 24;

/**
 * Pairs of keywords of which a name looks like a name of the other; each pair once, with the plainest difference.
 * Time is the number of names times a constant, whatever they are.
 * @param names - resolved keys, several for one keyword where the register lists aliases
 */
export function findSimilarPairs(names: readonly Name[]): readonly SimilarPair[] {
  const sorted = names
    .filter(({ key }) => key.length <= LONGEST_NAME)
    .sort((x, y) => compareText(x.key, y.key));
  const pairs = new Map<string, SimilarPair>();
  const add = (x: Name, y: Name, difference: SpellingDifference | undefined): void => {
    if (difference === undefined) return;
    const [a, b] = x.id < y.id ? [x.id, y.id] : [y.id, x.id];
    const pair = `${a}\n${b}`;
    if (!pairs.has(pair)) pairs.set(pair, { a, b, difference });
  };
  for (const keyOf of [looseKey, looseKeyWithoutArticles]) {
    forNeighbours(sorted, keyOf, (x, y) => add(x, y, differenceOf(x.key, y.key)));
  }
  forNeighbours(sorted, withKnownNames, (x, y) => add(x, y, "transliteration"));
  forNeighbours(sorted, consonantSkeleton, (x, y) => {
    if (mayBeOneName(x.key, y.key)) add(x, y, "transliteration");
  });
  return [...pairs.values()];
}

/** Visits pairs of different keywords that share a key. Digits alone are no word: 2021 and 20-21 never meet. */
function forNeighbours(
  names: readonly Name[],
  keyOf: (key: string) => string,
  visit: (x: Name, y: Name) => void,
): void {
  const buckets = new Map<string, Name[]>();
  for (const name of names) {
    const shared = keyOf(name.key);
    if (!/\p{L}/u.test(shared)) continue;
    const bucket = buckets.get(shared);
    if (bucket) bucket.push(name);
    else buckets.set(shared, [name]);
  }
  for (const bucket of buckets.values()) {
    for (const [index, x] of bucket.entries()) {
      for (const y of bucket.slice(index + 1, index + 1 + NEIGHBOURS)) {
        if (x.id !== y.id) visit(x, y);
      }
    }
  }
}
