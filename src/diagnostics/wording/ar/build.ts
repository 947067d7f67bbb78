// Pictures and silenced codes, in Arabic.

import type { BuildFacts } from "../../../model/facts/build.js";
import type { WordingOf } from "../worded.js";

export const buildWording: WordingOf<BuildFacts> = {
  "broken-image": () => ({
    message: "هذا الملف ليس صورة يمكن قراءتها، أو هو تالف",
    mend: "افتح الصورة على جهازك واحفظها من جديد بصيغة JPEG أو PNG أو WebP أو AVIF أو SVG ثم استبدلها.",
  }),
  "image-too-large": ({ width, height, limit }) => ({
    message: `أبعاد الصورة ${width}×${height} بكسل، وهي أكبر من أن تُعالَج (الحدّ ${limit / 1_000_000} مليون بكسل)، فتُنشر كما هي`,
    mend: "صغّر الصورة في برنامج تحرير الصور إلى عرض 3000 بكسل أو أقل ثم استبدلها.",
  }),
  "image-not-for-web": ({ format }) => ({
    message: `الصورة بصيغة ${format.toUpperCase()}، ولا تعرضها متصفحات معظم القراء`,
    mend: "افتح الصورة على جهازك واحفظها بصيغة JPEG ثم استبدلها واكتب اسمها الجديد.",
  }),
  "image-encoder-missing": () => ({
    message: "لم تُصنع نسخ أصغر من الصور، لأن حزمة sharp غير مثبّتة على هذا الجهاز",
    mend: "ثبّتها بـ npm install، أو اكتب variants: no تحت images في site.yaml.",
  }),
  "unsafe-svg": ({ what }) => ({
    message: `كان في الرسم ما قد ينفّذ شيئًا في متصفح القارئ فحُذف مما يُنشر: ${what}`,
    mend: "صدّر الرسم من جديد بلا نصوص برمجية ولا روابط خارجية، أو احفظه صورة PNG.",
  }),
  "unreadable-svg": ({ what }) => ({
    message: `في الرسم ما قد ينفّذ شيئًا في متصفح القارئ (${what})، ولا يمكن حذفه لأن الملف ليس SVG سليمًا`,
    mend: "صدّر الرسم من جديد من برنامج الرسم، أو احفظه صورة PNG.",
  }),
  "raw-media": ({ kind }) => ({
    message:
      kind === "source"
        ? "هذا الملف في content/media، فيُنشر كما هو ولا يصير مادة"
        : "يُنشر هذا الملف كما هو، وما فيه من نصوص برمجية قد ينفَّذ في متصفح القارئ، بخلاف متون المواد",
    mend:
      kind === "source"
        ? "انقله إلى content/articles، أو أخرجه من content إن لم يكن للنشر."
        : "احذفه واحذف ما يؤدي إليه من روابط؛ وإن كان مقصودًا فاكتب raw-media تحت silenced في site.yaml.",
  }),
  "card-letters-missing": ({ letters, count }) => ({
    message:
      count === 1
        ? `لم تُصنع بطاقة مشاركة لهذه المادة، لأن خط البطاقات ليس فيه: ${letters}`
        : `لم تُصنع بطاقات مشاركة لمواد عددها ${count}، أولاها هذه، لأن خط البطاقات ليس فيه: ${letters}`,
    mend: "ضع ملف خط TTF فيه هذه الحروف في templates/cards/، أو اكتب للمادة صورة.",
  }),
  "web-editor-missing": ({ package: name }) => ({
    message: `لم يُنشر محرر الويب، لأن الحزمة ${name} غير مثبّتة`,
    mend: `ثبّتها في مجلد الموقع: npm install ${name}`,
  }),
  "unknown-code": ({ written, nearest }) => ({
    message: `لا تنبيه اسمه \`${written}\`، فلا شيء يُسكت به`,
    mend:
      nearest === undefined
        ? "انسخ رمز التنبيه كما يظهر بين المعقوفين في التقرير، أو احذفه من «تنبيهات مسكتة» (silenced)."
        : `هل تقصد \`${nearest}\`؟ صحّحه في «تنبيهات مسكتة» (silenced)، أو احذفه.`,
  }),
  "error-not-silenced": ({ written }) => ({
    message: `\`${written}\` خطأ هنا لا تنبيه، والأخطاء لا تُسكت`,
    mend: "أصلح ما يدل عليه، واحذف الرمز من «تنبيهات مسكتة» (silenced).",
  }),
};
