// A light stemmer for Arabic that asks the site's own vocabulary before it cuts.
// Light10 cuts by length alone and so makes اير of ايران and زير of الوزير; what other words the site uses tells better.

import { withoutArticle } from "../article-prefix.js";

/** Fewer letters are no stem: too many words would share it. */
const SHORTEST_STEM = 3;

/** ال with the particles that are written in front of it; longest first. `لل` is ل with ال. */
const ARTICLES = ["وبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال"];

/** A particle goes when the rest is so many times as frequent as the whole: `بشكل` may go to `شكل`, `بلد` stays. */
const PARTICLE_RATIO = 2;

/**
 * Endings, longest first: pronouns (with the ت that ة becomes before them), plurals, duals, nisba, ة, tanween.
 */
const ENDINGS = [
  "تهما",
  "اتها",
  "اتهم",
  "اتنا",
  "هما",
  "كما",
  "تها",
  "تهم",
  "تنا",
  "اته",
  "يات",
  "يون",
  "يين",
  "ته",
  "هم",
  "هن",
  "ها",
  "نا",
  "كم",
  "ات",
  "ان",
  "ون",
  "ين",
  "يه",
  "وا",
  "ه",
  "ي",
  "ا",
  "ت",
];

/** The endings that a word with this last letter may have, in the same order: most words have none to try. */
const endingsByLetter = new Map<string, readonly string[]>();
for (const ending of ENDINGS) {
  const letter = ending.slice(-1);
  endingsByLetter.set(letter, [...(endingsByLetter.get(letter) ?? []), ending]);
}

const NO_ENDINGS: readonly string[] = [];

function endingsOf(word: string): readonly string[] {
  return endingsByLetter.get(word.charAt(word.length - 1)) ?? NO_ENDINGS;
}

/** An ending goes when the other words of the stem's family have so large a share of the word's own frequency. */
const FAMILY_SHARE = 0.1;

/** Dual and plural, whose ن falls away before any further ending. */
const NUMBER_ENDINGS = new Set(["ان", "ون", "ين"]);

/** Of لبنان the site has لبناني so often, compared with the word itself, that it is no slip. */
const NISBA_SHARE = 0.02;

/** `سياسياتهم` loses three endings at most. */
const MOST_ENDINGS = 3;

/**
 * Makes a stemmer after Light10 (Larkey, Ballesteros and Connell 2002, doi:10.1145/564376.564425; 2007) with five
 * changes: stems have three letters or more; a و that may be the root's stays, and ب ل ف ك go only where the rest is
 * far more frequent in this vocabulary; endings go only where the vocabulary has other words of the same stem, so
 * `ايران` and `الايرانيه` share `ايران`, `فلسطين` and `فلسطيني` share `فلسطين`; pronouns and tanween are endings too;
 * a dual or plural ending stays where a nisba shows it to be the word's own.
 * @param frequencies - of folded words (see fold.ts): how often, or in how many texts
 * @returns folded word → stem; a pure function of the vocabulary
 */
export function createArabicStemmer(frequencies: ReadonlyMap<string, number>): (word: string) => string {
  const bare = new Map<string, number>();
  for (const [word, count] of frequencies) add(bare, stripArticle(dropLooseHamza(word)), count);
  const prefixed = new Map<string, string>();
  const bases = new Map<string, number>();
  for (const [word, count] of frequencies) {
    const base = stripPrefixes(dropLooseHamza(word), bare);
    prefixed.set(word, base);
    add(bases, base, count);
  }
  const families = familiesOf(bases);
  return (word) => {
    const base = prefixed.get(word) ?? stripPrefixes(dropLooseHamza(word), bare);
    return stripEndings(base, bases, families);
  };
}

function add(counts: Map<string, number>, word: string, count: number): void {
  counts.set(word, (counts.get(word) ?? 0) + count);
}

/**
 * ء goes, because hurried writers leave it out (سما for سماء), where three letters remain behind the
 * article (not in ماء, السوء).
 */
function dropLooseHamza(word: string): string {
  if (!word.includes("ء")) return word;
  const rest = word.replaceAll("ء", "");
  const article = ARTICLES.find((each) => rest.startsWith(each)) ?? "";
  return rest.length - article.length >= SHORTEST_STEM ? rest : word;
}

/** A plain ال alone; particles are for the vocabulary to judge. */
function stripArticle(word: string): string {
  const rest = withoutArticle(word);
  return rest !== undefined && rest.length >= SHORTEST_STEM ? rest : word;
}

function stripPrefixes(word: string, bare: ReadonlyMap<string, number>): string {
  const unprefixed = stripArticleWithParticles(word, bare);
  if (unprefixed !== word) return unprefixed;
  const rest = word.slice(1);
  if (rest.length < SHORTEST_STEM) return word;
  const own = bare.get(word) ?? 0;
  const ofRest = bare.get(rest) ?? 0;
  const first = word.charAt(0);
  if (first === "و") return ofRest > 0 && ofRest >= own ? stripPrefixes(rest, bare) : word;
  if ("بلفك".includes(first)) return ofRest > 0 && ofRest >= PARTICLE_RATIO * own ? rest : word;
  return word;
}

/** What an article, with a particle or without, begins with. */
const ARTICLE_LETTERS = "اوفبكل";

function stripArticleWithParticles(word: string, bare: ReadonlyMap<string, number>): string {
  if (!ARTICLE_LETTERS.includes(word.charAt(0))) return word;
  if (withoutArticle(word) === undefined && word.startsWith("ال")) return word;
  for (const article of ARTICLES) {
    if (!word.startsWith(article)) continue;
    const rest = word.slice(article.length);
    if (rest.length > SHORTEST_STEM) return rest;
    // Short rests are doubtful (والدي, بالغ): only words that the site knows.
    if (rest.length >= SHORTEST_STEM - 1 && (article === "ال" || bare.has(rest))) {
      return rest.length === SHORTEST_STEM || bare.has(rest) ? rest : word;
    }
  }
  return word;
}

/** For every possible stem: how frequent all words are that it would gather. */
function familiesOf(bases: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const families = new Map<string, number>();
  for (const [word, count] of bases) {
    add(families, word, count);
    for (const ending of endingsOf(word)) {
      if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM) {
        add(families, word.slice(0, -ending.length), count);
      }
    }
  }
  return families;
}

function stripEndings(
  base: string,
  bases: ReadonlyMap<string, number>,
  families: ReadonlyMap<string, number>,
): string {
  let stem = base;
  let hadFeminine = false;
  for (let round = 0; round < MOST_ENDINGS; round++) {
    const shorter = withoutEnding(stem, bases, families);
    if (shorter === stem) break;
    const ending = stem.slice(shorter.length);
    hadFeminine = ending.startsWith("ت") || ending.startsWith("ات");
    stem = shorter;
  }
  // مدينته and مدينات are of مدينة, which may be too frequent beside them to lose its own ة.
  const singular = `${stem}ه`;
  return hadFeminine && bases.has(singular) && withoutEnding(singular, bases, families) === singular
    ? singular
    : stem;
}

function withoutEnding(
  word: string,
  bases: ReadonlyMap<string, number>,
  families: ReadonlyMap<string, number>,
): string {
  const endings = endingsOf(word);
  if (endings.length === 0) return word;
  const own = bases.get(word) ?? 0;
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_STEM) continue;
    if (NUMBER_ENDINGS.has(ending) && hasNisba(word, own, families)) continue;
    const stem = word.slice(0, -ending.length);
    const relatives = (families.get(stem) ?? 0) - own;
    if (relatives > 0 && relatives >= FAMILY_SHARE * own) return stem;
  }
  return word;
}

/** A word of which the site makes a nisba (لبناني of لبنان, بحريني of بحرين) is no dual and no plural. */
function hasNisba(word: string, own: number, families: ReadonlyMap<string, number>): boolean {
  const nisba = families.get(`${word}ي`) ?? 0;
  return nisba > 0 && nisba >= NISBA_SHARE * own;
}
