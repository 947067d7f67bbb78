// Which articles have a term, and how strongly: ascending numbers as gaps in Rice code, each with a level.
// docs/search.md describes the format.

import type { BitReader, BitWriter } from "./bits.js";

export type Postings = Readonly<{
  /** Numbers of articles, ascending. */
  articles: Int32Array;
  /** How strong the term is in each, 0 to `HIGHEST_LEVEL`; all zero in a list that has no levels. */
  levels: Uint8Array;
}>;

const LEVEL_BITS = 4;
export const HIGHEST_LEVEL = 2 ** LEVEL_BITS - 1;

/** A gap with more ones than this in front would be longer than the number itself, which is then written as it is. */
const MOST_ONES = 20;
const PLAIN_BITS = 16;
const MOST_RICE_BITS = 24;
/** What a `BitWriter` takes. */
const MOST_AT_ONCE = 24;

/** What a level stands for: the share of its utmost weight that the term has in the article, above 0, to 1. */
export const strengthOfLevel = (level: number): number =>
  WEAKEST + ((1 - WEAKEST) * (level + 0.5)) / (HIGHEST_LEVEL + 1);

/** The level that stands for a strength, from 0 to below 1. */
export const levelOfStrength = (strength: number): number =>
  Math.max(
    0,
    Math.min(HIGHEST_LEVEL, Math.floor(((strength - WEAKEST) * (HIGHEST_LEVEL + 1)) / (1 - WEAKEST))),
  );

/** A word that stands once in a long article has half of its utmost weight, so lower levels would be wasted. */
const WEAKEST = 0.25;

/**
 * Writes articles[start, end) and their levels; the writer stands between whole bytes before and after.
 * @param levels - absent for a list that only says which articles there are
 */
export function writePostings(
  writer: BitWriter,
  articles: Int32Array,
  levels: Uint8Array | undefined,
  start: number,
  end: number,
): void {
  const count = end - start;
  writer.writeVarint(count * 2 + (levels === undefined ? 0 : 1));
  if (count === 0) return;
  let before = articles[start] as number;
  const rice = riceBits((articles[end - 1] as number) - before, count - 1);
  writer.writeVarint(rice);
  writer.writeVarint(before);
  const levelBits = levels === undefined ? 0 : LEVEL_BITS;
  writer.write(levels?.[start] ?? 0, levelBits);
  for (let at = start + 1; at < end; at++) {
    const article = articles[at] as number;
    writeGap(
      writer,
      article - before - 1,
      rice,
      levels === undefined ? 0 : (levels[at] as number),
      levelBits,
    );
    before = article;
  }
  writer.align();
}

export function readPostings(reader: BitReader): Postings {
  const header = reader.readVarint();
  const count = Math.min(Math.floor(header / 2), reader.bytes.length * 8);
  const articles = new Int32Array(count);
  const levels = new Uint8Array(count);
  if (count === 0) return { articles, levels };
  const levelBits = header % 2 === 0 ? 0 : LEVEL_BITS;
  // A file that is none of ours must not keep the reader busy for ever.
  const rice = Math.min(MOST_RICE_BITS, reader.readVarint());
  let article = reader.readVarint();
  articles[0] = article;
  levels[0] = reader.read(levelBits);
  for (let at = 1; at < count; at++) {
    article += readGap(reader, rice) + 1;
    articles[at] = article;
    levels[at] = reader.read(levelBits);
  }
  return { articles, levels };
}

/** The width of the lower part for which the mean gap needs about one bit above it. */
function riceBits(span: number, gaps: number): number {
  const mean = gaps === 0 ? 0 : span / gaps;
  let bits = 0;
  while (bits < MOST_RICE_BITS && 2 ** (bits + 1) <= mean) bits++;
  return bits;
}

/** Gap and level, in one go where they are short: this is called for every word of every article. */
function writeGap(writer: BitWriter, gap: number, rice: number, level: number, levelBits: number): void {
  const ones = gap >>> rice;
  const length = ones + 1 + rice + levelBits;
  if (length <= MOST_AT_ONCE) {
    const low = gap & ((1 << rice) - 1);
    writer.write((((((1 << ones) - 1) << (rice + 1)) | low) << levelBits) | level, length);
    return;
  }
  if (ones >= MOST_ONES) {
    writer.write(2 ** MOST_ONES - 1, MOST_ONES);
    writer.write(Math.floor(gap / 2 ** PLAIN_BITS), PLAIN_BITS);
    writer.write(gap % 2 ** PLAIN_BITS, PLAIN_BITS);
  } else {
    writer.write(2 ** (ones + 1) - 2, ones + 1);
    writer.write(gap % 2 ** rice, rice);
  }
  writer.write(level, levelBits);
}

function readGap(reader: BitReader, rice: number): number {
  const ones = reader.readOnes(MOST_ONES);
  if (ones === MOST_ONES) return reader.read(2 * PLAIN_BITS);
  return ones * 2 ** rice + reader.read(rice);
}
