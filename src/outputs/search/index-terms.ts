// Words of articles → terms and, for each, the articles that have it and how strongly: the index before it is written.
// Two readings of every article and typed arrays between them, so that a hundred thousand fit into memory.

import { stopWordsOf } from "../../language/stop-words.js";
import { stemWords } from "../../language/word-stems.js";
import { grown, type WordTable } from "../../language/word-table.js";
import { termOfStopWord } from "../../search/layout.js";
import { levelOfStrength } from "../../search/postings.js";
import { ArticleReader, type IndexedArticle, WHOLE } from "./article-reader.js";
import { PackedEntries } from "./packed-entries.js";

/**
 * BM25's parameters. Questions of a few words are answered best where a word's second occurrence adds little
 * (docs/search.md has the measurement).
 */
const K1 = 0.9;
const B = 0.5;

/** Lengths count in such steps: a changed paragraph does not change what the index says of all other words. */
const LENGTH_STEP = 1.25;

export type TermIndex = Readonly<{
  /** Number of each word, and how many articles have it. */
  words: WordTable;
  wordCounts: Int32Array;
  /** Term of each word. A stop word has its own, which lists only articles with it in their headline. */
  termOfWord: Int32Array;
  stopWords: Uint8Array;
  terms: readonly string[];
  /** How many articles have each term. */
  termCounts: Int32Array;
  /** By article: its terms and levels. */
  entries: PackedEntries;
}>;

/** @param articles - in the order of their numbers */
export function indexTerms(articles: readonly IndexedArticle[], language: string): TermIndex {
  const reader = new ArticleReader();
  const lengths = new Float64Array(articles.length);
  const wordCounts = countWords(articles, reader, lengths);
  const { table } = reader;
  const { termOfWord, stopWords, terms } = termsOfWords(table, wordCounts, language);

  const mean = steppedLength(lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, articles.length));
  const termCounts = new Int32Array(terms.length);
  const weightOfTerm = new Int32Array(terms.length);
  const entries = new PackedEntries(articles.length);
  let touched = new Int32Array(1024);
  for (const [number, article] of articles.entries()) {
    reader.read(article, number);
    if (reader.end > touched.length) touched = grown(touched, reader.end);
    let count = 0;
    for (let at = 0; at < reader.end; at++) {
      const word = reader.numbers[at] as number;
      if (stopWords[word] === 1 && at >= reader.titleEnd) continue;
      const term = termOfWord[word] as number;
      if (weightOfTerm[term] === 0) touched[count++] = term;
      weightOfTerm[term] = (weightOfTerm[term] as number) + (reader.weights[at] as number);
    }
    const dampening = K1 * (1 - B + (B * steppedLength(lengths[number] as number)) / mean);
    for (let at = 0; at < count; at++) {
      const term = touched[at] as number;
      const frequency = (weightOfTerm[term] as number) / WHOLE;
      weightOfTerm[term] = 0;
      termCounts[term] = (termCounts[term] as number) + 1;
      entries.push(term, levelOfStrength(frequency / (frequency + dampening)));
    }
    entries.endArticle();
  }
  return { words: table, wordCounts, termOfWord, stopWords, terms, termCounts, entries };
}

/** How many articles have each word; fills in how many words each article has. */
function countWords(
  articles: readonly IndexedArticle[],
  reader: ArticleReader,
  lengths: Float64Array,
): Int32Array {
  let counts = new Int32Array(2 ** 12);
  /** Article that had the word last, from 1. */
  let lastSeen = new Int32Array(2 ** 12);
  for (const [number, article] of articles.entries()) {
    reader.read(article, number);
    if (reader.table.size > lastSeen.length) {
      counts = grown(counts, reader.table.size);
      lastSeen = grown(lastSeen, reader.table.size);
    }
    let length = 0;
    for (let at = 0; at < reader.end; at++) {
      const word = reader.numbers[at] as number;
      length += reader.weights[at] as number;
      if (lastSeen[word] === number + 1) continue;
      lastSeen[word] = number + 1;
      counts[word] = (counts[word] as number) + 1;
    }
    lengths[number] = length / WHOLE;
  }
  return counts.subarray(0, reader.table.size);
}

function termsOfWords(table: WordTable, wordCounts: Int32Array, language: string) {
  const { stems, ofWord } = stemWords(table, wordCounts, language);
  const stopWords = new Uint8Array(table.size);
  for (const word of stopWordsOf(language)) {
    const number = table.find(word);
    if (number >= 0) stopWords[number] = 1;
  }
  const terms: string[] = [];
  /** By stem: its term plus 1. */
  const termOfStem = new Int32Array(stems.size);
  const termOfWord = new Int32Array(table.size);
  for (let number = 0; number < table.size; number++) {
    const stem = ofWord[number] as number;
    if (stopWords[number] === 1) termOfWord[number] = terms.push(termOfStopWord(table.word(number))) - 1;
    else {
      if (termOfStem[stem] === 0) termOfStem[stem] = terms.push(stems.word(stem));
      termOfWord[number] = (termOfStem[stem] as number) - 1;
    }
  }
  return { termOfWord, stopWords, terms };
}

/** The next lower power of the step, at least 1. By multiplication alone, which is the same on every machine. */
function steppedLength(length: number): number {
  let stepped = 1;
  while (stepped * LENGTH_STEP <= length) stepped *= LENGTH_STEP;
  return stepped;
}
