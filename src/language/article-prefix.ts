// The Arabic article ال at the start of a word: sorting ignores it, Latin slugs set it off.
// In one place, as both must agree on the words that only look as if they had it.

/**
 * Words, in letters without hamza, whose ا and ل are their own: الله, nouns such as التزام (the ل would leave تزام, which
 * is no word), and foreign names. Closed: another word here would move a label to another letter.
 */
const ownLetters = new RegExp(
  "^(?:" +
    [
      "الله(?:م)?$",
      "الت(?:زام|هاب|حاق|قاء|ماس|فاف|باس|قاط|ئام|واء|حام|فات|هام|صاق|جاء)",
      "الكترون",
      "الماني(?:ا|ة|ه|ون|ين)?$",
      "المان$",
      "الباني(?:ا|ة|ه)?$",
      "الياس$",
      "اليزابي",
      "الكسندر",
      "الكساندر",
      "الاسكا$",
      "البرتا?$",
      "الفريد$",
      "الزايمر$",
      "الستوم$",
      "الهان$",
      "التون$",
      "الغاء$",
      "الحاد$",
      "الى$",
      "الا$",
    ].join("|") +
    ")",
);

/**
 * What follows the article, if the word has one and at least two letters follow it.
 * @param word - one word, NFC, without tashkeel, tatweel and invisible characters
 */
export function withoutArticle(word: string): string | undefined {
  // Most words have none, and are asked often.
  if (word.charAt(1) !== "ل") return undefined;
  const match = /^[اٱ]ل(\p{L}{2}.*)$/su.exec(word);
  return match === null || ownLetters.test(word) ? undefined : match[1];
}
