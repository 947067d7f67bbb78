import { describe, expect, it } from "vitest";
import type { SourcePath } from "../../src/model/brand.js";
import { article, assemble } from "./fixture.js";

const original = article({ slug: "visit", title: "زيارة", date: "2021-07-06" });
const english = article({ slug: "visit-en", title: "A visit", lang: "en", translates: "visit" });
const persian = article({ slug: "visit-fa", title: "دیدار", lang: "fa", translates: "A visit" });

const groupOf = (slug: string, articles: Parameters<typeof assemble>[0]) => {
  const { site } = assemble(articles);
  const path = site.articles.find((one) => one.slug.value === slug)?.path ?? ("" as SourcePath);
  return site.translations.get(path)?.map((one) => one.slug.value);
};

describe("translations", () => {
  it("are one group for each member, the original first, whatever the order of files", () => {
    for (const files of [
      [original, english, persian],
      [persian, english, original],
    ]) {
      for (const slug of ["visit", "visit-en", "visit-fa"]) {
        expect(groupOf(slug, files)).toEqual(["visit", "visit-en", "visit-fa"]);
      }
    }
  });

  it("leave articles alone that name nothing", () => {
    expect(groupOf("other", [original, english, article({ slug: "other" })])).toBeUndefined();
  });

  it("say when the original is not there, not published, or the article itself", () => {
    const { diagnostics } = assemble([
      article({ slug: "a", lang: "en", translates: "vissit" }),
      article({ slug: "b", lang: "en", translates: "draft" }),
      article({ slug: "c", lang: "en", translates: "c" }),
      article({ slug: "draft", draft: true }),
      original,
    ]);
    const unknown = diagnostics.filter(({ code }) => code === "unknown-original").map(({ facts }) => facts);
    expect(unknown).toEqual([
      { name: "vissit", reason: "nothing", nearest: "visit" },
      { name: "draft", reason: "unpublished" },
      { name: "c", reason: "itself" },
    ]);
  });

  it("have one article a language: a second one is left out with a warning", () => {
    const again = article({
      slug: "visit-en-2",
      title: "The visit",
      date: "2021-07-06 17:30",
      lang: "en",
      translates: "visit",
    });
    const { site, diagnostics } = assemble([original, english, again]);
    expect(
      diagnostics.filter(({ code }) => code === "same-language-translation").map(({ facts }) => facts),
    ).toEqual([{ language: "en", other: english.path }]);
    expect(site.translations.has(again.path)).toBe(false);
    expect(site.translations.get(original.path)?.length).toBe(2);
  });

  it("are not offered as related to one another, and others are offered the original alone", () => {
    const other = article({ slug: "other", date: "2021-07-01" });
    const { site } = assemble([original, english, persian, other]);
    const offered = (of: typeof original): readonly string[] =>
      (site.related.get(of.path) ?? []).map((link) => link.article.slug.value);
    expect([original, english, persian].map(offered)).toEqual([["other"], ["other"], ["other"]]);
    expect(offered(other)).toEqual(["visit"]);
  });

  it("end also when two articles name each other", () => {
    const a = article({ slug: "a", lang: "ar", translates: "b" });
    const b = article({ slug: "b", lang: "en", translates: "a" });
    expect(groupOf("b", [b, a])).toEqual(["a", "b"]);
  });
});
