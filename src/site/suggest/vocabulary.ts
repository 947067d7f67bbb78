// Which of the site's own keywords an article names, where and how often.

import { isStopWord } from "../../language/stop-words.js";
import { tokensOf } from "../../language/tokens.js";
import type { KeywordId } from "../../model/brand.js";
import { compareText } from "../order.js";
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
  const names = namesByStems(vocabulary, stem, language);
  const found = new Map<
    KeywordId,
    { keyword: VocabularyKeyword; counts: Record<Field, number>; words: number }
  >();
  const taken = new Set<TextWord>();
  for (let at = 0; at < text.length; ) {
    const match = longestMatch(text, at, names);
    if (match !== undefined) {
      const { keyword, words } = match.name;
      const mention = found.get(keyword.id) ?? {
        keyword,
        counts: { title: 0, summary: 0, body: 0 },
        words: 0,
      };
      mention.counts[match.field] += match.weight;
      mention.words = Math.max(mention.words, words.length);
      found.set(keyword.id, mention);
      for (const word of text.slice(at, at + words.length)) taken.add(word);
    }
    at += match?.name.words.length ?? 1;
  }
  return { mentions: [...found.values()], taken };
}

/** Names by their stems; how many words names have that begin with a stem, the most first. */
type Names = Readonly<{
  byStems: ReadonlyMap<string, readonly Name[]>;
  lengths: ReadonlyMap<string, readonly number[]>;
}>;

/** Of more keywords with the same stems than these the most used are looked at. */
const SAME_STEMS = 8;

function namesByStems(
  vocabulary: readonly VocabularyKeyword[],
  stem: (word: string) => string,
  language: string,
): Names {
  const byStems = new Map<string, Name[]>();
  const lengths = new Map<string, Set<number>>();
  const mostUsedFirst = vocabulary.toSorted((a, b) => b.articles - a.articles || compareText(a.id, b.id));
  for (const keyword of mostUsedFirst) {
    for (const name of keyword.names) {
      const words = tokensOf(name);
      if (words.length > LONGEST_NAME || words.every((word) => isStopWord(word, language))) continue;
      const stems = words.map(stem);
      const [first = ""] = stems;
      lengths.set(first, (lengths.get(first) ?? new Set()).add(words.length));
      const same = byStems.get(stems.join("\n"));
      if (same === undefined) byStems.set(stems.join("\n"), [{ keyword, words, stems }]);
      else if (same.length < SAME_STEMS) same.push({ keyword, words, stems });
    }
  }
  return {
    byStems,
    lengths: new Map([...lengths].map(([first, some]) => [first, [...some].sort((a, b) => b - a)])),
  };
}

type Match = Readonly<{ name: Name; field: Field; weight: number }>;

/** Of names of one length the one that stands there letter by letter, else the one that more articles have. */
function longestMatch(text: readonly TextWord[], at: number, { byStems, lengths }: Names): Match | undefined {
  const first = text[at];
  if (first === undefined) return undefined;
  for (const length of lengths.get(first.stem) ?? []) {
    const words = text.slice(at, at + length);
    const same = byStems.get(words.map(({ stem }) => stem).join("\n")) ?? [];
    const matches = same.map((name) => ({ name, field: first.field, weight: matchOf(words, name) }));
    const isWhole = ({ name }: Match): boolean =>
      name.words.every((word, index) => word === words[index]?.word);
    const [best] = matches.sort((a, b) => b.weight - a.weight || Number(isWhole(b)) - Number(isWhole(a)));
    if (best !== undefined && best.weight > 0) return best;
  }
  return undefined;
}

/** 1 where the name's own words stand, less where only their stems do, 0 where something parts them. */
function matchOf(text: readonly TextWord[], { words, stems }: Name): number {
  let isExact = true;
  for (const [index, word] of text.entries()) {
    if (index > 0 && (word.after === "break" || word.field !== text[0]?.field)) return 0;
    const isSame = bareForm(word.word) === bareForm(words[index] ?? "");
    if (!isSame && word.stem.length < SHORTEST_STEM) return 0;
    isExact &&= isSame;
  }
  return isExact ? 1 : stems.length === 1 ? STEM_ALONE[0] : STEM_ALONE[1];
}
