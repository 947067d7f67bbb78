// What is known by its hash must be found again by a later build, wherever its texts came from.

import { serialize } from "node:v8";
import { expect, it } from "vitest";
import { dataHash } from "../../src/cache/content-hash.js";

it("knows plain data by what it says, not by how the engine keeps it", () => {
  const cutOut = `م${"abcdefghijklmnop"}`.slice(1);
  const written = "abcdefghijklmnop";
  expect(serialize(cutOut)).not.toEqual(serialize(written));
  expect(dataHash({ text: cutOut })).toBe(dataHash({ text: written }));
});

it("tells maps apart by what they hold, and from lists", () => {
  const one = dataHash({ pages: new Map([["article", "أ"]]) });
  expect(dataHash({ pages: new Map([["article", "أ"]]) })).toBe(one);
  expect(dataHash({ pages: new Map([["article", "ب"]]) })).not.toBe(one);
  expect(dataHash({ pages: [["article", "أ"]] })).not.toBe(one);
});
