import { describe, expect, it } from "vitest";
import { wordCounts } from "../../../src/language/word-counts.js";
import type { KeywordId } from "../../../src/model/brand.js";
import { type SuggestInput, suggestKeywords } from "../../../src/site/suggest/suggest.js";

const id = (label: string): KeywordId => label as KeywordId;

const keyword = (label: string, articles = 3, ...names: string[]) => ({
  id: id(label),
  label,
  names: [label, ...names],
  articles,
});

const textOnly = (text: string) => ({
  words: { title: wordCounts(""), summary: wordCounts(""), body: wordCounts(text) },
});

/** Other articles, so that the stemmer and the rarity of words have something to go by. */
const others = [
  "افتتحت الوزارة محطة للكهرباء في المدينة وقال الوزير إن المدينة تحتاج إلى محطات",
  "تراجعت أسعار القمح في السوق وقال التجار إن السوق تنتظر المحصول",
  "يدرس العراق مشروع قانون جديد للمياه وقال البرلمان إن القانون يحمي الأنهار",
  "زار الوفد بغداد والتقى المسؤولين العراقيين في العراق",
].map(textOnly);

const suggest = (
  text: string,
  more: Partial<Omit<SuggestInput, "article">> & Partial<SuggestInput["article"]> = {},
) => {
  const { title = "خبر", summary = "", keywordIds = [], ...rest } = more;
  return suggestKeywords({
    vocabulary: [],
    articles: others,
    related: [],
    language: "ar",
    ...rest,
    article: { title, summary, text, keywordIds },
  });
};

const labels = (list: readonly Readonly<{ label: string }>[]): string[] => list.map(({ label }) => label);

describe("the site's own keywords", () => {
  it("are found under any name, with particles, and in any spelling", () => {
    const vocabulary = [
      keyword("العراق"),
      keyword("الأمم المتحدة", 3, "UN"),
      keyword("إيران"),
      keyword("الكويت"),
    ];
    const { keywords } = suggest("وصل وفد UN إلى ايران. وللعراق موقف آخر، وبالعراق قوات.", { vocabulary });
    expect(keywords.map(({ label, counts }) => [label, counts.body])).toEqual([
      ["العراق", 2],
      ["إيران", 1],
      ["الأمم المتحدة", 1],
    ]);
  });

  it("of two that differ in ال the one that stands there, else the one of more articles", () => {
    const vocabulary = [
      keyword("التونس", 1),
      keyword("تونس", 75),
      keyword("حكومة", 2),
      keyword("الحكومة", 20),
    ];
    const { keywords } = suggest("أكدت تونس موقفها. وللحكومة رأي آخر.", { vocabulary });
    expect(labels(keywords).toSorted()).toEqual(["الحكومة", "تونس"]);
  });

  it("a longer name does not count for the shorter one inside of it", () => {
    const vocabulary = [keyword("الطاقة"), keyword("الطاقة الشمسية")];
    expect(labels(suggest("الطاقة الشمسية رخيصة. الطاقة الشمسية نظيفة.", { vocabulary }).keywords)).toEqual([
      "الطاقة الشمسية",
    ]);
  });

  it("the headline counts more than the text, the text by how often", () => {
    const vocabulary = [keyword("القمح"), keyword("السوق"), keyword("الكهرباء")];
    const { keywords } = suggest("السوق تنتظر، والسوق هادئة. الكهرباء عادت.", {
      title: "القمح يتراجع",
      vocabulary,
    });
    expect(labels(keywords)).toEqual(["القمح", "السوق", "الكهرباء"]);
  });

  it("a rare one goes before a common one", () => {
    const vocabulary = [keyword("السوق", 4), keyword("القمح", 1)];
    expect(labels(suggest("القمح في السوق.", { vocabulary }).keywords)).toEqual(["القمح", "السوق"]);
  });

  it("one that the text does not name is suggested when related articles have it", () => {
    const vocabulary = [keyword("الأمن الغذائي"), keyword("الرياضة")];
    const related = [
      { keywordIds: [id("الأمن الغذائي")], score: 0.5 },
      { keywordIds: [id("الأمن الغذائي"), id("الرياضة")], score: 0.4 },
    ];
    expect(suggest("القمح", { vocabulary, related }).keywords).toMatchObject([
      { label: "الأمن الغذائي", related: 2, counts: { title: 0, summary: 0, body: 0 } },
    ]);
  });

  it("those that the article has are marked", () => {
    const vocabulary = [keyword("القمح"), keyword("السوق")];
    const { keywords } = suggest("القمح في السوق.", { vocabulary, keywordIds: [id("السوق")] });
    expect(keywords.map(({ label, has }) => [label, has])).toEqual([
      ["السوق", true],
      ["القمح", false],
    ]);
  });

  it("a name does not reach over the end of a sentence or a line", () => {
    const vocabulary = [keyword("مجلس الأمن")];
    expect(suggest("اجتمع المجلس. الأمن مستتب\nمجلس\nالأمن", { vocabulary }).keywords).toEqual([]);
    expect(labels(suggest("اجتمع «مجلس الأمن» أمس", { vocabulary }).keywords)).toEqual(["مجلس الأمن"]);
  });

  it("words that share only the stem count less", () => {
    const vocabulary = [keyword("المكتبات")];
    expect(suggest("زار مكتبات المدينة", { vocabulary }).keywords).toMatchObject([{ counts: { body: 1 } }]);
    const stems = suggest("مكتب ومكتبات ومكتبين", { vocabulary: [keyword("مكتبين")] }).keywords;
    expect(stems.every(({ counts }) => counts.body < 2)).toBe(true);
  });

  it("a name of stop words alone is never found", () => {
    expect(suggest("من هنا إلى هناك", { vocabulary: [keyword("هنا"), keyword("من إلى")] }).keywords).toEqual(
      [],
    );
  });
});

describe("terms of the text", () => {
  it("are phrases that it repeats, in the form that it uses most, without particles", () => {
    const { terms } = suggest("تعمل بطاريات الليثيوم عامين. وبطاريات الليثيوم غالية. بطاريات الليثيوم أصغر.");
    expect(terms[0]).toMatchObject({ label: "بطاريات الليثيوم", count: 3 });
  });

  it.each([
    ["بالطاقة النووية قوة. والطاقة النووية خطر.", "الطاقة النووية"],
    ["للطاقة النووية خصوم. للطاقة النووية أنصار.", "الطاقة النووية"],
    ["وزير العدل يوقّع. ووزير العدل يرفض.", "وزير العدل"],
    ["لجنة الحكام تقرر. ولجنة الحكام تعتذر.", "لجنة الحكام"],
    ["الطّاقة النوويّة أولًا. الطّاقة النوويّة أخيرًا.", "الطّاقة النوويّة"],
  ])("%j → %s", (text, label) => {
    expect(labels(suggest(text).terms)).toEqual([label]);
  });

  it("hold no part of a longer one, unless it comes by itself as well", () => {
    const whole = suggest("صندوق النقد الدولي يقرر. صندوق النقد الدولي ينفي.");
    expect(labels(whole.terms)).toEqual(["صندوق النقد الدولي"]);
  });

  it("lose a particle that the site's other articles show to be one", () => {
    const articles = [...others, textOnly("مدينة على النهر"), textOnly("زار مدينة أخرى")];
    const { terms } = suggest("دخل بمدينة الموصل. خرج بمدينة الموصل.", { articles });
    expect(labels(terms)).toEqual(["مدينة الموصل"]);
  });

  it("are a whole run of words and not its pieces", () => {
    const four = suggest("رئيس الحكومة يوسف الشاهد يزور. قال رئيس الحكومة يوسف الشاهد.");
    expect(labels(four.terms)).toEqual(["رئيس الحكومة يوسف الشاهد"]);
    const six = "المؤتمر العلمي السنوي لطب القلب والشرايين";
    expect(suggest(`${six}. افتتح ${six}.`).terms).toHaveLength(1);
  });

  it("leave out verbs of saying, days and numbers, and words that come once", () => {
    expect(suggest("قال الوزير أمس الثلاثاء. قال الناطق أمس الثلاثاء. قال 2026 و2026 و2026.").terms).toEqual(
      [],
    );
  });

  it("are none of the site's keywords", () => {
    const vocabulary = [keyword("بطاريات الليثيوم")];
    expect(suggest("بطاريات الليثيوم هنا. بطاريات الليثيوم هناك.", { vocabulary }).terms).toEqual([]);
  });

  it("a single Latin word is one when it is written as a name inside a sentence", () => {
    const text = "نشرت شركة OpenAI نموذجًا. تقول OpenAI إنه آمن. ترى OpenAI غير ذلك. the map the map the map";
    expect(labels(suggest(text).terms)).toEqual(["OpenAI"]);
  });
});

it("an empty text, and a site without articles, give nothing to suggest", () => {
  expect(suggest("", { title: "", articles: [] })).toEqual({ keywords: [], terms: [] });
});

it("a huge text and a hostile vocabulary end soon", () => {
  const vocabulary = Array.from({ length: 3000 }, (_, index) => keyword(`ا ا ا ا ا ا ا ${index}`));
  expect(suggest("ا ".repeat(60_000), { vocabulary }).keywords).toEqual([]);
  expect(suggest("كلمة ".repeat(40_000), { vocabulary: [keyword("كلمة كلمة")] }).keywords).toHaveLength(1);
});
