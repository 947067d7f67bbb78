// Slips of language and typing, and addresses that would vanish, in Arabic.

import type { CheckFacts } from "../../../model/facts/checks.js";
import type { WordingOf } from "../worded.js";

const markNames: Readonly<Record<string, string>> = {
  ",": "الفاصلة",
  ";": "الفاصلة المنقوطة",
  "?": "علامة الاستفهام",
};

const characterNames: Readonly<Record<string, string>> = {
  "U+200B": "مسافة معدومة العرض",
  "U+FEFF": "علامة ترتيب البايتات",
  "U+00AD": "واصلة مخفية",
};

const misplaced: Readonly<Record<"start" | "end" | "repeated", string>> = {
  start: "في أول الكلمة",
  end: "في آخر الكلمة",
  repeated: "مكررة داخل الكلمة",
};

const replaceBy = (mended: string | undefined, otherwise: string): string =>
  mended === undefined ? otherwise : `اكتبها هكذا: ${mended}`;

const unbalanced = (mark: string, partner: string, missing: "opening" | "closing") =>
  missing === "closing"
    ? {
        message: `العلامة ${mark} تفتح ولا يوجد في الفقرة ما يغلقها`,
        mend: `ضع ${partner} حيث ينتهي الكلام، أو احذف ${mark}`,
      }
    : {
        message: `العلامة ${mark} تغلق ولا يوجد قبلها في الفقرة ما يفتح`,
        mend: `ضع ${partner} حيث يبدأ الكلام، أو احذف ${mark}؛ وتأكد من أن العلامتين ليستا مقلوبتين`,
      };

export const checksWording: WordingOf<CheckFacts> = {
  "latin-punctuation": ({ written, arabic }) => ({
    message: `${markNames[written] ?? "العلامة"} اللاتينية «${written}» في نص عربي`,
    mend: `اكتب العلامة العربية «${arabic}» بدلًا منها`,
  }),
  "space-before-punctuation": ({ mark }) => ({
    message: `مسافة قبل العلامة «${mark}»`,
    mend: `احذف المسافة لتلتصق «${mark}» بالكلمة التي قبلها؛ فقد تنزل وحدها إلى أول السطر التالي`,
  }),
  "missing-space-after": ({ mark }) => ({
    message: `لا مسافة بعد العلامة «${mark}»`,
    mend: `ضع مسافة بعد «${mark}»`,
  }),
  "repeated-punctuation": ({ written, mended }) => ({
    message: `علامتان متتاليتان «${written}» تكفي إحداهما`,
    mend: `اكتب «${mended}» وحدها`,
  }),
  "doubled-space": ({ isVerse }) =>
    isVerse
      ? {
          message:
            "يرى القارئ مسافة واحدة مكان هذا الفراغ الذي يفصل بين شطرين أو عمودين، وتتصل الأسطر في فقرة واحدة",
          mend: "إن كانت شعرًا فافصل بين شطري كل بيت بـ ***، هكذا: صدر البيت *** عجز البيت، واترك سطرًا فارغًا فوق القصيدة وسطرًا تحتها؛ وإلا فاجعل الأسطر جدولًا",
        }
      : { message: "أكثر من مسافة بين كلمتين", mend: "أبقِ مسافة واحدة؛ فالقارئ لا يرى غيرها" },
  "stray-tatweel": ({ word, mended, where }) => ({
    message: `كشيدة (ـ) ${misplaced[where]} «${word}»، فلا يجدها من يبحث عنها`,
    mend: `اكتبها بلا كشيدة: ${mended}`,
  }),
  "decorative-tatweel": ({ word, mended }) => ({
    message: `كشيدة (ـ) للزينة داخل الكلمة «${word}»`,
    mend: `اكتبها بلا كشيدة: ${mended}`,
  }),
  "tatweel-as-dash": () => ({
    message: "كشيدة (ـ) استُعملت شرطةً بين كلمتين",
    mend: "ضع شرطة (–) بدلًا منها، أو نقطتين إن كان ما بعدها تفصيلًا لما قبلها",
  }),
  "markup-in-value": ({ written, mended }) => ({
    message: `«${written}» يظهر للقارئ برموزه، فالتنسيق للنص وحده لا لحقول البيانات`,
    mend: mended === "" ? "احذفه" : mended === " " ? "ضع مسافة مكانه" : `اكتب: ${mended}`,
  }),
  "quoted-value": ({ opening, closing }) => ({
    message: `القيمة كلها بين ${opening} و${closing} فستظهران للقارئ، لأن علامات YAML هي المستقيمة (") وحدها`,
    mend: "احذف العلامتين؛ وإن كانت القيمة كلها اقتباسًا فاكتب مكانهما « و»، أو أحطها كما هي بعلامتين مستقيمتين",
  }),
  "presentation-forms": ({ word, mended }) => ({
    message: `«${word}» مكتوبة بأشكال حروف قديمة (منسوخة غالبًا من ملف PDF)، فلا يجدها بحث ولا يقرؤها قارئ آلي`,
    mend: replaceBy(mended, "اكتب الكلمة من جديد بلوحة المفاتيح؛ فترتيب حروفها مقلوب في الأصل المنسوخ"),
  }),
  "unbalanced-quotes": ({ mark, partner, missing }) => unbalanced(mark, partner, missing),
  "unbalanced-brackets": ({ mark, partner, missing }) => unbalanced(mark, partner, missing),
  "bidi-control-open": ({ character, opens }) => ({
    message: opens
      ? `رمز خفي (${character}) يقلب اتجاه الكتابة، ولا يوجد بعده ما يعيده`
      : `رمز خفي (${character}) ينهي اتجاهًا لم يبدأ`,
    mend: "احذف الرمز: امسح الحرفين اللذين حوله واكتبهما من جديد، أو شغّل build-site check --fix",
  }),
  "lookalike-letter": ({ word, letter, meant, mended }) => ({
    message: `في «${word}» حرف «${letter}» من لوحة مفاتيح لغة أخرى، يشبه «${meant.join("» أو «")}» ولا يجده البحث`,
    mend: replaceBy(mended, `اكتب مكانه ما تقصده: «${meant.join("» أو «")}»`),
  }),
  "mixed-scripts": ({ word, letters }) => ({
    message: `في «${word}» حروف من أبجدية أخرى: ${[...letters].join(" ")}`,
    mend: "اكتب الكلمة من جديد بلوحة مفاتيح واحدة؛ وإن كانتا كلمتين فضع بينهما مسافة",
  }),
  "invisible-character": ({ character }) => ({
    message: `رمز لا يُرى (${characterNames[character] ?? "خفي"}، ${character}) ملتصق بكلمة، فلا يجدها من يبحث عنها`,
    mend: "احذفه: امسح الحرفين اللذين حوله واكتبهما من جديد، وضع مسافة إن كانا من كلمتين",
  }),
  "damaged-text": ({ written, how }) => ({
    message:
      how === "replaced"
        ? `ضاع حرف من النص قبل أن يصل إلى هنا: «${written}»`
        : `نص قُرئ بترميز خاطئ فصار رموزًا: «${written}»`,
    mend: "انسخ هذا الموضع من الأصل مرة أخرى، أو اكتبه بيدك",
  }),
  "lead-image-without-alt": ({ src, alt }) => ({
    message: `صورة المادة «${src}» بلا وصف، فلا يعرف من لا يراها ما فيها`,
    mend: `اكتبها هكذا مع وصفها، وإن كانت للزينة فاترك الوصف فارغًا "":\nالصورة: { الملف: ${src}, الوصف: ${alt ?? "رجل يقف عند رأس الساقية"} }`,
  }),
  "published-url-gone": ({ url, article, aliases, draft }) => ({
    message:
      draft === undefined
        ? `العنوان المنشور «${url}» سيختفي، ولا تحويل منه إلى غيره`
        : `العنوان المنشور «${url}» سيختفي، لأن مادته ${draft} لن تُنشر الآن (مسودة أو لم يحن موعدها)`,
    mend:
      draft !== undefined
        ? "انشر المادة بحذف سطر «مسودة» منها أو بتصحيح تاريخها، أو أضف رابطها إلى «روابط قديمة» في المادة التي حلّت محلها"
        : article === undefined
          ? "إن انتقل ما فيه إلى مادة أخرى فأضف هذا الرابط إلى «روابط قديمة» (aliases) فيها، وإلا فأعد المادة المحذوفة"
          : `إن كانت هذه المادة هي المقصودة (${article}) فاجعل فيها هذا السطر:\nروابط قديمة: [${(aliases ?? []).join(", ")}]`,
  }),
};
