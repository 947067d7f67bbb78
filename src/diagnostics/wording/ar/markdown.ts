// ما يقال للمحرّر عن متن المادة.

import type { MarkdownFacts } from "../../../model/facts/markdown.js";
import type { WordingOf } from "../worded.js";

const times = (count: number): string => {
  if (count === 1) return "";
  if (count === 2) return " (مرتين)";
  return count <= 10 ? ` (${count} مرات)` : ` (${count} مرة)`;
};

export const markdownWording: WordingOf<MarkdownFacts> = {
  "raw-html-removed": ({ what, kind, count }) =>
    kind === "element"
      ? {
          message: `حُذف الوسم ${what}${times(count)} لأنه ليس من الوسوم المسموح بها في متن المادة`,
          mend: "احذف الوسم، أو اكتب ما تريده بصيغة Markdown؛ الوسوم المسموح بها مذكورة في docs/markdown.md",
        }
      : {
          message: `حُذفت الخاصية في ${what}${times(count)} لأنها غير مسموح بها في متن المادة`,
          mend: "احذف الخاصية من الوسم؛ شكل الصفحة يحدده القالب لا المتن",
        },
  "comment-not-closed": () => ({
    message: "تعليق مخفي يبدأ بـ <!-- ولا نهاية له، فاختفى كل ما بعده",
    mend: "أضف --> حيث ينتهي التعليق",
  }),
  "unsafe-link": ({ url, scheme }) => ({
    message: `أزيل الرابط «${url}» لأنه يبدأ بـ ${scheme}:`,
    mend: "استعمل رابطًا يبدأ بـ https:// أو mailto: أو tel:، أو مسارًا داخل الموقع",
  }),
  "unsafe-image": ({ scheme }) => ({
    message: `أزيلت صورة لأن عنوانها يبدأ بـ ${scheme}:`,
    mend: "احفظ الصورة في ملف بجانب المادة أو في content/media واكتب اسم الملف",
  }),
  "remote-image": ({ url }) => ({
    message: `الصورة «${url}» محفوظة في موقع آخر، فيعرف ذلك الموقع من يقرأ الصفحة، وقد تختفي الصورة`,
    mend: "نزّل الصورة إن كان لك حق نشرها، واحفظها بجانب المادة أو في content/media، واكتب اسم الملف",
  }),
  "link-without-target": ({ text }) => ({
    message: text === "" ? "رابط أو صورة بلا عنوان" : `«${text}» بلا عنوان يشير إليه`,
    mend: "اكتب العنوان بين القوسين، مثل [النص](https://example.org)، أو احذف القوسين",
  }),
  "link-without-text": ({ url }) => ({
    message: `الرابط «${url}» بلا نص يراه القارئ، فأُظهر العنوان نفسه`,
    mend: "اكتب نص الرابط بين المعقوفين، مثل [نص الرابط](العنوان)",
  }),
  "image-without-alt": ({ src }) => ({
    message: `الصورة «${src}» بلا وصف، فلا يعرف من لا يراها ما فيها`,
    mend: "صف ما في الصورة بين المعقوفين، مثل ![رجل يقف عند رأس الساقية](photo.jpg)",
  }),
  "fragment-not-found": ({ fragment, nearest }) => ({
    message: `لا عنوان في هذه المادة اسمه «${fragment}»`,
    mend:
      nearest === undefined
        ? "اكتب بعد # نص العنوان الفرعي كما هو، وضع - مكان المسافات"
        : `هل تقصد #${nearest}؟`,
  }),
  "empty-heading": () => ({
    message: "عنوان فرعي بلا نص",
    mend: "اكتب نص العنوان بعد علامات #، أو احذف السطر",
  }),
  "emphasis-not-closed": ({ text, mended }) => ({
    message: `لن يظهر \`${text}\` عريضًا أو مائلًا، بل ستظهر النجوم كما هي، لأن حرفًا يلتصق بالنجوم من خارجها وعلامة ترقيم من داخلها`,
    mend: `اكتب: ${mended}\nأو أدخل الحرف الملتصق بين النجوم ليصير عريضًا أو مائلًا معها`,
  }),
  "emphasis-left-open": ({ text }) => ({
    message: `النجمتان قبل «${text}» تفتحان نصًا عريضًا لا يُغلق، فستظهران كما هما`,
    mend: "اكتب ** ملتصقة بآخر حرف تريده عريضًا، في الفقرة نفسها؛ وإن أردت النجمتين نفسيهما فاكتب: \\*\\*",
  }),
  "footnote-undefined": ({ name }) => ({
    message: `الحاشية [^${name}] مذكورة في النص ولا نص لها`,
    mend: `أضف في آخر المادة سطرًا يبدأ بـ [^${name}]: ثم نص الحاشية`,
  }),
  "footnote-unused": ({ name }) => ({
    message: `الحاشية [^${name}] لم تظهر لأن النص لا يشير إليها`,
    mend: `ضع [^${name}] في موضعها من النص، أو احذفها`,
  }),
  "definition-repeated": ({ name, kind }) => ({
    message:
      kind === "footnote"
        ? `للحاشية [^${name}] أكثر من نص، وظهر الأول وحده`
        : `للرابط [${name}] أكثر من عنوان، واستُعمل الأول وحده`,
    mend: "أعط الثاني اسمًا آخر، أو احذفه",
  }),
  "mdx-syntax": ({ text }) => ({
    message: `ستظهر للقارئ الرموز «${text}» كما هي، لأنها من صيغة MDX لا من Markdown`,
    mend: "احذفها؛ وإن كانت ملاحظة للمحررين فاكتبها هكذا: <!-- ملاحظة -->",
  }),
  "too-deeply-nested": ({ limit }) => ({
    message: `اقتباسات أو قوائم أو وسوم بعضها داخل بعض أكثر من ${limit} مستوى، فلم يُقرأ المتن`,
    mend: "احذف علامات > أو - أو الوسوم الزائدة من بداية السطر",
  }),
  "too-much-markup": ({ what, count }) => ({
    message:
      what === "lines"
        ? `المتن أطول من ${count - 1} سطر، فلم يُقرأ`
        : `في هذا الموضع ${count} من الأقواس والنجوم وما يشبهها بلا سطر فارغ بينها، فلم يُقرأ المتن`,
    mend: "افصل الفقرات بأسطر فارغة، وإن كان هذا نصًا برمجيًا فضعه بين سطرين من ```",
  }),
};
