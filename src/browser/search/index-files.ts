// The files of the index, each fetched and understood once. What cannot be had is asked for again next time.

import {
  type ArticleHead,
  FORMAT,
  ROOT_FILE,
  type SearchRoot,
  sectionsFile,
  shardFile,
  shardOfHead,
  shardOfTerm,
  shardOfWord,
  spellingsFile,
} from "../../search/layout.js";
import type { Postings } from "../../search/postings.js";
import { postingsOf, termsOf } from "../../search/terms-file.js";
import { type WordEntry, wordsOf } from "../../search/words-file.js";

/**
 * @param name - of a file below `search/`
 * @param fresh - past any cache
 * @returns undefined when there is no such file
 */
export type FetchFile = (name: string, fresh?: boolean) => Promise<Uint8Array | undefined>;

/** The index was exchanged for another one while it was in use: its files are gone. */
export class IndexExchanged extends Error {}

export type IndexFiles = Readonly<{
  root: SearchRoot;
  /** All words of the file in which a word would stand. */
  wordsBeside: (word: string) => Promise<ReadonlyMap<string, WordEntry>>;
  /** Empty for a term that no article has. */
  postings: (term: string) => Promise<Postings>;
  sections: () => Promise<ReadonlyMap<string, Postings>>;
  /** Words as headlines spell them. */
  spellings: () => Promise<readonly string[]>;
  /** Undefined for an article that has gone meanwhile. */
  head: (article: number) => Promise<ArticleHead | undefined>;
}>;

const nowhere: Postings = { articles: new Int32Array(0), levels: new Uint8Array(0) };

/** @throws whatever `fetchFile` throws */
export async function openIndex(fetchFile: FetchFile, fresh = false): Promise<IndexFiles> {
  const rootBytes = await fetchFile(ROOT_FILE, fresh);
  if (rootBytes === undefined) throw new Error("there is no index");
  const root = JSON.parse(textOf(rootBytes)) as SearchRoot;
  if (root.format !== FORMAT) throw new Error(`the index has format ${root.format}`);

  const known = new Map<string, Promise<unknown>>();
  const read = <T>(name: string, understand: (bytes: Uint8Array) => T): Promise<T> => {
    const before = known.get(name);
    if (before !== undefined) return before as Promise<T>;
    const promise = fetchFile(name).then((bytes) => {
      if (bytes === undefined) throw new IndexExchanged(name);
      return understand(bytes);
    });
    known.set(name, promise);
    promise.catch(() => known.delete(name));
    return promise;
  };

  return {
    root,
    wordsBeside: (word) =>
      read(shardFile(root, "words", shardOfWord(word, root)), (bytes) => wordsOf(textOf(bytes))),
    postings: async (term) => {
      const lists = await read(shardFile(root, "terms", shardOfTerm(term, root)), termsOf);
      const list = lists.get(term);
      return list === undefined ? nowhere : postingsOf(list);
    },
    sections: () =>
      read(
        sectionsFile(root),
        (bytes) => new Map([...termsOf(bytes)].map(([slug, list]) => [slug, postingsOf(list)])),
      ),
    spellings: () => read(spellingsFile(root), (bytes) => textOf(bytes).split("\n").filter(Boolean)),
    head: async (article) => {
      const heads = await read(
        shardFile(root, "heads", shardOfHead(article, root)),
        (bytes) => new Map(Object.entries(JSON.parse(textOf(bytes)) as Record<string, ArticleHead>)),
      );
      return heads.get(String(article));
    },
  };
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
