// Links that were found on another thread are the same when they are asked for.

import { expect, it } from "vitest";
import { StoredLinks, storeChoices } from "../../src/build/stored-links.js";
import type { KeywordId, SourcePath } from "../../src/model/brand.js";
import type { PublishedArticle } from "../../src/model/site.js";

const article = (path: string) => ({ path }) as unknown as PublishedArticle;
const articles = [article("أ.md"), article("ب.md"), article("ج.md")];
const [first, , third] = articles;
const at = (links: StoredLinks, path: string) => links.get(path as SourcePath);

it("gives each article its own links, in their order, with all that is said of them", () => {
  const links = new StoredLinks(articles);
  links.fill(
    storeChoices(
      [
        [
          { article: 2, score: 0.1 + 0.2, reason: { kind: "terms", terms: ["العراق", "الحشد الشعبي"] } },
          { article: 1, score: 0, reason: { kind: "recent" } },
        ],
        [],
        [{ article: 0, score: 1, reason: { kind: "keywords", keywords: ["سوريا" as KeywordId] } }],
      ],
      3,
    ),
  );
  expect(at(links, "أ.md")).toEqual([
    { article: third, score: 0.1 + 0.2, reason: { kind: "terms", terms: ["العراق", "الحشد الشعبي"] } },
    { article: articles[1], score: 0, reason: { kind: "recent" } },
  ]);
  expect(at(links, "أ.md")?.[0]?.article).toBe(third);
  expect(at(links, "ب.md")).toEqual([]);
  expect(at(links, "ج.md")).toEqual([
    { article: first, score: 1, reason: { kind: "keywords", keywords: ["سوريا"] } },
  ]);
});

it("has none of an article that nobody related, and none at all before they were found", () => {
  const links = new StoredLinks(articles);
  expect(at(links, "أ.md")).toBeUndefined();
  links.fill(storeChoices([[], [], []], 3));
  expect(at(links, "د.md")).toBeUndefined();
});

it("holds thousands", () => {
  const many = Array.from({ length: 2_500 }, (_, number) => article(`${number}.md`));
  const choices = many.map((_, number) => [
    { article: 2_499 - number, score: number, reason: { kind: "recent" as const } },
  ]);
  const links = new StoredLinks(many);
  links.fill(storeChoices(choices, many.length));
  for (const number of [0, 999, 1_000, 1_001, 2_499]) {
    expect(at(links, `${number}.md`)).toEqual([
      { article: many[2_499 - number], score: number, reason: { kind: "recent" } },
    ]);
  }
});
