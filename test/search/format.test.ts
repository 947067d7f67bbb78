// The files of the index: what is written is read again, and the bytes of what is out in the world do not change.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BitReader, BitWriter } from "../../src/search/bits.js";
import { hashOfNumber, hashOfText } from "../../src/search/hash.js";
import { shardFile, shardOfTerm, shardOfWord } from "../../src/search/layout.js";
import {
  HIGHEST_LEVEL,
  levelOfStrength,
  readPostings,
  strengthOfLevel,
  writePostings,
} from "../../src/search/postings.js";
import { postingsOf, termsOf, writeTerm } from "../../src/search/terms-file.js";
import { keyOfWord, withoutArticles } from "../../src/search/word-key.js";
import { lineOfStem, wordsOf } from "../../src/search/words-file.js";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

const listOf = (articles: readonly number[], levels?: readonly number[]): Uint8Array => {
  const writer = new BitWriter();
  const given = levels === undefined ? undefined : Uint8Array.from(levels);
  writePostings(writer, Int32Array.from(articles), given, 0, articles.length);
  return writer.take();
};

describe("posting lists", () => {
  it.each([
    [[], [], "01"],
    [[5], [15], "030005f0"],
    [[5, 6, 9], [0, 1, 2], "070105006100"],
    [[1_000_000_000], [7], "030080" + "94ebdc0370"],
  ])("%j with levels %j is %s", (articles, levels, bytes) => {
    expect(hex(listOf(articles, levels))).toBe(bytes);
  });

  const posting = fc.record({
    gap: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 26 })),
    level: fc.integer({ min: 0, max: HIGHEST_LEVEL }),
  });

  it("give back what was written, whatever the gaps", () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 31 }), fc.boolean(), (postings, withLevels) => {
        let article = -1;
        const articles = postings.map(({ gap }) => {
          article += gap;
          return article;
        });
        const levels = postings.map(({ level }) => level);
        const read = readPostings(new BitReader(listOf(articles, withLevels ? levels : undefined)));
        expect([...read.articles]).toEqual(articles);
        expect([...read.levels]).toEqual(withLevels ? levels : levels.map(() => 0));
      }),
    );
  });

  it("of a cut or foreign file give nonsense, but an answer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { articles, levels } = readPostings(new BitReader(bytes));
        expect(articles.length).toBe(levels.length);
        termsOf(bytes);
      }),
    );
  });

  it("spread a strength over sixteen levels, each of which stands for a strength near it", () => {
    expect([0.1, 0.25, 0.5, 0.75, 0.999].map(levelOfStrength)).toEqual([0, 0, 5, 10, 15]);
    for (let level = 0; level <= HIGHEST_LEVEL; level++) {
      expect(levelOfStrength(strengthOfLevel(level))).toBe(level);
    }
  });
});

it("a file of terms gives every list by its name", () => {
  const writer = new BitWriter();
  writeTerm(writer, "حكوم", listOf([3, 8], [1, 2]));
  writeTerm(writer, "#الري", listOf([8]));
  writeTerm(writer, "__proto__", listOf([]));
  const terms = termsOf(writer.take());
  expect([...terms.keys()]).toEqual(["حكوم", "#الري", "__proto__"]);
  expect([...postingsOf(terms.get("حكوم") ?? new Uint8Array()).articles]).toEqual([3, 8]);
  expect([...postingsOf(terms.get("#الري") ?? new Uint8Array()).articles]).toEqual([8]);
});

describe("files of words", () => {
  it("have one stem a line, and words as what stands around it", () => {
    const words = [
      { word: "الحكومه", frequency: 40 },
      { word: "حكوم", frequency: 1 },
      { word: "اهرام", frequency: 3 },
    ];
    expect(lineOfStem({ stem: "حكوم", frequency: 41, words })).toBe("aحكوم aال~ه 0~ 3اهرام");
  });

  it("give each word its stem again, and about its frequency", () => {
    const entries = wordsOf("aحكوم aال~ه 0~\n4!ما 4ما\n");
    expect(Object.fromEntries(entries)).toEqual({
      الحكومه: { stem: "حكوم", stop: false, frequency: 32, stemFrequency: 32 },
      حكوم: { stem: "حكوم", stop: false, frequency: 1, stemFrequency: 32 },
      ما: { stem: "!ما", stop: true, frequency: 4, stemFrequency: 4 },
    });
  });

  it("keep a dollar sign in front of a letter, and empty files", () => {
    expect([...wordsOf("0a 0$&~").keys()]).toEqual(["$&a"]);
    expect(wordsOf("").size).toBe(0);
  });
});

describe("where things lie", () => {
  it("does not change: indexes are out in the world", () => {
    expect([hashOfText(""), hashOfText("حكوم"), hashOfNumber(0), hashOfNumber(12_345)]).toEqual([
      2_872_998_923, 3_080_980_717, 0, 1_011_272_156,
    ]);
    const root = { folder: "abc", letters: 2, shards: { words: 64, terms: 256, heads: 1 } };
    expect(shardFile(root, "terms", shardOfTerm("حكوم", root))).toMatch(/^abc\/terms\/[0-9a-z]+\.bin$/);
    expect(shardOfWord("الحكومه", root)).toBe(shardOfWord("حكوميون", root));
    expect(shardOfWord("وبالحكومه", root)).toBe(shardOfWord("حكوم", root));
  });

  it.each([
    ["الحكومه", "حكومه"],
    ["والحكومه", "حكومه"],
    ["للماء", "ماء"],
    ["ال", "ال"],
    ["الا", "الا"],
    ["والد", "والد"],
    ["bbc", "bbc"],
  ])("ال with its particles does not count: %s → %s", (word, bare) => {
    expect(withoutArticles(word)).toBe(bare);
  });

  it("goes by the first letters", () => {
    expect([keyOfWord("الحكومه", 2), keyOfWord("حك", 3), keyOfWord("الح", 3)]).toEqual(["حك", "حك", "الح"]);
  });
});
