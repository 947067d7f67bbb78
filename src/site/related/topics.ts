// What articles have in common without sharing its words: a match report and a transfer, a trial and a verdict.
// Words that keep the same company get similar directions, and an article the direction of its words.

import type { ArticleTerms } from "./terms.js";

/** So few articles have a direction each, which is exact; more share fewer directions, which costs less. */
const SMALL_SITE = 500;
const DIRECTIONS = 128;
const LARGE_SITE = 4_000;
const DIRECTIONS_ON_LARGE_SITES = 48;

/** Strongest terms of an article that speak for it: in the first round, which is coarse in any case, and the last. */
const TERMS_ASKED_FIRST = 32;
const TERMS_ASKED = 100;
const VERY_LARGE_SITE = 20_000;
const TERMS_ASKED_ON_VERY_LARGE_SITES = 32;

/** Steps of the loops that the time goes into: a direction has a multiple of these. */
const LANES = 4;

/** Directions in which each article starts, where they are shared. */
const SEEDS = 8;

/** Bounds the memory: rarer terms than these most frequent ones keep hardly any company. */
const TERMS_WITH_DIRECTION = 50_000;

/**
 * An article's direction is kept in whole numbers: half the memory, and sums that are exact, below 2^31 however long.
 * Coarser ones would turn the least change of one article into another order of many others' links.
 */
const FULL_LENGTH = 2 ** 15 - 1;

export type Topics = Readonly<{ closeness: (a: number, b: number) => number }>;

/**
 * Random indexing (Kanerva, Kristofersson and Holst 2000; Sahlgren 2005) in two rounds, which is a coarse latent
 * semantic analysis by random projection (Halko, Martinsson and Tropp 2011, doi:10.1137/090771806): the first round
 * spreads words over the articles that share them, the second over their neighbours'. What all articles share is
 * taken off, or everything would be close to everything.
 * @returns closeness of two articles, -1 to 1; uses only arithmetic that every machine rounds alike
 */
export function findTopics(terms: ArticleTerms): Topics {
  const { articleCount } = terms;
  const size = directionsFor(articleCount);
  const last = articleCount > VERY_LARGE_SITE ? TERMS_ASKED_ON_VERY_LARGE_SITES : TERMS_ASKED;
  const slots = slotsOfTerms(terms);
  const articles = new Float32Array(articleCount * size);
  const directions = new Float32Array(slots.count * size);

  gatherSeeds(terms, slots.ofTerm, last, scatterSeeds(articleCount, size), directions, size);
  shorten(directions, size);
  gatherArticles(terms, slots.ofTerm, Math.min(last, TERMS_ASKED_FIRST), articles, directions, size);
  centre(articles, size);

  gatherTerms(terms, slots.ofTerm, last, articles, directions, size);
  shorten(directions, size);
  gatherArticles(terms, slots.ofTerm, last, articles, directions, size);
  centre(articles, size);

  const kept = new Int16Array(articles.length);
  for (let at = 0; at < kept.length; at++) kept[at] = Math.round((articles[at] as number) * FULL_LENGTH);
  return {
    closeness: (a, b) => {
      let sum = 0;
      const offset = (b - a) * size;
      for (let index = a * size; index < (a + 1) * size; index++) {
        sum += (kept[index] as number) * (kept[index + offset] as number);
      }
      return sum / FULL_LENGTH ** 2;
    },
  };
}

function directionsFor(articleCount: number): number {
  if (articleCount <= SMALL_SITE) return Math.max(1, Math.ceil(articleCount / LANES)) * LANES;
  return articleCount > LARGE_SITE ? DIRECTIONS_ON_LARGE_SITES : DIRECTIONS;
}

/** A place for each of the most frequent terms; -1 for others. */
function slotsOfTerms({ termCount, starts, terms, articleCount }: ArticleTerms) {
  const frequencies = new Int32Array(termCount);
  for (let entry = 0; entry < (starts[articleCount] ?? 0); entry++) {
    const term = terms[entry] as number;
    frequencies[term] = (frequencies[term] as number) + 1;
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

/** Where an article's first direction is not 0; the signs alternate. */
type Seeds = Readonly<{ places: Uint16Array; perArticle: number }>;

/** A direction of its own for each article, or a few random signs: nearly orthogonal, and the same on every run. */
function scatterSeeds(articleCount: number, size: number): Seeds {
  if (articleCount <= size) {
    return { places: Uint16Array.from({ length: articleCount }, (_, place) => place), perArticle: 1 };
  }
  const places = new Uint16Array(articleCount * SEEDS);
  let state = 0x9e3779b9;
  for (let seed = 0; seed < places.length; seed++) {
    // Marsaglia's xorshift, 32 bits, doi:10.18637/jss.v008.i14
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    places[seed] = (state >>> 8) % size;
  }
  return { places, perArticle: SEEDS };
}

/** What gatherTerms does, for directions that are nearly all 0. */
function gatherSeeds(
  articleTerms: ArticleTerms,
  slotOfTerm: Int32Array,
  asked: number,
  { places, perArticle }: Seeds,
  directions: Float32Array,
  size: number,
): void {
  const { starts, terms, weights, articleCount } = articleTerms;
  for (let article = 0; article < articleCount; article++) {
    const start = starts[article] as number;
    const end = Math.min(starts[article + 1] as number, start + asked);
    const length = lengthOfWeights(weights, start, end);
    for (let entry = start; entry < end; entry++) {
      const slot = slotOfTerm[terms[entry] as number] as number;
      if (slot < 0) continue;
      const weight = (weights[entry] as number) / length;
      for (let seed = 0; seed < perArticle; seed++) {
        const place = slot * size + (places[article * perArticle + seed] as number);
        directions[place] = (directions[place] as number) + (seed % 2 === 0 ? weight : -weight);
      }
    }
  }
}

/** A term's direction: those of its articles, by its weight in them. */
function gatherTerms(
  articleTerms: ArticleTerms,
  slotOfTerm: Int32Array,
  asked: number,
  articles: Float32Array,
  directions: Float32Array,
  size: number,
): void {
  const { starts, terms, weights, articleCount } = articleTerms;
  directions.fill(0);
  for (let article = 0; article < articleCount; article++) {
    const start = starts[article] as number;
    const end = Math.min(starts[article + 1] as number, start + asked);
    const length = lengthOfWeights(weights, start, end);
    for (let entry = start; entry < end; entry++) {
      const slot = slotOfTerm[terms[entry] as number] as number;
      if (slot < 0) continue;
      addScaled(directions, slot * size, articles, article * size, (weights[entry] as number) / length, size);
    }
  }
}

/** An article's direction: those of its terms, by their weight. Four sums at a time stay out of the memory. */
function gatherArticles(
  articleTerms: ArticleTerms,
  slotOfTerm: Int32Array,
  asked: number,
  articles: Float32Array,
  directions: Float32Array,
  size: number,
): void {
  const { starts, terms, weights, articleCount } = articleTerms;
  const places = new Int32Array(asked);
  const factors = new Float64Array(asked);
  for (let article = 0; article < articleCount; article++) {
    const start = starts[article] as number;
    const end = Math.min(starts[article + 1] as number, start + asked);
    let count = 0;
    for (let entry = start; entry < end; entry++) {
      const slot = slotOfTerm[terms[entry] as number] as number;
      if (slot < 0) continue;
      places[count] = slot * size;
      factors[count++] = weights[entry] as number;
    }
    for (let index = 0; index < size; index += LANES) {
      let [first, second, third, fourth] = [0, 0, 0, 0];
      for (let term = 0; term < count; term++) {
        const at = (places[term] as number) + index;
        const factor = factors[term] as number;
        first += (directions[at] as number) * factor;
        second += (directions[at + 1] as number) * factor;
        third += (directions[at + 2] as number) * factor;
        fourth += (directions[at + 3] as number) * factor;
      }
      const to = article * size + index;
      articles[to] = first;
      articles[to + 1] = second;
      articles[to + 2] = third;
      articles[to + 3] = fourth;
    }
    scale(articles, article * size, size, 1 / lengthOf(articles, article * size, size));
  }
}

/** Directions of frequent terms stay longer, but by a root only. */
function shorten(directions: Float32Array, size: number): void {
  for (let start = 0; start < directions.length; start += size) {
    scale(directions, start, size, 1 / Math.sqrt(lengthOf(directions, start, size)));
  }
}

/** Takes the mean direction off, and makes each article's one long. */
function centre(articles: Float32Array, size: number): void {
  const mean = new Float64Array(size);
  for (let start = 0; start < articles.length; start += size) {
    for (let index = 0; index < size; index++) {
      mean[index] = (mean[index] as number) + (articles[start + index] as number);
    }
  }
  const count = Math.max(1, articles.length / size);
  for (let index = 0; index < size; index++) mean[index] = (mean[index] as number) / count;
  for (let start = 0; start < articles.length; start += size) {
    for (let index = 0; index < size; index++) {
      articles[start + index] = (articles[start + index] as number) - (mean[index] as number);
    }
    scale(articles, start, size, 1 / lengthOf(articles, start, size));
  }
}

/** Rounded to what the array holds at each step, it is single-precision arithmetic, which costs less. */
function addScaled(
  into: Float32Array,
  intoStart: number,
  from: Float32Array,
  fromStart: number,
  factor: number,
  size: number,
): void {
  const { fround } = Math;
  const single = fround(factor);
  let to = intoStart;
  for (let at = fromStart; at < fromStart + size; at += LANES, to += LANES) {
    into[to] = fround((into[to] as number) + fround((from[at] as number) * single));
    into[to + 1] = fround((into[to + 1] as number) + fround((from[at + 1] as number) * single));
    into[to + 2] = fround((into[to + 2] as number) + fround((from[at + 2] as number) * single));
    into[to + 3] = fround((into[to + 3] as number) + fround((from[at + 3] as number) * single));
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

function lengthOfWeights(weights: Uint16Array, start: number, end: number): number {
  let squares = 1;
  for (let entry = start; entry < end; entry++) squares += (weights[entry] as number) ** 2;
  return Math.sqrt(squares);
}
