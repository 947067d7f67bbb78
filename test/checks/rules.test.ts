import { describe, expect, it } from "vitest";
import { linted, placesOf } from "./linting.js";

const silent = (text: string) => expect(linted(text)).toEqual([]);

describe("Latin punctuation in Arabic text", () => {
  it.each([
    ["قال الوزير, ثم مضى", "latin-punctuation ⟪,⟫ → ،"],
    ["قال «نعم», ثم مضى", "latin-punctuation ⟪,⟫ → ،"],
    ["قال **الوزير**, ثم مضى", "latin-punctuation ⟪,⟫ → ،"],
    ["في عام 2015, قال", "latin-punctuation ⟪,⟫ → ،"],
    ["زار متحف Louvre, ثم عاد إلى بلده", "latin-punctuation ⟪,⟫ → ،"],
    ["انتهى الأمر; وعاد", "latin-punctuation ⟪;⟫ → ؛"],
    ["هل انتهى الأمر?", "latin-punctuation ⟪?⟫ → ؟"],
    ["هل «انتهى»? نعم", "latin-punctuation ⟪?⟫ → ؟"],
    ["هل فازت FIFA بالأمر في 2026? نعم فازت", "latin-punctuation ⟪?⟫ → ؟"],
  ])("%s", (text, found) => expect(linted(text)).toEqual([found]));

  it.each([
    "بلغ 1,500 دينار و3,5 بالمئة",
    "بين 2015, 2016 و2017",
    "شركات Apple, Google وMicrosoft",
    "وقال: Yes, of course ثم مضى",
    "كتب: Is it true?",
    "شكرًا ;-)",
    "الاسم م??د",
    "انظر https://example.org/?a=b,c هنا",
    "الأمر `a, b; c?` هنا",
    "نص&nbsp;نص",
    "An English sentence, with an Arabic word: كلمة, and more English; really?",
  ])("nothing in %s", silent);
});

describe("spaces around punctuation", () => {
  it.each([
    ["قال ، ثم", "space-before-punctuation ⟪ ،⟫ → "],
    ["قال  ؛ثم", "doubled-space ⟪  ⟫ →  "],
    ["قال،ثم", "missing-space-after ⟪،⟫ → ، "],
    ["قال،«نعم»", "missing-space-after ⟪،⟫ → ، "],
    ["هل جاء؟نعم", "missing-space-after ⟪؟⟫ → ؟ "],
    ['قال "نعم"،وذهب', "missing-space-after ⟪،⟫ → ، "],
    ["قال،، ثم", "repeated-punctuation ⟪،،⟫ → ،"],
    ["انتهى،.", "repeated-punctuation ⟪،.⟫ → ."],
    ["كلمة  أخرى", "doubled-space ⟪  ⟫ →  "],
    ["كلمة \u00A0أخرى", "doubled-space ⟪ \u00A0⟫ → \u00A0"],
  ])("%s", (text, found) => expect(linted(text)).toContain(found));

  it.each([
    "هل جاء ؟ نعم !",
    "حقًا؟! نعم؟؟",
    "ثم… وبعد...",
    "وإلخ،...",
    "١،٥ مليون و1،500",
    "سطر أول  \nسطر ثان",
    "- بند\n\n  فقرة في البند",
    "| أ   | ب   |\n|-----|-----|\n| ج   | د   |",
    "كلمة\u00A0\u00A0أخرى",
    "Two  spaces. In English",
    "قال [^1]، ثم [^1] مضى <!-- ملاحظة --> وعاد\n\n[^1]: نص",
  ])("nothing in %s", silent);
});

describe("tatweel", () => {
  it.each([
    ["العـــراق", "stray-tatweel ⟪العـــراق⟫ → العراق"],
    ["قال الوزيرـ ثم", "stray-tatweel ⟪الوزيرـ⟫ → الوزير"],
    ["قال ـالوزير ثم", "stray-tatweel ⟪ـالوزير⟫ → الوزير"],
    ["العراقيـة", "decorative-tatweel ⟪العراقيـة⟫ → العراقية"],
    ["القدس ـ وكالات", "tatweel-as-dash ⟪ـ⟫"],
  ])("%s", (text, found) => expect(linted(text)).toEqual([found]));

  it.each([
    "عام 1445 هـ ثم",
    "وذلك من تمام النعمة. اهـ. (أهـ)",
    "بلغ الـ50 وبـ«الوصف» ولـBBC",
    "لـمحمد والـمجلس",
    "الضمير ـها والواو ـون",
    "الرحمـٰن",
    "ــــــــــــــ",
    "أـ البند الأول",
  ])("nothing in %s", silent);
});

describe("letters", () => {
  it.each([
    ["قطاع اﻹعلام", "presentation-forms ⟪اﻹعلام⟫ → الإعلام"],
    ["ﺍﻟﻌﺮﺍﻕ", "presentation-forms ⟪ﺍﻟﻌﺮﺍﻕ⟫ → العراق"],
    ["ﻕﺍﺮﻌﻟﺍ", "presentation-forms ⟪ﻕﺍﺮﻌﻟﺍ⟫"],
    ["قرأ الحدیث", "lookalike-letter ⟪الحدیث⟫ → الحديث"],
    ["قال الأکراد", "lookalike-letter ⟪الأکراد⟫ → الأكراد"],
    ["الأدب الفارسی هنا", "lookalike-letter ⟪الفارسی⟫"],
    ["قال الرoيس", "mixed-scripts ⟪الرoيس⟫"],
    ["موقع P\u0430ypal هنا", "mixed-scripts ⟪P\u0430ypal⟫"],
    ["هتفوا «مرگ بر دیکتاتور» والوزیر", "lookalike-letter ⟪والوزیر⟫ → والوزير"],
    ["قال ال\u05D5زير", "mixed-scripts ⟪ال\u05D5زير⟫"],
  ])("%s", (text, found) => expect(linted(text)).toEqual([found]));

  it.each([
    "صلى الله عليه وسلم ﷺ و﷽ و﴿آية﴾ و﷼",
    "صحيفة «جمهوری اسلامی» الإيرانية",
    "قال: «در کتاب او آمده است که دولت باید پاسخ دهد» ثم مضى",
    "وزیر خارجه در سخنانی در مجلس از برنامه جدید دولت خبر داد",
    "یہ کتاب لاہور میں شائع ہوئی",
    "مدينة چابهار وگیلان",
    "عام 1445 ھ",
    "قناة وBBC والـGPS",
    "كوفيد19",
    "Москва وLondon",
  ])("nothing in %s", silent);

  it("a Persian text has its own letters, and a word that mixes both alphabets is a slip", () => {
    expect(linted("او می‌کند و كتاب", { language: "fa" })).toEqual([]);
    expect(linted("او میكند", { language: "fa-IR" })).toEqual(["lookalike-letter ⟪میكند⟫ → میکند"]);
  });
});

describe("pairs", () => {
  it.each([
    ["قال «نعم ثم", "unbalanced-quotes ⟪«⟫"],
    ["قال نعم» ثم", "unbalanced-quotes ⟪»⟫"],
    ["قال “نعم ثم", "unbalanced-quotes ⟪“⟫"],
    ["قال (نعم ثم", "unbalanced-brackets ⟪(⟫"],
    ["قال نعم) ثم", "unbalanced-brackets ⟪)⟫"],
    ["قال :(نعم ثم", "unbalanced-brackets ⟪(⟫"],
  ])("%s", (text, found) => expect(linted(text)).toEqual([found]));

  it.each([
    "قال «نعم «كذا» ثم»",
    "قال ”نعم“ ثم “لا“",
    "1) أول أ) ثان :)",
    "أولًا) نفتح الباب.\nثانيًا ) ندخل.\nالبند 12) نخرج.",
    "خسرنا :( وغدًا نعود ;-(",
    "«فقرة أولى.\n\n«فقرة ثانية.\n\n«وأخيرة».",
    "قال: «فقرة أولى.\n\nوفقرة ثانية».",
    "قال: «أمران:\n\n1. «أول»\n2. «ثان»\n\nوكفى».",
    "قال: «فقرة أولى.\n\n«كذا» فقرة ثانية».",
  ])("nothing in %s", silent);

  it("a quotation that another begins in is a slip", () => {
    expect(linted("قال «نعم ثم «كذا.\n\nوأخيرًا».")).toEqual([
      "unbalanced-quotes ⟪«⟫",
      "unbalanced-quotes ⟪«⟫",
      "unbalanced-quotes ⟪»⟫",
    ]);
  });
});

describe("what nobody sees", () => {
  it.each([
    ["قال \u202Bالوزير", "bidi-control-open ⟪\u202B⟫ → "],
    ["قال \u2067الوزير", "bidi-control-open ⟪\u2067⟫ → "],
    ["قال الوزير\u202C ثم", "bidi-control-open ⟪\u202C⟫ → "],
    ["اكتب `a\u202Eb` ثم", "bidi-control-open ⟪\u202E⟫"],
    ["قال\u200B الوزير", "invisible-character ⟪\u200B⟫ → "],
    ["قال\u200Bالوزير", "invisible-character ⟪\u200B⟫"],
    ["قال \uFEFFالوزير", "invisible-character ⟪\uFEFF⟫ → "],
    ["ÎÈÑ ÚÇÌá ãä ÈÛÏÇÏ", "damaged-text ⟪ÎÈÑ ÚÇÌá ãä ÈÛÏÇÏ⟫"],
    ["??? ???? ?? ?????.", "damaged-text ⟪??? ???? ?? ?????⟫"],
    ["الع\uFFFDاق", "damaged-text ⟪\uFFFD⟫"],
    ["نص Ø§Ù„Ø¹Ø±Ø§Ù‚ هنا", "damaged-text ⟪Ø§Ù„Ø¹Ø±Ø§Ù‚ ⟫"],
  ])("%s", (text, found) => expect(linted(text)).toEqual([found]));

  it.each([
    "قال \u202Bالوزير\u202C ثم",
    "القائمة: ÅÄÖ ÖÄÅ، وÀÉÈ ÊÎÏÔ",
    "قال ”هل جاء؟“ ثم",
    "﴿وَإِذۡ قَالَ رَبُّكَ إِنِّی جَاعِلࣱ فِی ٱلۡأَرۡضِ خَلِیفَةࣰ﴾ صدق الله",
    "قال \u2067[الوزير](a.md)\u2069 ثم",
    "رقم \u200E+964\u200E هنا",
    "می\u200Cخواهم",
    "هل جاء؟ ?? ثم م??د",
    "1. e4?? e5 ?? ??",
    "très élevé à Évry",
    "قال&amp;nbsp;الوزير و&amp;quot;نعم&amp;quot; و&amp;#8211; ثم",
  ])("nothing in %j", silent);

  it.each<[string, string[]]>([
    ["**عاجل**: خبر", ["**عاجل**"]],
    ["خبر [كامل](https://a.example/x) هنا", ["[كامل](https://a.example/x)"]],
    ["قال <b>الوزير</b> أمس", ["<b>", "</b>"]],
    ["قال &quot;نعم&quot; &#8211; ثم", ["&quot;", "&quot;", "&#8211;"]],
  ])("in a value, where it is shown as it stands: %s", (title, marks) => {
    const head = `---\ntitle: '${title}'\ndate: 2026-01-02\n---\n`;
    expect(linted("نص", { head })).toEqual(marks.map((mark) => `markup-in-value ⟪${mark}⟫`));
    expect(linted(title).filter((found) => found.startsWith("markup"))).toEqual([]);
  });

  it("a whole value in curly quotes, but not in YAML's own as well", () => {
    const titled = (title: string) =>
      linted("نص", { head: `---\ntitle: ${title}\nimage:\n  caption: ‘شرح’\ndate: 2026-01-02\n---\n` });
    const caption = "quoted-value ⟪‘شرح’⟫";
    expect(titled("“خبر عاجل”")).toEqual(["quoted-value ⟪“خبر عاجل”⟫", caption]);
    for (const title of ['"“لن نعود”"', "'“لن نعود”'", "«لن نعود»", "“لن” و“لم”", "قال “لن نعود”"])
      expect(titled(title)).toEqual([caption]);
  });

  it("nothing in the name of a picture's file, which --fix would change", () => {
    const head = "---\ntitle: عنوان\nimage: صـــورة  أولى.jpg\ndate: 2026-01-02\n---\n";
    expect(linted("نص", { head })).toEqual([]);
  });

  it("no markup in `2 * 3 ** 4`, `a < b > c`, AT&T and R&D;", () => {
    const head = "---\ntitle: 'خبر 2 * 3 ** 4 و a < b > c و AT&T و R&D; و [1] (2)'\ndate: 2026-01-02\n---\n";
    expect(linted("نص", { head })).toEqual([]);
  });

  it("an isolate ends the embeddings that were opened inside it", () => {
    expect(linted("قال \u2067أ \u202Bب\u2069 ثم")).toEqual(["bidi-control-open ⟪\u202B⟫ → "]);
  });
});

describe("front matter", () => {
  const head = (lines: string) => `---\ndate: 2026-01-02\n${lines}\n---\n`;

  it("sentences are looked at under both names of their keys", () => {
    const lines = "العنوان: قمة  جديدة\nsummary: قال, ثم\nالصورة: { الملف: a,b.jpg, الوصف: رجل, وامرأة }";
    expect(linted("نص", { head: head(lines) })).toEqual([
      "doubled-space ⟪  ⟫ →  ",
      "latin-punctuation ⟪,⟫ → ،",
    ]);
  });

  it.each([
    ["joined lines", "summary: >-\n  قال  الوزير\n  أمس, ثم\n\n  مضى،وعاد"],
    ["lines that stay", "summary: |\n  قال  الوزير\n    أمس, ثم\n  مضى،وعاد"],
    ["several lines without quotes", "summary: قال  الوزير\n  أمس, ثم\n  مضى،وعاد"],
    ["several lines in quotes", 'summary: "قال  الوزير\n  أمس, ثم\n  مضى،وعاد"'],
    ["several lines that end with CR", "summary: >-\r  قال  الوزير\r  أمس, ثم\r  مضى،وعاد"],
    ["quotes with quotes in them", 'summary: "قال \\"الوزير\\"  أمس, ثم  مضى،وعاد"'],
    [
      "quotes with escapes in them",
      'summary: "قال\\u200F  الوزير  أمس, ثم \\x41\\U0001F600\\uD83D\\uDE00\\n مضى،وعاد\\u200B"',
    ],
    ["single quotes with quotes in them", "summary: 'قال ''الوزير''  أمس, ثم  مضى،وعاد'"],
  ])("a value of %s is looked at, each character in its place", (_, lines) => {
    const found = linted("نص", { head: head(`title: قمة\n${lines}`) });
    expect([...new Set(found)]).toEqual([
      "doubled-space ⟪  ⟫ →  ",
      "latin-punctuation ⟪,⟫ → ،",
      "missing-space-after ⟪،⟫ → ، ",
    ]);
  });

  it("lists, names and addresses are not", () => {
    const lines = "title: عنوان\nkeywords: العراق, إيران\nsource: وكالة, صحيفة\nslug: أ,ب";
    expect(linted("نص", { head: head(lines) })).toEqual([]);
  });
});

it("wide gaps that part the lines of a column are told once, and not mended; readers see those of a poem", () => {
  const columns = "ليلى سالم      محررة\nسامي يونس      مصور\nهند راشد      مدققة";
  expect(linted(columns)).toEqual(["doubled-space ⟪      ⟫"]);
  expect(linted("قفا نبك      بسقط اللوى")).toEqual(["doubled-space ⟪      ⟫ →  "]);
  expect(linted("قفا نبك  من ذكرى      بسقط اللوى بين\nفتوضح فالمقراة      لما نسجتها")).toEqual([
    "doubled-space ⟪  ⟫ →  ",
  ]);
});

describe("places", () => {
  it("are columns of the line as it stands in the file, in UTF-16", () => {
    expect(placesOf("> 😀 **قال**, ثم\n> سطر  آخر")).toEqual([
      "5:13-14 latin-punctuation > 😀 **قال**, ثم",
      "6:6-8 doubled-space > سطر  آخر",
    ]);
  });

  it("one slip several times on a line is told once", () => {
    expect(placesOf("أول, ثان, ثالث, رابع")).toHaveLength(1);
  });
});
