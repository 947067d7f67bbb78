// What a text is about beside the site's own keywords: words and phrases of up to four words that it repeats, in the
// form that it uses most (الطاقة الشمسية, though it also says بالطاقة الشمسية).

import { fold } from "../../language/fold.js";
import { frameWords } from "../../language/frame-words.js";
import { isStopWord } from "../../language/stop-words.js";
import { presentableName } from "../../language/text.js";
import { compareText } from "../order.js";
import type { TextWord } from "./words-of-text.js";

const LONGEST_PHRASE = 4;

/** A phrase must come twice; a single word thrice, or twice and in the headline. */
const PHRASE_REPEATED = 2;
const WORD_REPEATED = 3;

/** A phrase whose rarest word comes so much more often without it is chance. */
const LEAST_COHESION = 0.3;

/** A part of a longer phrase stands on its own when it comes so many times as often. */
const OFTEN_ALONE = 2;

const TITLE_WEIGHT = 3;
const SATURATION = 3;
const BONUS_FOR_WORD = 0.35;

export type Term = Readonly<{
  /** As the text writes it most often, without particles in front. */
  label: string;
  stems: readonly string[];
  /** How often, in headline and body. */
  count: number;
  inTitle: boolean;
  score: number;
}>;

type Phrase = {
  readonly stems: readonly string[];
  count: number;
  inTitle: boolean;
  /** Some form begins with ال, or with a capital inside a sentence. */
  isName: boolean;
  readonly forms: Map<string, number>;
};

/**
 * @param text - words of the headline and the body (a summary repeats them)
 * @param taken - words that belong to keywords found already: alone they are no term
 * @param rarityOf - of a stem on this site, 0 to 1
 * @returns best first; ties by label
 */
export function salientTerms(
  text: readonly TextWord[],
  taken: ReadonlySet<TextWord>,
  rarityOf: (stem: string) => number,
  language: string,
): readonly Term[] {
  const wordsOfStem = new Map<string, number>();
  for (const { stem } of text) wordsOfStem.set(stem, (wordsOfStem.get(stem) ?? 0) + 1);
  const phrases = [...phrasesOf(text, taken, language).values()].filter((phrase) =>
    isRepeated(phrase, wordsOfStem),
  );
  const longer = new Map<string, number>();
  for (const { stems, count } of phrases) {
    for (const part of partsOf(stems)) longer.set(part, Math.max(longer.get(part) ?? 0, count));
  }
  const terms = phrases
    .filter(({ stems, count }) => count >= OFTEN_ALONE * (longer.get(stems.join(" ")) ?? 0))
    .map(({ stems, count, inTitle, forms }) => {
      const frequency = count + (inTitle ? TITLE_WEIGHT - 1 : 0);
      const rarity = stems.reduce((sum, stem) => sum + rarityOf(stem), 0) / stems.length;
      const length = 1 + BONUS_FOR_WORD * (stems.length - 1);
      const score = (frequency / (frequency + SATURATION)) * rarity * length;
      return { label: labelOf(forms), stems, count, inTitle, score: Math.round(score * 1e4) / 1e4 };
    })
    .filter(({ label, score }) => score > 0 && label !== "")
    .sort((a, b) => b.score - a.score || compareText(a.label, b.label));
  return withoutOverlaps(terms);
}

/** Of the pieces of a longer run, which overlap, the best alone: المضمون لمختلف المهن says nothing beside الأجر الأدنى المضمون. */
function withoutOverlaps(sorted: readonly Term[]): readonly Term[] {
  const byNeighbours = new Map<string, Term[]>();
  return sorted.filter((term) => {
    const neighbours = term.stems.slice(1).map((stem, index) => `${term.stems[index]} ${stem}`);
    const better = new Set(neighbours.flatMap((pair) => byNeighbours.get(pair) ?? []));
    if ([...better].some((other) => !isPart(term, other) && !isPart(other, term))) return false;
    for (const pair of neighbours) byNeighbours.set(pair, [...(byNeighbours.get(pair) ?? []), term]);
    return true;
  });
}

const isPart = (term: Term, other: Term): boolean =>
  ` ${other.stems.join(" ")} `.includes(` ${term.stems.join(" ")} `);

function phrasesOf(
  text: readonly TextWord[],
  taken: ReadonlySet<TextWord>,
  language: string,
): ReadonlyMap<string, Phrase> {
  const phrases = new Map<string, Phrase>();
  const frames = frameWords();
  const isLoose = ({ word }: TextWord): boolean =>
    isStopWord(word, language) || frames.has(word) || !/\p{L}{2}/u.test(word);
  for (let at = 0; at < text.length; at++) {
    const words: TextWord[] = [];
    for (const word of text.slice(at, at + LONGEST_PHRASE)) {
      if (isLoose(word) || (words.length > 0 && word.after !== "space")) break;
      words.push(word);
      if (words.every((one) => taken.has(one))) continue;
      const stems = words.map(({ stem }) => stem);
      const key = stems.join(" ");
      const phrase = phrases.get(key) ?? { stems, count: 0, inTitle: false, isName: false, forms: new Map() };
      const form = formOf(words);
      phrase.count++;
      phrase.inTitle ||= word.field === "title";
      phrase.isName ||= form.startsWith("ال") || isCapitalInside(words[0]);
      phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
      phrases.set(key, phrase);
    }
  }
  return phrases;
}

/** Headlines and beginnings of sentences are written with capitals whatever the word is. */
function isCapitalInside(word: TextWord | undefined): boolean {
  return word?.field === "body" && word.after === "space" && /^\p{Lu}/u.test(word.written);
}

function isRepeated(
  { stems, count, inTitle, isName }: Phrase,
  wordsOfStem: ReadonlyMap<string, number>,
): boolean {
  if (stems.length > 1) {
    const rarest = Math.min(...stems.map((stem) => wordsOfStem.get(stem) ?? 0));
    return count >= PHRASE_REPEATED && count >= LEAST_COHESION * rarest;
  }
  // Without a dictionary a definite noun or a name is the only single word that is surely no verb.
  return isName && (count >= WORD_REPEATED || (inTitle && count >= PHRASE_REPEATED));
}

/** All shorter phrases that a phrase holds. */
function partsOf(stems: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (let length = 1; length < stems.length; length++) {
    for (let start = 0; start + length <= stems.length; start++) {
      parts.push(stems.slice(start, start + length).join(" "));
    }
  }
  return parts;
}

const TASHKEEL = /[\u064B-\u0650\u0652\u0670]/g;

/** والطاقة الشمسية, بالطاقة الشمسية → الطاقة الشمسية; للمياه → المياه; لمنظمة الصحة → منظمة الصحة, where the stem says so. */
function formOf(words: readonly TextWord[]): string {
  const written = presentableName(words.map((word) => word.written).join(" ")).replace(TASHKEEL, "");
  const definite = written.replace(/^[وف]?[بك]?(?=ال\p{L}{2})/u, "").replace(/^[وف]?لل(?=\p{L}{2})/u, "ال");
  const stem = words[0]?.stem ?? "";
  const particle = /^(?!ال)(?:[وف]?[بكل]|[وف])(?=\p{L}{3})/u.exec(definite)?.[0] ?? "";
  return particle !== "" && fold(definite.slice(particle.length)).startsWith(stem)
    ? definite.slice(particle.length)
    : definite;
}

/** The form used most; of equal ones the shortest, then the first by code units. */
function labelOf(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort(
    ([a, countOfA], [b, countOfB]) => countOfB - countOfA || a.length - b.length || compareText(a, b),
  );
  return best?.[0] ?? "";
}
