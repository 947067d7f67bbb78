// Plugins, pictures and silenced codes, in Arabic.

import type { BuildFacts } from "../../../model/facts/build.js";
import type { WordingOf } from "../worded.js";

export const buildWording: WordingOf<BuildFacts> = {
  "plugin-not-loaded": ({ plugin, message }) => ({
    message: `تعذّر تحميل الإضافة \`${plugin}\`: ${message}`,
    mend: "تأكد من اسم الإضافة أو مسارها تحت plugins في site.yaml، ومن تثبيتها بـ npm install.",
  }),
  "plugin-without-export": ({ plugin }) => ({
    message: `الملف \`${plugin}\` لا يصدّر إضافة`,
    mend: "اطلب من كاتب الإضافة أن يصدّرها باسم plugin وفيها الحقل name.",
  }),
  "broken-image": () => ({
    message: "هذا الملف ليس صورة يمكن قراءتها، أو هو تالف",
    mend: "افتح الصورة على جهازك واحفظها من جديد بصيغة JPEG أو PNG أو WebP أو AVIF أو SVG ثم استبدلها.",
  }),
  "unsafe-svg": ({ what }) => ({
    message: `في الرسم ما قد ينفّذ شيئًا في متصفح القارئ: ${what}`,
    mend: "صدّر الرسم من جديد بلا نصوص برمجية ولا روابط خارجية، أو احفظه صورة PNG.",
  }),
  "unknown-code": ({ written, nearest }) => ({
    message: `لا تنبيه اسمه \`${written}\`، فلا شيء يُسكت به`,
    mend:
      nearest === undefined
        ? "انسخ رمز التنبيه كما يظهر في تقرير البناء، أو احذفه من silenced في site.yaml."
        : `هل تقصد \`${nearest}\`؟ صحّحه تحت silenced في site.yaml، أو احذفه.`,
  }),
};
