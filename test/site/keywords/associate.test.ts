import { describe, expect, it } from "vitest";
import type { KeywordId, SourcePath } from "../../../src/model/brand.js";
import { associateKeywords } from "../../../src/site/keywords/associate.js";

/** Members by letters: "abc" are three articles. */
function related(members: Readonly<Record<string, string>>) {
  const keywords = Object.entries(members).map(([id, articles]) => ({
    id: id as KeywordId,
    members: [...articles].map((article) => article as SourcePath),
  }));
  const answer = associateKeywords(keywords);
  return (id: string) => answer.get(id as KeywordId);
}

describe("related keywords", () => {
  it("are those that meet more often than chance, strongest first", () => {
    expect(related({ نفط: "abcd", أوبك: "abc", غاز: "adx", كرة: "wxyz" })("نفط")).toEqual(["أوبك", "غاز"]);
  });

  it("are not the favourite that stands beside everything", () => {
    const answer = related({ أخبار: "abcdefgh", نفط: "ab", أوبك: "ab", كرة: "cd" });
    expect(answer("نفط")).toEqual(["أوبك"]);
    expect(answer("أخبار")).toEqual([]);
  });

  it("are not those that shun one another", () => {
    expect(related({ حرب: "abcdef", كرة: "fghijk" })("حرب")).toEqual([]);
  });

  it("are eight at most, ties in order of their ids", () => {
    const tied = Object.fromEntries([..."ABCDEFGHIJK"].map((id) => [id, "ab"]));
    expect(related({ ...tied, other: "cdefgh" })("K")).toEqual([..."ABCDEFGH"]);
  });

  it("none for a keyword that stands alone or has no article", () => {
    const answer = related({ a: "x", b: "y", c: "" });
    expect([answer("a"), answer("b"), answer("c")]).toEqual([[], [], []]);
  });
});
