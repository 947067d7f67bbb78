// The yardstick: BM25 over all terms of all texts, nothing left out.

const K1 = 1.2;
const B = 0.75;

export type Ranking = (query: readonly string[], count: number, besides?: number) => number[];

/**
 * @param documents - terms of each document
 * @returns ranks documents for query terms, best first, ties by number
 * @see Robertson and Zaragoza 2009, doi:10.1561/1500000019
 */
export function createBm25(documents: readonly (readonly string[])[]): Ranking {
  const postings = new Map<string, Map<number, number>>();
  for (const [number, terms] of documents.entries()) {
    for (const term of terms) {
      let counts = postings.get(term);
      if (!counts) {
        counts = new Map();
        postings.set(term, counts);
      }
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  }
  const meanLength = documents.reduce((sum, terms) => sum + terms.length, 0) / documents.length;
  return (query, count, besides) => {
    const scores = new Float64Array(documents.length);
    for (const term of query) {
      const counts = postings.get(term);
      if (!counts) continue;
      const rarity = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [number, frequency] of counts) {
        const length = documents[number]?.length ?? 0;
        const saturated = (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / meanLength));
        scores[number] = (scores[number] ?? 0) + rarity * saturated;
      }
    }
    return best(scores, count, besides);
  };
}

function best(scores: Float64Array, count: number, besides: number | undefined): number[] {
  const found: number[] = [];
  for (const number of scores.keys()) {
    const score = scores[number] ?? 0;
    if (score <= 0 || number === besides) continue;
    if (found.length === count && score <= (scores[found[count - 1] ?? 0] ?? 0)) continue;
    let place = found.length;
    while (place > 0 && (scores[found[place - 1] ?? 0] ?? 0) < score) place--;
    found.splice(place, 0, number);
    if (found.length > count) found.pop();
  }
  return found;
}
