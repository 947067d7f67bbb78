// Front matter and the files under `content/`, in Arabic, for editors who know neither YAML nor HTML.

import { weekdayName } from "../../../language/dates/names.js";
import type { ContentFacts, ExpectedValue, FoundValue } from "../../../model/facts/content.js";
import { lettersOf, type WordingOf } from "../worded.js";

const expectedValue: Readonly<Record<ExpectedValue, string>> = {
  text: "نصًّا",
  date: "تاريخًا، مثل 2021-07-06 16:53",
  list: "قائمة، أو سطرًا واحدًا بينه فواصل",
  "yes-no": "نعم أو لا",
  number: "عددًا",
  items: "قائمة، مثل [الأول, الثاني]، أو بنودًا يبدأ كل منها بشرطة",
  map: "حقولًا لها قيم، كل منها في سطر تحته يبدأ بمسافتين",
  "text-or-map": "نصًّا، أو حقولًا لها قيم",
  "list-of-maps": "قائمة في كل بند منها حقول، مثل `- date: …`",
};

const foundValue: Readonly<Record<FoundValue, string>> = {
  text: "نص",
  list: "قائمة",
  map: "حقول لها قيم",
  nothing: "فراغ",
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 102.4) / 10} م.ب`;
const paste = (line: string, otherwise: string): string => (line === "" ? otherwise : `اكتب: ${line}`);
const quote = "ضع القيمة بين علامتي اقتباس";

export const contentWording: WordingOf<ContentFacts> = {
  "unreadable-file": ({ reason }) => ({
    message: `تعذّرت قراءة الملف (${reason})`,
    mend:
      reason === "ENOENT"
        ? "تأكد من أن الملف ما زال في مكانه وأن اسمه خالٍ من حروف تالفة."
        : "امنح نفسك صلاحية قراءة الملف، أو أزله.",
  }),
  "file-too-large": ({ bytes, limit }) => ({
    message: `حجم الملف ${megabytes(bytes)}، وأقصى ما يُقبل للمادة ${megabytes(limit)}`,
    mend: "تأكد من أنه نص لا صورة أو مستند غُيّر اسمه، وإن كان النص بهذا الطول حقًّا فقسّمه.",
  }),
  "same-name-twice": ({ name, other }) => ({
    message: `ملفان اسمهما واحد في العين ولا يفرّق بينهما إلا الحاسوب: ${name} و${other}`,
    mend: "غيّر اسم أحدهما، أو احذفه إن كان نسخة مكررة.",
  }),
  "link-outside": () => ({
    message: "هذا اختصار إلى ملف خارج مجلد الموقع، فلم يُقرأ",
    mend: "ضع الملف نفسه مكان الاختصار.",
  }),
  "link-broken": () => ({
    message: "هذا اختصار لا يؤدي إلى ملف، أو يدور على نفسه",
    mend: "احذف الاختصار، أو ضع الملف نفسه مكانه.",
  }),
  "link-to-folder": () => ({
    message: "هذا اختصار إلى مجلد، واختصارات المجلدات لا تُتبع",
    mend: "انقل المجلد نفسه إلى هذا المكان.",
  }),
  "special-file": () => ({
    message: "هذا ليس ملفًّا يُقرأ، بل جهاز أو قناة اتصال",
    mend: "أزله من مجلد الموقع.",
  }),
  "not-published": ({ where, name }) => ({
    message: `الملف \`${name}\` لا يُنشر`,
    mend: {
      settings:
        "الكتّاب والأقسام تُكتب بياناتهم في site.yaml: انقل الأسطر إليه تحت authors: أو sections:، واحذف هذا الملف.",
      register: "سجل الكلمات المفتاحية اسمه content/keywords.yaml: سمِّ الملف بهذا الاسم.",
      outside: "انقله إلى content/articles أو content/pages أو content/media، أو أخرجه من content.",
      ending: "إن كان مقالًا فغيّر امتداده إلى .md، وإن كان مرفقًا فاربط إليه من مقال.",
      document:
        "إن كان مقالًا فاحفظه في برنامجه نصًّا عاديًّا (Plain Text) بالترميز UTF-8، ثم غيّر امتداده إلى .md واكتب في أوله العنوان والتاريخ بين سطرين من ---؛ وإن كان مرفقًا فاربط إليه من مقال.",
      "web-page":
        "إن كان مقالًا فأخرجه من content، ثم حوّله بالأمر npx build-site import متبوعًا بمساره؛ وإن كان مرفقًا فاربط إليه من مقال.",
      hidden: "يبدأ اسمه بنقطة فهو مخفي: احذف النقطة ليُنشر، أو أخرجه من content.",
      "second-of-two": "الملف موجود بالامتدادين .yaml و.yml معًا: أبقِ أحدهما واحذف الآخر.",
    }[where],
  }),
  "no-articles": () => ({
    message: "لا توجد مادة واحدة في content/articles",
    mend: 'أنشئ أول مادة بالأمر: npx build-site new "العنوان"',
  }),
  "not-utf8": ({ guess, byte }) => ({
    message: {
      "UTF-16": "الملف محفوظ بترميز UTF-16 (يسمّيه برنامج المفكرة Unicode)، والمطلوب UTF-8",
      "Windows-1256": `الملف ليس بترميز UTF-8 (البايت ${byte})، ولعله بترميز Windows-1256 الذي تحفظ به البرامج العربية القديمة`,
      damaged: `هنا حرف تالف (البايت ${byte} لا يصح في UTF-8)`,
    }[guess],
    mend: {
      "UTF-16": "افتح الملف في محرره، واختر «حفظ باسم» ثم الترميز UTF-8.",
      "Windows-1256": "افتح الملف بالترميز «عربي Windows-1256»، ثم احفظه بالترميز UTF-8.",
      damaged: "أعد كتابة الكلمة التي عند هذا الموضع، واحفظ الملف بالترميز UTF-8.",
    }[guess],
  }),
  "nul-character": () => ({
    message: "هنا محرف خفي (NUL) لا يكون في نص",
    mend: "احذف السطر وأعد كتابته، وإن كثرت هذه المحارف فالملف ليس نصًّا.",
  }),
  "merge-conflict": () => ({
    message: "في الملف نسختان من موضع واحد، تركهما git لأنه لم يعرف أيهما المطلوبة",
    mend: "أبقِ الصحيح من النسختين، واحذف الأسطر الثلاثة التي تبدأ بـ <<<<<<< و======= و>>>>>>>",
  }),
  "empty-file": () => ({
    message: "الملف فارغ",
    mend: "اكتب المادة فيه، أو احذفه.",
  }),

  "more-problems": ({ count }) => ({
    message: `في هذا الملف مشكلات أخرى عددها ${count}`,
    mend: "أصلح ما سبق أولًا، ثم أعد الفحص.",
  }),

  "missing-front-matter": ({ startsWithKey, lower }) => ({
    message: "لا يبدأ الملف بكتلة البيانات التي تقع بين سطرين من ---",
    mend: startsWithKey
      ? "ضع قبل هذا السطر سطرًا من ثلاث شرطات (---)، وسطرًا مثله بعد آخر حقل."
      : lower !== undefined
        ? `احذف ما قبل السطر ${lower}، أو انقله إلى ما بعد سطر --- الثاني.`
        : "ابدأ الملف بسطر --- ثم سطر «العنوان:» وسطر «التاريخ:» ثم سطر --- مرة ثانية.",
  }),
  "second-front-matter": ({ isTop }) =>
    isTop
      ? {
          message: "بعد كتلة البيانات كتلة ثانية مثلها، فستظهر حقولها للقارئ نصًّا",
          mend: "أبقِ إحدى الكتلتين، واحذف الأخرى بسطريها ---",
        }
      : {
          message: "يبدأ هنا مقال ثان، والملف لمقال واحد، فسيظهر للقارئ كأنه من المقال الأول",
          mend: "انقل كل ما يبدأ من هذا السطر (---) إلى ملف وحده.",
        },
  "missing-closing-fence": ({ afterLine }) => ({
    message: "كتلة البيانات التي تبدأ هنا بـ --- لم تُغلق، فيضيع نص المادة",
    mend: `ضع سطرًا من ثلاث شرطات (---) بعد السطر ${afterLine}.`,
  }),
  "malformed-fence": ({ written }) => ({
    message: `\`${written}\` لا تفتح كتلة البيانات ولا تغلقها، فالسطر يجب أن يكون ثلاث شرطات لا غير`,
    mend:
      lettersOf(written) === "" ? "اكتب مكان هذا السطر: ---" : `اكتب في سطرين:\n---\n${lettersOf(written)}`,
  }),
  "front-matter-language": ({ written }) => ({
    message: `بعد الشرطات \`${written}\`، ولا يُقرأ هنا غير YAML، ولا يُشغَّل من المحتوى شيء أبدًا`,
    mend: "اكتب الشرطات الثلاث (---) وحدها في السطر، وتحتها الحقول مثل «العنوان: …»",
  }),
  "front-matter-too-large": ({ limit }) => ({
    message: `كتلة البيانات في رأس الملف تزيد على ${Math.round(limit / 1024)} ك.ب أو 2000 سطر`,
    mend: "تأكد من أن سطر --- الذي يغلقها يقع قبل النص، واختصرها.",
  }),
  "empty-front-matter": () => ({
    message: "لا شيء بين سطري ---",
    mend: "اكتب بينهما على الأقل سطر «العنوان: …» وسطر «التاريخ: …»",
  }),
  "front-matter-not-keys": () => ({
    message: "كتلة البيانات في رأس الملف ليست حقولًا وقيمًا",
    mend: "اكتب في كل سطر: اسم الحقل، ثم نقطتين، ثم مسافة، ثم القيمة، مثل «العنوان: …»",
  }),
  "empty-body": () => ({
    message: "لا نص بعد كتلة البيانات",
    mend: "اكتب نص المادة تحت سطر --- الثاني، أو أضف: مسودة: نعم",
  }),

  "yaml-tab": () => ({
    message: "يبدأ السطر بمسافة جدولة (Tab)",
    mend: "ضع مكانها مسافتين عاديتين.",
  }),
  "unquoted-colon": ({ line }) => ({
    message: "النقطتان داخل القيمة تُفهمان على أنهما نهاية اسم حقل",
    mend: paste(line, `${quote}.`),
  }),
  "unclosed-quote": ({ quote: mark, line }) => ({
    message: `علامة الاقتباس ${mark} مفتوحة هنا ولم تُغلق في هذا السطر`,
    mend: paste(line, `ضع ${mark} في آخر القيمة.`),
  }),
  "text-after-quote": ({ line }) => ({
    message: "بعد علامة الاقتباس المغلقة نص زائد",
    mend: paste(line, "ضع القيمة كلها بين علامتي اقتباس من النوع الآخر."),
  }),
  "unclosed-bracket": ({ open, close, line }) => ({
    message: `القوس ${open} مفتوح هنا ولم يُغلق`,
    mend: paste(line, `ضع ${close} في آخر القائمة.`),
  }),
  "text-after-bracket": ({ line }) => ({
    message: "بعد القوس المغلق نص زائد، والقيمة التي تبدأ بقوس تُفهم قائمة",
    mend: paste(line, `${quote}.`),
  }),
  "arabic-comma-in-braces": ({ line }) => ({
    message: "لا تفصل الفاصلة العربية (،) بين الحقول داخل { } ولا بين ما في علامات التنصيص داخل [ ]",
    mend: paste(line, "ضع مكانها فاصلة لاتينية (,) بعدها مسافة."),
  }),
  "empty-item-in-list": () => ({
    message: "لا شيء بين فاصلتين في القائمة",
    mend: "احذف إحدى الفاصلتين.",
  }),
  "special-start": ({ character, line, isReference }) => ({
    message:
      isReference === true
        ? `بالعلامة ${character} تُنقل القيمة من موضع إلى آخر، ولا يُقرأ ذلك هنا`
        : `لا تبدأ القيمة بالعلامة ${character}، فلها هنا معنى خاص`,
    mend: paste(line, isReference === true ? "اكتب القيمة نفسها في هذا الموضع." : `${quote}.`),
  }),
  "bad-escape": ({ written, line }) => ({
    message: `\`${written}\` لا معنى لها بين علامتي الاقتباس المزدوجتين`,
    mend: paste(line, "استعمل علامتي الاقتباس المفردتين."),
  }),
  "missing-space-after-colon": ({ line }) => ({
    message: "ليس بعد اسم الحقل نقطتان (:) تليهما مسافة عادية",
    mend: paste(line, "اكتب بعد اسم الحقل نقطتين ثم مسافة."),
  }),
  "not-a-pair": ({ written, line, isWholeFile }) => ({
    message: `السطر «${written}» ليس حقلًا له قيمة`,
    mend: paste(
      line,
      isWholeFile === true
        ? "إن كان تكملة للسطر الذي فوقه فألحقه بآخره، وإن كان اسمًا فاكتب بعده نقطتين (:)."
        : "إن كان تكملة للسطر الذي فوقه فألحقه بآخره، وإن كان من النص فانقله إلى ما بعد سطر --- الثاني.",
    ),
  }),
  "bad-indentation": () => ({
    message: "المسافات في أول السطر لا توافق الأسطر المجاورة",
    mend: "ابدأ الحقول من أول السطر، والأسطر التابعة لحقل بمسافتين.",
  }),
  "yaml-unreadable": () => ({
    message: "تعذّرت قراءة كتلة البيانات من هذا الموضع",
    mend: "اكتب في كل سطر: اسم الحقل، ثم نقطتين، ثم مسافة، ثم القيمة، وضع بين علامتي اقتباس كل قيمة فيها علامات.",
  }),
  "yaml-too-deep": ({ limit }) => ({
    message: `أقواس أو مستويات متداخلة تزيد على ${limit}`,
    mend: "اكتب حقولًا بسيطة، فلا حقل يحتاج إلى أكثر من مستويين.",
  }),
  "several-documents": () => ({
    message: "سطر --- أو ... يبدأ كتلة ثانية تضيع كلها",
    mend: "احذف هذا السطر.",
  }),
  "complex-key": () => ({
    message: "هذا لا يصلح اسمًا لحقل",
    mend: "اكتب اسم الحقل كلمة عادية في أول السطر، وبعدها نقطتان.",
  }),
  "hashtag-is-comment": ({ written, line }) => ({
    message: `${written} تُعدّ ملاحظة فتُحذف من القيمة`,
    mend: paste(line, `${quote}، وإن كانت ملاحظة فضع مسافة بعد #.`),
  }),

  "missing-title": () => ({
    message: "المادة بلا عنوان",
    mend: "أضف سطرًا: العنوان: افتتاح مكتبة الحي القديم",
  }),
  "missing-date": () => ({
    message: "المادة بلا تاريخ",
    mend: "أضف سطرًا: التاريخ: 2021-07-06 16:53",
  }),
  "missing-key": ({ key }) => ({
    message: `ينقص هنا الحقل \`${key}\``,
    mend: `أضف: ${key}: …`,
  }),
  "unknown-key": ({ key, nearest, isForeign }) => ({
    message: `الحقل \`${key}\` غير معروف، ولم تُستعمل قيمته`,
    mend:
      nearest === undefined
        ? "احذف الحقل وقيمته، وأسماء الحقول كلها في docs/front-matter.md وdocs/configuration.md وdocs/keywords.md."
        : isForeign === true
          ? `اسمه هنا \`${nearest}\`.`
          : `هل تقصد \`${nearest}\`؟`,
  }),
  "kept-back-elsewhere": ({ key, written }) => ({
    message: `\`${key}: ${written}\` يمنع النشر في برامج أخرى، أما هنا فتُنشر المادة`,
    mend: "اكتب: مسودة: نعم\nأو احذف السطر إن كان نشر المادة مقصودًا",
  }),
  "not-for-pages": ({ key }) => ({
    message: `\`${key}\` لا معنى له في صفحة ثابتة، بل في مادة`,
    mend: "احذف السطر، أو انقل الملف إلى content/articles.",
  }),
  "duplicate-key": ({ key, first, line }) => ({
    message: key === first ? `الحقل \`${key}\` مكتوب مرتين` : `\`${key}\` و\`${first}\` اسمان لحقل واحد`,
    mend: `أبقِ أحدهما: هذا السطر أو السطر ${line}.`,
  }),
  "empty-value": ({ key }) => ({
    message: `لا شيء بعد \`${key}\``,
    mend: "اكتب القيمة، أو احذف السطر.",
  }),

  "wrong-type": ({ key, expected, found }) => ({
    message: `\`${key}\` يريد ${expectedValue[expected]}، والمكتوب هنا ${foundValue[found]}`,
    mend:
      expected === "text" && found === "list"
        ? "أبقِ قيمة واحدة، بلا أقواس وبلا شرطة قبلها."
        : `اكتب بعد \`${key}\` ${expectedValue[expected]}.`,
  }),
  "unknown-choice": ({ key, written, choices, nearest }) => ({
    message: `\`${written}\` ليست من قيم \`${key}\``,
    mend:
      nearest === undefined
        ? `اختر واحدة من: ${choices.join("، ")}.`
        : `هل تقصد \`${nearest}\`؟ القيم الممكنة: ${choices.join("، ")}.`,
  }),
  "list-without-space": ({ written }) => ({
    message: `البنود «${written}» تُقرأ بندًا واحدًا`,
    mend: "اكتب كل بند في سطر يبدأ بشرطة بعدها مسافة: - الأول\nأو اكتبها في سطر واحد بينها فواصل: الأول، الثاني",
  }),
  "empty-item": ({ key }) => ({
    message: `في \`${key}\` بند فارغ`,
    mend: "احذف الفاصلة أو الشرطة الزائدة.",
  }),
  "repeated-item": ({ key, item }) => ({
    message: `«${item}» مكررة في \`${key}\``,
    mend: "احذف إحداهما.",
  }),
  "long-title": ({ length, limit }) => ({
    message: `طول العنوان ${length} حرفًا، وما زاد على ${limit} تقطعه محركات البحث والهواتف`,
    mend: "اختصر العنوان، وانقل بقيته إلى الملخص (summary).",
  }),
  "bad-number": ({ key, written, minimum, maximum }) => ({
    message: `\`${written}\` لا تصلح قيمة لـ \`${key}\``,
    mend: `اكتب عددًا صحيحًا من ${minimum} إلى ${maximum}.`,
  }),
  "dirty-slug": ({ written, clean }) => ({
    message: `\`${written}\` لا تصلح جزءًا من رابط كما هي`,
    mend: `اكتب: slug: ${clean}`,
  }),
  "bad-language": ({ written, nearest }) => ({
    message: `\`${written}\` ليست رمز لغة`,
    mend: nearest === undefined ? "اكتب رمزًا مثل ar أو fa أو en." : `اكتب: ${nearest}`,
  }),
  "bad-address": ({ key, written, wants }) => ({
    message: `\`${written}\` لا تصلح لـ \`${key}\``,
    mend: {
      web: "اكتب عنوانًا كاملًا يبدأ بـ https://",
      site: "اكتب عنوان الصفحة الأولى وحده، بلا اسم مستخدم ولا كلمة سر، وبلا ? أو # وما بعدهما",
      path: "اكتب مسارًا في الموقع يبدأ بـ / مثل /2019/old/",
      file: "اكتب اسم ملف بجوار المادة أو في content/media، أو عنوانًا يبدأ بـ https://",
      email: "اكتب عنوان بريد واحدًا وحده مثل desk@example.org",
    }[wants],
  }),
  "date-order": ({ key, written, date }) => ({
    message: `\`${key}\` (${written}) ليس بعد تاريخ المادة (${date})`,
    mend: "راجع التاريخين.",
  }),

  "not-a-date": ({ key, written }) => ({
    message: `«${written}» ليس تاريخًا`,
    mend: `اكتب في \`${key}\` السنة ثم الشهر ثم اليوم ثم الساعة: 2021-07-06 16:53`,
  }),
  "ambiguous-date": ({ written, readings }) => ({
    message: `«${written}» يُقرأ على وجهين: ${readings[0]} أو ${readings[1]}`,
    mend: `اكتب ما تقصده منهما: ${readings[0]} أو ${readings[1]}`,
  }),
  "impossible-date": ({ written, what, lastDay }) => ({
    message: {
      month: `لا شهر بهذا الرقم: ${written}`,
      day: `لا يوم بهذا التاريخ: ${written}`,
      time: `لا ساعة بهذا الوقت: ${written}`,
      offset: `لا فرق عن التوقيت العالمي بهذا القدر: ${written}`,
    }[what],
    mend: {
      month: "الأشهر من 01 إلى 12، وتُكتب بعد السنة: 2021-07-06",
      day: lastDay === undefined ? "راجع اليوم." : `آخر أيام ذلك الشهر ${lastDay}.`,
      time: "الساعات من 00:00 إلى 23:59.",
      offset: "احذف الفرق، فتكون الساعة بتوقيت الموقع.",
    }[what],
  }),
  "wrong-weekday": ({ written, actual, date }) => ({
    message: `${date} يوافق ${weekdayName(actual, "ar")} لا ${weekdayName(written, "ar")}`,
    mend: "صحّح اسم اليوم أو التاريخ، أو احذف اسم اليوم.",
  }),
  "year-out-of-range": ({ year, gregorian }) => ({
    message: `السنة ${year} ليست من سنوات التقويم الميلادي، ولعلها هجرية`,
    mend:
      gregorian === undefined
        ? "اكتب التاريخ الميلادي، مثل 2021-07-06"
        : `اكتب التاريخ الميلادي، وهو بتقويم أم القرى: ${gregorian}`,
  }),
  "skipped-hour": ({ written, taken }) => ({
    message: `لا وجود للساعة ${written}، فقد قُدّمت الساعات فوقها، واستُعملت ${taken}`,
    mend: `اكتب: ${taken}`,
  }),
  "repeated-hour": ({ written, taken }) => ({
    message: `مرّت الساعة ${written} مرتين لأن الساعات أُخّرت، واستُعملت الأولى`,
    mend: `اكتب معها الفرق عن التوقيت العالمي: ${taken}`,
  }),
};
