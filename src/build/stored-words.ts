// The words of the first articles stay in memory, those of the others wait on disk as bodies do: of a hundred thousand
// articles they would fill more of it than all else.

import type { StoredPart } from "../cache/cache.js";
import type { WordCounts, Words } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import { wordsOfHead } from "./article-record.js";
import { readStored } from "./body-store.js";

/** Of their records, in bytes: about ten thousand articles. */
const keptBytes = 2 ** 26;

/** @param place - where the same record lies; absent where it lies nowhere */
export type KeepWords = (head: Buffer, path: SourcePath, place?: StoredPart) => Words;

export function createWordStore(mostKept = keptBytes): KeepWords {
  let kept = 0;
  return (head, path, place) => {
    kept += head.length;
    if (place === undefined) return wordsOfHead(head);
    return new StoredWords(place, path, kept <= mostKept ? wordsOfHead(head) : undefined);
  };
}

/** All three are asked for one after the other, so the last ones read are kept. */
let lastRead: Readonly<{ of: StoredWords; words: Words }> | undefined;

/** Where they stay on disk, as long as the file is open. Reading throws what {@link readStored} does. */
export class StoredWords implements Words {
  /** With it, another thread of this process reads the same words. */
  readonly place: StoredPart;
  readonly #path: SourcePath;
  #kept: Words | undefined;

  /** @param kept - what is read there, in memory */
  constructor(place: StoredPart, path: SourcePath, kept?: Words) {
    this.place = place;
    this.#path = path;
    this.#kept = kept;
  }

  get title(): WordCounts {
    return this.#read().title;
  }

  get summary(): WordCounts {
    return this.#read().summary;
  }

  get body(): WordCounts {
    return this.#read().body;
  }

  /** They are not needed again soon, and what they take in memory is. */
  release(): void {
    this.#kept = undefined;
  }

  #read(): Words {
    if (this.#kept !== undefined) return this.#kept;
    if (lastRead?.of === this) return lastRead.words;
    const words = wordsOfHead(readStored(this.place, this.#path));
    lastRead = { of: this, words };
    return words;
  }
}
