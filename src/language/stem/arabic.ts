// A light stemmer for Arabic that asks the site's own vocabulary before it cuts.
// Light10 cuts by length alone and so makes اير of ايران and زير of الوزير; what other words the site uses tells better.

import { withoutArticle } from "../article-prefix.js";
import { Form, unitsOf } from "./form.js";
import { Forms } from "./forms.js";
import type { NumberedWords } from "./words.js";

/** Fewer letters are no stem: too many words would share it. */
const SHORTEST_STEM = 3;

/** ال with the particles that are written in front of it; longest first. `لل` is ل with ال. */
const ARTICLES = ["وبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال"].map(unitsOf);

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

/** Dual and plural, whose ن falls away before any further ending. */
const NUMBER_ENDINGS = ["ان", "ون", "ين"];

type Ending = Readonly<{
  units: Uint16Array;
  isNumber: boolean;
  /** Has the ت of a ة. */
  isFeminine: boolean;
}>;

/** The endings that a word with this last letter may have, in the same order: most words have none to try. */
const endingsByLetter = new Map<number, readonly Ending[]>();
for (const ending of ENDINGS) {
  const units = unitsOf(ending);
  const letter = units[units.length - 1] as number;
  const isNumber = NUMBER_ENDINGS.includes(ending);
  const isFeminine = ending.startsWith("ت") || ending.startsWith("ات");
  endingsByLetter.set(letter, [...(endingsByLetter.get(letter) ?? []), { units, isNumber, isFeminine }]);
}

const NO_ENDINGS: readonly Ending[] = [];

function endingsOf({ units, end }: Form): readonly Ending[] {
  return endingsByLetter.get(units[end - 1] as number) ?? NO_ENDINGS;
}

/** An ending goes when the other words of the stem's family have so large a share of the word's own frequency. */
const FAMILY_SHARE = 0.1;

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
 * @param words - folded (see fold.ts)
 * @param frequencies - by number of a word: how often, or in how many texts
 * @param parts - empty; takes parts of words
 * @returns cuts a folded word to its stem, a pure function of the vocabulary; its number among the words saves time, -1
 *   if it has none
 */
export function createArabicStemmer(
  words: NumberedWords,
  frequencies: Int32Array,
  parts: NumberedWords,
): (form: Form, word: number) => void {
  const forms = new Forms(parts);
  const form = new Form();
  /** By number of a word: whether it begins with a plain ال; its base. */
  const withArticle = new Uint8Array(words.size);
  const baseOfWord = new Int32Array(words.size);
  const add = (counts: Int32Array, number: number, count: number): void => {
    counts[number] = (counts[number] as number) + count;
  };
  for (let word = 0; word < words.size; word++) {
    form.readFrom(words, word);
    dropLooseHamza(form);
    if (hasArticle(form)) {
      withArticle[word] = 1;
      if (form.length - ARTICLE_LENGTH >= SHORTEST_STEM) form.start += ARTICLE_LENGTH;
    }
    const number = forms.number(form, form.end);
    add(forms.bare, number, frequencies[word] as number);
  }
  for (let word = 0; word < words.size; word++) {
    form.readFrom(words, word);
    dropLooseHamza(form);
    stripPrefixes(form, withArticle[word] === 1, forms);
    const number = forms.number(form, form.end);
    baseOfWord[word] = number;
    add(forms.base, number, frequencies[word] as number);
  }
  // Forms that this adds are the base of no word.
  for (let number = 0, last = forms.words.size; number < last; number++) {
    const count = forms.base[number] as number;
    if (count === 0) continue;
    add(forms.family, number, count);
    form.readFrom(forms.words, number);
    for (const ending of endingsOf(form)) {
      if (!isEnding(ending, form)) continue;
      const stem = forms.number(form, form.end - ending.units.length);
      add(forms.family, stem, count);
    }
  }
  return (form, word) => {
    let number = baseOfWord[word] ?? -1;
    if (number >= 0) form.readFrom(forms.words, number);
    else {
      dropLooseHamza(form);
      stripPrefixes(form, hasArticle(form), forms);
      number = forms.find(form, form.end);
    }
    stripEndings(form, number, forms);
  };
}

const [ALEF, LAM, WAW, HAMZA, HEH, YEH] = unitsOf("الوءهي") as unknown as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const ARTICLE_LENGTH = 2;

/**
 * ء goes, because hurried writers leave it out (سما for سماء), where three letters remain behind the
 * article (not in ماء, السوء).
 */
function dropLooseHamza(form: Form): void {
  if (!form.has(HAMZA)) return;
  const whole = form.text;
  form.read(whole.replaceAll("ء", ""));
  const article = ARTICLES.find((each) => form.beginsWith(each))?.length ?? 0;
  if (form.length - article < SHORTEST_STEM) form.read(whole);
}

/** A plain ال alone; particles are for the vocabulary to judge. */
function hasArticle(form: Form): boolean {
  const { units, start, length } = form;
  // Most words have none, and a string costs more than all else here.
  if (length <= ARTICLE_LENGTH || units[start] !== ALEF || units[start + 1] !== LAM) return false;
  return withoutArticle(form.text) !== undefined;
}

/** What may be a particle in front of a word, besides و. */
const PARTICLES = unitsOf("بلفك");

function stripPrefixes(form: Form, startsWithArticle: boolean, forms: Forms): void {
  if (stripArticleWithParticles(form, startsWithArticle, forms) || form.length <= SHORTEST_STEM) return;
  const { units, start, end } = form;
  const first = units[start] as number;
  if (first !== WAW && !PARTICLES.includes(first)) return;
  const own = forms.bareOf(units, start, end);
  const ofRest = forms.bareOf(units, start + 1, end);
  if (ofRest === 0 || ofRest < (first === WAW ? 1 : PARTICLE_RATIO) * own) return;
  form.start++;
  if (first === WAW) stripPrefixes(form, hasArticle(form), forms);
}

/** What an article, with a particle or without, begins with. */
const ARTICLE_LETTERS = unitsOf("اوفبكل");

function stripArticleWithParticles(form: Form, startsWithArticle: boolean, forms: Forms): boolean {
  const { units, start, end } = form;
  const first = units[start] as number;
  if (!ARTICLE_LETTERS.includes(first) || (first === ALEF && !startsWithArticle)) return false;
  for (const article of ARTICLES) {
    if (!form.beginsWith(article)) continue;
    const rest = start + article.length;
    // Short rests are doubtful (والدي, بالغ): only words that the site knows.
    const enough =
      end - rest > SHORTEST_STEM ||
      (end - rest === SHORTEST_STEM && first === ALEF) ||
      (end - rest >= SHORTEST_STEM - 1 && forms.bareOf(units, rest, end) > 0);
    if (!enough) continue;
    form.start = rest;
    return true;
  }
  return false;
}

function isEnding({ units }: Ending, form: Form): boolean {
  return form.length - units.length >= SHORTEST_STEM && form.endsWith(units);
}

/** @param base - the form's number, -1 where it has none */
function stripEndings(form: Form, base: number, forms: Forms): void {
  let number = base;
  let hadFeminine = false;
  for (let round = 0; round < MOST_ENDINGS; round++) {
    const ending = endingThatGoes(form, number, forms);
    if (ending === undefined) break;
    form.end -= ending.units.length;
    number = forms.find(form, form.end);
    hadFeminine = ending.isFeminine;
  }
  if (!hadFeminine) return;
  // مدينته and مدينات are of مدينة, which may be too frequent beside them to lose its own ة.
  form.append(HEH);
  const singular = forms.find(form, form.end);
  const isWord = (forms.base[singular] ?? 0) > 0;
  if (!isWord || endingThatGoes(form, singular, forms) !== undefined) form.end--;
}

/** The longest ending that may go. */
function endingThatGoes(form: Form, number: number, forms: Forms): Ending | undefined {
  const own = forms.base[number] ?? 0;
  return endingsOf(form).find((ending) => {
    if (!isEnding(ending, form) || (ending.isNumber && hasNisba(form, own, forms))) return false;
    const stem = forms.find(form, form.end - ending.units.length);
    const relatives = (forms.family[stem] ?? 0) - own;
    return relatives > 0 && relatives >= FAMILY_SHARE * own;
  });
}

/** A word of which the site makes a nisba (لبناني of لبنان, بحريني of بحرين) is no dual and no plural. */
function hasNisba(form: Form, own: number, forms: Forms): boolean {
  form.append(YEH);
  const nisba = forms.family[forms.find(form, form.end)] ?? 0;
  form.end--;
  return nisba > 0 && nisba >= NISBA_SHARE * own;
}
