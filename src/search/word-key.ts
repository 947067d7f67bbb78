// By which letters a word is looked up: its first ones, not counting ال and what is written in front of it.
// Only for finding the shard. What a word means, the stemmer has said when the site was built.

/** ال with the particles that are written in front of it; longest first. */
const ARTICLES = ["وبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال"];

/** With fewer letters behind it, ال is more likely the word's own. */
const FEWEST_LETTERS = 2;

/** A folded word without ال and its particles; also a word of which only the first letters are typed. */
export function withoutArticles(word: string): string {
  for (const article of ARTICLES) {
    if (word.startsWith(article) && word.length >= article.length + FEWEST_LETTERS) {
      return word.slice(article.length);
    }
  }
  return word;
}

/** @param letters - of the site's index; words that are shorter are their own key */
export const keyOfWord = (word: string, letters: number): string => withoutArticles(word).slice(0, letters);
