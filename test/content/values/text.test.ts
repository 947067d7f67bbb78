import { describe, expect, it } from "vitest";
import { cleanText } from "../../../src/content/values/text.js";

describe("a text as it is kept", () => {
  it.each([
    ["\u200f خبر\u00a0\n أول \u200e", "خبر أول"],
    // A pair around the whole goes; a pair in the text stays one.
    ["\u202bخبر أول\u202c", "خبر أول"],
    ["خبر \u202babc\u202c", "خبر \u202babc\u202c"],
    ["\u2067abc\u2069 خبر", "\u2067abc\u2069 خبر"],
    ["\u202b\u202aabc\u202c خبر\u202c", "\u202aabc\u202c خبر"],
    ["خبر \u202b", "خبر"],
    ["خبر \u202babc", "خبر \u202babc"],
  ])("%j → %j", (written, kept) => {
    expect(cleanText(written)).toBe(kept);
    expect(cleanText(kept)).toBe(kept);
  });
});
