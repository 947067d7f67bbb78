// The index of terms → files of posting lists. Lists are gathered for a part of the files at a time: all at once they
// would be the largest thing in memory.

import { BitWriter } from "../../search/bits.js";
import type { SearchRoot } from "../../search/layout.js";
import { shardOfTerm } from "../../search/layout.js";
import { writePostings } from "../../search/postings.js";
import { writeTerm } from "../../search/terms-file.js";
import type { TermIndex } from "./index-terms.js";

/** Entries that are gathered at a time, 5 bytes each. */
const GATHERED = 2 ** 22;

/** A list without levels: the articles of a keyword or a section, by their place, rising. */
export type PlainList = Readonly<{ name: string; places: readonly number[] }>;

type Layout = Pick<SearchRoot, "letters" | "shards">;

/**
 * @param numbers - of each article, by its place
 * @param plain - lists that stand among those of terms
 * @returns the bytes of each file, one after the other; empty for one that has no list
 */
export function* writeTerms(
  { terms, termCounts, entries }: TermIndex,
  numbers: Int32Array,
  plain: readonly PlainList[],
  layout: Layout,
): Generator<Uint8Array> {
  const shards: Item[][] = Array.from({ length: layout.shards.terms }, () => []);
  for (const [term, name] of terms.entries()) {
    // A stop word that no headline has lists nothing.
    if ((termCounts[term] ?? 0) > 0) shards[shardOfTerm(name, layout)]?.push({ kind: "term", name, term });
  }
  for (const { name, places } of plain) {
    shards[shardOfTerm(name, layout)]?.push({ kind: "plain", name, places });
  }

  const writeFile = createFileWriter(numbers);
  const lists = new Lists(terms.length);
  for (let first = 0; first < shards.length; ) {
    let last = first;
    let gathered = 0;
    const terms: number[] = [];
    for (; last < shards.length; last++) {
      const inShard = (shards[last] ?? []).flatMap((item) => (item.kind === "term" ? [item.term] : []));
      const size = inShard.reduce((sum, term) => sum + (termCounts[term] ?? 0), 0);
      if (last > first && gathered + size > GATHERED) break;
      gathered += size;
      for (const term of inShard) terms.push(term);
    }
    lists.gather(terms, termCounts, entries, numbers);
    for (; first < last; first++) yield writeFile(shards[first] ?? [], lists);
  }
}

/** One file of plain lists alone. */
export function writePlainLists(lists: readonly PlainList[], numbers: Int32Array): Uint8Array {
  const items = lists.map(({ name, places }): Item => ({ kind: "plain", name, places }));
  return createFileWriter(numbers)(items);
}

type Item = Readonly<{ name: string }> &
  (Readonly<{ kind: "term"; term: number }> | Readonly<{ kind: "plain"; places: readonly number[] }>);

/** @returns a function for one file after the other, with the same memory for all */
function createFileWriter(numbers: Int32Array): (items: readonly Item[], lists?: Lists) => Uint8Array {
  const file = new BitWriter();
  const list = new BitWriter();
  return (items, lists) => {
    for (const item of items.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
      if (item.kind === "term") lists?.write(list, item.term);
      else {
        const articles = Int32Array.from(item.places, (place) => numbers[place] as number);
        writePostings(list, articles, undefined, 0, articles.length);
      }
      writeTerm(file, item.name, list.take());
    }
    return file.take();
  };
}

/** The posting lists of some terms, in the order of their terms. */
class Lists {
  /** Where a term's list begins, plus 1; 0 for terms that are not gathered now. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #terms: readonly number[] = [];
  #articles = new Int32Array(0);
  #levels = new Uint8Array(0);

  constructor(termCount: number) {
    this.#starts = new Int32Array(termCount);
    this.#ends = new Int32Array(termCount);
  }

  gather(
    terms: readonly number[],
    termCounts: Int32Array,
    entries: TermIndex["entries"],
    numbers: Int32Array,
  ): void {
    const [starts, ends] = [this.#starts, this.#ends];
    for (const term of this.#terms) starts[term] = 0;
    this.#terms = terms;
    let size = 0;
    for (const term of terms) {
      starts[term] = size + 1;
      ends[term] = size;
      size += termCounts[term] as number;
    }
    if (this.#articles.length < size) {
      this.#articles = new Int32Array(size);
      this.#levels = new Uint8Array(size);
    }
    const [articles, levels] = [this.#articles, this.#levels];
    entries.each((place, term, level) => {
      if (starts[term] === 0) return;
      const end = ends[term] as number;
      articles[end] = numbers[place] as number;
      levels[end] = level;
      ends[term] = end + 1;
    });
  }

  write(writer: BitWriter, term: number): void {
    const start = (this.#starts[term] as number) - 1;
    writePostings(writer, this.#articles, this.#levels, start, this.#ends[term] as number);
  }
}
