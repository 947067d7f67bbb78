// How an index is laid out: the first file that a reader's browser asks for, and the names of all others.

import { hashOfNumber, hashOfText } from "./hash.js";
import { keyOfWord } from "./word-key.js";

/** Changes when an index of before could be misread. */
export const FORMAT = 1;

/** What `search/index.json` says. */
export type SearchRoot = Readonly<{
  format: number;
  /** The folder of all other files: it changes with everything that the rest of this object but `articles` and `years` says. */
  folder: string;
  /** BCP 47: whose stemmer. */
  language: string;
  articles: number;
  /** How many first letters of a word lead to its shard. */
  letters: number;
  /** Numbers of files, powers of two. */
  shards: Readonly<{ words: number; terms: number; heads: number }>;
  /** Newest first: a year, and the number below which all articles are older. */
  years: readonly (readonly [year: number, first: number])[];
}>;

export type ShardKind = keyof SearchRoot["shards"];

/** How an article is shown in a list of results: `heads/…` holds some of these, by their numbers. */
export type ArticleHead = Readonly<{
  title: string;
  /** Base path included, percent-encoded. */
  href: string;
  /** For `datetime`, and as readers see it. */
  date: readonly [iso: string, text: string];
  section?: string;
  summary: string;
  keywords: readonly (readonly [slug: string, label: string])[];
  /** Where they are not the site's. */
  lang?: string;
  dir?: string;
}>;

const endings: Readonly<Record<ShardKind, string>> = { words: "txt", terms: "bin", heads: "json" };

/** Below `search/`. */
export const ROOT_FILE = "index.json";
export const sectionsFile = ({ folder }: Pick<SearchRoot, "folder">): string => `${folder}/sections.bin`;
export const spellingsFile = ({ folder }: Pick<SearchRoot, "folder">): string => `${folder}/spellings.txt`;
export const shardFile = ({ folder }: Pick<SearchRoot, "folder">, kind: ShardKind, shard: number): string =>
  `${folder}/${kind}/${shard.toString(36)}.${endings[kind]}`;

type Sizes = Pick<SearchRoot, "letters" | "shards">;

export const shardOfWord = (word: string, { letters, shards }: Sizes): number =>
  hashOfText(keyOfWord(word, letters)) % shards.words;
export const shardOfTerm = (term: string, { shards }: Sizes): number => hashOfText(term) % shards.terms;
export const shardOfHead = (article: number, { shards }: Sizes): number =>
  hashOfNumber(article) % shards.heads;

/** A stop word's term is its own alone: another word may have the same letters for its stem (الماء and ما). */
export const termOfStopWord = (word: string): string => `!${word}`;
export const isTermOfStopWord = (term: string): boolean => term.startsWith("!");

/** A keyword is a term of which articles have no more and no less; no word begins with `#`. */
export const termOfKeyword = (slug: string): string => `#${slug}`;
