// What `keywords`, `suggest` and `related` say. One table a language, one function a sentence.

import type { PairDifference } from "../site/keywords/review/review.js";
import type { ToolLanguage } from "./language.js";

const english = {
  noSuchFile: (path: string) => `There is no file ${path}.`,
  notArticle: (path: string) =>
    `${path} is not an article. Name a Markdown file (.md) with a front matter that has a title and a date.`,
  isPage: (path: string) =>
    `${path} is a page of its own, not an article: it has no keywords and no related articles.`,
  unreadable: (path: string) => `${path} cannot be read as an article: mend the errors above first.`,

  keywordsHeading: (keywords: number, articles: number) => `Keywords: ${keywords}, in articles: ${articles}`,
  noKeywords: "No article has keywords yet.",
  hidden: "hidden",
  spellings: (list: string) => `also spelt: ${list}`,
  pairsHeading: (count: number) => `Perhaps one keyword in two spellings: ${count}`,
  noPairs: "No two keywords look like spellings of one.",
  pair: (rarer: string, rarerCount: number, common: string, commonCount: number, difference: string) =>
    `${rarer} (${rarerCount}) / ${common} (${commonCount}) – ${difference}`,
  sure: "nearly certain; --write adds it",
  onceHeading: (count: number) => `Used by a single article: ${count}`,
  wrote: (path: string, created: boolean) => (created ? `${path} was made:` : `${path} was changed:`),
  added: (label: string, aliases: string) => `  ${label} ← ${aliases}`,
  questions: (count: number) => `  questions for an editor, as comments: ${count}`,
  nothingToWrite: (path: string) => `${path} stays as it is: there is nothing to add.`,
  notWritten: (path: string) => `${path} was not changed, because it has errors. Mend them first.`,
  cannotPlace: (path: string) => `These lines could not be put into ${path}; add them yourself:`,
  review: "review",
  question: (common: string, rarer: string) => `${common}: is "${rarer}" another name of it?`,
  differences: {
    hamza: "hamza",
    shadda: "shadda",
    "ta-marbuta": "final ة or ه",
    "alef-maqsura": "final ى or ي",
    article: "ال",
    spacing: "spaces or hyphens",
    accent: "accents",
    transliteration: "two spellings of a foreign name",
    typing: "one letter: perhaps a slip",
  } satisfies Record<PairDifference, string>,

  suggestHeading: (path: string) => `Keywords for ${path}`,
  ofSite: "From the site's own keywords:",
  ofText: "From the text:",
  noSuggestions: "Nothing in the text stands out; it may be too short.",
  has: "the article has it",
  inTitle: (count: string) => `headline ${count}`,
  inSummary: (count: string) => `summary ${count}`,
  inBody: (count: string) => `text ${count}`,
  inRelated: (count: string) => `articles like it ${count}`,
  readyLine: "A line for the front matter:",

  relatedHeading: (title: string) => `Related to: ${title}`,
  noRelated: "The site has no other article to offer.",
  reasons: {
    pinned: "chosen by the editor",
    keywords: (list: string) => `about: ${list}`,
    terms: (list: string) => `words in common: ${list}`,
    section: "of the same section",
    text: "a text like it",
    recent: "among the newest",
  },
  score: (score: string) => `score ${score}`,
  parts: { text: "text", keywords: "keywords", topic: "subject", section: "section", time: "date" },
  words: (list: string) => `words: ${list}`,
  sharedKeywords: (list: string) => `keywords: ${list}`,
  notOffered: "Scored, but not offered (copies, too much alike, or no room):",
  separator: ", ",
};

type KeywordMessages = Readonly<typeof english>;

const arabic: KeywordMessages = {
  noSuchFile: (path) => `لا يوجد ملف ${path}.`,
  notArticle: (path) => `الملف ${path} ليس مقالًا. اذكر ملف ماركداون (‎.md) في أوله عنوان وتاريخ.`,
  isPage: (path) => `الملف ${path} صفحة قائمة بذاتها وليس مقالًا، فلا كلمات مفتاحية له ولا مقالات ذات صلة.`,
  unreadable: (path) => `تعذّرت قراءة ${path} مقالًا: أصلح الأخطاء أعلاه أولًا.`,

  keywordsHeading: (keywords, articles) => `الكلمات المفتاحية: ${keywords}، في مقالات عددها: ${articles}`,
  noKeywords: "ليس في المقالات كلمات مفتاحية بعد.",
  hidden: "مخفية",
  spellings: (list) => `كُتبت أيضًا: ${list}`,
  pairsHeading: (count) => `لعلها كلمة واحدة كُتبت على وجهين: ${count}`,
  noPairs: "لا كلمتين تبدوان كتابتين لكلمة واحدة.",
  pair: (rarer, rarerCount, common, commonCount, difference) =>
    `${rarer} (${rarerCount}) / ${common} (${commonCount}) – الفرق: ${difference}`,
  sure: "شبه مؤكدة، يضيفها ‎--write",
  onceHeading: (count) => `كلمات لم ترد إلا في مقال واحد: ${count}`,
  wrote: (path, created) => (created ? `أُنشئ ${path}:` : `عُدّل ${path}:`),
  added: (label, aliases) => `  ${label} ← ${aliases}`,
  questions: (count) => `  أسئلة للمحرر، مكتوبة ملاحظاتٍ في الملف: ${count}`,
  nothingToWrite: (path) => `بقي ${path} كما هو: لا جديد يضاف إليه.`,
  notWritten: (path) => `لم يُعدَّل ${path} لأن فيه أخطاء. أصلحها أولًا.`,
  cannotPlace: (path) => `تعذّر وضع هذه الأسطر في ${path}، فأضفها بنفسك:`,
  review: "مراجعة",
  question: (common, rarer) => `${common}: هل «${rarer}» اسم آخر لها؟`,
  differences: {
    hamza: "الهمزة",
    shadda: "الشدّة",
    "ta-marbuta": "التاء المربوطة والهاء",
    "alef-maqsura": "الألف المقصورة والياء",
    article: "«ال» التعريف",
    spacing: "المسافة أو الشرطة",
    accent: "علامات الحروف",
    transliteration: "كتابتان لاسم أجنبي",
    typing: "حرف واحد، لعله سهو",
  },

  suggestHeading: (path) => `كلمات مفتاحية مقترحة لـ ${path}`,
  ofSite: "من كلمات الموقع:",
  ofText: "من نص المقال:",
  noSuggestions: "لا يبرز في النص شيء، ولعله أقصر من أن يُقترح له.",
  has: "في المقال",
  inTitle: (count) => `العنوان ${count}`,
  inSummary: (count) => `الملخص ${count}`,
  inBody: (count) => `النص ${count}`,
  inRelated: (count) => `مقالات قريبة ${count}`,
  readyLine: "سطر جاهز لرأس المقال:",

  relatedHeading: (title) => `مقالات ذات صلة بـ: ${title}`,
  noRelated: "ليس في الموقع مقال آخر يُعرض.",
  reasons: {
    pinned: "اختاره المحرر",
    keywords: (list) => `عن: ${list}`,
    terms: (list) => `كلمات مشتركة: ${list}`,
    section: "من القسم نفسه",
    text: "نصه قريب منه",
    recent: "من أحدث ما نُشر",
  },
  score: (score) => `الدرجة ${score}`,
  parts: { text: "النص", keywords: "الكلمات المفتاحية", topic: "الموضوع", section: "القسم", time: "التاريخ" },
  words: (list) => `الكلمات: ${list}`,
  sharedKeywords: (list) => `كلمات مفتاحية مشتركة: ${list}`,
  notOffered: "حُسبت درجتها ولم تُعرض (نسخ مكررة، أو شديدة الشبه بما عُرض، أو لم يبق لها مكان):",
  separator: "، ",
};

export const keywordMessagesIn = (language: ToolLanguage): KeywordMessages =>
  language === "ar" ? arabic : english;
export type { KeywordMessages };
