// Which of the site's own keywords an article names, where and how often.

import { isStopWord } from "../../language/stop-words.js";
import { tokensOf } from "../../language/tokens.js";
import type { KeywordId } from "../../model/brand.js";
import { bareForm, type Field, type TextWord } from "./words-of-text.js";

export type VocabularyKeyword = Readonly<{
  id: KeywordId;
  label: string;
  /** All names, the label too. */
  names: readonly string[];
  /** How many articles have it. */
  articles: number;
}>;

export type Mentions = Readonly<{
  keyword: VocabularyKeyword;
  /** Times named in each part; where only the stems agree it counts a quarter, for several words a half. */
  counts: Readonly<Record<Field, number>>;
  /** Words of the longest name found. */
  words: number;
}>;

type Name = Readonly<{ keyword: VocabularyKeyword; words: readonly string[]; stems: readonly string[] }>;

/** Longer names are sentences. In words. */
const LONGEST_NAME = 12;

/** Fewer letters are no stem to trust; then the word itself must be there. */
const SHORTEST_STEM = 3;

/** By the number of words: مكتب and المكتبات share a stem and little else, two stems in a row are hardly chance. */
const STEM_ALONE = [0.25, 0.5] as const;

/**
 * Finds the names of keywords in a text, at each place the longest; words of a name found are no other name.
 * @param stem - of folded words, the one that the text's words were stemmed with
 * @returns mentions in the order of the first; `taken` has the words of the text that belong to one
 */
export function findMentions(
  text: readonly TextWord[],
  vocabulary: readonly VocabularyKeyword[],
  stem: (word: string) => string,
  language: string,
): { mentions: readonly Mentions[]; taken: ReadonlySet<TextWord> } {
  const byFirstStem = namesByFirstStem(vocabulary, stem, language);
  const found = new Map<
    KeywordId,
    { keyword: VocabularyKeyword; counts: Record<Field, number>; words: number }
  >();
  const taken = new Set<TextWord>();
  for (let at = 0; at < text.length; ) {
    const first = text[at];
    const candidates = first === undefined ? undefined : byFirstStem.get(first.stem);
    let longest = 0;
    for (const name of candidates ?? []) {
      if (longest > name.words.length) break;
      const weight = matchAt(text, at, name);
      if (weight === 0 || first === undefined) continue;
      longest = name.words.length;
      const { keyword } = name;
      const mention = found.get(keyword.id) ?? {
        keyword,
        counts: { title: 0, summary: 0, body: 0 },
        words: 0,
      };
      mention.counts[first.field] += weight;
      mention.words = Math.max(mention.words, longest);
      found.set(keyword.id, mention);
      // Of several keywords with one name of this length the first by id has it.
      break;
    }
    for (const word of text.slice(at, at + longest)) taken.add(word);
    at += Math.max(1, longest);
  }
  return { mentions: [...found.values()], taken };
}

/** Longest names first; ties by id, so that the order of the vocabulary changes nothing. */
function namesByFirstStem(
  vocabulary: readonly VocabularyKeyword[],
  stem: (word: string) => string,
  language: string,
): ReadonlyMap<string, readonly Name[]> {
  const byFirstStem = new Map<string, Name[]>();
  for (const keyword of vocabulary) {
    for (const name of keyword.names) {
      const words = tokensOf(name);
      if (words.length > LONGEST_NAME || words.every((word) => isStopWord(word, language))) continue;
      const stems = words.map(stem);
      const list = byFirstStem.get(stems[0] ?? "");
      if (list) list.push({ keyword, words, stems });
      else byFirstStem.set(stems[0] ?? "", [{ keyword, words, stems }]);
    }
  }
  for (const list of byFirstStem.values()) {
    list.sort((a, b) => b.words.length - a.words.length || (a.keyword.id < b.keyword.id ? -1 : 1));
  }
  return byFirstStem;
}

/** 1 where the name's own words stand, less where only their stems do, 0 where it does not stand. */
function matchAt(text: readonly TextWord[], at: number, { words, stems }: Name): number {
  let isExact = true;
  for (const [index, stem] of stems.entries()) {
    const word = text[at + index];
    if (word === undefined || word.stem !== stem || (index > 0 && word.after === "break")) return 0;
    if (index > 0 && word.field !== text[at]?.field) return 0;
    const isSame = bareForm(word.word) === bareForm(words[index] ?? "");
    if (!isSame && stem.length < SHORTEST_STEM) return 0;
    isExact &&= isSame;
  }
  return isExact ? 1 : stems.length === 1 ? STEM_ALONE[0] : STEM_ALONE[1];
}
