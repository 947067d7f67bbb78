// Which articles have a term, or a keyword: the inverted index, in typed arrays.

/** Longer lists are cut to their strongest entries: one term's cost does not grow with the site. */
const LONGEST_LIST = 256;

export type Postings = Readonly<{
  /** Entries of term t stand at `[starts[t], ends[t])`. */
  starts: Int32Array;
  ends: Int32Array;
  articles: Int32Array;
  weights: Uint16Array;
}>;

type Forward = Readonly<{ termCount: number; starts: Int32Array; terms: Int32Array; weights: Uint16Array }>;

/**
 * Turns "terms of an article" into "articles of a term". Lists longer than 256 keep the entries with the
 * highest weights ("champions"), ties to lower article numbers.
 */
export function invert({ termCount, starts, terms, weights }: Forward): Postings {
  const total = starts[starts.length - 1] ?? 0;
  const listStarts = new Int32Array(termCount + 1);
  for (let entry = 0; entry < total; entry++) {
    const next = (terms[entry] ?? 0) + 1;
    listStarts[next] = (listStarts[next] ?? 0) + 1;
  }
  for (let term = 0; term < termCount; term++) {
    listStarts[term + 1] = (listStarts[term + 1] ?? 0) + (listStarts[term] ?? 0);
  }
  const ends = listStarts.slice(0, termCount);
  const articles = new Int32Array(total);
  const listed = new Uint16Array(total);
  for (let article = 0; article + 1 < starts.length; article++) {
    for (let entry = starts[article] ?? 0; entry < (starts[article + 1] ?? 0); entry++) {
      const term = terms[entry] ?? 0;
      const place = ends[term] ?? 0;
      articles[place] = article;
      listed[place] = weights[entry] ?? 0;
      ends[term] = place + 1;
    }
  }
  const postings = { starts: listStarts, ends, articles, weights: listed };
  for (let term = 0; term < termCount; term++) keepChampions(postings, term);
  return postings;
}

function keepChampions({ starts, ends, articles, weights }: Postings, term: number): void {
  const start = starts[term] ?? 0;
  const length = (ends[term] ?? 0) - start;
  if (length <= LONGEST_LIST) return;
  // Weight and article in one number that sorts by weight, then by article from the first.
  const packed = new Float64Array(length);
  for (let index = 0; index < length; index++) {
    const article = articles[start + index] ?? 0;
    packed[index] = (weights[start + index] ?? 0) * 2 ** 32 + (2 ** 32 - 1 - article);
  }
  packed.sort();
  for (let rank = 0; rank < LONGEST_LIST; rank++) {
    const champion = packed[length - 1 - rank] ?? 0;
    weights[start + rank] = Math.floor(champion / 2 ** 32);
    articles[start + rank] = 2 ** 32 - 1 - (champion % 2 ** 32);
  }
  ends[term] = start + LONGEST_LIST;
}
