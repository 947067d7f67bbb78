import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../bench/random.js";
import { agrees, readings, strangeBlock, withSlips } from "./blocks.js";

function expectSame(block: string): void {
  if (agrees(block)) return;
  const { plain, full } = readings(block);
  expect({ root: plain, brokenKeys: [], diagnostics: [] }).toStrictEqual(full);
}

const usual = [
  'title: "العنوان: وبقيته"',
  "date: 2015-01-11 14:41",
  "القسم: رأي (عام)",
  "keywords: [العراق, \"إيران\" , 'لبنان']",
  "authors:",
  "  - سعاد",
  "  - 'A. B.'",
  "المصدر:",
  "- وكالات",
  "image:",
  "  src: a.jpg",
  '  alt: "وصف # له"',
  "",
  "slug: a-b",
].join("\n");

describe("the lane for front matter reads by itself", () => {
  it.each([
    ["what most articles have", `${usual}\n`],
    ["the same with the line endings of Windows", `${usual}\n`.replaceAll("\n", "\r\n")],
    ["empty lines and spaces at the ends", "\ntitle:  خبر  \n\n\ndate: 2021   \n  \n"],
    ["notes above the keys", "# نص: آخر\n\n#نص\n\na: b\nc: d\n"],
    ["a key twice", "a: 1\na: 2\n"],
    ["signs that mean nothing where they stand", "a: 5%#1 \"x\" - 'y' [z] {w} *v* &u | > ! ? @\nb: 10:30\n"],
  ])("%s", (_, block) => {
    expect(readings(block).plain).toBeDefined();
    expectSame(block);
  });
});

describe("the lane for front matter leaves to YAML's reader", () => {
  it.each([
    ["a note between keys", "a: b\n# نص\nc: d\n"],
    ["a note below them", "a: b\n# نص\n"],
    ["a note at an indent", "  # نص\na: b\n"],
    ["nothing but notes", "# نص\n#آخر\n"],
    ["a note behind a value", "a: b # نص\n"],
    ["a hashtag", "a: خبر #عاجل\n"],
    ["a second colon", "a: ب: ج\n"],
    ["a value that is not there", "a:\nb: c\n"],
    ["null", "a: ~\nb: null\n"],
    ["an escape", 'a: "ب\\"ج"\n'],
    ["a doubled quote", "a: 'ب''ج'\n"],
    ["text behind a quote", 'a: "ب" ج\n'],
    ["a quote that does not end", 'a: "ب\n'],
    ["a text of two lines", "a: ب\n  ج\n"],
    ["an item of two lines", "a:\n  - ب\n    ج\n"],
    ["blocks of text", "a: |\n  ب\nc: >\n  د\n"],
    ["a tag", "a: !ب ج\n"],
    ["an anchor", "a: &ب ج\n"],
    ["an alias", "a: *ب\n"],
    ["signs that YAML keeps for itself", "a: `ب\n"],
    ["more of them", "a: @ب\n"],
    ["a list in a list", "a: [[ب], ج]\n"],
    ["maps in a list", "a:\n  - b: ج\n    d: ه\n"],
    ["a map in braces", "a: {b: ج}\n"],
    ["a list with nothing in it", "a: []\n"],
    ["an item with nothing in it", "a: [ب, , ج]\nb:\n  -\n"],
    ["a list over two lines", "a: [ب,\n  ج]\n"],
    ["keys that do not stand below each other", "a: 1\n b: 2\n"],
    ["keys at an indent", " a: 1\n b: 2\n"],
    ["three levels of keys", "a:\n  b:\n    c: د\n"],
    ["tabs", "a:\tب\n"],
    ["control characters", "a: ب\u0085ج\nb: \u0007\n"],
    ["a line that is no key", "a: 1\nنص\n"],
    ["a list alone", "- a\n- b\n"],
    ["a second document", "a: 1\n...\nb: 2\n"],
    ["a block that ends in the middle of a line", "a: 1"],
    ["nothing", ""],
  ])("%s", (_, block) => {
    expect(readings(block).plain).toBeUndefined();
  });
});

describe("the lane for front matter never differs from YAML's reader", () => {
  it("in blocks made of pieces that mean something", () => {
    const random = seededRandom(1);
    for (let count = 0; count < 3000; count++) expectSame(strangeBlock(random));
  });

  it("in real blocks with slips", () => {
    const random = seededRandom(2);
    for (let count = 0; count < 2000; count++) expectSame(withSlips(`${usual}\n`, random));
  });

  it("in texts between quotes, in lists and without, whatever they are", () => {
    const anyText = fc.string({ unit: "grapheme", maxLength: 12 });
    fc.assert(
      fc.property(anyText, anyText, anyText, (one, two, three) => {
        expectSame(
          `a: ${one}\nb: "${two}"\nc: '${three}'\nd: [${one}, '${two}']\ne:\n  - ${three}\n  - "${one}"\n`,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
