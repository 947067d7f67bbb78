import type { SiteFacts } from "../../../model/facts/site.js";
import type { WordingOf } from "../worded.js";

const names: Readonly<Record<SiteFacts["url-taken"]["what"], string>> = {
  front: "الصفحة الأولى",
  article: "مقال",
  standalone: "صفحة ثابتة",
  keyword: "صفحة كلمة مفتاحية",
  keywords: "فهرس الكلمات المفتاحية",
  section: "صفحة قسم",
  author: "صفحة كاتب",
  authors: "قائمة الكتّاب",
  archive: "الأرشيف",
  month: "شهر من الأرشيف",
  search: "صفحة البحث",
  "not-found": "صفحة «غير موجود»",
  redirect: "رابط قديم (روابط قديمة)",
  feed: "خلاصة أخبار",
  generated: "ملف يولّده البرنامج",
  asset: "ملف من ملفات القالب",
  media: "ملف وسائط",
};

const instead = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `هل تقصد «${nearest}»؟ وإلا ف${otherwise}`;

export const siteWording: WordingOf<SiteFacts> = {
  "url-taken": ({ path, what, other, clash }) => ({
    message:
      clash === "same"
        ? `عنوان واحد يطلبه اثنان «${path}»: ${names[what]} و${names[other]}`
        : `«${path}» مطلوب ملفًا ومجلدًا في آن واحد: ${names[what]} و${names[other]}`,
    mend:
      what === "redirect" && other === "redirect"
        ? "الرابط القديم يؤدي إلى موضع واحد: احذفه من «روابط قديمة» (aliases) في أحد الملفين"
        : what === "redirect"
          ? "احذف هذا السطر من «روابط قديمة» (aliases)، أو غيّر «الرابط» (slug) في الملف الآخر"
          : "غيّر «الرابط» (slug) أو اسم الملف في أحدهما؛ ولا يكفي الاختلاف بين الحروف اللاتينية الكبيرة والصغيرة",
  }),
  "broken-link": ({ target, nearest }) => ({
    message: `الرابط «${target}» لا يؤدي إلى شيء`,
    mend: instead(nearest, "صحّح الرابط، أو احذفه وأبقِ نصه"),
  }),
  "broken-fragment": ({ target, fragment, nearest }) => ({
    message: `لا يوجد في «${target}» عنوان فرعي باسم «#${fragment}»`,
    mend: instead(
      nearest === undefined ? undefined : `#${nearest}`,
      "احذف ما بعد العلامة # ليؤدي الرابط إلى المقال نفسه",
    ),
  }),
  "link-to-unpublished": ({ target, title, reason, at }) => ({
    message: {
      draft: `الرابط «${target}» يشير إلى مسودة لم تُنشر: ${title}`,
      future: `الرابط «${target}» يشير إلى مقال موعد نشره ${at ?? "لم يحن بعد"}: ${title}`,
      expired: `الرابط «${target}» يشير إلى مقال انتهت مدة نشره ${at ?? ""}: ${title}`,
    }[reason],
    mend: {
      draft: "انشر ذلك المقال بحذف سطر «مسودة» منه، أو احذف الرابط",
      future: "انتظر حتى يُنشر ثم أعد بناء الموقع، أو احذف الرابط",
      expired: "احذف الرابط، أو احذف سطر «ينتهي» (expires) من ذلك المقال",
    }[reason],
  }),
  "link-outside-content": ({ target }) => ({
    message: `«${target}» يشير إلى ما هو خارج مجلد content، ولا يُنشر شيء من خارجه`,
    mend: "انقل الملف إلى content/media ثم اكتب اسمه هنا",
  }),
  "missing-image": ({ target, nearest }) => ({
    message: `لا توجد صورة باسم «${target}»`,
    mend: instead(nearest, "ضع الملف بجانب المقال أو في content/media، واكتب اسمه كما هو حرفًا حرفًا"),
  }),
  "missing-file": ({ target, nearest }) => ({
    message: `لا يوجد ملف باسم «${target}»`,
    mend: instead(nearest, "ضع الملف بجانب المقال أو في content/media، واكتب اسمه كما هو حرفًا حرفًا"),
  }),
  "unknown-related": ({ name, reason, nearest }) => ({
    message: {
      nothing: `ورد «${name}» في «ذات صلة»، ولا يوجد مقال بهذا الاسم`,
      unpublished: `ورد «${name}» في «ذات صلة»، وهو مقال غير منشور`,
      itself: `ورد المقال نفسه في «ذات صلة»: ${name}`,
    }[reason],
    mend:
      reason === "nothing"
        ? instead(nearest, "اكتب عنوان المقال أو رابطه (slug) أو اسم ملفه")
        : "احذفه من «ذات صلة»، أو اكتب مقالًا آخر مكانه",
  }),
  "unknown-original": ({ name, reason, nearest }) => ({
    message: {
      nothing: `ورد «${name}» في «ترجمة عن»، ولا يوجد مقال بهذا الاسم`,
      unpublished: `ورد «${name}» في «ترجمة عن»، وهو مقال غير منشور`,
      itself: `ورد المقال نفسه في «ترجمة عن»: ${name}`,
    }[reason],
    mend:
      reason === "nothing"
        ? instead(nearest, "اكتب عنوان المقال الأصلي أو رابطه (slug) أو اسم ملفه")
        : "احذف هذا السطر، أو اكتب مقالًا آخر مكانه",
  }),
  "same-language-translation": ({ language, other }) => ({
    message: `هذا المقال و${other} نص واحد، ولغتهما واحدة (${language})`,
    mend: "اكتب لغة هذا المقال في «اللغة» (lang)، أو احذف «ترجمة عن»",
  }),
  "alias-to-itself": ({ alias }) => ({
    message: `الرابط القديم «${alias}» هو رابط المقال الحالي نفسه`,
    mend: "احذف هذا السطر من «روابط قديمة» (aliases)",
  }),
  "alias-unusable": ({ alias, reason }) => ({
    message: {
      "other-site": `الرابط القديم «${alias}» يقع في موقع آخر، فلا يمكن التحويل منه`,
      query: `في الرابط القديم «${alias}» جزء بعد ? أو #، والموقع الساكن لا يميّزه`,
      "not-a-path": `الرابط القديم «${alias}» ليس مسارًا صالحًا في موقع`,
    }[reason],
    mend: "اكتب المسار وحده ابتداءً من أول شرطة مائلة، مثل: /2019/old-address/",
  }),
  "alias-over-keyword": ({ alias, spelling, keyword }) => ({
    message: `الرابط القديم «${alias}» هو أيضًا ما يحوّل من «${spelling}» إلى الكلمة المفتاحية «${keyword}»، فصار يؤدي إلى هذا المقال`,
    mend: "احذف هذا السطر من «روابط قديمة» (aliases) إن أردت أن يجد القارئ الكلمة المفتاحية هناك",
  }),
  "unknown-section": ({ section, nearest }) => ({
    message: `القسم «${section}» ليس من أقسام الموقع المعلنة، وفيها «${nearest}»`,
    mend: `اكتب «${nearest}» في المقال، أو أضف «${section}» إلى sections في ملف site.yaml`,
  }),
  "change-ahead": ({ key, date }) => ({
    message: `في \`${key}\` تاريخ لم يأتِ بعد، ${date}؛ ولا تحسبه خريطة الموقع والخلاصات حتى يأتي`,
    mend: `راجع السنة واليوم في \`${key}\``,
  }),
  "slug-shared": ({ of, label, other, slug, given }) => ({
    message: `${of === "section" ? "القسمان" : "الكاتبان"} «${label}» و«${other}» لهما رابط واحد «${slug}»؛ فصار رابط «${label}»: «${given}»`,
    mend: `اكتب لـ«${label}» رابطًا خاصًا (slug) تحت ${of}s في ملف site.yaml`,
  }),
};
