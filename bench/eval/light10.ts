// The stemmer that Arabic search engines use, as a yardstick.

import { isStopWord } from "../../src/language/stop-words.js";
import { tokensOf } from "../../src/language/tokens.js";
import type { ToTerms } from "./terms.js";

const PREFIXES = ["وال", "بال", "كال", "فال", "لل", "ال"];
const SUFFIXES = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/**
 * Folded tokens without stop words, prefix and suffixes cut by length alone.
 * @see Larkey, Ballesteros and Connell 2007, Light Stemming for Arabic Information Retrieval, doi:10.1007/978-1-4020-6046-5_12
 */
export function createLight10(): ToTerms {
  const stems = new Map<string, string>();
  return (text) =>
    tokensOf(text)
      .filter((token) => !isStopWord(token, "ar"))
      .map((token) => {
        let stem = stems.get(token);
        if (stem === undefined) {
          stem = stemmed(token);
          stems.set(token, stem);
        }
        return stem;
      });
}

function stemmed(word: string): string {
  let stem = word.startsWith("و") && word.length > 3 ? word.slice(1) : word;
  const prefix = PREFIXES.find((each) => stem.startsWith(each) && stem.length - each.length >= 2);
  if (prefix !== undefined) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length);
  }
  return stem;
}
