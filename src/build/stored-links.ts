// What was chosen for the articles of a large site, as bytes: as objects, the links of a hundred thousand articles would
// take a sixth of the memory, all to be looked at twice.

import type { SourcePath } from "../model/brand.js";
import type { PublishedArticle, RelatedLink, RelatedLinks } from "../model/site.js";
import type { RelatedChoice } from "../site/related/relatable.js";

/** Plain data, which goes from thread to thread. */
export type StoredChoices = Readonly<{
  /** One JSON array behind the other, in UTF-8. */
  bytes: Uint8Array;
  /** Where each ends. */
  ends: Float64Array;
}>;

/** So many are encoded at once: each by itself would be a small piece of memory. */
const articlesPerPiece = 1_000;

/**
 * @param choices - of each article, asked for one after the other; an article stands in them by its number
 * @param count - of articles
 */
export function storeChoices(
  choices: Iterable<readonly RelatedChoice<number>[]>,
  count: number,
): StoredChoices {
  const ends = new Float64Array(count);
  const pieces: Buffer[] = [];
  let [texts, number, end] = ["", 0, 0];
  for (const ofOne of choices) {
    const text = JSON.stringify(ofOne);
    texts += text;
    end += Buffer.byteLength(text);
    ends[number++] = end;
    if (number % articlesPerPiece > 0 && number < count) continue;
    pieces.push(Buffer.from(texts));
    texts = "";
  }
  return { bytes: Buffer.concat(pieces), ends };
}

/** Empty until it is filled. Links are made each time they are asked for. */
export class StoredLinks implements RelatedLinks {
  readonly #articles: readonly PublishedArticle[];
  readonly #numbers: ReadonlyMap<SourcePath, number>;
  #bytes: Buffer = Buffer.alloc(0);
  #ends: Float64Array = new Float64Array(0);

  /** @param articles - in the order of their numbers */
  constructor(articles: readonly PublishedArticle[]) {
    this.#articles = articles;
    this.#numbers = new Map(articles.map(({ path }, number) => [path, number]));
  }

  fill({ bytes, ends }: StoredChoices): void {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#ends = ends;
  }

  get(path: SourcePath): readonly RelatedLink[] | undefined {
    const number = this.#numbers.get(path);
    const end = number === undefined ? undefined : this.#ends[number];
    if (number === undefined || end === undefined) return undefined;
    const json = this.#bytes.toString("utf8", this.#ends[number - 1] ?? 0, end);
    const choices = JSON.parse(json) as readonly RelatedChoice<number>[]; // as storeChoices wrote it
    return choices.map(({ article, ...others }) => ({
      article: this.#articles[article] as PublishedArticle, // one of the same articles
      ...others,
    }));
  }
}
