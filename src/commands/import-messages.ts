// What `build-site import` says besides its notes.

import type { NoteKind } from "../import/notes.js";
import type { Action } from "../import/report.js";
import type { ToolLanguage } from "./language.js";

const english = {
  wrongInto: (folder: string) => `--into must be content/articles or a folder below it, not ${folder}.`,
  unknownKind: (path: string) =>
    `${path} is of no kind that can be imported: text, a WordPress export (.xml), saved HTML. Have its program save it as one of these; if it is one, say which: --from text, wxr or html.`,
  nothingInFolder: (path: string, hasMarkdown: boolean) =>
    `There is nothing to import in ${path}: no text (.txt), WordPress export (.xml) or saved HTML.${hasMarkdown ? " Markdown need not be imported: copy it to content/articles, and build-site check says what its front matter lacks." : ""}`,
  onlyForWxr: "--types is for WordPress exports, which this is not.",
  notForWxr:
    "--dates is for copied and saved pages; a WordPress export has its dates as machines write them.",
  noTextType: (type: string) => `--types cannot name ${type}: WordPress keeps no articles in it.`,
  reportIsFolder: (path: string) => `--report must name a file, and ${path} is a folder.`,
  progress: (done: number, all: number) => `${done} of ${all}`,
  stopped: (done: number) =>
    `Stopped after ${done}. What was written is whole; the same command again goes on from there.`,
  kinds: {
    failed: "not imported",
    kept: "left as it is",
    skipped: "skipped",
    lost: "lost",
    guessed: "guessed",
    changed: "changed",
  } satisfies Record<NoteKind, string> as Readonly<Record<NoteKind, string>>,
  actions: {
    written: "written",
    unchanged: "unchanged",
    kept: "left as it is",
    none: "not imported",
  } as Readonly<Record<Action, string>>,
  would: {
    written: "would be written",
    unchanged: "unchanged",
    kept: "would stay as it is",
    none: "not imported",
  } as Readonly<Record<Action, string>>,
  andMore: (count: number) =>
    `… and ${count} more files; --verbose lists all, --report FILE writes them down`,
  wholeHeading: "The whole:",
  inFiles: (count: number) => `in files: ${count}`,
  summary: (dryRun: boolean, written: number, unchanged: number, kept: number, none: number) =>
    `${dryRun ? "Would be written" : "Written"}: ${written}, unchanged: ${unchanged}, left as they are: ${kept}, not imported: ${none}`,
  media: (dryRun: boolean, written: number, unchanged: number, kept: number) =>
    `Files ${dryRun ? "that would be copied" : "copied"} to content/media: ${written}, unchanged: ${unchanged}, left as they are: ${kept}`,
  register: (dryRun: boolean, added: number) =>
    `Keywords ${dryRun ? "that would be added" : "added"} to content/keywords.yaml: ${added}`,
  unplaced: (count: number) =>
    `content/keywords.yaml has no place for these keywords, it stays as it is: ${count}`,
};

const arabic: typeof english = {
  wrongInto: (folder) => `يجب أن تكون قيمة ‎--into المجلد content/articles أو مجلدًا تحته، لا ${folder}`,
  unknownKind: (path) =>
    `لا يُستورد ملف من نوع ${path}، بل نص، أو ملف تصدير من ووردبريس (.xml)، أو صفحة HTML محفوظة. احفظه من برنامجه بأحدها، فإن كان منها فاذكر أيها هو: ‎--from text أو wxr أو html`,
  nothingInFolder: (path, hasMarkdown) =>
    `لا شيء في ${path} يُستورد: لا نصوص (.txt) ولا ملفات تصدير من ووردبريس (.xml) ولا صفحات HTML محفوظة.${hasMarkdown ? " وملفات Markdown لا تحتاج إلى استيراد: انسخها إلى content/articles، ثم يبيّن build-site check ما ينقص رؤوسها." : ""}`,
  onlyForWxr: "‎--types لملفات التصدير من ووردبريس، وليس هذا منها",
  notForWxr: "‎--dates للصفحات المنسوخة والمحفوظة؛ والتواريخ في ملف ووردبريس مكتوبة على وجه واحد",
  noTextType: (type) => `لا يُذكر ${type} في ‎--types، فليس فيه مقالات`,
  reportIsFolder: (path) => `يجب أن يكون ‎--report اسم ملف، لا مجلد: ${path}`,
  progress: (done, all) => `${done} من ${all}`,
  stopped: (done) => `توقف الاستيراد بعد ${done}. ما كُتب سليم كامل، وإن كررت الأمر نفسه أكمل الباقي.`,
  kinds: {
    failed: "لم يُستورد",
    kept: "تُرك كما هو",
    skipped: "أُهمل",
    lost: "فُقد",
    guessed: "تقدير",
    changed: "تغيّر",
  },
  actions: { written: "كُتب", unchanged: "لم يتغير", kept: "تُرك كما هو", none: "لم يُستورد" },
  would: { written: "سيُكتب", unchanged: "لم يتغير", kept: "سيُترك كما هو", none: "لن يُستورد" },
  andMore: (count) => `… وملفات أخرى عددها ${count}؛ يسردها ‎--verbose ويكتبها ‎--report FILE`,
  wholeHeading: "عمومًا:",
  inFiles: (count) => `في ملفات عددها ${count}`,
  summary: (dryRun, written, unchanged, kept, none) =>
    `${dryRun ? "ما سيُكتب" : "ما كُتب"}: ${written}، ما لم يتغير: ${unchanged}، ما تُرك كما هو: ${kept}، ما لم يُستورد: ${none}`,
  media: (dryRun, written, unchanged, kept) =>
    `الملفات ${dryRun ? "التي ستُنسخ" : "المنسوخة"} إلى content/media: ${written}، ما لم يتغير: ${unchanged}، ما تُرك كما هو: ${kept}`,
  register: (dryRun, added) =>
    `الكلمات المفتاحية ${dryRun ? "التي ستُضاف" : "المضافة"} إلى content/keywords.yaml: ${added}`,
  unplaced: (count) => `لا موضع في content/keywords.yaml لهذه الكلمات فبقي كما هو، وعددها ${count}`,
};

export type ImportMessages = Readonly<typeof english>;

export const importMessagesIn = (language: ToolLanguage): ImportMessages =>
  language === "ar" ? arabic : english;
