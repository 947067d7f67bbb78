import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KeywordId, SourcePath } from "../../../src/model/brand.js";
import { weighKeywords } from "../../../src/site/related/keyword-terms.js";
import { invert } from "../../../src/site/related/postings.js";
import type { RelatedInput } from "../../../src/site/related/relatable.js";
import { createRelater, relateArticles } from "../../../src/site/related/relate.js";
import { copyWarnings } from "../../../src/site/related-links.js";
import { article, inputOf, ownWords } from "./related-fixture.js";

/** Names of those that an article offers. */
function offeredBy(name: string, input: RelatedInput): string[] {
  return (relateArticles(input).choices.get(name as SourcePath) ?? []).map((choice) => choice.article.path);
}

function reasonsOf(name: string, input: RelatedInput) {
  return (relateArticles(input).choices.get(name as SourcePath) ?? []).map(({ reason }) => reason);
}

const oil = article("oil", {
  title: "أوبك ترفع إنتاج النفط",
  body: "قررت منظمة أوبك رفع إنتاج النفط الخام",
  day: 1,
});
const prices = article("prices", {
  title: "أسعار النفط تهبط",
  body: "هبط سعر النفط الخام بعد قرار منظمة أوبك",
  day: 2,
});
const cup = article("cup", {
  title: "المنتخب يفوز بالكأس",
  body: "فاز المنتخب في المباراة النهائية بهدفين",
  day: 3,
});
const goal = article("goal", {
  title: "هدف يحسم المباراة",
  body: "حسم هدف متأخر المباراة النهائية للمنتخب",
  day: 4,
});
const rain = article("rain", {
  title: "أمطار غزيرة",
  body: "هطلت أمطار غزيرة على الساحل",
  section: "طقس",
  day: 5,
});
const wind = article("wind", {
  title: "رياح مثيرة للغبار",
  body: "عاصفة رملية تضرب الصحراء",
  section: "طقس",
  day: 6,
});
const six = [oil, prices, cup, goal, rain, wind];

describe("related articles", () => {
  it("share what they tell of, whatever the form of the words", () => {
    expect(offeredBy("oil", inputOf(six, { count: 1 }))).toEqual(["prices"]);
    expect(offeredBy("cup", inputOf(six, { count: 1 }))).toEqual(["goal"]);
  });

  it("do not meet in words that any news is told with", () => {
    const told = article("told", {
      title: "الوزير يعلن اليوم بداية العام",
      body: "وأكد الوزير في تصريح أمس",
    });
    const also = article("also", { title: "النادي يعلن بداية جديدة", body: "وأكد النادي اليوم في تصريح" });
    const input = inputOf([told, also, ...six], { count: 1 });
    expect(createRelater(input).explain("told" as SourcePath, 9)).toEqual([]);
  });

  it("are filled from the section, then with the newest", () => {
    expect(offeredBy("rain", inputOf(six, { count: 3 }))).toEqual(["wind", "goal", "cup"]);
  });

  it("are as many as wanted where the site has them, never the article itself, none twice", () => {
    for (const { path } of six) {
      const offered = offeredBy(path, inputOf(six, { count: 5 }));
      expect(offered.toSorted()).toEqual(
        six
          .map((one) => one.path)
          .filter((one) => one !== path)
          .sort(),
      );
    }
  });

  it("are fewer on a site that has no more", () => {
    expect(offeredBy("oil", inputOf([oil, cup], { count: 4 }))).toEqual(["cup"]);
    expect(offeredBy("oil", inputOf([oil], { count: 4 }))).toEqual([]);
    expect(relateArticles(inputOf([])).choices.size).toBe(0);
  });

  it("are none where none are wanted", () => {
    expect(offeredBy("oil", inputOf(six, { count: 0 }))).toEqual([]);
  });

  it("begin with the pinned ones in the editor's order, but not with the article itself", () => {
    const pinned = { oil: ["wind", "oil", "cup", "gone"] };
    expect(offeredBy("oil", inputOf(six, { count: 3, pinned }))).toEqual(["wind", "cup", "prices"]);
  });

  it("are moved by a rare keyword more than by one that half of the site has", () => {
    const texts = Array.from({ length: 40 }, (_, number) =>
      article(`${number}`.padStart(2, "0"), {
        body: ownWords(`w${number}`, 30),
        keywords: [...(number % 2 === 0 ? ["أخبار"] : []), ...([3, 30].includes(number) ? ["التعدين"] : [])],
        day: number,
      }),
    );
    const input = inputOf(texts, { count: 1 });
    expect(offeredBy("03", input)).toEqual(["30"]);
    expect(reasonsOf("03", input)).toEqual([{ kind: "keywords", keywords: ["التعدين"] }]);
  });

  it("are in the article's own language, and in others only where that has no more", () => {
    const body = ownWords("water", 40);
    const texts = [
      article("en1", { body, keywords: ["water"], lang: "en" }),
      article("en2", { body: ownWords("harbour", 40), lang: "en-GB", day: 1 }),
      article("fa", {
        body: `${body} ${ownWords("gulf", 30)}`,
        keywords: ["water"],
        section: "s",
        lang: "fa",
        day: 2,
      }),
      article("ar1", { body: ownWords("bread", 40), section: "s", day: 3 }),
      article("ar2", { body: ownWords("music", 40), lang: "ar-EG", day: 4 }),
    ];
    const input = inputOf(texts, { count: 4 });
    expect(offeredBy("en1", input)).toEqual(["en2", "ar2", "ar1", "fa"]);
    expect(offeredBy("ar1", input)).toEqual(["ar2", "fa", "en2", "en1"]);
    expect(offeredBy("fa", input)).toEqual(["ar1", "ar2", "en2", "en1"]);
  });

  it("are a translation rather than its original where that is the language of the article, never one's own", () => {
    const texts = [
      article("أصل", { body: ownWords("water", 40), day: 3 }),
      article("water", { body: ownWords("eau", 40), lang: "en", day: 2 }),
      article("آخر", { body: ownWords("bread", 40), day: 1 }),
      article("bread", { body: ownWords("pain", 40), lang: "en" }),
    ];
    const translations = [
      ["أصل", "water"],
      ["آخر", "bread"],
    ];
    const input = inputOf(texts, { count: 3, translations });
    expect(offeredBy("water", input)).toEqual(["bread"]);
    expect(offeredBy("أصل", input)).toEqual(["آخر"]);
  });

  it("come in one order, whatever the order of the files", () => {
    const wanted = JSON.stringify([...relateArticles(inputOf(six, { count: 4 })).choices].sort());
    fc.assert(
      fc.property(fc.shuffledSubarray(six, { minLength: six.length }), (shuffled) => {
        const answer = relateArticles(inputOf(shuffled, { count: 4 }));
        expect(JSON.stringify([...answer.choices].sort())).toBe(wanted);
      }),
      { numRuns: 30 },
    );
  });
});

describe("reasons", () => {
  it("name keywords, the rare ones first, hidden ones not", () => {
    const one = article("one", { keywords: ["العراق", "النفط", "سري"] });
    const two = article("two", { keywords: ["العراق", "النفط", "سري"] });
    const three = article("three", { keywords: ["العراق"] });
    const others = Array.from({ length: 6 }, (_, number) => article(`other${number}`, {}));
    const input = inputOf([one, two, three, ...others], { count: 1, hidden: ["سري"] });
    expect(reasonsOf("one", input)).toEqual([{ kind: "keywords", keywords: ["النفط", "العراق"] }]);
  });

  it("else words of a headline as it writes them", () => {
    expect(reasonsOf("oil", inputOf(six, { count: 1 }))).toEqual([
      { kind: "terms", terms: ["النفط", "أوبك"] },
    ]);
  });

  it("else the section, else that it is recent", () => {
    expect(reasonsOf("rain", inputOf(six, { count: 2 }))).toEqual([{ kind: "section" }, { kind: "recent" }]);
  });

  it("say that the texts are alike where no headline has a word of both", () => {
    const one = article("one", { title: "بيان", body: "محصول القمح في الحقول" });
    const two = article("two", { title: "خبر قصير", body: "حصاد محصول القمح" });
    expect(reasonsOf("one", inputOf([one, two, ...six], { count: 1 }))).toEqual([{ kind: "text" }]);
  });

  it("say that an editor pinned it", () => {
    expect(reasonsOf("oil", inputOf(six, { count: 1, pinned: { oil: ["wind"] } }))).toEqual([
      { kind: "pinned" },
    ]);
  });
});

describe("near-identical copies", () => {
  const text = ownWords("agency", 60);
  const first = article("first", { title: "بيان الوكالة", body: text, day: 1 });
  const again = article("again", { title: "بيان من الوكالة", body: `${text} وأضاف`, day: 9 });
  const half = article("half", { title: "تعليق على البيان", body: ownWords("agency", 30), day: 5 });

  it("are reported at the newer one", () => {
    expect(copyWarnings(relateArticles(inputOf([...six, first, again])).copies)).toEqual([
      {
        code: "near-duplicate-articles",
        severity: "warning",
        place: { path: "again", line: 2, column: 8 },
        facts: { title: "بيان الوكالة", path: "first" },
        related: [{ path: "first", line: 2, column: 8 }],
      },
    ]);
  });

  it("are not offered to one another, nor both to a third", () => {
    const input = inputOf([...six, first, again, half], { count: 3 });
    expect(offeredBy("first", input)).toContain("half");
    expect(offeredBy("first", input)).not.toContain("again");
    expect(offeredBy("half", input).filter((name) => ["first", "again"].includes(name))).toHaveLength(1);
  });

  it("are offered where an editor pins them", () => {
    expect(offeredBy("first", inputOf([first, again, oil], { pinned: { first: ["again"] } }))).toEqual([
      "again",
      "oil",
    ]);
  });

  it("by the dozen leave room for others", () => {
    const copies = Array.from({ length: 40 }, (_, number) =>
      article(`copy${number}`, { body: text, day: number }),
    );
    const others = Array.from({ length: 200 }, (_, number) =>
      article(`other${number}`, { body: ownWords(`${number}`, 9) }),
    );
    const input = inputOf([...copies, ...others, half], { count: 3 });
    expect(offeredBy("copy7", input)).toContain("half");
    expect(offeredBy("copy7", input)).toHaveLength(3);
    expect(relateArticles(input).copies).toHaveLength(39);
  });

  it("are not made of short texts", () => {
    const twins = ["one", "two"].map((name) => article(name, { body: "أبرز العناوين" }));
    expect(relateArticles(inputOf(twins)).copies).toEqual([]);
  });
});

describe("copies of nothing but common words", () => {
  it("are found too, where every article says nearly the same", () => {
    const form = ownWords("form", 60);
    const forms = Array.from({ length: 40 }, (_, number) =>
      article(`form${String(number).padStart(2, "0")}`, { body: form, day: number }),
    );
    expect(relateArticles(inputOf(forms)).copies).toHaveLength(39);
  });

  it("are found however many articles use the same few words", () => {
    const bodyOf = (number: number): string[] =>
      Array.from(
        { length: 90 },
        (_, place) => `كلمة${(((number + 3) * (place + 7) * 7919 + place * 31) % 601) % 150}`,
      );
    const articles = Array.from({ length: 300 }, (_, number) =>
      article(`text${number}`, { body: bodyOf(number).join(" "), day: 1 }),
    );
    const copies = Array.from({ length: 300 }, (_, number) =>
      article(`copy${number}`, { body: bodyOf(number).slice(2).join(" "), day: 9 }),
    );
    const found = relateArticles(inputOf([...articles, ...copies])).copies;
    const reported = new Set(found.map(({ original }) => original.path));
    const paths = new Set(found.map(({ copy }) => copy.path));
    expect(copies.filter(({ path }) => !paths.has(path))).toEqual([]);
    expect(reported.size).toBeGreaterThan(0);
  });

  it("are not seen in texts that share four fifths", () => {
    const texts = ["one", "two", "three"].map((name) =>
      article(name, { body: `${ownWords("same", 80)} ${ownWords(name, 20)}` }),
    );
    expect(relateArticles(inputOf(texts)).copies).toEqual([]);
  });
});

describe("a relater", () => {
  it("answers for one article as for all", () => {
    const input = inputOf([...six, article("copy", { body: ownWords("copy", 40) })], { count: 3 });
    const all = relateArticles(input).choices;
    for (const { path } of input.articles) {
      expect(createRelater(input).choicesOf(path)).toEqual(all.get(path));
    }
  });

  it("has nothing for an article that is not published", () => {
    expect(createRelater(inputOf(six)).choicesOf("gone" as SourcePath)).toEqual([]);
  });
});

describe("a keyword of half the site", () => {
  it("is no term, so that no search walks over half of the articles", () => {
    const articles = Array.from({ length: 200 }, (_, number) => ({
      keywordIds: [...(number % 2 === 0 ? ["أخبار"] : []), `${number % 40}`].map((id) => id as KeywordId),
    }));
    const keywords = weighKeywords(articles);
    const { starts, ends } = invert(keywords);
    const lengths = keywords.ids.map((_, number) => (ends[number] ?? 0) - (starts[number] ?? 0));
    expect(keywords.ids.filter((_, number) => (lengths[number] ?? 0) > 5)).toEqual([]);
  });

  it("has a list of bounded length where it is a term", () => {
    const common = Array.from({ length: 5000 }, (_, number) => ({
      keywordIds: (number % 6 === 0 ? ["أخبار"] : []).map((id) => id as KeywordId),
    }));
    const { starts, ends } = invert(weighKeywords(common));
    expect((ends[0] ?? 0) - (starts[0] ?? 0)).toBe(256);
  });
});

describe("variety", () => {
  it("puts a second follow-up of the same story behind another view of it", () => {
    const story = ownWords("story", 20);
    const follow = (name: string, number: number) =>
      article(name, { body: `${story} ${ownWords(name, 8)}`, day: number });
    const view = article("view", { body: `${ownWords("story", 9)} ${ownWords("view", 20)}`, day: 1 });
    const noise = Array.from({ length: 12 }, (_, number) =>
      article(`noise${number}`, { body: ownWords(`n${number}`, 20) }),
    );
    const input = inputOf([follow("a", 2), follow("b", 3), follow("c", 4), view, ...noise], { count: 2 });
    expect(offeredBy("a", input).toSorted()).toEqual([expect.stringMatching(/^[bc]$/), "view"]);
  });
});

describe("explanations", () => {
  it("gives parts that sum up to the score, and the words that count", () => {
    const [first] = createRelater(inputOf(six)).explain("oil" as SourcePath, 1);
    expect(first).toMatchObject({ path: "prices", title: "أسعار النفط تهبط", keywords: [] });
    const { text = 0, keywords = 0, topic = 0, section = 0, time = 0 } = first?.parts ?? {};
    expect(text + keywords + topic + section + time).toBeCloseTo(first?.score ?? 0, 5);
    expect(first?.words.map(({ word }) => word)).toContain("اوبك");
    expect(first?.words.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 5);
  });

  it("has the order of the offers", () => {
    const input = inputOf(six, { count: 1 });
    for (const { path } of [oil, prices, cup, goal]) {
      expect(
        createRelater(input)
          .explain(path, 1)
          .map((each) => each.path),
      ).toEqual(offeredBy(path, input));
    }
  });

  it("says nothing of an article that is not published", () => {
    expect(createRelater(inputOf(six)).explain("gone" as SourcePath, 3)).toEqual([]);
  });
});
