import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  normaliseSpaces,
  normaliseUnicode,
  presentableName,
  stripInvisible,
} from "../../src/language/text.js";

describe("normaliseUnicode", () => {
  it.each([
    ["e\u0301", "é"],
    ["\u0627\u0654", "أ"],
    ["ﻻ", "لا"],
    ["ﻟﺒﻨﺎن", "لبنان"],
    ["Ａ１", "A1"],
    ["\uFE70", "\u064B"],
  ])("makes of %s the usual characters", (given, wanted) => {
    expect(normaliseUnicode(given)).toBe(wanted);
  });

  it.each(["ﷺ", "ﷻ", "x²", "½"])("leaves %s as it is", (text) => {
    expect(normaliseUnicode(text)).toBe(text);
  });
});

describe("stripInvisible", () => {
  it("drops tatweel, bidi controls, zero-width characters, BOM, soft hyphens and controls", () => {
    expect(stripInvisible("\uFEFFالعـــ\u200Fرا\u200Bق\u2069\u00AD\u0007")).toBe("العراق");
  });

  it("keeps line breaks, tabs and spaces", () => {
    expect(stripInvisible("أ\n\tب ج")).toBe("أ\n\tب ج");
  });
});

describe("normaliseSpaces", () => {
  it("makes one space of any run of white space and underscores, none at the ends", () => {
    expect(normaliseSpaces(" الحرس_\u00A0\n الثوري_")).toBe("الحرس الثوري");
  });
});

describe("presentableName", () => {
  it("keeps all that a reader sees, joiners that shape letters too", () => {
    expect(presentableName("\u200F می‌خواهم_أَحمـد\u200E")).toBe("می‌خواهم أَحمـد");
  });

  it("composes letters that an invisible character parted from their marks", () => {
    expect(presentableName("ا\u200F\u0654حمد")).toBe("أحمد");
  });
});

it.each([normaliseUnicode, stripInvisible, normaliseSpaces, presentableName])(
  "doing %o twice changes nothing",
  (once) => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(once(once(text))).toBe(once(text));
      }),
    );
  },
);
