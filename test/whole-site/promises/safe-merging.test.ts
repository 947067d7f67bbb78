// Promise 5: spellings are merged only where that is safe (DESIGN §6), seen on the pages that readers get.

import { describe, expect, it } from "vitest";
import { all, article, type BuiltSite, buildSite, type Files, one, read, source } from "../built-site.js";

/** Articles named `a0`, `a1`, … with one keyword each. */
const withKeywords = (...keywords: readonly string[]): Files =>
  Object.fromEntries(
    keywords.map((keyword, index) => [
      `content/articles/a${index}.md`,
      article(`خبر ${index}`, `keywords: [${JSON.stringify(keyword)}]`, `نص رقم ${index}.\n`),
    ]),
  );

/** What stands on each keyword's page: its label, and the articles under it. */
function keywordPages({ output, document }: BuiltSite): Record<string, readonly string[]> {
  const paths = Object.keys(output).filter((path) => /^keywords\/[^/]+\/index\.html$/.test(path));
  const pages = paths
    .map((path) => document(path))
    .filter((page) => page.querySelector('[http-equiv="refresh"]') === null);
  return Object.fromEntries(
    pages.map((page) => [
      read(one(page, "h1")),
      all(page, "main h3 a")
        .map((link) => (link.getAttribute("href") ?? "").split("/")[2] ?? "")
        .sort(),
    ]),
  );
}

describe("one keyword, one page", () => {
  it.each<[string, string[]]>([
    ["tatweel", ["أحمد", "أحمـد"]],
    ["tashkeel", ["أحمد", "أَحمد"]],
    ["a bare alef, where one form with hamza is in use", ["أحمد", "احمد"]],
    ["all of these at once", ["أحمد", "احمد", "أَحمد", "أحمـد"]],
    ["invisible and bidi characters", ["العراق", "\u200fالعراق\u200b"]],
    ["presentation forms", ["العراق", "ﺍﻟﻌﺮﺍﻕ"]],
    ["spaces and _", ["الحرس الثوري", "الحرس_الثوري", "الحرس  الثوري"]],
    ["digits of another script", ["مجموعة 20", "مجموعة ٢٠", "مجموعة ۲۰"]],
    ["Persian letters", ["كردستان", "کردستان"]],
    ["Latin case", ["Brexit", "BREXIT", "brexit"]],
    ["final ة and ه after ال", ["القاهرة", "القاهره"]],
    ["the seat of a hamza in a long word", ["مسؤول", "مسئول"]],
    ["a shadda on a sun letter after ال", ["السّودان", "السودان"]],
  ])("%s", async (_, spellings) => {
    const site = await buildSite(withKeywords(...spellings));
    expect(site.kind).toBe("built");
    expect(Object.values(keywordPages(site))).toEqual([spellings.map((_spelling, index) => `a${index}`)]);
  });

  it("every other spelling in use leads to it", async () => {
    const site = await buildSite(withKeywords("إيران", "إيران", "ايران"));
    const redirect = site.document("keywords/ايران/index.html");
    expect(one(redirect, 'meta[http-equiv="refresh"]').getAttribute("content")).toBe(
      `0; url=/keywords/${encodeURIComponent("إيران")}/`,
    );
    expect(one(redirect, 'meta[name="robots"]').getAttribute("content")).toContain("noindex");
    expect(site.html("_redirects")).toContain(`/keywords/${encodeURIComponent("ايران")}/`);
  });
});

describe("two keywords, two pages", () => {
  it.each<[string, string, string, string | undefined]>([
    ["a shadda alone, both in use", "عمان", "عمّان", "similar-keywords"],
    ["two explicit forms of hamza", "إعلام", "أعلام", "similar-keywords"],
    ["spending and tunnels", "إنفاق", "أنفاق", "similar-keywords"],
    ["final ة and ه without ال", "جدة", "جده", "similar-keywords"],
    ["final ى and ي", "علي", "على", "similar-keywords"],
    ["with and without ال", "سيول", "السيول", "similar-keywords"],
    ["a transliteration", "غوغل", "جوجل", "similar-keywords"],
    ["the seat of a hamza in a short word", "بئر", "بؤر", undefined],
    ["C and C#", "C", "C#", undefined],
    ["C and C++", "C", "C++", undefined],
  ])("%s: %s and %s", async (_, first, second, code) => {
    const site = await buildSite(withKeywords(first, second));
    expect(site.kind).toBe("built");
    expect(keywordPages(site)).toEqual({ [first]: ["a0"], [second]: ["a1"] });
    if (code !== undefined) expect(site.codes).toContain(code);
  });

  it("a bare alef that may stand for two words stands for neither", async () => {
    const site = await buildSite(withKeywords("إعلام", "أعلام", "اعلام"));
    expect(keywordPages(site)).toEqual({ إعلام: ["a0"], أعلام: ["a1"], اعلام: ["a2"] });
    expect(site.codes).toContain("ambiguous-alef");
  });

  it("unless the register says that they are one", async () => {
    const register = "- { label: عمّان, aliases: [عمان] }\n- { label: سلطنة عمان }\n";
    const site = await buildSite({
      ...withKeywords("عمان", "عمّان", "سلطنة عُمان"),
      "content/keywords.yaml": register,
    });
    expect(keywordPages(site)).toEqual({ عمّان: ["a0", "a1"], "سلطنة عمان": ["a2"] });
    expect(site.codes).not.toContain("similar-keywords");
  });
});

it("no order of files changes a keyword, its label, its address or its articles", async () => {
  const spellings = [
    "ايران",
    "إيران",
    "عمان",
    "عمّان",
    "اعلام",
    "إعلام",
    "أعلام",
    "القاهره",
    "القاهرة",
    "C",
    "c#",
    "جدة",
    "جده",
  ];
  const named = (order: readonly string[]): Files =>
    Object.fromEntries(
      order.map((keyword, index) => {
        const number = spellings.indexOf(keyword) + 1;
        const day = String(number).padStart(2, "0");
        // The same article under another name, so that it is read at another time.
        return [
          `content/articles/${index}-${number}.md`,
          source(
            `title: خبر ${number}\ndate: 2021-06-${day}\nkeywords: [${JSON.stringify(keyword)}]\nslug: a${number}`,
          ),
        ];
      }),
    );
  const [first, ...others] = [
    spellings,
    spellings.toReversed(),
    spellings.toSorted(),
    [...spellings.slice(5), ...spellings.slice(0, 5)],
  ];
  const pagesOf = async (order: readonly string[]): Promise<unknown> => {
    const site = await buildSite(named(order));
    const addresses = Object.keys(site.output).filter((path) => path.startsWith("keywords/"));
    return { pages: keywordPages(site), addresses };
  };
  const expected = await pagesOf(first ?? []);
  for (const order of others) expect(await pagesOf(order)).toEqual(expected);
});
