// Lines that a copied page has around its article: share buttons, counters, copyright. Whole lines only; a sentence that
// holds such a word is text.

import { fold } from "../../language/fold.js";
import { normaliseSpaces, stripInvisible } from "../../language/text.js";

/** Longer lines are text, whatever they begin with. In words. */
const longestChrome = 12;

/** Matched against the folded line: no hamzas, no tashkeel, ه for ة, ي for ى and ئ, Latin digits, lower case. */
const chrome: readonly RegExp[] = [
  /^(?:شارك|مشاركه|شاركها|شاركه|انشر|غرد|ارسل|ارسال|طباعه|اطبع|حفظ|استمع|اعلان|اعلانات|القايمه|بحث|ابحث|تسجيل الدخول|عوده|التالي|السابق|رجوع|الرييسيه)$/,
  /^(?:شارك|مشاركه|شاركوا|شاركونا|انشر)(?: (?:هذا|هذه))? ?(?:الخبر|المقال|المقاله|الماده|الموضوع|الصفحه|علي|عبر|مع)(?: .*)?:?$/,
  /^(?:تابعنا|تابعونا|تابعوا|تابع|اشترك|اشتركوا|انضم|انضموا|حمل|حملوا)(?: .*)? ?(?:علي|عبر|في|الان|تطبيق|قناتنا|نشرتنا|صفحتنا|تلغرام|تيليغرام|فيسبوك|تويتر|واتساب|يوتيوب|جوجل نيوز|اخبار جوجل)(?: .*)?:?$/,
  /^(?:تابعنا|تابعونا)(?: .*)?:?$/,
  /^(?:(?:فيس ?بوك|تويتر|واتس ?اب|تلغرام|تيلي?[جغ]رام|انستغرام|انستجرام|لينكد ?ان|يوتيوب|بريد(?: الكتروني)?|البريد الالكتروني|ماسنجر|facebook|twitter|x|whats ?app|telegram|linkedin|instagram|youtube|pinterest|messenger|email|print|share|tweet|copy link|copy)[ |،,/·•-]*)+$/,
  /^(?:نسخ|انسخ)(?: .*)? (?:الرابط|رابط)(?: .*)?$/,
  /(?:جميع|كل|كافه) (?:الحقوق|حقوق).*محفوظه|^©|^\(c\) |^حقوق (?:النشر|الطبع)|^copyright\b|all rights reserved/,
  /^(?:عدد )?(?:المشاهدات|مشاهدات|المشاهده|مشاهده|القراءات|قراءات|الزيارات|زيارات|قراءه|views|reads)[ :|]*[\d.,٬ ]+(?:k|الف)?$/,
  /^[\d.,٬]+ ?(?:k|الف)? ?(?:مشاهده|مشاهدات|قراءه|قراءات|زياره|زيارات|تعليق|تعليقا|تعليقات|مشاركه|مشاركات|اعجاب|views?|comments?|shares?|likes?)$/,
  /^(?:لا توجد|لا يوجد|اضف|اكتب|اترك|ارسل)(?: .*)? ?(?:تعليق|تعليقا|تعليقات|تعليقك|تعليقاتكم|ردا)(?: .*)?$/,
  // What programs print below each page.
  /^(?:صفحه|page) \d+ (?:من|of|\/) ?\d+$/,
  // What screen readers are told of lists.
  /^list of \d+ items$|^list \d+ of \d+$|^end of list$/,
  /^(?:منذ|قبل) (?:\d+ )?(?:ثانيه|ثوان|ثواني|دقيقه|دقيقتين|دقايق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنه|سنتين|سنوات)$/,
  /^(?:ادخل|اكتب) (?:بريدك|عنوان بريدك|ايميلك)(?: .*)?$/,
  /^(?:ال)?تعليقات? ?[:|]? ?\(?\d*\)?$/,
  /^(?:وقت|مده|زمن) (?:القراءه|قراءه)(?: .*)?$|^\d+ (?:دقيقه|دقايق) (?:قراءه|للقراءه)$|^\d+ min(?:ute)?s? read$/,
  /^(?:حجم|تكبير|تصغير)(?: حجم)? ?(?:الخط|النص)?(?: .*)?$|^[اa]?[+-][ اa+-]*$/,
  /^(?:سياسه الخصوصيه|شروط الاستخدام|اتصل بنا|من نحن|اعلن معنا)(?:[ |·•-]+(?:سياسه الخصوصيه|شروط الاستخدام|اتصل بنا|من نحن|اعلن معنا))*$/,
];

const crumbs = /\s*(?:»|›|>|\/|\||←|«|\\)\s*/u;

export const wordsIn = (text: string): number => (text === "" ? 0 : text.split(" ").length);

/** @param line - without spaces at its ends */
export function isChrome(line: string): boolean {
  if (wordsIn(line) > longestChrome || line.length > 120) return false;
  const folded = foldedLine(line);
  return folded !== "" && chrome.some((pattern) => pattern.test(folded));
}

export const foldedLine = (line: string): string => normaliseSpaces(fold(stripInvisible(line)));

/** `الرئيسية » سياسة » العراق`: the steps after the first; undefined if the line is no such path. */
export function breadcrumb(line: string): readonly string[] | undefined {
  const steps = line.split(crumbs).filter((step) => step !== "");
  const [home = "", ...rest] = steps;
  if (rest.length === 0 || !/^(?:الرييسيه|الصفحه الرييسيه|home)$/.test(foldedLine(home))) return undefined;
  return rest;
}
