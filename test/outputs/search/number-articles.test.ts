import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourcePath } from "../../../src/model/brand.js";
import { type DatedArticle, numberArticles } from "../../../src/outputs/search/number-articles.js";

const HOUR = 3_600_000;
const START = Date.UTC(2020, 0, 1);

const dated = (name: string, epochMs: number): DatedArticle => ({
  path: `content/articles/${name}.md` as SourcePath,
  date: { value: { epochMs } },
});

const numbersOf = (articles: readonly DatedArticle[]): Map<string, number> => {
  const numbering = numberArticles(articles);
  return new Map(numbering.articles.map(({ path }, place) => [path, numbering.numbers[place] ?? -1]));
};

/** How many articles of both lists have another number in the second. */
const moved = (before: readonly DatedArticle[], after: readonly DatedArticle[]): number => {
  const [first, second] = [numbersOf(before), numbersOf(after)];
  return [...first].filter(([path, number]) => second.has(path) && second.get(path) !== number).length;
};

const year = Array.from({ length: 500 }, (_, place) => dated(`a${place}`, START + place * 17 * HOUR));

describe("numbers of articles", () => {
  it("rise with time, differ, and fit into 31 bits, whatever the dates", () => {
    const when = fc.integer({ min: Date.UTC(-2000, 0), max: Date.UTC(9999, 0) });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(when, fc.constantFrom(0, START, START + 1)), { maxLength: 60 }),
        (times) => {
          const { articles, numbers } = numberArticles(times.map((time, place) => dated(`a${place}`, time)));
          for (let place = 1; place < numbers.length; place++) {
            expect(numbers[place]).toBeGreaterThan(numbers[place - 1] ?? 0);
            const [one, other] = [articles[place - 1], articles[place]];
            expect((one?.date.value.epochMs ?? 0) <= (other?.date.value.epochMs ?? 0)).toBe(true);
          }
          for (const number of numbers) expect(number).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("do not depend on the order of the articles", () => {
    expect(numbersOf(year.toReversed())).toEqual(numbersOf(year));
  });

  it.each([
    ["the newest", START + 501 * 17 * HOUR],
    ["one in between", START + 250.5 * 17 * HOUR],
    ["an older one", START - 24 * HOUR],
  ])("stay when an article comes: %s", (_, time) => {
    expect(moved(year, [...year, dated("new", time)])).toBe(0);
  });

  it("stay when an article goes", () => {
    expect(moved(year, year.toSpliced(123, 1))).toBe(0);
  });

  it("mostly stay where all articles are of one moment", () => {
    const together = Array.from({ length: 300 }, (_, place) => dated(`a${place}`, START));
    expect(moved(together, [...together, dated("new", START)])).toBeLessThan(10);
  });

  it("are not thinned out by one article with a wrong year", () => {
    expect(moved(year, [...year, dated("old", Date.UTC(202, 0))])).toBe(0);
  });
});
