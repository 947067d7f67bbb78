// What --help says, and what is said of wrong arguments, in both languages.

import { nearest } from "../language/nearest.js";
import type { ToolLanguage } from "./language.js";

const english = {
  description: "Turns a folder of Markdown articles into a static, right-to-left news site.",
  version: "print the version",
  help: "print this help",
  helpCommand: "print the help of a command",
  root: "folder of the site; other paths are relative to it",
  config: "configuration file (default: site.yaml)",
  quiet: "print errors only",
  verbose: "print details: all that waits, where the time went",
  noColor: "no colours",
  lang: "language of the tool's own messages (default: the site's)",
  format: "format of the diagnostics; all but text go to standard output",
  build: "build the site (the default command)",
  out: "output folder",
  drafts: "publish drafts too",
  future: "publish articles whose date has not come yet",
  clean: "write every file anew; files that no build wrote stay",
  watch: "stay and build again whenever something changes",
  preview: "for a pull request: every page noindex, with a banner",
  profile: "show where the time went; with a file name, write it there as JSON",
  baseUrl: "publish under this address instead of the url of site.yaml",
  now: "the time to build for, ISO 8601 (default: SOURCE_DATE_EPOCH, else the clock)",
  check: "check everything and write nothing",
  serve: "build with drafts, serve on this machine, reload the browser after each change",
  port: "port to listen on; 0 takes a free one",
  host: "address to listen on",
  open: "open the browser",
  keywords: "count keywords, find those that may be one, propose lines for content/keywords.yaml",
  write: "put what is nearly certain into content/keywords.yaml, and questions as comments",
  suggest: "propose keywords for an article",
  related: "show which articles an article offers, and why",
  explain: "show what the scores are made of",
  articleFile: "the article's Markdown file; it may be a draft, or lie outside of content",
  after: `Exit codes: 0 fine; 1 the content has errors; 2 the command, site.yaml or templates are wrong;
3 the machine failed (disk full, say) or the tool itself.`,
  seeHelp: "See: build-site --help",
  titles: {} as Readonly<Record<string, string>>,
  choices: (list: string) => `one of: ${list}`,
  defaultValue: (value: string) => `default: ${value}`,
  unknownOption: (option: string, near: string | undefined) =>
    `There is no option ${option}.${near === undefined ? "" : ` Did you mean ${near}?`}`,
  unknownCommand: (word: string, commands: readonly string[]) => {
    const near = nearest(word, commands);
    return near === undefined
      ? `There is no command "${word}". There are: ${commands.join(", ")}.`
      : `There is no command "${word}". Did you mean ${near}?`;
  },
  extraArgument: (command: string, word: string) => `${command} takes no argument, but was given "${word}".`,
  furtherArgument: (command: string, word: string) =>
    `${command} takes one file, but was given "${word}" too.`,
  missingArgument: (name: string) => `The command needs a ${name}.`,
  missingValue: (option: string) => `${option} needs a value.`,
  invalidValue: (option: string, value: string, allowed: string) =>
    `"${value}" cannot be the value of ${option}. Allowed: ${allowed}.`,
};

const arabic: typeof english = {
  description: "يحوّل مجلدًا من مقالات ماركداون إلى موقع إخباري ثابت يُقرأ من اليمين إلى اليسار.",
  version: "رقم الإصدار",
  help: "هذه المساعدة",
  helpCommand: "مساعدة أمر بعينه",
  root: "مجلد الموقع، وإليه تُنسب المسارات الأخرى",
  config: "ملف الإعدادات (إن لم يُذكر فهو site.yaml)",
  quiet: "الأخطاء وحدها",
  verbose: "التفاصيل: كل ما ينتظر موعده، وأين ذهب الوقت",
  noColor: "بلا ألوان",
  lang: "لغة رسائل الأداة (إن لم تُذكر فلغة الموقع)",
  format: "صيغة الملاحظات؛ كل صيغة سوى text تُكتب في المخرج القياسي",
  build: "يبني الموقع (وهو الأمر المفترض)",
  out: "مجلد الموقع الناتج",
  drafts: "ينشر المسودات أيضًا",
  future: "ينشر ما لم يحن موعده بعد",
  clean: "يكتب كل ملف من جديد، ويُبقي ما لم تكتبه الأداة",
  watch: "يبقى ويعيد البناء كلما تغيّر شيء",
  preview: "لطلبات الدمج: صفحات لا تفهرسها محركات البحث وفوقها شريط تنبيه",
  profile: "يعرض أين ذهب الوقت؛ ومع اسم ملف يكتبه فيه بصيغة JSON",
  baseUrl: "ينشر تحت هذا العنوان بدل url المذكور في site.yaml",
  now: "الوقت الذي يُبنى له بصيغة ISO 8601 (وإلا فـ SOURCE_DATE_EPOCH ثم الساعة)",
  check: "يفحص كل شيء ولا يكتب شيئًا",
  serve: "يبني مع المسودات ويعرض الموقع على هذا الجهاز ويحدّث المتصفح بعد كل تغيير",
  port: "رقم المنفذ؛ و0 يختار منفذًا حرًا",
  host: "العنوان الذي يُستمع عليه",
  open: "يفتح المتصفح",
  keywords: "يعدّ الكلمات المفتاحية ويعرض ما قد يكون منها كلمة واحدة ويقترح أسطرًا لملف content/keywords.yaml",
  write: "يكتب شبه المؤكد في content/keywords.yaml، ويكتب ما عداه أسئلةً في ملاحظات",
  suggest: "يقترح كلمات مفتاحية لمقال",
  related: "يعرض المقالات ذات الصلة بمقال وسبب كل منها",
  explain: "يفصّل الدرجات",
  articleFile: "ملف المقال؛ وقد يكون مسودة أو خارج مجلد content",
  after: `رموز الخروج: 0 سليم؛ 1 في المحتوى أخطاء؛ 2 الخطأ في الأمر أو في site.yaml أو في القوالب؛
3 عطل في الجهاز (كامتلاء القرص) أو في الأداة نفسها.`,
  seeHelp: "للمساعدة: build-site --help",
  titles: {
    "Usage:": "الاستعمال:",
    "Options:": "الخيارات:",
    "Global Options:": "خيارات عامة:",
    "Commands:": "الأوامر:",
    "Arguments:": "المعطيات:",
  },
  choices: (list) => `إحدى القيم: ${list}`,
  defaultValue: (value) => `القيمة المفترضة: ${value}`,
  unknownOption: (option, near) =>
    `لا يوجد خيار باسم ${option}${near === undefined ? "" : `. لعلك تقصد ${near}`}`,
  unknownCommand: (word, commands) => {
    const near = nearest(word, commands);
    return near === undefined
      ? `لا يوجد أمر باسم «${word}». الأوامر: ${commands.join("، ")}`
      : `لا يوجد أمر باسم «${word}». لعلك تقصد ${near}`;
  },
  extraArgument: (command, word) => `الأمر ${command} لا يُتبع بشيء، وقد كُتب بعده «${word}».`,
  furtherArgument: (command, word) => `الأمر ${command} يُتبع بملف واحد، وقد كُتب بعده أيضًا «${word}».`,
  missingArgument: (name) => `الأمر يحتاج إلى ${name === "file" ? "اسم ملف" : name}.`,
  missingValue: (option) => `الخيار ${option} يحتاج إلى قيمة.`,
  invalidValue: (option, value, allowed) =>
    `لا تصلح «${value}» قيمةً للخيار ${option}. القيم المقبولة: ${allowed}`,
};

export type HelpTexts = Readonly<typeof english>;

export const helpTexts = (language: ToolLanguage): HelpTexts => (language === "ar" ? arabic : english);
