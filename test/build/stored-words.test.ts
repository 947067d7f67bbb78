// The words of a large site's articles wait on disk, and are the same when they are asked for.

import { closeSync, ftruncateSync, writeSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { encodeHead, wordsOfHead } from "../../src/build/article-record.js";
import { DamagedBody } from "../../src/build/body-store.js";
import { createWordStore, type KeepWords, StoredWords } from "../../src/build/stored-words.js";
import type { StoredPart } from "../../src/cache/cache.js";
import { contentHash } from "../../src/cache/content-hash.js";
import { type DraftFile, openDraft, writeStretch } from "../../src/cache/draft-file.js";
import { readArticle } from "../../src/content/article.js";
import { createMarkdown } from "../../src/markdown/create-markdown.js";
import type { SourcePath } from "../../src/model/brand.js";
import { defaultConfig } from "../content/support.js";

const path = "content/articles/خبر.md" as SourcePath;
const headOf = (title: string): Buffer => {
  const bytes = Buffer.from(`---\ntitle: ${title}\ndate: 2024-01-01\n---\nنص ${title} عن ${title}`);
  const { value } = readArticle({ path, bytes }, defaultConfig, createMarkdown());
  return encodeHead(
    { ...(value === undefined ? {} : { article: value.article }), holes: 0, diagnostics: [] },
    path,
  );
};
const draft = (): DraftFile => {
  const opened = openDraft(undefined, false);
  if (opened === undefined) throw new Error("no file can be written here");
  return opened;
};
const placeIn = ({ handle }: DraftFile, head: Buffer): StoredPart => ({
  file: handle.file,
  offset: writeStretch(handle, head) ?? 0,
  length: head.length,
  hash: contentHash(head),
});

describe("words beyond those that are kept", () => {
  const file = draft();
  const heads = ["السلام والقمح", "المطر"].map(headOf);
  const stored = (keep: KeepWords) => heads.map((head) => keep(head, path, placeIn(file, head)));

  it("are those of the record, whichever are asked for first", () => {
    const [first, second] = stored(createWordStore(0));
    expect(second?.body).toEqual(wordsOfHead(heads[1] as Buffer).body);
    expect(first?.title).toEqual({ words: "السلام والقمح", counts: new Uint16Array([1, 1]) });
    expect(first?.body).toEqual(wordsOfHead(heads[0] as Buffer).body);
    expect(second?.title).toEqual({ words: "المطر", counts: new Uint16Array([1]) });
  });

  it("are not believed when somebody has written into the file", () => {
    const [first] = stored(createWordStore(0));
    ftruncateSync(file.handle.file, 0);
    expect(() => first?.summary).toThrow(DamagedBody);
    closeSync(file.handle.file);
  });
});

it("words that are released are read again", () => {
  const file = draft();
  const [first, second] = ["المطر", "النهر"].map((title) => {
    const head = headOf(title);
    const words = createWordStore()(head, path, placeIn(file, head));
    if (words instanceof StoredWords) words.release();
    return words;
  });
  expect(first?.title).toEqual({ words: "المطر", counts: new Uint16Array([1]) });
  ftruncateSync(file.handle.file, 0);
  expect(() => second?.title).toThrow(DamagedBody);
  closeSync(file.handle.file);
});

it("words that fit, or lie nowhere, are kept in memory", () => {
  const file = draft();
  const head = headOf("القمح");
  const keep = createWordStore(head.length);
  const kept = keep(head, path, placeIn(file, head));
  const nowhere = keep(head, path);
  writeSync(file.handle.file, "غير", 0);
  closeSync(file.handle.file);
  expect(kept.title.words).toBe("القمح");
  expect(nowhere.title.words).toBe("القمح");
});
