// The schema of `site.yaml`: every key of the configuration, none required.

import * as z from "zod";
import type { CompressedForm, ImageFormat } from "../../model/config.js";
import { cleanText } from "../values/text.js";
import {
  choice,
  emailAddress,
  languageTag,
  text,
  textList,
  webAddress,
  wholeNumber,
  yesNo,
} from "./leaves.js";
import { indexNowKey, linkTarget, permalink, repository, siteUrl, slug, timeZone } from "./site-leaves.js";

/** A list of maps, in which a text alone may stand for the map's first key. */
const listOf = <S extends z.ZodType>(item: S, description: string) =>
  z.array(item, { error: "items" }).meta({ description });

const textOr = <S extends z.ZodType>(map: S) =>
  z.union([z.string().transform(cleanText), map], { error: "text-or-map" });

const link = z.strictObject(
  { label: text("النص الذي يُقرأ."), href: linkTarget("مسار في الموقع مثل /about/ أو عنوان كامل.") },
  { error: "map" },
);

const publisher = z.strictObject({
  name: text("اسم الناشر.").optional(),
  logo: text("ملف الشعار في content/media، أو عنوانه.").optional(),
  email: emailAddress("بريد التحرير.").optional(),
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

const feedFormat = choice("صيغة خلاصة.", ["rss", "atom", "json"]);

const feedOwner = choice("ما له خلاصة.", ["site", "section", "keyword", "author"], {
  الموقع: "site",
  القسم: "section",
  الأقسام: "section",
  sections: "section",
  "كلمة مفتاحية": "keyword",
  "الكلمات المفتاحية": "keyword",
  keywords: "keyword",
  الكاتب: "author",
  الكتاب: "author",
  authors: "author",
});

const outputs = z
  .strictObject(
    {
      feeds: yesNo("خلاصات RSS وAtom وJSON.").optional(),
      feedFormats: listOf(feedFormat, "صيغ الخلاصات، وأولاها هي التي تشير إليها الصفحات.").optional(),
      feedsOf: listOf(feedOwner, "ما له خلاصة: الموقع والأقسام والكلمات المفتاحية والكتّاب.").optional(),
      feedHub: webAddress("عنوان موزّع WebSub الذي يُعلم المشتركين بالجديد.").optional(),
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
      headers: yesNo("ملف _headers: ما يقوله المضيف للمتصفح من أمان وحفظ.").optional(),
      structuredData: yesNo("بيانات منظمة (JSON-LD) في صفحات المواد.").optional(),
      search: yesNo("صفحة البحث وفهرسها.").optional(),
      socialCards: yesNo("صورة بالعنوان لكل مادة لا صورة لها، تظهر حين يُشارك رابطها.").optional(),
      offline: yesNo("تُحفظ الصفحة الأولى وأحدث المقالات في متصفح القارئ ليقرأها بلا إنترنت.").optional(),
      compressed: listOf(
        choice<CompressedForm>("صيغة ضغط.", ["br", "gzip"], { brotli: "br", gz: "gzip" }),
        "نسخ مضغوطة بجانب كل ملف نصي، لمضيف يرسلها كما هي.",
      ).optional(),
    },
    { error: "map" },
  )
  .meta({ description: "ما يُكتب مع الصفحات، ويمكن إيقافه." });

const images = z
  .strictObject(
    {
      variants: yesNo("نسخ أصغر من كل صورة بصيغ حديثة، يختار المتصفح منها ما يناسبه.").optional(),
      widths: listOf(wholeNumber("عرض نسخة بالبكسل.", 16, 4096), "عرض النسخ بالبكسل.").optional(),
      formats: listOf(
        choice<ImageFormat>("صيغة النسخ.", ["avif", "webp"]),
        "صيغ النسخ، أفضلها أولًا.",
      ).optional(),
      quality: wholeNumber("جودة النسخ، من 1 إلى 100.", 1, 100).optional(),
    },
    { error: "map" },
  )
  .meta({ description: "صور الصفحات ونسخها." });

const webEditor = z
  .strictObject(
    {
      backend: choice("أين ملفات الموقع.", ["github", "gitlab"]),
      repository: repository("المستودع: صاحبه ثم اسمه، مثل jarida/mawqi."),
      branch: text("الفرع الذي يُنشر منه.").optional(),
      signInServer: webAddress("خادم يدخل به المحررون بحساباتهم في GitHub من غير رمز.").optional(),
    },
    { error: "map" },
  )
  .meta({ description: "محرر على الويب في /admin/، يكتب فيه المحررون من غير git." });

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
  images: images.optional(),
  webEditor: webEditor.optional(),
  indexNow: indexNowKey(
    "مفتاح IndexNow الذي تعرف به محركات البحث الموقع: من 8 إلى 128 حرفًا لاتينيًا أو رقمًا أو -.",
  ).optional(),
  silenced: textList("رموز التنبيهات التي لا يريد الموقع سماعها.").optional(),
  plugins: textList("وحدات توسّع البناء: مسار في المجلد أو اسم حزمة.").optional(),
});
