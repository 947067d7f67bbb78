// What commands say besides diagnostics: summaries, addresses, refusals. One table a language, one function a sentence.

import type { ToolLanguage } from "./language.js";

/** Forms of a counted noun by the plural categories of Intl.PluralRules; `#` stands for the number. */
type CountedForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

function counted(rules: Intl.PluralRules, count: number, forms: CountedForms): string {
  return (forms[rules.select(count)] ?? forms.other).replace("#", String(count));
}

const englishRules = new Intl.PluralRules("en");
const arabicRules = new Intl.PluralRules("ar");

const en = (count: number, one: string, other: string): string =>
  counted(englishRules, count, { one, other });
const ar = (count: number, forms: CountedForms): string => counted(arabicRules, count, forms);

const arabicFiles = (count: number): string =>
  ar(count, {
    zero: "لا ملفات",
    one: "ملف واحد",
    two: "ملفان",
    few: "# ملفات",
    many: "# ملفًا",
    other: "# ملف",
  });
const arabicArticles = (count: number): string =>
  ar(count, {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    few: "# مقالات",
    many: "# مقالًا",
    other: "# مقال",
  });
const arabicKeywords = (count: number): string =>
  ar(count, {
    zero: "لا كلمات مفتاحية",
    one: "كلمة مفتاحية واحدة",
    two: "كلمتان مفتاحيتان",
    few: "# كلمات مفتاحية",
    many: "# كلمة مفتاحية",
    other: "# كلمة مفتاحية",
  });

const english = {
  built: (articles: number, keywords: number, out: string, seconds: string) =>
    `Built ${en(articles, "# article", "# articles")} and ${en(keywords, "# keyword", "# keywords")} into ${out} in ${seconds} s`,
  files: (written: number, unchanged: number, removed: number) =>
    `  ${en(written, "# file", "# files")} new or changed, ${unchanged} as before, ${removed} removed`,
  gone: "Readers no longer find:",
  goneMend:
    "  Where one of them moved, write its old address under “aliases:” of the article or page that readers shall find instead.",
  checked: (articles: number, seconds: string, hasWritten: boolean) =>
    `Checked ${en(articles, "# article", "# articles")} in ${seconds} s${hasWritten ? "" : "; nothing was written"}`,
  notBuilt: (out: string) =>
    `Nothing was published: ${out} is as it was. Mend the errors above and build again.`,
  notPublished: "Not published:",
  draft: (path: string) => `  draft     ${path}`,
  future: (path: string, due: string) => `  waiting   ${path} – falls due ${due}`,
  expired: (path: string, since: string) => `  expired   ${path} – since ${since}`,
  andMore: (count: number) => `  … and ${count} more (--verbose lists all)`,
  nextDue: (iso: string) => `  The next one falls due at ${iso}; a build after that publishes it.`,
  serving: (url: string) => `Serving ${url} – stop with Ctrl-C`,
  rebuilt: (seconds: string) => `Built again in ${seconds} s`,
  interrupted: "Interrupted. The published site is as it was.",
  watching: "Watching for changes – stop with Ctrl-C",
  cannotWatch: (reason: string) => `Some changes will not be noticed: ${reason}`,
  cannotListen: (address: string, reason: string) =>
    `This machine cannot serve at ${address} (${reason}). Choose another --host or --port.`,
  cannotOpen: "No browser could be opened; open the address yourself.",
  panel: {
    errors: "Mend these errors to see the new version",
    warnings: (count: number) => en(count, "# warning", "# warnings"),
    failed: "The site could not be built",
    more: (count: number) => `… and ${count} more: see the terminal`,
    nothingYet: "There is nothing to show yet",
    mend: "To mend it",
    waiting: "This page reloads by itself when the site has been built.",
  },
  invalidNow: (from: string, text: string) =>
    `${from} is not a time: "${text}". Write it like 2026-11-23T08:00:00+03:00 (or, for SOURCE_DATE_EPOCH, in seconds).`,
  invalidBaseUrl: (text: string) => `--base-url is not an http or https address: "${text}".`,
  noSuchFolder: (path: string) => `There is no folder ${path}.`,
  noSuchFile: (path: string) => `There is no file ${path}.`,
  noContent: (root: string) =>
    `There is no folder "content" in ${root}. Articles belong in content/articles; name the site's folder with --root.`,
  portTaken: (port: number) =>
    `Port ${port} is in use. Stop the other program or choose another with --port.`,
  progress: (stage: string) => `… ${stage}`,
  stages: {
    read: "reading articles",
    site: "relating articles",
    render: "making and writing pages",
  },
};

type Messages = Readonly<typeof english>;

const arabic: Messages = {
  built: (articles, keywords, out, seconds) =>
    `بُني الموقع في ${out}: ${arabicArticles(articles)}، ${arabicKeywords(keywords)}، خلال ${seconds} ث`,
  files: (written, unchanged, removed) =>
    `  الجديد أو المعدَّل: ${arabicFiles(written)}. كما كان: ${unchanged}. المحذوف: ${removed}.`,
  gone: "لم يعد القراء يجدون:",
  goneMend: "  إن انتقلت صفحة منها فاكتب عنوانها القديم في «روابط قديمة» من المقال أو الصفحة التي تحل محلها.",
  checked: (articles, seconds, hasWritten) =>
    `فُحص الموقع: ${arabicArticles(articles)}، خلال ${seconds} ث${hasWritten ? "" : "؛ ولم يُكتب شيء"}`,
  notBuilt: (out) => `لم يُنشر شيء، و${out} باقٍ كما كان. أصلح الأخطاء أعلاه ثم أعد البناء.`,
  notPublished: "لم يُنشر:",
  draft: (path) => `  مسودة    ${path}`,
  future: (path, due) => `  ينتظر    ${path} – موعده ${due}`,
  expired: (path, since) => `  انتهى    ${path} – منذ ${since}`,
  andMore: (count) => `  … و${count} غيرها (تُعرض كلها مع ‎--verbose)`,
  nextDue: (iso) => `  أقرب موعد ${iso}، وأول بناء بعده ينشر ما حان وقته.`,
  serving: (url) => `الموقع معروض على ${url} – للإيقاف Ctrl-C`,
  rebuilt: (seconds) => `أعيد البناء خلال ${seconds} ث`,
  interrupted: "أوقفتَ البناء، والموقع المنشور باقٍ كما كان.",
  watching: "في انتظار التغييرات – للإيقاف Ctrl-C",
  cannotWatch: (reason) => `قد لا تُلاحظ بعض التغييرات: ${reason}`,
  cannotListen: (address, reason) =>
    `لا يستطيع هذا الجهاز عرض الموقع على ${address} ‏(${reason}). اختر غيره بـ ‎--host أو ‎--port.`,
  cannotOpen: "تعذّر فتح المتصفح؛ افتح العنوان بنفسك.",
  panel: {
    errors: "أصلح هذه الأخطاء لتظهر النسخة الجديدة",
    warnings: (count) =>
      ar(count, { one: "تنبيه واحد", two: "تنبيهان", few: "# تنبيهات", many: "# تنبيهًا", other: "# تنبيه" }),
    failed: "تعذّر بناء الموقع",
    more: (count) => `… و${count} غيرها تجدها في الطرفية`,
    nothingYet: "لا شيء يُعرض بعد",
    mend: "الحل",
    waiting: "ستتحدّث هذه الصفحة من تلقاء نفسها حين يُبنى الموقع.",
  },
  invalidNow: (from, text) =>
    `قيمة ${from} ليست وقتًا: «${text}». اكتبها هكذا 2026-11-23T08:00:00+03:00 (وفي SOURCE_DATE_EPOCH بالثواني).`,
  invalidBaseUrl: (text) => `قيمة ‎--base-url ليست عنوان http أو https: «${text}».`,
  noSuchFolder: (path) => `لا يوجد مجلد ${path}.`,
  noSuchFile: (path) => `لا يوجد ملف ${path}.`,
  noContent: (root) =>
    `لا يوجد مجلد content في ${root}. مكان المقالات content/articles؛ وإن كان الموقع في مجلد آخر فاذكره بـ ‎--root.`,
  portTaken: (port) => `المنفذ ${port} مشغول. أوقف البرنامج الآخر أو اختر غيره بـ ‎--port.`,
  progress: (stage) => `… ${stage}`,
  stages: { read: "قراءة المقالات", site: "ربط المقالات", render: "إعداد الصفحات وكتابتها" },
};

export const messagesIn = (language: ToolLanguage): Messages => (language === "ar" ? arabic : english);
export type { Messages };
