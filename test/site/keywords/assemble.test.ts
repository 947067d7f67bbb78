import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleKeywords } from "../../../src/site/keywords/assemble.js";
import { lookAlikes, samePairs } from "../../language/keyword-pairs.js";
import { articlesWith, groupOf, keywordsOf, registerOf, said, spellingsIn } from "./keyword-fixture.js";

describe("spellings that are one keyword", () => {
  it.each([
    [["أحمد", "احمد", "أَحمد", "أحمـد"]],
    [["إيران", "ايران", "ایران"]],
    [["القاهرة", "القاهره"]],
    [["الحرس الثوري", "الحرس_الثوري"]],
    [["إسلام أباد", "اسلام أباد", "إسلام اباد"]],
  ])("%j", (spellings) => {
    const { value, diagnostics } = keywordsOf(spellings.map((spelling) => [spelling]));
    expect(value.groups.size).toBe(1);
    expect(diagnostics).toEqual([]);
  });

  it("are one though only their middle form links them", () => {
    expect(spellingsIn(keywordsOf([["إسلام اباد"], ["اسلام أباد"]]))).toHaveLength(1);
  });
});

describe("spellings that stay apart", () => {
  it("two explicit hamza forms, with a ready line for either answer", () => {
    expect(said(keywordsOf([["إعلام"], ["إعلام"], ["أعلام"]]))).toEqual([
      {
        code: "similar-keywords",
        spelling: "أعلام",
        other: "إعلام",
        difference: "hamza",
        merge: "- { label: إعلام, aliases: [أعلام] }",
        part: "- { label: إعلام }\n- { label: أعلام }",
      },
    ]);
  });

  it("a bare alef that two forms claim, which the warning says", () => {
    const result = keywordsOf([["إيران"], ["إيران"], ["أيران"], ["ايران"]]);
    expect(result.value.groups.size).toBe(3);
    expect(said(result).filter(({ code }) => code === "ambiguous-alef")).toEqual([
      {
        code: "ambiguous-alef",
        spelling: "ايران",
        forms: ["أيران", "إيران"],
        merge: "- { label: إيران, aliases: [ايران] }",
      },
    ]);
  });

  it("عمان and عمّان, each with its own address, the younger one's with a suffix", () => {
    const result = keywordsOf([["عمان"], ["عمّان"]]);
    expect(groupOf(result, "عمان").slug).toBe("عمان");
    expect(groupOf(result, "عمّان").slug).toMatch(/^عمان-[0-9a-z]+$/);
    expect(said(result).map(({ code }) => code)).toEqual(["similar-keywords"]);
  });

  it("the suffix does not change as news arrives", () => {
    const before = groupOf(keywordsOf([["عمان"], ["عمّان"]]), "عمّان").slug;
    const after = groupOf(keywordsOf([["عمان"], ["عمّان"], ["عمّان"], ["عَمان", "C", "C#"]]), "عمّان").slug;
    expect(after).toBe(before);
  });

  it("C, C++ and C#", () => {
    const result = keywordsOf([["C"], ["C#"], ["C++"]]);
    const slugs = ["C", "C#", "C++"].map((spelling) => groupOf(result, spelling).slug);
    expect(new Set(slugs).size).toBe(3);
    expect(slugs[0]).toBe("c");
  });

  it("with lines that YAML reads as they are meant", () => {
    const [asked] = said(keywordsOf([["كوفيد 19"], ["كوفيد-19"], ["كوفيد-19"]]));
    expect(asked).toMatchObject({
      merge: '- { label: "كوفيد-19", aliases: [كوفيد 19] }',
      part: '- { label: "كوفيد-19" }\n- { label: كوفيد 19 }',
    });
  });

  it("an empty keyword, which is no keyword", () => {
    const result = keywordsOf([["\u200F", "غزة"]]);
    expect(said(result)).toEqual([{ code: "empty-keyword" }]);
    expect(spellingsIn(result)).toEqual([["غزة"]]);
  });
});

describe("the register", () => {
  it("decides on typing errors, so that the bare form is at home again", () => {
    const result = keywordsOf([["إيران"], ["أيران"], ["ايران"]], [{ label: "إيران", aliases: ["أيران"] }]);
    expect(spellingsIn(result)).toEqual([["إيران", "أيران", "ايران"]]);
    expect(result.diagnostics).toEqual([]);
  });

  it("brings together what no rule would", () => {
    const result = keywordsOf([["غوغل"], ["جوجل"]], [{ label: "غوغل", aliases: ["جوجل", "Google"] }]);
    expect(spellingsIn(result)).toEqual([["غوغل", "Google", "جوجل"]]);
  });

  it("parts what a rule would merge", () => {
    const entries = [{ label: "إمارة" }, { label: "امارة" }];
    const result = keywordsOf([["إمارة"], ["امارة"]], entries);
    expect(result.value.groups.size).toBe(2);
    expect(result.diagnostics).toEqual([]);
  });

  it("asks nothing about pairs that it names", () => {
    expect(keywordsOf([["إعلام"], ["أعلام"]], [{ label: "إعلام" }, { label: "أعلام" }]).diagnostics).toEqual(
      [],
    );
  });

  it("gives label, slug, description, parent and hiding", () => {
    const result = keywordsOf(
      [["العراق"], ["عراق"]],
      [
        { label: "الشرق الأوسط", hidden: true },
        {
          label: "العراق",
          aliases: ["عراق"],
          slug: "iraq",
          parent: "الشرق الاوسط",
          description: "بلاد الرافدين",
        },
      ],
    );
    const iraq = groupOf(result, "عراق");
    const east = groupOf(result, "الشرق الأوسط");
    expect(iraq).toMatchObject({
      label: "العراق",
      slug: "iraq",
      parent: east.id,
      description: "بلاد الرافدين",
    });
    expect(east).toMatchObject({ children: [iraq.id], hidden: true, members: [] });
    expect(result.diagnostics).toEqual([]);
  });

  it("may not claim a name twice", () => {
    const { diagnostics } = keywordsOf(
      [["غزة"]],
      [{ label: "غزة" }, { label: "فلسطين", aliases: ["غزّة", "غَزة"] }],
    );
    expect(diagnostics).toEqual([
      {
        code: "keyword-claimed-twice",
        severity: "error",
        place: { path: "content/keywords.yaml", line: 2, column: 3 },
        facts: { name: "غَزة", first: "غزة" },
        related: [{ path: "content/keywords.yaml", line: 1, column: 1 }],
      },
    ]);
  });

  it("may repeat a name within one entry", () => {
    expect(keywordsOf([], [{ label: "غزة", aliases: ["غَزة"] }]).diagnostics).toEqual([]);
  });

  it("may not name an unknown parent", () => {
    expect(said(keywordsOf([], [{ label: "غزة", parent: "فلسطن" }, { label: "فلسطين" }]))).toEqual([
      { code: "keyword-parent-unknown", parent: "فلسطن", nearest: "فلسطين" },
    ]);
  });

  it("may not let parents run in a circle, which is reported once", () => {
    const entries = [
      { label: "أ", parent: "ب" },
      { label: "ب", parent: "ج" },
      { label: "ج", parent: "أ" },
      { label: "د", parent: "د" },
    ];
    const result = keywordsOf([], entries);
    expect(said(result)).toEqual([
      { code: "keyword-parent-circle", circle: ["ج", "أ", "ب", "ج"] },
      { code: "keyword-parent-circle", circle: ["د", "د"] },
    ]);
    expect(groupOf(result, "ج").parent).toBeUndefined();
  });

  it("may not give one slug to two keywords", () => {
    const entries = [
      { label: "غزة", slug: "gaza" },
      { label: "فلسطين", slug: "gaza" },
    ];
    expect(said(keywordsOf([], entries))).toEqual([
      { code: "keyword-slug-claimed-twice", slug: "gaza", first: "غزة" },
    ]);
  });

  it("goes first where a keyword's own slug is the one it gives", () => {
    const result = keywordsOf([["gaza"]], [{ label: "غزة", slug: "gaza" }]);
    expect(groupOf(result, "غزة").slug).toBe("gaza");
    expect(groupOf(result, "gaza").slug).toMatch(/^gaza-/);
  });
});

describe("labels", () => {
  it("are what most articles write", () => {
    expect(groupOf(keywordsOf([["ايران"], ["ايران"], ["إيران"]]), "إيران").label).toBe("ايران");
  });

  it("have more hamzas where the vote is even", () => {
    expect(groupOf(keywordsOf([["ايران"], ["إيران"]]), "ايران").label).toBe("إيران");
  });

  it("count an article once", () => {
    const result = keywordsOf([["ايران", "ايران", "ايران"], ["إيران"]]);
    expect(groupOf(result, "إيران").label).toBe("إيران");
  });

  it("are clean", () => {
    expect(groupOf(keywordsOf([["\u200Fالحرس_الثوري\u200E"]]), "\u200Fالحرس_الثوري\u200E").label).toBe(
      "الحرس الثوري",
    );
  });
});

describe("slugs", () => {
  it("come from the oldest article, with the alefs of the identity", () => {
    expect(groupOf(keywordsOf([["ايران"], ["إيران"], ["إيران"]]), "ايران").slug).toBe("إيران");
    expect(groupOf(keywordsOf([["الحرس_الثوري"], ["الحرس الثوري"]]), "الحرس الثوري").slug).toBe(
      "الحرس-الثوري",
    );
  });

  it("do not follow the label", () => {
    const result = keywordsOf([["القاهره"], ["القاهرة"], ["القاهرة"]]);
    expect(groupOf(result, "القاهرة")).toMatchObject({ label: "القاهرة", slug: "القاهره" });
  });

  it("are not moved by a draft, however old", () => {
    const keywords = [["القاهره"], ["القاهرة"]];
    const { value } = assembleKeywords({
      articles: articlesWith(keywords, [0]),
      register: registerOf([]),
      slugStyle: "readable",
    });
    expect([...value.groups.values()].map(({ slug }) => slug)).toEqual(["القاهرة"]);
  });

  it("may be Latin", () => {
    expect(groupOf(keywordsOf([["دبي"]], [], "ascii"), "دبي").slug).toMatch(/^[a-z]+$/);
  });
});

describe("unpublished articles", () => {
  const articles = articlesWith([["أعلام"], ["إعلام"], ["اعلام"]], [0]);
  const { value } = assembleKeywords({ articles, register: registerOf([]), slugStyle: "readable" });

  it("are part of the vocabulary, so that nothing changes on the day when they appear", () => {
    expect(value.idBySpelling.get("اعلام")).not.toBe(value.idBySpelling.get("إعلام"));
  });

  it("make no pages", () => {
    expect([...value.groups.values()].map(({ label, members }) => [label, members])).toEqual([
      ["إعلام", ["content/articles/01.md"]],
      ["اعلام", ["content/articles/02.md"]],
    ]);
  });
});

describe("whatever the order of the files", () => {
  const spellings = [...samePairs, ...lookAlikes].flat();
  const vocabulary = fc.array(fc.uniqueArray(fc.constantFrom(...spellings), { minLength: 1, maxLength: 5 }), {
    minLength: 2,
    maxLength: 40,
  });

  it("keywords, labels, slugs, relations and warnings are the same", () => {
    fc.assert(
      fc.property(vocabulary, fc.infiniteStream(fc.nat()), (keywords, dice) => {
        const articles = articlesWith(keywords);
        const shuffled = articles
          .map((article) => ({ article, order: dice.next().value }))
          .sort((a, b) => a.order - b.order)
          .map(({ article }) => article);
        const [straight, mixed] = [articles, shuffled].map((each) =>
          assembleKeywords({ articles: each, register: registerOf([]), slugStyle: "readable" }),
        );
        expect([...(mixed?.value.groups ?? [])]).toEqual([...(straight?.value.groups ?? [])]);
        expect(mixed?.diagnostics).toEqual(straight?.diagnostics);
      }),
      { numRuns: 60 },
    );
  });

  it("look-alikes are never merged, whatever else the site has", () => {
    const all = keywordsOf([...samePairs, ...lookAlikes].map((pair) => [...pair]));
    const merged = lookAlikes.filter(
      ([a, b]) => all.value.idBySpelling.get(a) === all.value.idBySpelling.get(b),
    );
    expect(merged).toEqual([]);
  });

  it("no two keywords have one slug", () => {
    fc.assert(
      fc.property(vocabulary, (keywords) => {
        const slugs = [...keywordsOf(keywords).value.groups.values()].map(({ slug }) => slug);
        expect(new Set(slugs).size).toBe(slugs.length);
      }),
      { numRuns: 60 },
    );
  });
});

it("thousands of keywords of one skeleton are asked about three times each at most", () => {
  const keywords = Array.from({ length: 3000 }, (_, number) => {
    const forms = [...Array(8).keys()].map((place) => "اأإآ".charAt((number >> (2 * place)) & 3));
    return [forms.join("ب")];
  });
  const { value, diagnostics } = keywordsOf(keywords);
  expect(value.groups.size).toBeGreaterThan(2000);
  expect(diagnostics.length).toBeLessThanOrEqual(4 * value.groups.size);
});

describe("an entry with tens of thousands of aliases", () => {
  it("claims them, and each that another entry has too is told", () => {
    const names = Array.from({ length: 30_000 }, (_, index) => `أمر${index}`);
    const { diagnostics } = keywordsOf(
      [],
      [
        { label: "الأول", aliases: names },
        { label: "الثاني", aliases: names },
      ],
    );
    expect(diagnostics.filter(({ code }) => code === "keyword-claimed-twice")).toHaveLength(30_000);
  });
});
