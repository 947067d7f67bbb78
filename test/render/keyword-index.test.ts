// /keywords/ and the way up from a keyword, as far as HTML shows them; the filter itself is test/browser/'s.

import { describe, expect, it } from "vitest";
import { compareLabels } from "../../src/language/collate.js";
import type { KeywordId } from "../../src/model/brand.js";
import type { Keyword, Site } from "../../src/model/site.js";
import { site } from "./fixture.js";
import { documentOf, textOf, withConfig } from "./rendered.js";

const withKeywords = (change: (keyword: Keyword, index: number) => Partial<Keyword>): Site => {
  const keywords = [...site.keywords].map(
    ([id, keyword], index) => [id, { ...keyword, ...change(keyword, index) }] as const,
  );
  return { ...site, keywords: new Map(keywords) };
};

it("letters that the alphabet does not have stand in the list to jump in as on the page", async () => {
  const labels = ["Zoo", "پاکستان", "تونس", "2030", "مصر"];
  const changed = withKeywords((_, index) => ({ label: labels[index] ?? "مصر" }));
  const keywords = [...changed.keywords].sort(([, a], [, b]) => compareLabels(a.label, b.label));
  const document = await documentOf("keywords", { ...changed, keywords: new Map(keywords) });
  const headings = [...document.querySelectorAll(".letter h2")].map(textOf);
  const jumps = [...document.querySelectorAll(".letters a")].map(textOf);
  expect(headings).toContain("پ");
  expect(jumps).toEqual(headings);
});

describe("the filter box", () => {
  it("waits hidden for its script, labelled, with the words that the script says", async () => {
    const document = await documentOf(
      "keywords",
      withConfig({ dates: { ...site.config.dates, digits: "arabic" } }),
    );
    const box = document.querySelector("#keyword-filter");
    expect(box?.hasAttribute("hidden")).toBe(true);
    expect(box?.getAttribute("data-shown")).toBe("المعروض {shown} من {total}");
    expect(box?.getAttribute("data-none")).toBe("لا كلمة مفتاحية بهذه الحروف.");
    expect(box?.getAttribute("data-digits")).toBe("arabic");
    const input = box?.querySelector("input[type=search]");
    expect(textOf(document.querySelector(`label[for="${input?.id}"]`))).toBe("ابحث في الكلمات المفتاحية");
    expect(textOf(box?.querySelector("[role=status]"))).toBe("");
  });

  it("is not there, nor its script, where there is nothing to filter", async () => {
    const document = await documentOf(
      "keywords",
      withKeywords(() => ({ articles: [] })),
    );
    expect(document.querySelector("#keyword-filter")).toBeNull();
    expect(document.querySelector("script[src]")).toBeNull();
  });

  it("finds by other names, of which only those are in the page that the label does not find", async () => {
    const changed = withKeywords(({ label }) => ({
      spellings: [label, `ال${label}`, label.replace(/[أإآ]/gu, "ا"), "اسم آخر"],
    }));
    const items = [...(await documentOf("keywords", changed)).querySelectorAll(".letter li")];
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const label = item.querySelector("a")?.textContent ?? "";
      expect(item.getAttribute("data-names")).toBe(`ال${label} اسم آخر`);
    }
  });
});

it("the way up to a keyword leaves out parents without a page", async () => {
  const [first, second, third] = [...site.keywords.keys()] as [KeywordId, KeywordId, KeywordId];
  const labelOf = (id: KeywordId) => site.keywords.get(id)?.label;
  const shown = await documentOf("keyword");
  const own = shown.querySelector("h1")?.textContent;
  const page = [...site.keywords.values()].find(({ label }) => label === own)?.id;
  const [parent, grandparent] = [first, second, third].filter((id) => id !== page) as [KeywordId, KeywordId];
  const crumbs = async (hidden: boolean) => {
    const changed = withKeywords(({ id }) =>
      id === page ? { parent } : id === parent ? { parent: grandparent, hidden } : {},
    );
    const document = await documentOf("keyword", changed);
    return [...document.querySelectorAll(".crumbs a")].map(textOf);
  };
  expect(await crumbs(false)).toEqual(["الرئيسية", "كلمات مفتاحية", labelOf(grandparent), labelOf(parent)]);
  expect(await crumbs(true)).toEqual(["الرئيسية", "كلمات مفتاحية", labelOf(grandparent)]);
});
