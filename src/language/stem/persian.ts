// Persian plurals and comparatives, where the site knows the word without them.

import { type Form, unitsOf } from "./form.js";
import type { NumberedWords } from "./words.js";

/** After Taghva, Beckley and Sadeh 2005 (doi:10.1109/ITCC.2005.40), the endings that change no meaning; folded. */
const ENDINGS = ["هايشان", "هايي", "هاي", "هايش", "ترين", "ها", "تر"].map(unitsOf);

const SHORTEST_STEM = 3;

/**
 * @param words - folded
 * @returns cuts a folded word to its stem
 */
export function createPersianStemmer(words: NumberedWords): (form: Form) => void {
  return (form) => {
    for (const ending of ENDINGS) {
      const end = form.end - ending.length;
      if (end - form.start < SHORTEST_STEM || !form.endsWith(ending)) continue;
      if (words.findUnits(form.units, form.start, end) < 0) continue;
      form.end = end;
      return;
    }
  };
}
