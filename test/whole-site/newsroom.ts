// One article page and the articles around it, in Arabic, English and Persian: the same news, the same dates.

import type { Files } from "./built-site.js";

export type Edition = Readonly<{
  language: string;
  direction: "rtl" | "ltr";
  siteYaml: string;
  headline: string;
  summary: string;
  /** As the page shows it. */
  dateLine: string;
  updatedLine: string;
  /** Text of the quotation set apart, and of each quotation inside a sentence. */
  quotation: string;
  quotes: readonly string[];
  body: string;
  sources: readonly string[];
  sourceLine: string;
  keywords: readonly string[];
  keywordsHeading: string;
  section: string;
  author: string;
  authorLine: string;
  relatedHeading: string;
  /** Headlines of the three related articles; the first one is pinned. */
  related: readonly string[];
  sharedLabel: string;
  others: readonly Readonly<{ file: string; title: string; keywords: readonly string[]; body: string }>[];
  /** The article's month in the archive. */
  month: string;
  correction: string;
  correctionDate: string;
}>;

const common = `url: https://news.example/
timeZone: Asia/Riyadh
relatedCount: 3
`;

export const arabic: Edition = {
  language: "ar",
  direction: "rtl",
  siteYaml: `title: الخليج الجديد\nlanguage: ar\nmonths: يوليو\n${common}`,
  headline: "زيارة سرية إلى بغداد: ماذا حمل «الوسيط» في حقيبته؟",
  summary: "كشف مسؤولان أن الزيارة استمرت ست ساعات، وأن جدول أعمالها كان ورقة واحدة.",
  dateLine: "الثلاثاء 6 يوليو 2021 04:53 م",
  updatedLine: "آخر تحديث: الثلاثاء 6 يوليو 2021 07:10 م",
  quotation: "لم نتفق على شيء مكتوب، لكننا اتفقنا على أن نلتقي ثانية قبل نهاية الشهر.",
  quotes: ["ورقة من صفحة واحدة", "الهاتف أولى من المدفع"],
  body: `وصل الوسيط إلى مطار بغداد بعد منتصف الليل، ومعه بحسب مسؤولَين «ورقة من صفحة واحدة» لا غير.

> لم نتفق على شيء مكتوب، لكننا اتفقنا على أن نلتقي ثانية قبل نهاية الشهر.

وقال أحدهما إن المبدأ الذي حكم الجلسة هو أن «الهاتف أولى من المدفع»، وإن الورقة نُشرت في (Reuters) قبل أيام.

## ما الذي بقي معلّقًا

بقي ملف الحدود، ومعه ملف الفصائل التي لا تجلس إلى الطاولة.
`,
  sources: ["الخليج الجديد", "متابعات"],
  sourceLine: "المصدر | الخليج الجديد + متابعات",
  keywords: ["العراق", "الحرس الثوري", "إيران", "الحشد الشعبي"],
  keywordsHeading: "كلمات مفتاحية",
  section: "سياسة",
  author: "ليلى الرافدي",
  authorLine: "بقلم ليلى الرافدي",
  relatedHeading: "المزيد حول هذه القصة",
  related: [
    "خريطة المعابر بعد عام من الإغلاق",
    "الفصائل تعيد ترتيب صفوفها في الجنوب",
    "طهران تختار سفيرًا جديدًا لدى جارتها",
  ],
  sharedLabel: "تشترك معها في:",
  others: [
    {
      file: "border-map",
      title: "خريطة المعابر بعد عام من الإغلاق",
      keywords: ["المعابر"],
      body: "ستة معابر فُتحت من أصل تسعة، والتجار يحسبون ما خسروه يومًا بيوم منذ الخريف الماضي.",
    },
    {
      file: "factions",
      title: "الفصائل تعيد ترتيب صفوفها في الجنوب",
      keywords: ["العراق", "الحشد الشعبي", "الحرس الثوري"],
      body: "أعلنت الفصائل في البصرة قيادة مشتركة، وقالت إن الفصائل التي لا تجلس إلى الطاولة ستجلس إليها قريبًا.",
    },
    {
      file: "ambassador",
      title: "طهران تختار سفيرًا جديدًا لدى جارتها",
      keywords: ["إيران", "العراق"],
      body: "قدّم السفير أوراق اعتماده صباح الأحد، وهو الثالث الذي يشغل المنصب في عامين.",
    },
    {
      file: "dates-harvest",
      title: "موسم التمر يبدأ مبكرًا في الأحساء",
      keywords: ["الزراعة"],
      body: "بدأ الجداد قبل موعده بأسبوعين، ويرى المزارعون أن حرّ الربيع أنضج الخلاص قبل أوانه.",
    },
    {
      file: "chess",
      title: "بطولة الشطرنج المدرسية تنتهي بالتعادل",
      keywords: ["الشطرنج"],
      body: "تعادل الفريقان في الرقعة الأخيرة بعد أربع ساعات، وتقاسما الكأس والحلوى.",
    },
  ],
  month: "يوليو 2021",
  correction: "ورد في نسخة سابقة أن الزيارة استمرت ثماني ساعات.",
  correctionDate: "7 يوليو 2021",
};

export const english: Edition = {
  language: "en",
  direction: "ltr",
  siteYaml: `title: The New Gulf\nlanguage: en\n${common}`,
  headline: "A secret visit to Baghdad: what did the envoy carry?",
  summary: "Two officials say that the visit took six hours and that its agenda was a single sheet.",
  dateLine: "Tuesday 6 July 2021, 4:53 pm",
  updatedLine: "Updated: Tuesday 6 July 2021, 7:10 pm",
  quotation: "We agreed on nothing in writing, but we agreed to meet again before the month is out.",
  quotes: ["a paper of one page", "a telephone goes before a cannon"],
  body: `The envoy landed in Baghdad after midnight with, as two officials put it, “a paper of one page” and nothing else.

> We agreed on nothing in writing, but we agreed to meet again before the month is out.

The rule of the meeting, said one of them, was that “a telephone goes before a cannon”; the paper (الورقة) had been read out days before.

## What was left open

The border was left, and with it the factions that do not sit at the table.
`,
  sources: ["The New Gulf", "Agencies"],
  sourceLine: "Source | The New Gulf + Agencies",
  keywords: ["Iraq", "Revolutionary Guards", "Iran", "Popular Mobilisation"],
  keywordsHeading: "Keywords",
  section: "Politics",
  author: "Layla Rafidi",
  authorLine: "By Layla Rafidi",
  relatedHeading: "More on this story",
  related: [
    "A map of the crossings a year after they closed",
    "Factions in the south close ranks",
    "Tehran picks a new ambassador to its neighbour",
  ],
  sharedLabel: "Also about:",
  others: [
    {
      file: "border-map",
      title: "A map of the crossings a year after they closed",
      keywords: ["Crossings"],
      body: "Six of nine crossings have opened, and traders count day by day what they lost since last autumn.",
    },
    {
      file: "factions",
      title: "Factions in the south close ranks",
      keywords: ["Iraq", "Popular Mobilisation", "Revolutionary Guards"],
      body: "The factions of Basra named a joint command and said that factions that do not sit at the table soon will.",
    },
    {
      file: "ambassador",
      title: "Tehran picks a new ambassador to its neighbour",
      keywords: ["Iran", "Iraq"],
      body: "He handed over his papers on Sunday morning, the third to hold the post in two years.",
    },
    {
      file: "dates-harvest",
      title: "The date harvest begins early in Al-Ahsa",
      keywords: ["Farming"],
      body: "Picking began a fortnight before its time; growers say that a hot spring ripened the fruit too soon.",
    },
    {
      file: "chess",
      title: "School chess final ends in a draw",
      keywords: ["Chess"],
      body: "Both teams drew on the last board after four hours and shared cup and sweets.",
    },
  ],
  month: "July 2021",
  correction: "An earlier version said that the visit took eight hours.",
  correctionDate: "7 July 2021",
};

export const persian: Edition = {
  language: "fa",
  direction: "rtl",
  siteYaml: `title: خلیج نو\nlanguage: fa\n${common}`,
  headline: "سفر پنهانی به بغداد: میانجی چه در کیف داشت؟",
  summary: "دو مقام می‌گویند دیدار شش ساعت طول کشید و دستور کارش یک برگ کاغذ بود.",
  dateLine: "سه‌شنبه ۱۵ تیر ۱۴۰۰ ۱۶:۵۳",
  updatedLine: "به‌روزرسانی: سه‌شنبه ۱۵ تیر ۱۴۰۰ ۱۹:۱۰",
  quotation: "بر سر هیچ نوشته‌ای توافق نکردیم، اما قرار شد پیش از پایان ماه دوباره ببینیم.",
  quotes: ["کاغذی یک‌صفحه‌ای", "تلفن از توپ بهتر است"],
  body: `میانجی پس از نیمه‌شب به بغداد رسید و به گفتهٔ دو مقام «کاغذی یک‌صفحه‌ای» بیشتر همراه نداشت.

> بر سر هیچ نوشته‌ای توافق نکردیم، اما قرار شد پیش از پایان ماه دوباره ببینیم.

یکی از آنان گفت قاعدهٔ نشست این بود که «تلفن از توپ بهتر است» و آن کاغذ (Reuters) روزها پیش خوانده شده بود.

## آنچه باز ماند

پروندهٔ مرز ماند و با آن گروه‌هایی که سر میز نمی‌نشینند.
`,
  sources: ["خلیج نو", "خبرگزاری‌ها"],
  sourceLine: "منبع | خلیج نو + خبرگزاری‌ها",
  keywords: ["عراق", "سپاه پاسداران", "ایران", "حشد شعبی"],
  keywordsHeading: "کلیدواژه‌ها",
  section: "سیاست",
  author: "لیلا رافدی",
  authorLine: "نوشتهٔ لیلا رافدی",
  relatedHeading: "بیشتر دربارهٔ این خبر",
  related: [
    "نقشهٔ گذرگاه‌ها یک سال پس از بسته شدن",
    "گروه‌ها در جنوب صف می‌آرایند",
    "تهران سفیر تازه‌ای برای همسایه برگزید",
  ],
  sharedLabel: "موضوع مشترک:",
  others: [
    {
      file: "border-map",
      title: "نقشهٔ گذرگاه‌ها یک سال پس از بسته شدن",
      keywords: ["گذرگاه‌ها"],
      body: "شش گذرگاه از نُه گذرگاه باز شده و بازرگانان زیان خود را از پاییز گذشته روز به روز می‌شمارند.",
    },
    {
      file: "factions",
      title: "گروه‌ها در جنوب صف می‌آرایند",
      keywords: ["عراق", "حشد شعبی", "سپاه پاسداران"],
      body: "گروه‌های بصره فرماندهی مشترک اعلام کردند و گفتند گروه‌هایی که سر میز نمی‌نشینند به‌زودی خواهند نشست.",
    },
    {
      file: "ambassador",
      title: "تهران سفیر تازه‌ای برای همسایه برگزید",
      keywords: ["ایران", "عراق"],
      body: "او بامداد یکشنبه استوارنامه‌اش را داد؛ سومین نفری که در دو سال به این سمت می‌رسد.",
    },
    {
      file: "dates-harvest",
      title: "برداشت خرما در احساء زود آغاز شد",
      keywords: ["کشاورزی"],
      body: "چیدن دو هفته زودتر آغاز شد و باغداران گرمای بهار را سبب رسیدن زودهنگام میوه می‌دانند.",
    },
    {
      file: "chess",
      title: "فینال شطرنج مدرسه‌ها برابر شد",
      keywords: ["شطرنج"],
      body: "حریفان در آخرین صفحه برابر شدند، جام و شیرینی قسمت شد و داوران کف زدند.",
    },
  ],
  // The archive is by Gregorian months in every calendar, as its addresses are.
  month: "ژوئیهٔ ۲۰۲۱",
  correction: "در نسخهٔ پیشین آمده بود که دیدار هشت ساعت طول کشید.",
  correctionDate: "۱۶ تیر ۱۴۰۰",
};

/** The articles of an edition as an editor keeps them. */
export function filesOf(edition: Edition): Files {
  const { headline, summary, body, sources, keywords, section, author, correction, others } = edition;
  const main = `---
title: "${headline}"
date: 2021-07-06 16:53
updated: 2021-07-06 19:10
keywords: [${keywords.join(", ")}]
source: [${sources.join(", ")}]
section: ${section}
authors: [${author}]
summary: ${summary}
related: [border-map]
corrections: [{ date: 2021-07-07, text: ${correction} }]
---
${body}`;
  const rest = others.map(({ file, title, keywords: words, body: text }, index) => [
    `content/articles/2021/07/${file}.md`,
    `---\ntitle: "${title}"\ndate: 2021-07-0${index + 1} 09:00\nkeywords: [${words.join(", ")}]\n---\n${text}\n`,
  ]);
  return {
    "site.yaml": edition.siteYaml,
    "content/articles/2021/07/secret-visit.md": main,
    ...Object.fromEntries(rest),
  };
}
