// What --help says, in both languages.

import type { ToolLanguage } from "./language.js";

const english = {
  description: "Turns a folder of Markdown articles into a static, right-to-left news site.",
  version: "print the version",
  help: "print this help",
  root: "folder of the site",
  config: "configuration file (default: site.yaml in the root)",
  quiet: "print errors only",
  verbose: "print details of each step",
  noColor: "no colours",
  lang: "language of the tool's own messages",
  format: "format of the diagnostics; all but text go to standard output",
  build: "build the site (the default command)",
  out: "output folder",
  drafts: "publish drafts too",
  future: "publish articles whose date has not come yet",
  clean: "empty the output folder first, if an earlier build made it",
  watch: "stay and build again whenever something changes",
  preview: "for a pull request: every page noindex, with a banner",
  profile: "show where the time went; with a file name, write it there as JSON",
  baseUrl: "publish under this address instead of the url of site.yaml",
  now: "the time to build for, ISO 8601 (default: SOURCE_DATE_EPOCH, else the clock)",
  check: "check everything and write nothing",
  serve: "build, serve on this machine, and reload the browser after each change",
  port: "port to listen on; 0 takes a free one",
  host: "address to listen on",
};

const arabic: typeof english = {
  description: "يحوّل مجلدًا من مقالات ماركداون إلى موقع إخباري ثابت يُقرأ من اليمين إلى اليسار.",
  version: "رقم الإصدار",
  help: "هذه المساعدة",
  root: "مجلد الموقع",
  config: "ملف الإعدادات (إن لم يُذكر فهو site.yaml في مجلد الموقع)",
  quiet: "الأخطاء وحدها",
  verbose: "تفاصيل كل خطوة",
  noColor: "بلا ألوان",
  lang: "لغة رسائل الأداة",
  format: "صيغة الملاحظات؛ كل صيغة سوى text تُكتب في المخرج القياسي",
  build: "يبني الموقع (وهو الأمر المفترض)",
  out: "مجلد الموقع الناتج",
  drafts: "ينشر المسودات أيضًا",
  future: "ينشر ما لم يحن موعده بعد",
  clean: "يُفرغ مجلد الناتج أولًا إن كان من صنع بناء سابق",
  watch: "يبقى ويعيد البناء كلما تغيّر شيء",
  preview: "لطلبات الدمج: صفحات لا تفهرسها محركات البحث وفوقها شريط تنبيه",
  profile: "يعرض أين ذهب الوقت؛ ومع اسم ملف يكتبه فيه بصيغة JSON",
  baseUrl: "ينشر تحت هذا العنوان بدل url المذكور في site.yaml",
  now: "الوقت الذي يُبنى له بصيغة ISO 8601 (وإلا فـ SOURCE_DATE_EPOCH ثم الساعة)",
  check: "يفحص كل شيء ولا يكتب شيئًا",
  serve: "يبني ويعرض الموقع على هذا الجهاز ويحدّث المتصفح بعد كل تغيير",
  port: "رقم المنفذ؛ و0 يختار منفذًا حرًا",
  host: "العنوان الذي يُستمع عليه",
};

export type HelpTexts = Readonly<typeof english>;

export const helpTexts = (language: ToolLanguage): HelpTexts => (language === "ar" ? arabic : english);
