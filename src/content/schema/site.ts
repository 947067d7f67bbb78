// The schema of `site.yaml`: every key of the configuration, none required.

import { z } from "zod";
import { cleanText } from "../values/text.js";
import { choice, languageTag, text, textList, wholeNumber, yesNo } from "./leaves.js";
import { linkTarget, permalink, siteUrl, slug, timeZone } from "./site-leaves.js";

/** A list of maps, in which a text alone may stand for the map's first key. */
const listOf = <S extends z.ZodType>(item: S, description: string) =>
  z.array(item, { error: "list" }).meta({ description });

const textOr = <S extends z.ZodType>(map: S) =>
  z.union([z.string().transform(cleanText), map], { error: "text-or-map" });

const link = z.strictObject(
  { label: text("النص الذي يُقرأ."), href: linkTarget("مسار في الموقع مثل /about/ أو عنوان كامل.") },
  { error: "map" },
);

const publisher = z.strictObject({
  name: text("اسم الناشر.").optional(),
  logo: text("ملف الشعار في content/media، أو عنوانه.").optional(),
  email: text("بريد التحرير.").optional(),
});

const section = z.strictObject({
  label: text("اسم القسم كما يُكتب في المواد."),
  slug: slug("آخر جزء من رابط القسم.").optional(),
  description: text("وصف القسم.").optional(),
});

const author = z.strictObject({
  name: text("اسم الكاتب كما يُكتب في المواد."),
  slug: slug("آخر جزء من رابط صفحته.").optional(),
  role: text("صفته: مراسلة شؤون البيئة.").optional(),
  bio: text("نبذة عنه.").optional(),
});

const outputs = z
  .strictObject(
    {
      feeds: yesNo("خلاصات RSS وJSON.").optional(),
      feedItems: wholeNumber("عدد المواد في كل خلاصة.", 1, 500).optional(),
      feedContent: choice("ما تحمله الخلاصة: المادة كاملة أو ملخصها.", ["full", "summary"], {
        كامل: "full",
        كاملة: "full",
        ملخص: "summary",
      }).optional(),
      sitemap: yesNo("خريطة الموقع.").optional(),
      newsSitemap: yesNo("خريطة الأخبار لمحركات البحث.").optional(),
      robots: yesNo("ملف robots.txt.").optional(),
      redirects: yesNo("ملف _redirects للروابط القديمة.").optional(),
      structuredData: yesNo("بيانات منظمة (JSON-LD) في صفحات المواد.").optional(),
    },
    { error: "map" },
  )
  .meta({ description: "ما يُكتب مع الصفحات، ويمكن إيقافه." });

const shareButton = choice("زر مشاركة.", ["whatsapp", "telegram", "facebook", "x", "email"], {
  واتساب: "whatsapp",
  تلغرام: "telegram",
  تيليجرام: "telegram",
  فيسبوك: "facebook",
  إكس: "x",
  twitter: "x",
  بريد: "email",
});

export const siteSchema = z.strictObject({
  title: text("اسم الموقع.").optional(),
  description: text("وصف الموقع في سطر.").optional(),
  url: siteUrl("عنوان الموقع كاملًا، مع مساره إن لم يكن في الجذر.").optional(),
  language: languageTag("لغة الموقع.").optional(),
  direction: choice("اتجاه الموقع، ويُعرف من اللغة إن لم يُكتب.", ["rtl", "ltr"], {
    يمين: "rtl",
    "من اليمين": "rtl",
    يسار: "ltr",
    "من اليسار": "ltr",
  }).optional(),
  timeZone: timeZone("المنطقة الزمنية التي تُكتب بها التواريخ: Asia/Riyadh.").optional(),
  calendar: choice("التقويم.", ["gregorian", "gregorian+hijri", "persian"], {
    ميلادي: "gregorian",
    "ميلادي وهجري": "gregorian+hijri",
    "ميلادي+هجري": "gregorian+hijri",
    فارسي: "persian",
    شمسي: "persian",
  }).optional(),
  months: choice("أسماء الأشهر الميلادية.", ["يوليو", "تموز", "تموز/يوليو", "يوليوز", "جويلية"]).optional(),
  digits: choice("الأرقام: latin مثل 123، arabic مثل ١٢٣، persian مثل ۱۲۳.", ["latin", "arabic", "persian"], {
    لاتينية: "latin",
    "123": "latin",
    هندية: "arabic",
    مشرقية: "arabic",
    فارسية: "persian",
  }).optional(),
  publisher: textOr(publisher).meta({ description: "الناشر: اسمه، أو اسمه وشعاره وبريده." }).optional(),
  copyright: text("سطر الحقوق في أسفل الصفحة.").optional(),
  navigation: listOf(link, "شريط الأقسام. إن لم يُكتب ظهرت أكثر الأقسام مواد.").optional(),
  footer: listOf(
    z.strictObject({ label: text("عنوان القائمة."), links: listOf(link, "روابطها.") }, { error: "map" }),
    "قوائم الروابط في أسفل الصفحة.",
  ).optional(),
  permalink: permalink("نمط روابط المواد: /articles/:slug/، وفيه :year و:month و:day و:section.").optional(),
  slugs: choice("حروف الروابط: readable عربية مقروءة، أو ascii لاتينية.", ["readable", "ascii"], {
    مقروءة: "readable",
    عربية: "readable",
    لاتينية: "ascii",
  }).optional(),
  sections: listOf(textOr(section), "الأقسام بالترتيب الذي تريده.").optional(),
  authors: listOf(textOr(author), "الكتّاب وصفاتهم.").optional(),
  pageSize: wholeNumber("عدد المواد في صفحة القائمة.", 1, 500).optional(),
  relatedCount: wholeNumber("عدد المواد ذات الصلة.", 0, 20).optional(),
  look: choice("مظهر الموقع.", ["newspaper", "magazine", "research"], {
    صحيفة: "newspaper",
    جريدة: "newspaper",
    مجلة: "magazine",
    أبحاث: "research",
  }).optional(),
  share: listOf(shareButton, "أزرار المشاركة بترتيبها.").optional(),
  outputs: outputs.optional(),
  silenced: textList("رموز التنبيهات التي لا يريد الموقع سماعها.").optional(),
  plugins: textList("وحدات توسّع البناء: مسار في المجلد أو اسم حزمة.").optional(),
});
