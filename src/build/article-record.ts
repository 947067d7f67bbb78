// What the whole site needs to know of an article, as bytes: what is remembered of it besides its body. Ten thousand of
// them are read by every build, so they are made to be read quickly: texts are UTF-16, which needs no decoding; places,
// of which an article has dozens on the same few lines, are listed once; words stay outside of the JSON.
//
//     lengths of what follows, four bytes each | JSON | three times: words | counts, two bytes each

import type { Article, WordCounts, Words } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";

export type ArticleHead = Readonly<{
  /** Absent where the source is none that can be published. */
  article?: Article;
  /** How many the body has. */
  holes: number;
  diagnostics: readonly Diagnostic[];
}>;

const fieldBytes = 4;
const parts = ["title", "summary", "body"] as const;
const fields = 1 + 2 * parts.length;
/** More is not counted: nobody's rank depends on it. */
const mostCounted = 0xffff;

/** Place without its path: line, column, end of the columns, number of the line's text, what was cut of it. */
type PackedPlace = readonly (number | null)[];
type Packed = Readonly<{
  lines: readonly string[];
  places: readonly PackedPlace[];
  head: unknown;
}>;

export function encodeHead({ article, holes, diagnostics }: ArticleHead, path: SourcePath): Buffer {
  const words = article?.words;
  const rest = article === undefined ? undefined : { ...article, words: undefined, path: undefined };
  const json = pack(path, { article: rest, holes, diagnostics });
  const texts = parts.map((part) => words?.[part] ?? { words: "", counts: [] });
  const lengths = [json.length * 2, ...texts.flatMap((one) => [one.words.length * 2, one.counts.length * 2])];
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + length, fields * fieldBytes));
  let at = 0;
  for (const length of lengths) at = bytes.writeUInt32LE(length, at);
  at += bytes.write(json, at, "utf16le");
  for (const { words: text, counts } of texts) {
    at += bytes.write(text, at, "utf16le");
    for (let index = 0; index < counts.length; index++)
      at = bytes.writeUInt16LE(Math.min(counts[index] ?? 0, mostCounted), at);
  }
  return bytes;
}

/** One string for all texts that read alike. */
export type Sharing = (text: string) => string;

export function createSharing(): Sharing {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
}

/**
 * @param bytes - as {@link encodeHead} made them; likewise below
 * @param path - of the same source; all places share this string
 * @param share - for what article after article has: sections, names, keywords
 * @param words - default those of the record
 */
export function decodeHead(
  bytes: Buffer,
  path: SourcePath,
  share: Sharing = createSharing(),
  words: Words = wordsOfHead(bytes),
): ArticleHead {
  const start = fields * fieldBytes;
  const json = bytes.toString("utf16le", start, start + bytes.readUInt32LE(0));
  const head = unpack(path, JSON.parse(json) as Packed) as ArticleHead; // written by encodeHead
  if (head.article === undefined) return head;
  shareTexts(head.article, share);
  shareEmptyLists(head.article);
  return { ...head, article: Object.assign(head.article, { path, words }) };
}

export function wordsOfHead(bytes: Buffer): Words {
  let at = fields * fieldBytes + bytes.readUInt32LE(0);
  let field = 1;
  const next = (): Readonly<{ start: number; end: number }> => {
    const start = at;
    at += bytes.readUInt32LE(field++ * fieldBytes);
    return { start, end: at };
  };
  const wordCounts = (): WordCounts => {
    const { start, end } = next();
    const words = bytes.toString("utf16le", start, end);
    const { start: countsAt, end: countsEnd } = next();
    const counts = new Uint16Array((countsEnd - countsAt) / 2);
    for (let index = 0; index < counts.length; index++)
      counts[index] = bytes.readUInt16LE(countsAt + index * 2);
    return { words, counts };
  };
  return { title: wordCounts(), summary: wordCounts(), body: wordCounts() };
}

type SharedFields = {
  keywords: { value: string }[];
  authors: { value: string }[];
  section?: { value: string };
  sources: string[];
};

/** In place: the article was just made from JSON. */
function shareTexts(article: Article, share: Sharing): void {
  const fields = article as unknown as SharedFields;
  for (const written of [...fields.keywords, ...fields.authors]) written.value = share(written.value);
  if (fields.section !== undefined) fields.section.value = share(fields.section.value);
  fields.sources = fields.sources.map(share);
}

const none: readonly never[] = [];
const lists = [
  ...["aliases", "authors", "corrections", "headings", "keywords", "pinned", "sources"],
] as const;

/** Most lists of most articles are empty: one list does for all of them. */
function shareEmptyLists(article: Article): void {
  const fields = article as unknown as Record<(typeof lists)[number], readonly unknown[]>;
  for (const list of lists) if (fields[list].length === 0) fields[list] = none;
}

/** JSON of {@link Packed}. */
function pack(path: string, head: unknown): string {
  const lines = new Map<string, number>();
  const places = new Map<string, number>();
  const numbered = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.length === 0 ? value : value.map(numbered);
    const plain: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      if (key !== "place" || !isPlaceIn(path, inner)) plain[key] = numbered(inner);
      else {
        const { line, column, endColumn, lineText, lineTextStart } = inner;
        const text = lineText === undefined ? undefined : numberOf(lines, lineText);
        const fields = [line, column, endColumn, text, lineTextStart].map((field) => field ?? "null");
        plain.place = numberOf(places, `[${fields.join()}]`);
      }
    }
    return plain;
  };
  const packed = JSON.stringify(numbered(head));
  const begin = JSON.stringify({ lines: [...lines.keys()] }).slice(0, -1);
  return `${begin},"places":[${[...places.keys()].join()}],"head":${packed}}`;
}

function numberOf(known: Map<string, number>, key: string): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}

const isPlaceIn = (path: string, value: unknown): value is Place =>
  typeof value === "object" && value !== null && (value as Partial<Place>).path === path;

function unpack(path: SourcePath, { lines, places, head }: Packed): unknown {
  const whole = places.map(([line, column, endColumn, text, lineTextStart]): Place => {
    const lineText = text == null ? undefined : lines[text];
    if (
      line != null &&
      column != null &&
      endColumn != null &&
      lineText !== undefined &&
      lineTextStart == null
    )
      return { path, line, column, endColumn, lineText };
    return {
      path,
      ...(line == null ? {} : { line }),
      ...(column == null ? {} : { column }),
      ...(endColumn == null ? {} : { endColumn }),
      ...(lineText === undefined ? {} : { lineText }),
      ...(lineTextStart == null ? {} : { lineTextStart }),
    };
  });
  putPlaces(head, whole);
  return head;
}

/** Every field of the name `place` that is a number becomes the place of that number. */
function putPlaces(value: unknown, places: readonly unknown[]): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) putPlaces(item, places);
    return;
  }
  const record = value as Record<string, unknown>;
  for (const key in record) {
    const inner = record[key];
    if (key === "place" && typeof inner === "number") record[key] = places[inner];
    else if (typeof inner === "object") putPlaces(inner, places);
  }
}
