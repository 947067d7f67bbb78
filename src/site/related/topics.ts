// What articles have in common without sharing its words: a match report and a transfer, a trial and a verdict.
// Words that keep the same company get similar directions, and an article the direction of its words.

import type { ArticleTerms } from "./terms.js";

/** So few articles have a direction each, which is exact; more share fewer directions, which costs less. */
const SMALL_SITE = 500;
const DIRECTIONS = 128;
const LARGE_SITE = 4_000;
const DIRECTIONS_ON_LARGE_SITES = 64;

/** On very large sites the strongest terms of an article speak for it. */
const VERY_LARGE_SITE = 20_000;
const TERMS_ON_VERY_LARGE_SITES = 32;

/** The first round spreads words over the articles that share them, the second over their neighbours'. */
const ROUNDS = 2;

/** Directions in which each article starts, where they are shared. */
const SEEDS = 8;

/** Bounds the memory: rarer terms than these most frequent ones keep hardly any company. */
const TERMS_WITH_DIRECTION = 50_000;

/** How many terms of an article are asked. */
function termsAsked(articleCount: number): number {
  return articleCount > VERY_LARGE_SITE ? TERMS_ON_VERY_LARGE_SITES : Number.POSITIVE_INFINITY;
}

export type Topics = Readonly<{ closeness: (a: number, b: number) => number }>;

/**
 * Random indexing (Kanerva, Kristofersson and Holst 2000; Sahlgren 2005) in two rounds, which is a coarse latent
 * semantic analysis by random projection (Halko, Martinsson and Tropp 2011, doi:10.1137/090771806). What all articles
 * share is taken off, or everything would be close to everything.
 * @returns closeness of two articles, -1 to 1; uses only arithmetic that every machine rounds alike
 */
export function findTopics(articleTerms: ArticleTerms): Topics {
  const { articleCount } = articleTerms;
  const size = directionsFor(articleCount);
  const slots = slotsOfTerms(articleTerms);
  const articles = new Float32Array(articleCount * size);
  const terms = new Float32Array(slots.count * size);
  scatterSeeds(articles, size);
  for (let round = 0; round < ROUNDS; round++) {
    gatherTerms(articleTerms, slots.ofTerm, articles, terms, size);
    gatherArticles(articleTerms, slots.ofTerm, articles, terms, size);
    centre(articles, size);
  }
  return {
    closeness: (a, b) => {
      let sum = 0;
      for (let index = 0; index < size; index++) {
        sum += (articles[a * size + index] as number) * (articles[b * size + index] as number);
      }
      return sum;
    },
  };
}

function directionsFor(articleCount: number): number {
  if (articleCount <= SMALL_SITE) return Math.max(1, articleCount);
  return articleCount > LARGE_SITE ? DIRECTIONS_ON_LARGE_SITES : DIRECTIONS;
}

/** A place for each of the most frequent terms; -1 for others. */
function slotsOfTerms({ termCount, starts, terms, articleCount }: ArticleTerms) {
  const frequencies = new Int32Array(termCount);
  for (let entry = 0; entry < (starts[articleCount] ?? 0); entry++) {
    const term = terms[entry] ?? 0;
    frequencies[term] = (frequencies[term] ?? 0) + 1;
  }
  let least = 2;
  const histogram = new Int32Array(articleCount + 1);
  for (const frequency of frequencies) histogram[frequency] = (histogram[frequency] ?? 0) + 1;
  let count = histogram.subarray(least).reduce((sum, some) => sum + some, 0);
  while (count > TERMS_WITH_DIRECTION) count -= histogram[least++] ?? 0;
  const ofTerm = new Int32Array(termCount).fill(-1);
  let slot = 0;
  for (let term = 0; term < termCount; term++) {
    if ((frequencies[term] ?? 0) >= least) ofTerm[term] = slot++;
  }
  return { ofTerm, count: slot };
}

/** A direction of its own for each article, or a few random signs: nearly orthogonal, and the same on every run. */
function scatterSeeds(articles: Float32Array, size: number): void {
  if (articles.length === size * size) {
    for (let article = 0; article < size; article++) articles[article * (size + 1)] = 1;
    return;
  }
  let state = 0x9e3779b9;
  for (let start = 0; start < articles.length; start += size) {
    for (let seed = 0; seed < SEEDS; seed++) {
      // Marsaglia's xorshift, 32 bits, doi:10.18637/jss.v008.i14
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const place = start + ((state >>> 8) % size);
      articles[place] = (articles[place] ?? 0) + (seed % 2 === 0 ? 1 : -1);
    }
  }
}

/** A term's direction: those of its articles, by its weight in them; longer for frequent terms, but by a root only. */
function gatherTerms(
  { starts, terms, weights, articleCount }: ArticleTerms,
  slotOfTerm: Int32Array,
  articles: Float32Array,
  directions: Float32Array,
  size: number,
): void {
  directions.fill(0);
  const asked = termsAsked(articleCount);
  for (let article = 0; article < articleCount; article++) {
    const start = starts[article] ?? 0;
    const end = Math.min(starts[article + 1] ?? 0, start + asked);
    let squares = 1;
    for (let entry = start; entry < end; entry++) squares += (weights[entry] ?? 0) ** 2;
    const length = Math.sqrt(squares);
    for (let entry = start; entry < end; entry++) {
      const slot = slotOfTerm[terms[entry] ?? 0] ?? -1;
      if (slot >= 0)
        addScaled(directions, slot * size, articles, article * size, (weights[entry] ?? 0) / length, size);
    }
  }
  for (let start = 0; start < directions.length; start += size) {
    scale(directions, start, size, 1 / Math.sqrt(lengthOf(directions, start, size)));
  }
}

/** An article's direction: those of its terms, by their weight. */
function gatherArticles(
  { starts, terms, weights, articleCount }: ArticleTerms,
  slotOfTerm: Int32Array,
  articles: Float32Array,
  directions: Float32Array,
  size: number,
): void {
  articles.fill(0);
  const asked = termsAsked(articleCount);
  for (let article = 0; article < articleCount; article++) {
    const start = starts[article] ?? 0;
    const end = Math.min(starts[article + 1] ?? 0, start + asked);
    for (let entry = start; entry < end; entry++) {
      const slot = slotOfTerm[terms[entry] ?? 0] ?? -1;
      if (slot >= 0) addScaled(articles, article * size, directions, slot * size, weights[entry] ?? 0, size);
    }
    scale(articles, article * size, size, 1 / lengthOf(articles, article * size, size));
  }
}

/** Takes the mean direction off, and makes each article's one long. */
function centre(articles: Float32Array, size: number): void {
  const mean = new Float64Array(size);
  for (let index = 0; index < articles.length; index++) {
    mean[index % size] = (mean[index % size] as number) + (articles[index] as number);
  }
  const count = Math.max(1, articles.length / size);
  for (let start = 0; start < articles.length; start += size) {
    for (let index = 0; index < size; index++) {
      articles[start + index] = (articles[start + index] as number) - (mean[index] as number) / count;
    }
    scale(articles, start, size, 1 / lengthOf(articles, start, size));
  }
}

function addScaled(
  into: Float32Array,
  intoStart: number,
  from: Float32Array,
  fromStart: number,
  factor: number,
  size: number,
): void {
  for (let index = 0; index < size; index++) {
    into[intoStart + index] =
      (into[intoStart + index] as number) + (from[fromStart + index] as number) * factor;
  }
}

function scale(values: Float32Array, start: number, size: number, factor: number): void {
  for (let index = start; index < start + size; index++) values[index] = (values[index] as number) * factor;
}

/** 1 where all is 0, so that it may be divided by. */
function lengthOf(values: Float32Array, start: number, size: number): number {
  let squares = 0;
  for (let index = start; index < start + size; index++) squares += (values[index] as number) ** 2;
  return Math.sqrt(squares) || 1;
}
