import { expect, it } from "vitest";
import { shortHash } from "../../src/language/hash.js";

it.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("shortHash of %j is FNV-1a, as its authors give it", (text, fnv) => {
  expect(shortHash(text)).toBe(fnv.toString(36).padStart(7, "0"));
});
