// The schema of front matter. Types, messages and the JSON Schema for editors' programs all come from here.

import * as z from "zod";
import { choice, date, languageTag, text, textList, webAddress, yesNo } from "./leaves.js";

const direction = () =>
  choice("اتجاه النص: rtl من اليمين إلى اليسار، أو ltr من اليسار إلى اليمين.", ["rtl", "ltr"], {
    يمين: "rtl",
    "من اليمين": "rtl",
    "من اليمين إلى اليسار": "rtl",
    يسار: "ltr",
    "من اليسار": "ltr",
    "من اليسار إلى اليمين": "ltr",
  });

const imageText = { alt: "وصف الصورة لمن لا يراها." };

const image = z
  .union(
    [
      z.string({ error: "text" }),
      z.strictObject({
        src: text("ملف الصورة: بجوار المادة أو في content/media، أو عنوان يبدأ بـ https."),
        alt: text(imageText.alt).optional(),
        caption: text("التعليق الذي يظهر تحت الصورة.").optional(),
        credit: text("اسم المصور أو صاحب الحقوق.").optional(),
      }),
    ],
    { error: "text-or-map" },
  )
  .meta({ description: "صورة المادة: اسم الملف وحده، أو الملف مع وصفه وتعليقه ومصوره." });

const corrections = z
  .array(
    z.strictObject(
      {
        date: date("تاريخ التصويب."),
        text: text("ما صُوِّب."),
      },
      { error: "map" },
    ),
    { error: "list-of-maps" },
  )
  .meta({ description: "التصويبات: تظهر تحت المادة مؤرخة." });

const shared = {
  slug: text("آخر جزء من رابط الصفحة. إن لم يُكتب أُخذ من اسم الملف."),
  lang: languageTag("لغة المادة إن خالفت لغة الموقع: ar أو fa أو en."),
  dir: direction(),
  draft: yesNo("مسودة لا تُنشر بعد."),
  aliases: textList("روابط قديمة تحوّل القارئ إلى هذه الصفحة."),
  silenced: textList("رموز التنبيهات التي لا تريد سماعها عن هذه المادة."),
};

/** All keys of an article but the two that every article needs are optional. */
export const articleSchema = z.strictObject({
  title: text("العنوان كما يظهر للقارئ."),
  date: date("تاريخ النشر ووقته بتوقيت الموقع."),
  updated: date("تاريخ آخر تحديث.").optional(),
  keywords: textList("الكلمات المفتاحية.").optional(),
  source: textList("المصدر أو المصادر.").optional(),
  section: text("القسم.").optional(),
  authors: textList("الكاتب أو الكتّاب.").optional(),
  summary: text("الملخص. إن لم يُكتب أُخذت الفقرة الأولى.").optional(),
  image: image.optional(),
  related: textList("مواد تُعرض أولًا بين ذات الصلة: اسم الرابط أو اسم الملف.").optional(),
  corrections: corrections.optional(),
  slug: shared.slug.optional(),
  lang: shared.lang.optional(),
  dir: shared.dir.optional(),
  draft: shared.draft.optional(),
  expires: date("تاريخ تُرفع فيه المادة من الموقع.").optional(),
  aliases: shared.aliases.optional(),
  silenced: shared.silenced.optional(),
  translationOf: text("المقال الذي هذا ترجمته: اسم رابطه أو ملفه أو عنوانه.").optional(),
  canonical: webAddress("رابط المادة الأصلية إن نُقلت عن موقع آخر.").optional(),
  featured: yesNo("تُبرز في الصفحة الأولى.").optional(),
});

export const pageSchema = z.strictObject({
  title: text("عنوان الصفحة."),
  description: text("وصف الصفحة في محركات البحث.").optional(),
  slug: shared.slug.optional(),
  lang: shared.lang.optional(),
  dir: shared.dir.optional(),
  draft: shared.draft.optional(),
  aliases: shared.aliases.optional(),
  silenced: shared.silenced.optional(),
});
