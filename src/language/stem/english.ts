// English plurals, for English sites and for the Latin words in others.

/**
 * Harman's S-stemmer: `policies` → `policy`, `bridges` → `bridge`, `wars` → `war`; `news`, `focus`, `class` stay.
 * @param word - folded, lower case
 * @see Harman 1991, How effective is suffixing?, doi:10.1002/(SICI)1097-4571(199101)42:1<7::AID-ASI2>3.0.CO;2-P
 */
export function stemEnglish(word: string): string {
  if (word.length < 4 || !word.endsWith("s")) return word;
  if (word.endsWith("ies")) return /[ea]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith("es")) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /(?:us|ss|news)$/.test(word) ? word : word.slice(0, -1);
}
