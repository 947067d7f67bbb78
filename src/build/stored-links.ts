// What was chosen for the articles of a large site, as bytes: as objects, the links of a hundred thousand articles would
// take a sixth of the memory, all to be looked at twice.

import type { SourcePath } from "../model/brand.js";
import type { PublishedArticle, RelatedLink, RelatedLinks } from "../model/site.js";
import type { RelatedChoice } from "../site/related/relatable.js";

/** So many share a piece of memory. */
const articlesPerPiece = 1_000;

/** Plain data, which goes from thread to thread without being copied. */
export type StoredChoices = Readonly<{
  /** One JSON array behind the other, in UTF-8. */
  pieces: readonly Uint8Array<SharedArrayBuffer>[];
  /** Where each ends in its piece. */
  ends: Uint32Array;
}>;

/**
 * @param choices - of each article, asked for one after the other; an article stands in them by its number
 * @param count - of articles
 */
export function storeChoices(
  choices: Iterable<readonly RelatedChoice<number>[]>,
  count: number,
): StoredChoices {
  const ends = new Uint32Array(count);
  const pieces: Uint8Array<SharedArrayBuffer>[] = [];
  let [texts, number, end] = ["", 0, 0];
  for (const ofOne of choices) {
    const text = JSON.stringify(ofOne);
    texts += text;
    end += Buffer.byteLength(text);
    ends[number++] = end;
    if (number % articlesPerPiece > 0 && number < count) continue;
    const piece = new Uint8Array(new SharedArrayBuffer(end));
    Buffer.from(piece.buffer).write(texts);
    pieces.push(piece);
    [texts, end] = ["", 0];
  }
  return { pieces, ends };
}

/** Empty until it is filled. Links are made each time they are asked for. */
export class StoredLinks implements RelatedLinks {
  readonly #articles: readonly PublishedArticle[];
  readonly #numbers: ReadonlyMap<SourcePath, number>;
  #choices: StoredChoices = { pieces: [], ends: new Uint32Array(0) };

  /** @param articles - in the order of their numbers */
  constructor(articles: readonly PublishedArticle[]) {
    this.#articles = articles;
    this.#numbers = new Map(articles.map(({ path }, number) => [path, number]));
  }

  fill(choices: StoredChoices): void {
    this.#choices = choices;
  }

  get(path: SourcePath): readonly RelatedLink[] | undefined {
    const { pieces, ends } = this.#choices;
    const number = this.#numbers.get(path);
    const piece = number === undefined ? undefined : pieces[Math.floor(number / articlesPerPiece)];
    if (number === undefined || piece === undefined) return undefined;
    const start = number % articlesPerPiece === 0 ? 0 : ends[number - 1];
    const json = Buffer.from(piece.buffer).toString("utf8", start, ends[number]);
    const choices = JSON.parse(json) as readonly RelatedChoice<number>[]; // as storeChoices wrote it
    return choices.map(({ article, ...others }) => ({
      article: this.#articles[article] as PublishedArticle, // one of the same articles
      ...others,
    }));
  }
}
