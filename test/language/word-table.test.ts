import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordTable } from "../../src/language/word-table.js";

const numbersOf = (table: WordTable, text: string, most = Number.POSITIVE_INFINITY): number[] => {
  const numbers = new Int32Array(text.length + 1);
  return [...numbers.subarray(0, table.number(text, numbers, 0, most))];
};

describe("WordTable", () => {
  it("numbers words in order of first occurrence, over several texts", () => {
    const table = new WordTable();
    expect(numbersOf(table, "ماء نهر ماء")).toEqual([0, 1, 0]);
    expect(numbersOf(table, "بحر نهر")).toEqual([2, 1]);
    expect([0, 1, 2].map((number) => table.word(number))).toEqual(["ماء", "نهر", "بحر"]);
  });

  it("knows no words of an empty text, and none that it was not given", () => {
    const table = new WordTable();
    expect(numbersOf(table, "")).toEqual([]);
    expect([table.find("ماء"), table.size]).toEqual([-1, 0]);
  });

  it("leaves out what comes after so many words", () => {
    expect(numbersOf(new WordTable(), "أ ب ج", 2)).toEqual([0, 1]);
  });

  it("numbers and finds a part of a word, and gives its letters back", () => {
    const table = new WordTable(1);
    const units = Uint16Array.from("والكتاب", (letter) => letter.charCodeAt(0));
    expect([table.numberOf(units, 3, 7), table.numberOf(units, 0, 7)]).toEqual([0, 1]);
    expect([table.find("كتاب"), table.findUnits(units, 3, 7), table.findUnits(units, 1, 7)]).toEqual([
      0, 0, -1,
    ]);
    const copied = new Uint16Array(table.lengthOf(0));
    table.copy(0, copied);
    expect(String.fromCharCode(...copied)).toBe("كتاب");
  });

  it("does as a Map does, however many and whatever the words", () => {
    const word = fc.string({ unit: fc.constantFrom("ا", "ب", "a", "😀", "_"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 3000 }), (words) => {
        const table = new WordTable();
        const known = new Map<string, number>();
        const wanted = words.map((each) => {
          const number = known.get(each) ?? known.size;
          known.set(each, number);
          return number;
        });
        expect(numbersOf(table, words.join(" "))).toEqual(wanted);
        for (const [each, number] of known) {
          expect(table.find(each)).toBe(number);
          expect(table.word(number)).toBe(each);
        }
      }),
      { numRuns: 50 },
    );
  });
});
