// Persian plurals and comparatives, where the site knows the word without them.

/** After Taghva, Beckley and Sadeh 2005 (doi:10.1109/ITCC.2005.40), the endings that change no meaning; folded. */
const ENDINGS = ["هايشان", "هايي", "هاي", "هايش", "ترين", "ها", "تر"];

const SHORTEST_STEM = 3;

/**
 * @param frequencies - of folded words
 * @returns folded word → stem
 */
export function createPersianStemmer(frequencies: ReadonlyMap<string, number>): (word: string) => string {
  return (word) => {
    for (const ending of ENDINGS) {
      const stem = word.slice(0, -ending.length);
      if (word.endsWith(ending) && stem.length >= SHORTEST_STEM && frequencies.has(stem)) return stem;
    }
    return word;
  };
}
