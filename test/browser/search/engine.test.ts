// The search that readers' browsers run, over the index that a build makes, in this process.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSearch } from "../../../src/browser/search/engine.js";
import { isStopWord } from "../../../src/language/stop-words.js";
import { tokensOf } from "../../../src/language/tokens.js";
import { filesOf, found, question, searchIn, siteOf } from "../../outputs/search/support.js";

const news = siteOf([
  {
    title: "الحكومة تقر ميزانية المياه",
    body: "قالت وزيرة الماء إن الأمطار شحّت في إيران هذا العام",
    date: "2021-07-06 16:53",
    section: "سياسة",
    keywords: ["المياه", "الميزانية"],
  },
  {
    title: "مباراة في كرة القدم",
    body: "فاز الفريق في المباراة الأولى بثلاثة أهداف عام ٢٠٢٢ أمام 1,500 متفرج",
    date: "2022-03-01 10:00",
    section: "رياضة",
  },
  {
    title: "ماذا بعد؟",
    body: "رأي في الميزانية والحكومة وما يليها. BBC و Café",
    date: "2022-05-01",
    section: "سياسة",
    keywords: ["الميزانية"],
  },
  { title: "سماء الصحراء", body: "نجوم ومسؤولون عن المرصد", date: "2023-01-01 08:00", section: "علوم" },
]);
const search = searchIn(filesOf(news));

describe("a word is found however it is written", () => {
  it.each([
    ["حكومة", ["a0", "a2"]],
    ["الحكومه", ["a0", "a2"]],
    ["والحُكومة", ["a0", "a2"]],
    ["ايران", ["a0"]],
    ["الماء", ["a0"]],
    ["ماء", ["a0"]],
    ["امطار", ["a0"]],
    ["مباراه", ["a1"]],
    ["المبارات", ["a1"]],
    ["2022", ["a1"]],
    ["۲۰۲۲", ["a1"]],
    ["1500", ["a1"]],
    ["cafe", ["a2"]],
    ["bbc", ["a2"]],
    ["مسوولون", ["a3"]],
    ["سماء", ["a3"]],
    ["سما", ["a3"]],
  ])("%s", async (text, slugs) => {
    expect((await found(search, text)).toSorted()).toEqual(slugs);
  });
});

describe("several words", () => {
  it("find articles with all of them before others", async () => {
    const answer = await search.ask(question("ميزانية المياه"));
    expect(await found(search, "ميزانية المياه")).toEqual(["a0", "a2"]);
    expect([answer.matches.length, answer.whole, answer.wordsFound]).toEqual([2, 1, 2]);
  });

  it("may hold stop words, which count only where nothing else is asked, and then in headlines", async () => {
    expect(await found(search, "من هي الحكومة")).toEqual(await found(search, "الحكومة"));
    expect(await found(search, "ماذا بعد")).toEqual(["a2"]);
    expect(await found(search, "عن")).toEqual([]);
  });

  it("may miss: what no article has does not count", async () => {
    const answer = await search.ask(question("زرافات المباراة"));
    expect([answer.matches.length, answer.whole, answer.wordsFound]).toEqual([1, 1, 1]);
  });
});

describe("a space inside a word", () => {
  const files = filesOf(
    siteOf([
      { title: "کارشناسان می‌گویند", body: "دولت" },
      { title: "زيارة أبوظبي", body: "الإمارات" },
      { title: "می روند", body: "خبر" },
      { title: "أبو الفضل", body: "خبر" },
    ]),
  );
  it.each([
    ["می گویند", ["a0", "a2"]],
    ["دولت می گویند", ["a0", "a2"]],
    ["أبو ظبي", ["a1", "a3"]],
  ])("%s", async (text, slugs) => {
    expect(await found(searchIn(files), text)).toEqual(slugs);
  });

  it("counts both of its parts as found", async () => {
    const { whole, matches } = await searchIn(files).ask(question("أبو ظبي"));
    expect([whole, matches.length]).toEqual([1, 2]);
  });
});

describe("the word that is being typed", () => {
  it("finds words that begin so, ال or not", async () => {
    for (const text of ["مبار", "المبار", "كرة مبار"]) {
      expect(await found(search, text, { typing: true })).toEqual(["a1"]);
    }
  });

  it("is finished by a space, or when the reader asks", async () => {
    const files = filesOf(siteOf([{ body: "مصر" }, { body: "مصرف" }]));
    expect(await found(searchIn(files), "مصر", { typing: true })).toEqual(["a0", "a1"]);
    expect(await found(searchIn(files), "مصر ", { typing: true })).toEqual(["a0"]);
    expect(await found(searchIn(files), "مصر")).toEqual(["a0"]);
  });
});

describe("filters", () => {
  it("keep sections, years and a keyword, and count what each choice would show", async () => {
    const asked = question("الحكومة المباراة الصحراء");
    expect(await found(search, asked.text, { sections: ["رياضة", "علوم"] })).toEqual(["a3", "a1"]);
    expect((await found(search, asked.text, { years: [2022] })).toSorted()).toEqual(["a1", "a2"]);
    expect(await found(search, asked.text, { keyword: "المياه" })).toEqual(["a0"]);
    expect(await found(search, asked.text, { keyword: "لا-وجود" })).toEqual([]);
    const { counts } = await search.ask({ ...asked, years: [2022] });
    const { sections, years } = await counts();
    expect(Object.fromEntries(sections)).toEqual({ سياسة: 1, رياضة: 1 });
    expect(Object.fromEntries(years)).toEqual({ 2021: 1, 2022: 2, 2023: 1 });
  });

  it("newest first keeps articles with all words in front", async () => {
    expect(await found(search, "الحكومة المباراة الصحراء", { newestFirst: true })).toEqual([
      "a3",
      "a2",
      "a1",
      "a0",
    ]);
    expect(await found(search, "ميزانية المياه", { newestFirst: true })).toEqual(["a0", "a2"]);
  });
});

describe("did you mean", () => {
  it.each([
    ["المبارتة القدم", "مباراة القدم"],
    // The stem of the singular already.
    ["المبارات القدم", undefined],
    ["الصحرتء", "الصحراء"],
    ["ميزنية المياه", "ميزانية المياه"],
    ["كرة القذم", "كرة القدم"],
    ["xyzxyz", undefined],
    ["الحكومة", undefined],
  ])("%s → %s", async (text, suggestion) => {
    expect((await search.ask(question(text))).suggestion).toBe(suggestion);
  });
});

describe("whatever is typed", () => {
  it.each([
    ["", "empty"],
    ["   ؟!", "empty"],
    ["<script>alert(1)</script>", "found"],
    ["constructor __proto__ toString", "found"],
    ["\uD800 حكومة \uDC00", "found"],
    ["# !في ~ \n\0", "found"],
  ])("%j", async (text, kind) => {
    expect((await search.ask(question(text))).kind).toBe(kind);
  });

  it("is cut where it is too long, and asks for no more files than it has words", async () => {
    const files = filesOf(news);
    const asked: string[] = [];
    const counted = createSearch(async (name) => {
      asked.push(name);
      return files.get(name);
    });
    await counted.ask(question(Array.from({ length: 100_000 }, (_, number) => `كلمة${number}`).join(" ")));
    expect(asked.length).toBeLessThan(200);
    expect((await counted.ask(question("حكومة ".repeat(100_000)))).matches.length).toBe(2);
  });

  it("answers any text", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), fc.boolean(), async (text, typing) => {
        const { heads, counts } = await search.ask(question(text, { typing }));
        await heads(0, 10);
        await counts();
      }),
      { numRuns: 200 },
    ));
});

describe("files that cannot be had", () => {
  it("fail the question, and the next one asks for them again", async () => {
    const files = filesOf(news);
    let offline = true;
    const flaky = createSearch(async (name) => {
      if (offline) throw new TypeError("Failed to fetch");
      return files.get(name);
    });
    await expect(flaky.ask(question("الحكومة"))).rejects.toThrow("Failed to fetch");
    offline = false;
    expect(await found(flaky, "الحكومة")).toHaveLength(2);
    offline = true;
    const answer = await flaky.ask(question("الحكومة"));
    expect(answer.matches).toHaveLength(2);
  });

  it("because a new edition was published are found in the new one", async () => {
    let files = filesOf(news);
    const cached = new Map<string, Uint8Array | undefined>();
    const edition = createSearch(async (name, fresh) => {
      if (!cached.has(name) || fresh) cached.set(name, files.get(name));
      return cached.get(name);
    });
    expect(await found(edition, "مباراة")).toEqual(["a1"]);
    files = filesOf(
      siteOf(Array.from({ length: 60 }, (_, place) => ({ title: `قصيدة ${place}`, body: "أمسية" }))),
    );
    cached.clear();
    expect((await found(edition, "أمسية")).length).toBe(60);
  });
});

it("finds every article by any of its words", () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."ابتحعكلمنهويءةىأإ"), minLength: 1, maxLength: 7 }),
    fc.constantFrom(
      "constructor",
      "__proto__",
      "الحكومة",
      "وبالحكومة",
      "GDP",
      "C++",
      "١٢٣",
      "2,500",
      "café",
      "東京",
    ),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
  return fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ title: text, body: text }), { minLength: 1, maxLength: 6 }),
      async (texts) => {
        const own = searchIn(filesOf(siteOf(texts)));
        for (const [place, { title, body }] of texts.entries()) {
          const telling = tokensOf(body).filter((token) => !isStopWord(token, "ar"));
          for (const token of [...tokensOf(title), ...telling]) {
            expect(await found(own, token)).toContain(`a${place}`);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
