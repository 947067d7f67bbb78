import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src/import/text/lines.js";
import { type Dump, readDump } from "../../../src/import/text/page-dump.js";
import { pagesIn } from "../../../src/import/text/pages.js";
import { readHeadlines, readTail, type TailKnowledge } from "../../../src/import/text/tail.js";

const zone = { timeZone: "Asia/Riyadh" };

function dumpOf(...lines: readonly string[]): Dump {
  const read = readDump(lines.join("\n"), zone);
  if (read.dump === undefined) throw new Error(`no dump: ${read.notes.map(({ code }) => code).join()}`);
  return read.dump;
}
const problemsOf = (...lines: readonly string[]): readonly string[] => {
  const read = readDump(lines.join("\n"), zone);
  return read.dump === undefined ? read.notes.map(({ code }) => code) : [];
};
const codesOf = (dump: Dump): readonly string[] => dump.notes.map(({ code }) => code);
const nothingKnown: TailKnowledge = { isTitle: () => false, isKeyword: () => false, dates: zone };

describe("a copied page", () => {
  it("is taken apart: headline, date, paragraphs, sources, keywords, headlines of others", () => {
    const dump = dumpOf(
      "زيارة سرية إلى بغداد",
      "الثلاثاء 6 يوليو 2021 04:53 م",
      "فقرة أولى.",
      "فقرة ثانية.",
      "المصدر | الخليج الجديد + متابعات",
      "كلمات مفتاحية",
      "العراق، إيران",
      "ماكرون يزور بيروت ويلتقي قادة الأحزاب",
    );
    expect(dump.title).toBe("زيارة سرية إلى بغداد");
    expect(dump.moment.wall).toEqual({ year: 2021, month: 7, day: 6, hour: 16, minute: 53, second: 0 });
    expect(dump.paragraphs).toEqual(["فقرة أولى.", "فقرة ثانية."]);
    expect(dump.sources).toEqual(["الخليج الجديد", "متابعات"]);
    const tail = readTail(dump.tail, false, nothingKnown);
    expect(tail.keywordLines).toEqual(["العراق، إيران"]);
    expect(tail.headlines.map(({ text }) => text)).toEqual(["ماكرون يزور بيروت ويلتقي قادة الأحزاب"]);
    expect(dump.notes).toEqual([]);
  });

  it.each([
    "شارك الخبر",
    "تابعنا على تويتر",
    "جميع الحقوق محفوظة © 2021",
    "عدد المشاهدات: 1,234",
    "فيسبوك | تويتر | واتساب",
    "وقت القراءة 3 دقائق",
    "لا توجد تعليقات",
    "12 تعليقا",
    "صفحة 1 من 2",
    "A+",
  ])("is read without the line %s, which is reported", (line) => {
    const dump = dumpOf("عنوان الخبر اليوم", line, "2021-07-06 16:53", "فقرة.", line);
    expect(dump.title).toBe("عنوان الخبر اليوم");
    expect(dump.paragraphs).toEqual(["فقرة."]);
    expect(codesOf(dump)).toEqual(["lost-lines", "lost-lines"]);
  });

  it.each([
    ["day-first", "7/5/2024 16:53", { month: 5, day: 7 }],
    ["month-first", "7/5/2024 16:53", { month: 7, day: 5 }],
    // What decides by itself decides.
    ["month-first", "25/12/2024", { month: 12, day: 25 }],
    ["month-first", "الثلاثاء 7/5/2024", { month: 5, day: 7 }],
  ] as const)("whose dates are known to be %s is read so: %s", (order, date, day) => {
    const read = readDump(`عنوان الخبر اليوم\n${date}\nفقرة.`, { ...zone, order });
    expect(read.dump?.moment.wall).toMatchObject({ year: 2024, ...day });
  });

  it("keeps a sentence that only mentions such a word", () => {
    const line = "شارك الخبراء في المؤتمر الذي عقد أمس في بغداد بحضور مسؤولين من دول عدة.";
    expect(dumpOf("عنوان الخبر اليوم", "2021-07-06", line).paragraphs).toEqual([line]);
  });

  it("takes the section from a breadcrumb or a kicker, as a guess", () => {
    const crumbs = dumpOf("الرئيسية » سياسة » العراق", "زيارة سرية إلى بغداد", "2021-07-06", "فقرة.");
    expect([crumbs.title, crumbs.section, codesOf(crumbs)]).toEqual([
      "زيارة سرية إلى بغداد",
      "سياسة",
      ["guessed-section"],
    ]);
    const kicker = dumpOf("سياسة", "زيارة سرية إلى بغداد", "2021-07-06", "فقرة.");
    expect([kicker.title, kicker.section]).toEqual(["زيارة سرية إلى بغداد", "سياسة"]);
  });

  it("finds the headline below the date, and the author", () => {
    const dump = dumpOf("نشر في: 6 يوليو 2021", "زيارة سرية إلى بغداد", "بقلم: سارة الهاشمي", "فقرة.");
    expect([dump.title, dump.authors, dump.paragraphs]).toEqual([
      "زيارة سرية إلى بغداد",
      ["سارة الهاشمي"],
      ["فقرة."],
    ]);
  });

  it("leaves out the window's title, which repeats the headline", () => {
    const dump = dumpOf("زيارة سرية إلى بغداد - الجريدة", "زيارة سرية إلى بغداد", "2021-07-06", "فقرة.");
    expect(dump.title).toBe("زيارة سرية إلى بغداد");
  });

  it("reads keywords on the line of their label, and a second source line", () => {
    const dump = dumpOf(
      "عنوان خبر",
      "2021-07-06",
      "فقرة.",
      "المصدر: وكالات",
      "الكلمات المفتاحية: العراق، إيران",
    );
    expect(dump.keywordLine).toBe("العراق، إيران");
    expect(dump.sources).toEqual(["وكالات"]);
  });

  it("survives CRLF, no-break spaces, marks of direction and a date in Arabic digits", () => {
    const text =
      "\u200fعنوان\u00a0الخبر\u200f\r\n\u00a0\r\nالثلاثاء ٦ يوليو ٢٠٢١ ٠٤:٥٣ م\r\n\u200eفقرة.\r\n".replace(
        /\r\n/g,
        "\n",
      );
    const dump = dumpOf(text);
    expect([dump.title, dump.paragraphs, dump.moment.wall.hour]).toEqual(["عنوان الخبر", ["فقرة."], 16]);
  });

  it("joins lines that a program broke at a width", () => {
    const line = "كلمات كثيرة في سطر طويل كسره برنامج عند عرض معين لا عند نهاية";
    const dump = dumpOf("عنوان خبر", "2021-07-06", "", line, line, "نهاية الفقرة.", "", "فقرة ثانية.");
    expect(dump.paragraphs).toEqual([`${line} ${line} نهاية الفقرة.`, "فقرة ثانية."]);
  });

  it("joins them without empty lines too, up to the end of a sentence that left room, but no verses", () => {
    const broken = [
      "ناقش مجلس النواب في جلسته المنعقدة اليوم مشروع الموازنة",
      "العامة للسنة المالية الجديدة بحضور وزير المالية وعدد من",
      "أعضاء اللجنة.",
      "وقال رئيس اللجنة المالية إن المشروع يتضمن زيادة كبيرة في",
      "مخصصات الصحة والتعليم بنسبة كبيرة مقارنة بالعام الماضي",
      "وأضاف أن التصويت سيجري الأسبوع المقبل.",
    ];
    const [first = "", second = ""] = [broken.slice(0, 3).join(" "), broken.slice(3).join(" ")];
    expect(dumpOf("خبر", "2021-07-06", ...broken).paragraphs).toEqual([first, second]);
    const paragraphs = broken.map((line) => `${line}.`);
    expect(dumpOf("خبر", "2021-07-06", ...paragraphs).paragraphs).toEqual(paragraphs);
    const verses = broken.map((line) => `قفا نبك ... ${line}`);
    expect(dumpOf("قصيدة", "2021-07-06", ...verses).paragraphs).toEqual(verses);
  });

  it.each([
    ["نشر في: 6 يوليو 2021 - 04:53 م | آخر تحديث: 7 يوليو 2021 - 09:10 ص", 16, 7, []],
    ["نشر في: 06 يوليو ,2021: 04:53 م GST", 16, undefined, ["GST"]],
    [
      "الثلاثاء - 26 ذو القعدة 1442 هـ - 06 يوليو 2021 مـ رقم العدد [15561]",
      0,
      undefined,
      ["الثلاثاء - 26 ذو القعدة 1442 هـ - مـ رقم العدد [15561]"],
    ],
  ] as const)("is dated by %s", (line, hour, updatedDay, lost) => {
    const dump = dumpOf("عنوان الخبر", line, "فقرة.");
    expect(dump.moment.wall).toMatchObject({ year: 2021, month: 7, day: 6, hour });
    expect(dump.updated?.wall.day).toBe(updatedDay);
    expect(dump.notes.map(({ detail }) => detail)).toEqual(lost);
  });

  it("is dated by its last change where there is no other date, as a guess", () => {
    const dump = dumpOf("عنوان خبر", "آخر تحديث: 6 يوليو 2021 04:53 م", "فقرة.");
    expect([dump.moment.wall.day, dump.updated, codesOf(dump)]).toEqual([6, undefined, ["guessed-date"]]);
  });

  it("leaves out a weekday that is not the date's, as a guess", () => {
    const dump = dumpOf("عنوان خبر", "الأحد 6 يوليو 2021 04:53 م", "فقرة.");
    expect([dump.moment.wall.day, codesOf(dump)]).toEqual([6, ["guessed-date"]]);
  });

  it.each([
    [["عنوان خبر", "فقرة بلا تاريخ."], ["no-date"]],
    [["عنوان خبر", "7/5/2024", "فقرة."], ["ambiguous-date"]],
    [["عنوان خبر", "31 فبراير 2021", "فقرة."], ["impossible-date"]],
    [["", " "], ["nothing-in-it"]],
    [["2021-07-06"], ["no-title"]],
  ])("%j is not imported: %j", (lines, codes) => {
    expect(problemsOf(...lines)).toEqual(codes);
  });
});

describe("labels of a copied page", () => {
  const partsOf = (...lines: readonly string[]) => {
    const dump = dumpOf("عنوان خبر", "2021-07-06", "فقرة.", ...lines);
    const { headlines } = readHeadlines(dump.related, zone);
    return {
      sources: dump.sources,
      line: dump.keywordLine,
      tail: dump.tail.map(({ text }) => text),
      related: headlines.map(({ text }) => text),
    };
  };
  const nothing = { sources: [], line: undefined, tail: [], related: [] };

  it.each([
    ["المصدر\u200f |\u200f الخليج الجديد\u200f + \u200fمتابعات", ["الخليج الجديد", "متابعات"]],
    ["المصـدر ¦ وكالات", ["وكالات"]],
    ["المَصدر - وكالات", ["وكالات"]],
    ["نقلاً عن: رويترز", ["رويترز"]],
    ["المصدر | رويترز+ الجزيرة +متابعات+الأناضول", ["رويترز", "الجزيرة", "متابعات", "الأناضول"]],
    ["المصدر | CNN+ عربي، Disney+", ["CNN+ عربي", "Disney+"]],
    ["المصدر | مجلة +972", ["مجلة +972"]],
    ["مصدر الخبر: رويترز", ["رويترز"]],
  ])("the source line %j names its sources", (line, sources) => {
    expect(partsOf(line)).toEqual({ ...nothing, sources });
  });

  it("takes the line below a label that stands alone, if it is no sentence", () => {
    expect(partsOf("المصدر", "وكالات")).toEqual({ ...nothing, sources: ["وكالات"] });
    const sentence = Array.from({ length: 20 }, () => "كلمة").join(" ");
    expect(dumpOf("عنوان خبر", "2021-07-06", "المصدر", sentence).paragraphs).toEqual(["المصدر", sentence]);
  });

  it.each([
    ["كلمــات مفتاحيـــة", undefined],
    ["كلمات\u200f مفتاحيّة\u200f:", undefined],
    ["# الكلمات الدلالية ¦ العراق\tإيران", "العراق\tإيران"],
    ["كلمات مفتاحيةالعراق إيران", "العراق إيران"],
    ["الوسوم – العراق، إيران", "العراق، إيران"],
    ["كلمات البحث: العراق، إيران", "العراق، إيران"],
  ])("%j is a label of keywords", (line, rest) => {
    expect(partsOf(line, "لبنان")).toEqual({ ...nothing, line: rest, tail: ["لبنان"] });
  });

  it("a sentence that begins with such a word is text", () => {
    const text = "الوسوم التي انتشرت أمس كانت كثيرة.";
    expect(dumpOf("عنوان خبر", "2021-07-06", text).paragraphs).toEqual([text]);
  });

  it.each(["شاهد أيضا", "لا يفوتك", "أخبار قد تهمك:"])("%s stands above headlines", (label) => {
    const { related } = dumpOf("خبر", "2021-07-06", "فقرة.", label, "ماكرون يزور بيروت");
    expect(related.map(({ text }) => text)).toEqual(["ماكرون يزور بيروت"]);
  });

  it("headlines under a label have no bullets and no dates", () => {
    const lines = ["اقرأ أيضاً:", "• غارات على صنعاء", "6 يوليو 2021", "1. خبر آخر", "٣) خبر ثالث"];
    expect(partsOf(...lines)).toEqual({
      ...nothing,
      related: ["غارات على صنعاء", "خبر آخر", "خبر ثالث"],
    });
  });

  it("a list of what others read is left out, line by line", () => {
    const dump = dumpOf(
      "عنوان خبر",
      "2021-07-06",
      "فقرة.",
      "كلمات مفتاحية",
      "العراق",
      "الأكثر قراءة",
      "خبر غريب",
    );
    expect(dump.tail.map(({ text }) => text)).toEqual(["العراق"]);
    expect(dump.notes.map(({ code, detail }) => [code, detail])).toEqual([
      ["lost-lines", "الأكثر قراءة"],
      ["lost-lines", "خبر غريب"],
    ]);
    expect(dumpOf("عنوان خبر", "2021-07-06", "أولى.", "الأكثر قراءة", "ثانية.").paragraphs).toEqual([
      "أولى.",
      "ثانية.",
    ]);
  });

  it("a name of a network is a keyword where the article speaks of it, else a button", () => {
    const lines = ["كلمات مفتاحية", "إيلون ماسك", "تويتر", "فيسبوك"];
    const dump = dumpOf("ماسك يشتري الشركة", "2021-07-06", "اشترى ماسك موقع تويتر أمس.", ...lines);
    expect(dump.tail.map(({ text }) => text)).toEqual(["إيلون ماسك", "تويتر"]);
    expect(dump.notes.map(({ detail }) => detail)).toEqual(["فيسبوك"]);
  });
});

describe("parts in another order", () => {
  const paragraph = "قال الوزير إن الزيارة تمت أمس بسرية تامة، ولم يعلن عنها أحد من المسؤولين.";
  const related = (dump: Dump) => dump.related.map(({ text }) => text);

  it("above the text end no text", () => {
    const above = dumpOf(
      "عنوان الخبر",
      "المصدر | متابعات",
      "كلمات مفتاحية: العراق، إيران",
      "2021-07-06",
      paragraph,
      "ختام.",
    );
    const between = dumpOf("عنوان الخبر", "2021-07-06", "كلمات مفتاحية", "العراق، إيران", paragraph, "ختام.");
    expect([above.paragraphs, above.keywordLine, above.sources]).toEqual([
      [paragraph, "ختام."],
      "العراق، إيران",
      ["متابعات"],
    ]);
    expect([between.paragraphs, between.tail.map(({ text }) => text)]).toEqual([
      [paragraph, "ختام."],
      ["العراق، إيران"],
    ]);
  });

  it("a list of other articles within the text does not end it", () => {
    const dump = dumpOf(
      ...["عنوان الخبر", "2021-07-06", paragraph],
      ...["اقرأ أيضا", "list of 1 items", "ماكرون يزور بيروت ويلتقي قادة الأحزاب", "end of list"],
      ...["مطالب واشنطن", paragraph],
      ...["إقرأ أيضاً: غارات على صنعاء فجر اليوم", "ختام.", "المصدر | متابعات"],
    );
    expect(dump.paragraphs).toEqual([paragraph, "مطالب واشنطن", paragraph, "ختام."]);
    expect(related(dump)).toEqual(["ماكرون يزور بيروت ويلتقي قادة الأحزاب", "غارات على صنعاء فجر اليوم"]);
  });

  it("a second headline that begins with مصادر is no source line", () => {
    const dump = dumpOf(
      "زيارة سرية إلى بغداد",
      "مصادر: رسالة تهدئة من طهران",
      "2021-07-06",
      "مصدر: لا تعليق.",
    );
    expect([dump.sources, dump.paragraphs]).toEqual([[], ["مصادر: رسالة تهدئة من طهران", "مصدر: لا تعليق."]]);
    expect(dumpOf("خبر", "2021-07-06", "فقرة.", "مصدر | وكالات").sources).toEqual(["وكالات"]);
  });

  it("a text without a headline is known by its first words, and loses none of them", () => {
    const dump = dumpOf("2021-07-06", paragraph);
    expect([dump.title, dump.paragraphs, codesOf(dump)]).toEqual([
      "قال الوزير إن الزيارة تمت أمس بسرية تامة، ولم يعلن…",
      [paragraph],
      ["guessed-title"],
    ]);
  });

  it.each([
    ["كُتب بواسطة: سمير خالد", ["سمير خالد"]],
    ["كتب/ أحمد علي", ["أحمد علي"]],
    ["حاورته: منى", ["منى"]],
    ["الكاتب الكبير في ذكراه", []],
  ])("%s names the authors %j", (line, authors) => {
    expect(dumpOf("عنوان الخبر اليوم", "2021-07-06", line, "فقرة.").authors).toEqual(authors);
  });

  it("takes the section from its label, and none from a menu", () => {
    const labelled = dumpOf("عنوان الخبر اليوم", "2021-07-06", "القسم: دولي", "فقرة.");
    expect([labelled.section, labelled.paragraphs]).toEqual(["دولي", ["فقرة."]]);
    const menu = dumpOf("الجريدة", "سياسة", "اقتصاد", "رياضة", "عنوان الخبر اليوم", "2021-07-06", "فقرة.");
    expect([menu.title, menu.section, codesOf(menu)]).toEqual([
      "عنوان الخبر اليوم",
      undefined,
      Array(4).fill("lost-lines"),
    ]);
  });
});

it("a headline that was broken within a phrase is one, with all its words", () => {
  const text = "نص الخبر كما ورد.";
  const { title, paragraphs, notes } = dumpOf(
    "الوزير يكشف تفاصيل عن",
    "زيارته إلى بغداد",
    "2021-07-06",
    text,
  );
  expect([title, paragraphs]).toEqual(["الوزير يكشف تفاصيل عن زيارته إلى بغداد", [text]]);
  expect(notes).toMatchObject([{ code: "guessed-title" }]);
  expect(dumpOf("الوزير يكشف التفاصيل", "زيارته إلى بغداد", "2021-07-06", text).title).toBe(
    "الوزير يكشف التفاصيل",
  );
});

it("a page in English has its writers and its source", () => {
  const text = "The visit was secret, said the commander on Tuesday.";
  const dump = dumpOf(
    "A secret visit",
    "By John Smith and Huda al-Sayed",
    "2021-07-06",
    text,
    "Source: Reuters",
  );
  expect(dump).toMatchObject({
    authors: ["John Smith", "Huda al-Sayed"],
    sources: ["Reuters"],
    paragraphs: [text],
  });
  expect(dumpOf("By land and sea, aid arrives", "2021-07-06", text).title).toBe(
    "By land and sea, aid arrives",
  );
});

describe("a file with several copied pages", () => {
  const paragraph = "قال الوزير إن الزيارة تمت أمس بسرية تامة، ولم يعلن عنها أحد من المسؤولين في العاصمة.";
  const first = ["زيارة سرية", "6 يوليو 2021", paragraph, "المصدر | متابعات", "كلمات مفتاحية", "العراق"];

  it("is told, with the date of the second", () => {
    const { notes } = dumpOf(...first, "جسر قديم يفتح", "الأربعاء 7 يوليو 2021", paragraph);
    expect(notes).toEqual([{ code: "several-pages", detail: "الأربعاء 7 يوليو 2021", line: 8 }]);
  });

  it("is told where no page has an end, but neither dates of a chronology nor a second date above the text", () => {
    const page = first.slice(0, 3);
    const headline = "جسر قديم يفتح أبوابه للمشاة";
    const { notes } = dumpOf(...page, headline, "بقلم: سارة الهاشمي", "7 يوليو 2021", paragraph);
    expect(notes).toEqual([{ code: "several-pages", detail: "7 يوليو 2021", line: 6 }]);
    expect(dumpOf(...page, "7 يوليو 2021", paragraph, "8 يوليو 2021", paragraph).notes).toEqual([]);
    expect(codesOf(dumpOf("زيارة", "6 يوليو 2021", headline, "6 يوليو 2021", paragraph))).toEqual([]);
  });

  const second = ["جسر قديم يفتح", "الأربعاء 7 يوليو 2021", paragraph, "المصدر | وكالات"];
  const titlesIn = (...lines: readonly string[]) =>
    pagesIn(linesOf(lines.join("\n")), zone).map((page) => page[0]?.text);

  it("is parted where each has its headline, date, text and end", () => {
    const other = "ماكرون يزور بيروت ويلتقي قادة الأحزاب";
    expect(titlesIn(...first, other, ...second, ...first)).toEqual([
      "زيارة سرية",
      "جسر قديم يفتح",
      "زيارة سرية",
    ]);
    expect(titlesIn(...first.slice(1), ...second.slice(1))).toEqual([
      "6 يوليو 2021",
      "الأربعاء 7 يوليو 2021",
    ]);
    expect(titlesIn("", "سياسة", ...first, "", "عرب", ...second)).toEqual(["سياسة", "عرب"]);
    expect(titlesIn(...first, "جسر قديم يفتح", "بقلم: منى", ...second.slice(1))).toEqual([
      "زيارة سرية",
      "جسر قديم يفتح",
    ]);
  });

  it.each([
    ["the second has no end", [...first, ...second.slice(0, 3)]],
    ["the first has no date", ["عنوان", paragraph, "المصدر | متابعات", ...second]],
    ["dates stand in its text", [...first.slice(0, 3), "7 يوليو 2021", paragraph, ...first.slice(3)]],
    ["dates stand under headlines of others", [...first, "جسر قديم يفتح", "7 يوليو 2021", "سوق الجمعة"]],
  ])("is not parted where %s", (_, lines) => {
    expect(titlesIn(...lines)).toHaveLength(1);
  });

  it.each([
    ["headlines of others with their dates", ["جسر قديم يفتح للمشاة", "7 يوليو 2021", "سوق الجمعة يعود"]],
    ["the last change", ["آخر تحديث: 7 يوليو 2021", paragraph]],
    ["a long headline without a date", [paragraph]],
  ])("is not %s below the keywords", (_, below) => {
    expect(codesOf(dumpOf(...first, ...below))).not.toContain("several-pages");
  });

  it("is not a text with dates between its paragraphs", () => {
    const dump = dumpOf("تسلسل", "6 يوليو 2021", paragraph, "7 يوليو 2021", paragraph, "المصدر | متابعات");
    expect(codesOf(dump)).toEqual([]);
  });
});

describe("the head of a copied page", () => {
  it("says what else stands in the line of the date", () => {
    const dump = dumpOf("عنوان خبر", "أخبار | الثلاثاء 6 يوليو 2021 04:53 م | خاص", "فقرة.");
    expect(dump.notes.map(({ code, detail }) => [code, detail])).toEqual([["lost-lines", "أخبار | | خاص"]]);
  });

  it.each(["الأحد 1 ذو الحجة 1442 هـ الموافق 11 يوليو 2021 م", "الأحد 11 يوليو 2021 (1 ذو الحجة 1442)"])(
    "reads %s, a date of both calendars",
    (date) => {
      expect(dumpOf("عنوان خبر", date, "فقرة.").moment.wall).toMatchObject({ year: 2021, month: 7, day: 11 });
    },
  );

  it("takes the time of the last change above the headline or the date", () => {
    const change = "آخر تحديث: 6 يوليو 2021 05:00 م";
    for (const lines of [
      [change, "عنوان خبر"],
      ["عنوان خبر", change],
    ]) {
      const dump = dumpOf(...lines, "6 يوليو 2021 04:53 م", "فقرة.");
      expect([dump.title, dump.updated?.wall.hour, codesOf(dump)]).toEqual(["عنوان خبر", 17, []]);
    }
  });

  it("passes over the site's name and the section above the headline", () => {
    const bars = dumpOf("سياسة | الخليج", "زيارة سرية إلى بغداد", "2021-07-06", "فقرة.");
    expect([bars.title, bars.section]).toEqual(["زيارة سرية إلى بغداد", "سياسة"]);
    const two = dumpOf("الجريدة", "سياسة", "زيارة سرية إلى بغداد", "2021-07-06", "فقرة.");
    expect([two.title, two.section]).toEqual(["زيارة سرية إلى بغداد", "سياسة"]);
  });
});

describe("what follows the label of the keywords", () => {
  const tailOf = (known: Partial<typeof nothingKnown>, ...lines: readonly string[]) => {
    const dump = dumpOf("عنوان خبر", "2021-07-06", "فقرة.", "كلمات مفتاحية", ...lines);
    const tail = readTail(dump.tail, false, { ...nothingKnown, ...known });
    return { keywords: tail.keywordLines, headlines: tail.headlines.map(({ text }) => text) };
  };

  it("is keywords line by line as long as the lines are short", () => {
    expect(tailOf({}, "العراق", "الحرس الثوري", "إيران", "زيارة سرية لقائد الحرس إلى بغداد")).toEqual({
      keywords: ["العراق", "الحرس الثوري", "إيران"],
      headlines: ["زيارة سرية لقائد الحرس إلى بغداد"],
    });
  });

  it("is a headline where an article has that title, however short", () => {
    expect(tailOf({ isTitle: (key) => key === "غزه تنتظر" }, "العراق", "غزة تنتظر", "لبنان")).toEqual({
      keywords: ["العراق"],
      headlines: ["غزة تنتظر", "لبنان"],
    });
  });

  it("is a keyword where the site knows it, however long", () => {
    const long = "مجلس التعاون لدول الخليج العربية";
    expect(tailOf({ isKeyword: (key) => key.startsWith("مجلس") }, "العراق", long, "إيران")).toEqual({
      keywords: ["العراق", long, "إيران"],
      headlines: [],
    });
  });

  it("is no headline where it is a text", () => {
    const text = Array.from({ length: 31 }, () => "كلمة").join(" ");
    expect(tailOf({}, "العراق", text)).toEqual({ keywords: ["العراق"], headlines: [] });
  });

  it("has no dates and no bullets", () => {
    expect(tailOf({}, "العراق", "• زيارة سرية لقائد الحرس إلى بغداد", "6 يوليو 2021")).toEqual({
      keywords: ["العراق"],
      headlines: ["زيارة سرية لقائد الحرس إلى بغداد"],
    });
  });
});
