// site → the index that a reader's browser searches: many small files, of which a question needs a few.
// docs/search.md describes their format, src/browser/search/ reads them.

import { isStopWord } from "../../language/stop-words.js";
import { tokensOf } from "../../language/tokens.js";
import { sitePath } from "../../language/url.js";
import type { KeywordId, Slug } from "../../model/brand.js";
import type { OutputFile } from "../../model/page.js";
import type { Place } from "../../model/place.js";
import type { PublishedArticle } from "../../model/site.js";
import { hashOfText } from "../../search/hash.js";
import {
  type ArticleHead,
  FORMAT,
  ROOT_FILE,
  type SearchRoot,
  sectionsFile,
  shardFile,
  shardOfHead,
  spellingsFile,
  termOfKeyword,
} from "../../search/layout.js";
import { keywordsOf } from "../article-facts.js";
import { fileAt, textFile } from "../file.js";
import { indexTerms, type TermIndex } from "./index-terms.js";
import { type Numbering, numberArticles, powerOfTwoFrom } from "./number-articles.js";
import { headOfArticle, type SearchableSite } from "./write-heads.js";
import { type PlainList, writePlainLists, writeTerms } from "./write-terms.js";
import { writeSpellings, writeWords } from "./write-words.js";

/** How large files become, about. Halves and doubles as a site grows, so their number is a power of two. */
const WORDS_PER_FILE = 512;
const ENTRIES_PER_FILE = 1024;
const MOST_TERM_FILES = 2048;
const HEADS_PER_FILE = 12;

/** The more words there are, the more first letters it takes to have few in a file. */
const LETTERS_BY_WORDS: readonly (readonly [below: number, letters: number])[] = [
  [2_000, 1],
  [50_000, 2],
];
const MOST_LETTERS = 3;

/** Puts bytes where they wait until they are asked for, once. */
export type KeepBytes = (bytes: Uint8Array) => () => Uint8Array;

const inMemory: KeepBytes = (bytes) => () => bytes;

/**
 * All files of the index, in a fixed order; the same site gives the same bytes.
 * @param keep - where the files that must all be made at once wait. Default in memory
 */
export function searchFiles(
  site: SearchableSite,
  origin: Place,
  keep: KeepBytes = inMemory,
): readonly OutputFile[] {
  const numbering = numberArticles(site.articles);
  const { articles, numbers } = numbering;
  const namesOf = createNames(site);
  const index = indexTerms(
    articles.map((article) => ({ words: article.words, names: namesOf(article) })),
    site.config.language,
  );
  const root = rootOf(site, numbering, index);
  const text = (name: string, content: string): OutputFile => textFile(pathOf(name), origin, content);
  const bytes = (name: string, content: Uint8Array): OutputFile => ({
    kind: "made-bytes",
    path: fileAt(pathOf(name)),
    origin,
    make: keep(content),
  });
  const headlines = function* (): Generator<string> {
    for (const { title } of articles) yield title.value;
    for (const { label, hidden, articles: used } of site.keywords.values())
      if (!hidden && used.length > 0) yield label;
  };
  const terms: OutputFile[] = [];
  for (const content of writeTerms(index, numbers, keywordLists(site, articles), root))
    terms.push(bytes(shardFile(root, "terms", terms.length), content));
  return [
    text(ROOT_FILE, `${JSON.stringify(root)}\n`),
    text(
      spellingsFile(root),
      writeSpellings(headlines(), (word) => isStopWord(word, site.config.language)),
    ),
    bytes(sectionsFile(root), writePlainLists(sectionLists(articles), numbers)),
    // Empty ones too: whether a word is known is asked for words that are not.
    ...writeWords(index, root).map((words, shard) => text(shardFile(root, "words", shard), words)),
    ...terms,
    ...headFiles(site, numbering, root, origin),
  ];
}

const pathOf = (name: string) => sitePath(`/search/${name}`);

/** Of the file that says where the others are. */
export const searchRootPath = pathOf(ROOT_FILE);

function rootOf(
  { config }: SearchableSite,
  { articles, numbers, unitMinutes }: Numbering<PublishedArticle>,
  { words, entries }: TermIndex,
): SearchRoot {
  const letters = LETTERS_BY_WORDS.find(([below]) => words.size < below)?.[1] ?? MOST_LETTERS;
  const shards = {
    words: powerOfTwoFrom(words.size / WORDS_PER_FILE),
    terms: Math.min(MOST_TERM_FILES, powerOfTwoFrom(entries.length / ENTRIES_PER_FILE)),
    heads: powerOfTwoFrom(articles.length / HEADS_PER_FILE),
  };
  const layout = { format: FORMAT, language: config.language, letters, shards };
  const years: [number, number][] = [];
  for (const [place, { date }] of articles.entries()) {
    const { year } = date.value.wall;
    // Written with another offset, an article of New Year's Eve may stand among those of the next year.
    if (year > (years.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY)) years.push([year, numbers[place] ?? 0]);
  }
  return {
    ...layout,
    folder: hashOfText(JSON.stringify({ ...layout, unitMinutes })).toString(36),
    articles: articles.length,
    years: years.reverse(),
  };
}

/** The words of an article's keywords in all their spellings, and of its authors' names; each list made once. */
function createNames(site: SearchableSite): (article: PublishedArticle) => readonly string[] {
  const wordsIn = (texts: readonly string[]): string => [...new Set(texts.flatMap(tokensOf))].join(" ");
  const ofKeyword = new Map<KeywordId, string>();
  for (const { id, hidden, spellings } of site.keywords.values()) {
    if (!hidden) ofKeyword.set(id, wordsIn(spellings));
  }
  const ofAuthor = new Map<Slug, string>(site.authors.map(({ slug, label }) => [slug, wordsIn([label])]));
  return ({ keywordIds, authorSlugs }) => [
    ...keywordIds.flatMap((id) => ofKeyword.get(id) ?? []),
    ...authorSlugs.flatMap((slug) => ofAuthor.get(slug) ?? []),
  ];
}

function sectionLists(articles: readonly PublishedArticle[]): readonly PlainList[] {
  return listsBy(articles, ({ sectionSlug }) => (sectionSlug === undefined ? [] : [sectionSlug]));
}

function keywordLists(site: SearchableSite, articles: readonly PublishedArticle[]): readonly PlainList[] {
  return listsBy(articles, (article) => keywordsOf(article, site).map(({ slug }) => termOfKeyword(slug)));
}

function listsBy(
  articles: readonly PublishedArticle[],
  namesOf: (article: PublishedArticle) => readonly string[],
): readonly PlainList[] {
  const lists = new Map<string, number[]>();
  for (const [place, article] of articles.entries()) {
    for (const name of namesOf(article)) {
      const places = lists.get(name);
      if (places === undefined) lists.set(name, [place]);
      else places.push(place);
    }
  }
  return [...lists].map(([name, places]) => ({ name, places }));
}

function headFiles(
  site: SearchableSite,
  { articles, numbers }: Numbering<PublishedArticle>,
  root: SearchRoot,
  origin: Place,
): readonly OutputFile[] {
  const shards: number[][] = Array.from({ length: root.shards.heads }, () => []);
  for (let place = 0; place < articles.length; place++) {
    shards[shardOfHead(numbers[place] as number, root)]?.push(place);
  }
  return shards.flatMap((places, shard): OutputFile[] => {
    if (places.length === 0) return [];
    const make = (): string => {
      const heads: Record<string, ArticleHead> = {};
      for (const place of places) {
        const article = articles[place];
        if (article !== undefined) heads[String(numbers[place])] = headOfArticle(article, site);
      }
      return JSON.stringify(heads);
    };
    return [
      {
        kind: "made",
        path: pathOf(shardFile(root, "heads", shard)).slice(1) as OutputFile["path"],
        origin,
        make,
      },
    ];
  });
}
