// The sentences of an import's report, in both languages. Arabic is for editors: no word of XML where one of theirs will do.

import type { ForeignProgram } from "./foreign.js";
import type { Note, NoteCode } from "./notes.js";

export type ImportLanguage = "ar" | "en";
type Sentence = (detail: string, count: number) => string;
type Sentences = Readonly<Record<NoteCode, Sentence>>;

const times = (count: number): string => (count > 1 ? ` ×${count}` : "");

const notExport: Readonly<Record<string, string>> = {
  Atom: " but Atom, which Blogger exports; import it into WordPress (Tools → Import), then export from there",
  RSS: " but an RSS feed, which has the latest alone; export from WordPress: Tools → Export → All content",
};

type Mends = Readonly<Record<ForeignProgram, string>>;

/** WordPress reads blogs; what was posted to a network has no headlines. */
const mends = (blog: string, network: string): Mends => ({
  "Movable Type": blog,
  Substack: blog,
  Telegram: network,
  Facebook: network,
});
const foreignMend = mends(
  "import it into WordPress (Tools → Import), then export from there",
  "copy each post that shall be an article into a text file of its own, with a headline and its date",
);
const mendOf = (mends: Readonly<Record<string, string>>, program: string): string => mends[program] ?? "";

const english: Sentences = {
  unreadable: (detail) => `cannot be read (${detail})`,
  "too-large": () => "larger than any article, so it was not read",
  "nothing-in-it": () => "holds no text",
  "no-title": () => "no headline was found",
  "no-date": (detail) =>
    `no date was found${detail === "" ? "" : `: ${detail}`}; add a line such as "2021-07-06 16:53" below the headline`,
  "ambiguous-date": (detail) =>
    `the date can be read in two ways, write the one that is meant, or say for all: --dates day-first or month-first: ${detail}`,
  "impossible-date": (detail) => `there is no such date: ${detail}`,
  "hijri-date": (detail) =>
    `a Hijri date alone does not tell the day for certain, write the Gregorian one beside it: ${detail}`,
  "no-article-found": () => "no article was found in the page",
  "broken-xml": (detail) => `the file is broken here, nothing after this line was read: ${detail}`,
  "entity-declared": () => "the file declares entities, as attacks do; nothing was read from here on",
  "not-wxr": (kind) => `this is no WordPress export${notExport[kind] ?? ""}`,
  "foreign-export": (program) =>
    `this is an export of ${program}, of which no article was made; ${mendOf(foreignMend, program)}`,
  refused: (detail) => `the source made of it would have an error: ${detail}`,
  "outside-folder": (detail) => `a link leads out of the site's folder, nothing was written: ${detail}`,
  "kept-other": (detail) => `another file has this name and was left as it is: ${detail}`,
  "kept-edited": () => "was imported before and differs now, so it was left as it is",
  "kept-title": (detail) => `an article with this title and day is there already: ${detail}`,
  "kept-again": (detail, count) => `posts of ${detail} that an earlier file has already: ${count}`,
  "kept-copy": (detail) => `the same text as ${detail}, so it comes once`,
  "kept-register": (detail) =>
    `content/keywords.yaml has no place for these tags, add them by hand: ${detail}`,
  "skipped-link": (detail) => `links are not followed: ${detail}`,
  "skipped-file": (detail) => `not of the kind that is imported: ${detail}`,
  "skipped-status": (detail) => `not imported because of its status: ${detail}`,
  "skipped-type": (detail, count) =>
    `records of the type ${detail} are not imported unless --types names it${times(count)}`,
  "unknown-type": (detail) => `--types names a type of which the export has no record: ${detail}`,
  "lost-lines": (detail) => `left out, it belongs to the page and not to the article: ${detail}`,
  "missed-line": (detail) => `left out, as the page does not say that it belongs to the text: ${detail}`,
  "lost-comments": (_, count) => `readers' comments left out: ${count}`,
  "lost-element": (detail, count) => `left out: ${detail}${times(count)}`,
  "lost-style": (detail, count) => `looks left out (${detail})${times(count)}`,
  "lost-block": (detail, count) =>
    `the block "${detail}" has no content of its own and was left out${times(count)}`,
  "lost-field": (detail) => `the custom field "${detail}" was left out`,
  "lost-taxonomy": (detail) => `not a category and not a tag, left out: ${detail}`,
  "lost-translation": (detail) =>
    `its link to translations was left out${detail === "" ? "" : `: ${detail}`}`,
  "lost-control-characters": (_, count) => `invisible control characters left out: ${count}`,
  "lost-address": (detail) => `this old address cannot be redirected by a static site: ${detail}`,
  "lost-alias": (detail) => `another article has this old address already: ${detail}`,
  "lost-term-pages": (detail) =>
    `addresses below ${detail} are not redirected; set that up at the host if they are in use`,
  "lost-link": (detail) => `a link that no page may have was left out, its text stays: ${detail}`,
  "lost-markup": () => "no program could read its HTML safely; the text alone was kept",
  "missing-upload": (detail) => `this file of the uploads was not found: ${detail}`,
  "unknown-gallery": (detail) => `a picture of a gallery is not in the export: ${detail}`,
  "damaged-text": (_, count) => `letters that were damaged before: ${count}`,
  "guessed-keywords": (detail) => `keywords ran together and were parted by guess: ${detail}`,
  "guessed-related": (detail) => `a headline that was cut short was completed: ${detail}`,
  "guessed-section": (detail) => `the section was guessed: ${detail}`,
  "guessed-title": (detail) => `the headline was guessed: ${detail}`,
  "guessed-date": (detail) => `the date was guessed: ${detail}`,
  "guessed-encoding": (detail) => `read as ${detail}`,
  "guessed-slug": (detail) => `an old address that was cut off within a letter was repaired: ${detail}`,
  "guessed-zone": (detail, count) =>
    `the old site had another clock (${detail}), so hours are converted${times(count)}`,
  "guessed-article": () => "the article was found in the page by its look; compare the text",
  "several-pages": (detail) =>
    `another page seems to begin here, of which no article was made; give each page a file of its own: ${detail}`,
  "one-of-several": (detail) =>
    `the file holds several pages; this one begins here, see whether it is whole: ${detail}`,
  "embed-linked": (detail) => `a player became a link: ${detail}`,
  "shortcode-kept": (detail, count) =>
    `the shortcode ${detail} stays as text, its plugin is gone${times(count)}`,
  "pages-joined": (_, count) => `${count} pages became one`,
  "password-draft": () => "had a password, which a static site cannot ask for: now a draft",
  "private-draft": () => "was private: now a draft",
  "remote-image": (detail) => `the picture stays on the other site: ${detail}`,
  "remote-file": (detail) => `the file stays on the old site, the link leads there: ${detail}`,
  "kept-as-html": () => "Markdown cannot say it, so the body stays HTML",
  "more-categories": (detail) => `an article has one section; this category became a keyword: ${detail}`,
  "related-waiting": (detail) =>
    `no article has this title yet; a build links it as soon as one does: ${detail}`,
  "xml-mended": (detail, count) =>
    `passed over a mistake in the file: ${detail === "" ? "empty lines at its beginning" : detail}${times(count)}`,
  "renamed-slug": (detail) => `its address was taken, so it has another: ${detail}`,
};

const notExportInArabic: Readonly<Record<string, string>> = {
  Atom: "، بل صيغة Atom التي يصدّر بها بلوغر؛ استورده في ووردبريس (أدوات ← استيراد)، ثم صدّر منه",
  RSS: "، بل خلاصة RSS، وفيها الأحدث وحده؛ صدّر من ووردبريس: أدوات ← تصدير ← كل المحتوى",
};

const foreignMendInArabic = mends(
  "استورده في ووردبريس (أدوات ← استيراد)، ثم صدّر منه",
  "انسخ كل منشور تريده مقالًا إلى ملف نصي مستقل مع عنوان وتاريخه",
);

const arabic: Sentences = {
  unreadable: (detail) => `تعذّرت قراءته (${detail})`,
  "too-large": () => "أكبر من أي مقال، فلم يُقرأ",
  "nothing-in-it": () => "لا نص فيه",
  "no-title": () => "لم يُعثر على عنوان",
  "no-date": (detail) =>
    `لم يُعثر على تاريخ${detail === "" ? "" : `: ${detail}`}؛ أضف تحت العنوان سطرًا مثل 2021-07-06 16:53`,
  "ambiguous-date": (detail) =>
    `يُقرأ التاريخ على وجهين، فاكتب المقصود منهما، أو اذكر للكل ‎--dates day-first (اليوم أولًا) أو month-first (الشهر أولًا): ${detail}`,
  "impossible-date": (detail) => `لا وجود لهذا التاريخ: ${detail}`,
  "hijri-date": (detail) => `التاريخ الهجري وحده لا يحدد اليوم يقينًا، فاكتب معه الميلادي: ${detail}`,
  "no-article-found": () => "لم يُعثر في الصفحة على مقال",
  "broken-xml": (detail) => `الملف تالف عند هذا السطر ولم يُقرأ ما بعده: ${detail}`,
  "entity-declared": () => "يعرّف الملف كيانات كما تفعل الملفات الخبيثة، فلم يُقرأ شيء بعد هذا السطر",
  "not-wxr": (kind) => `ليس هذا ملف تصدير من ووردبريس${notExportInArabic[kind] ?? ""}`,
  "foreign-export": (program) =>
    `هذا ملف صدّره ${program} ولم يُصنع منه مقال؛ ${mendOf(foreignMendInArabic, program)}`,
  refused: (detail) => `في الملف الذي سينتج منه خطأ فلم يُكتب: ${detail}`,
  "outside-folder": (detail) => `يقود رابط إلى خارج مجلد الموقع فلم يُكتب شيء: ${detail}`,
  "kept-other": (detail) => `يوجد ملف آخر بهذا الاسم فتُرك كما هو: ${detail}`,
  "kept-edited": () => "استُورد من قبل وتغيّر بعدها، فتُرك كما هو",
  "kept-title": (detail) => `يوجد مقال بهذا العنوان وهذا اليوم: ${detail}`,
  "kept-again": (detail, count) => `مقالات في ${detail} استُوردت من ملف سابق: ${count}`,
  "kept-copy": (detail) => `نصه نص ${detail} نفسه فلا يُستورد مرتين`,
  "kept-register": (detail) => `تعذّرت إضافة هذه الوسوم إلى content/keywords.yaml فأضفها بنفسك: ${detail}`,
  "skipped-link": (detail) => `لا تُتبع الروابط بين الملفات: ${detail}`,
  "skipped-file": (detail) => `ليس من النوع المستورد: ${detail}`,
  "skipped-status": (detail) => `لم يُستورد بسبب حالته: ${detail}`,
  "skipped-type": (detail, count) =>
    `لا تُستورد السجلات من نوع ${detail} إن لم يُذكر في ‎--types${times(count)}`,
  "unknown-type": (detail) => `ذُكر في ‎--types نوع لا سجل منه في ملف التصدير: ${detail}`,
  "lost-lines": (detail) => `حُذف لأنه من الصفحة لا من المقال: ${detail}`,
  "missed-line": (detail) => `تُرك لأن الصفحة لا تقول إنه من النص: ${detail}`,
  "lost-comments": (_, count) => `تعليقات للقراء لم تُستورد: ${count}`,
  "lost-element": (detail, count) => `حُذف ${detail}${times(count)}`,
  "lost-style": (detail, count) => `حُذف تنسيق (${detail})${times(count)}`,
  "lost-block": (detail, count) => `لا محتوى في المكوّن «${detail}» فحُذف${times(count)}`,
  "lost-field": (detail) => `لم يُستورد الحقل المخصص «${detail}»`,
  "lost-taxonomy": (detail) => `ليس تصنيفًا ولا وسمًا فلم يُستورد: ${detail}`,
  "lost-translation": (detail) => `لم يُستورد ارتباطه بترجماته${detail === "" ? "" : `: ${detail}`}`,
  "lost-control-characters": (_, count) => `محارف تحكم خفية حُذفت: ${count}`,
  "lost-address": (detail) => `لا يستطيع موقع ثابت تحويل هذا الرابط القديم: ${detail}`,
  "lost-alias": (detail) => `هذا الرابط القديم لمقال آخر: ${detail}`,
  "lost-term-pages": (detail) =>
    `لا تُحوَّل الروابط التي تحت ${detail.replaceAll(", ", " و")}؛ اضبط ذلك في الاستضافة إن كانت مستعملة`,
  "lost-link": (detail) => `حُذف رابط لا يجوز في صفحة وبقي نصه: ${detail}`,
  "lost-markup": () => "تعذّر فهم تنسيقه بأمان فبقي النص وحده",
  "missing-upload": (detail) => `لم يُعثر على هذا الملف بين الملفات المرفوعة: ${detail}`,
  "unknown-gallery": (detail) => `صورة من معرض صور غير موجودة في ملف التصدير: ${detail}`,
  "damaged-text": (_, count) => `حروف كانت تالفة من قبل: ${count}`,
  "guessed-keywords": (detail) => `كانت الكلمات المفتاحية متصلة ففُصلت تقديرًا: ${detail}`,
  "guessed-related": (detail) => `أُكمل عنوان مقتطع: ${detail}`,
  "guessed-section": (detail) => `القسم تقديري: ${detail}`,
  "guessed-title": (detail) => `العنوان تقديري: ${detail}`,
  "guessed-date": (detail) => `التاريخ تقديري: ${detail}`,
  "guessed-encoding": (detail) => `قُرئ بترميز ${detail}`,
  "guessed-slug": (detail) => `أُصلح رابط قديم كان مقطوعًا وسط حرف: ${detail}`,
  "guessed-zone": (detail, count) =>
    `كانت ساعة الموقع القديم مختلفة (${detail}) فحُوّلت الساعات${times(count)}`,
  "guessed-article": () => "استُخرج المقال من الصفحة بحسب شكلها؛ قارن النص",
  "several-pages": (detail) =>
    `يبدو أن صفحة أخرى تبدأ هنا، ولم يُصنع منها مقال؛ ضع كل صفحة في ملف مستقل: ${detail}`,
  "one-of-several": (detail) => `في الملف عدة صفحات وهذه تبدأ هنا، فتحقق من حدودها: ${detail}`,
  "embed-linked": (detail) => `صار المشغّل رابطًا: ${detail}`,
  "shortcode-kept": (detail, count) => `بقي الرمز ${detail} نصًّا لأن إضافته لم تعد موجودة${times(count)}`,
  "pages-joined": (_, count) => `صفحات المقال صارت صفحة واحدة، وكان عددها ${count}`,
  "password-draft": () => "كانت له كلمة سر لا يستطيع موقع ثابت طلبها، فصار مسودة",
  "private-draft": () => "كان خاصًّا فصار مسودة",
  "remote-image": (detail) => `بقيت الصورة في الموقع الآخر: ${detail}`,
  "remote-file": (detail) => `بقي الملف في الموقع القديم ويقود الرابط إليه: ${detail}`,
  "kept-as-html": () => "لا تكفي علامات ماركداون للتعبير عنه فبقي بصيغة HTML",
  "more-categories": (detail) => `للمقال قسم واحد، فصار هذا التصنيف كلمة مفتاحية: ${detail}`,
  "related-waiting": (detail) => `لا مقال بهذا العنوان بعد، وسيُربط به متى وُجد: ${detail}`,
  "xml-mended": (detail, count) =>
    `خطأ في الملف جرى تجاوزه: ${detail === "" ? "أسطر فارغة في أوله" : detail}${times(count)}`,
  "renamed-slug": (detail) => `كان رابطه مأخوذًا فصار له رابط آخر: ${detail}`,
};

/** One sentence, without the name of its file. */
export function wordNote({ code, detail, count = 1, line }: Note, language: ImportLanguage): string {
  const sentence = (language === "ar" ? arabic : english)[code](detail, count);
  if (line === undefined) return sentence;
  return language === "ar" ? `السطر ${line}: ${sentence}` : `line ${line}: ${sentence}`;
}

/** The mark in front of a comment that asks an editor to look. */
export const reviewMark = { ar: "للمراجعة", en: "review" } as const;
