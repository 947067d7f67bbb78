import fc from "fast-check";
import { expect, it } from "vitest";
import { cardText } from "../../../src/outputs/cards/card-text.js";

/** A font with Arabic, Latin and common signs. */
const has = (codePoint: number): boolean =>
  (codePoint >= 0x20 && codePoint < 0x17f) ||
  (codePoint >= 0x600 && codePoint <= 0x6ff) ||
  codePoint === 0x200c ||
  codePoint === 0x200d;

it.each([
  ["🎉 مبروك للفائزين 👨‍👩‍👧 بالجائزة 🏆!", "مبروك للفائزين بالجائزة!"],
  ["سطر\nآخر \t وثالث", "سطر آخر وثالث"],
  ["\u202bالخبر\u202c \u2067هنا\u2069\u200f", "الخبر هنا"],
  ["می‌خواهم", "می‌خواهم"],
  ["نتيجة 2️⃣", "نتيجة 2"],
  ["☃", ""],
  ["C++ و«Yahoo!»", "C++ و«Yahoo!»"],
  ["لقاح COVID‑19", "لقاح COVID-19"],
])("%j is shown as %j", (title, text) => {
  expect(cardText(title, has)).toEqual({ kind: "ready", text });
});

it("says which letters no font has, rather than leaving them out", () => {
  expect(cardText("خبر من שלום و東", has)).toEqual({
    kind: "letters-missing",
    letters: ["ש", "ל", "ו", "ם", "東"],
  });
  expect(cardText("تضخم ≥ 5 والدولار 80 ₹", has)).toEqual({ kind: "letters-missing", letters: ["≥", "₹"] });
});

it("shows only what some font has, in one line", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      const shown = cardText(title, has);
      if (shown.kind !== "ready") return;
      expect([...shown.text].every((character) => has(character.codePointAt(0) ?? 0))).toBe(true);
      expect(shown.text).toBe(shown.text.trim());
    }),
  ));
