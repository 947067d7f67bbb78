// Labels at the head of a line of a copied page: `المصدر | …`, `كلمات مفتاحية: …`. Known in any spelling, with tatweel,
// tashkeel and marks of direction, which copying leaves anywhere.

import { cleanText } from "../../content/values/text.js";
import { foldedLine, wordsIn } from "./chrome.js";

/** Folded, without spaces, which may be missing too. */
type Labels = ReadonlySet<string>;

const labelsOf = (...labels: readonly string[]): Labels =>
  new Set(labels.map((label) => foldedLine(label).replaceAll(" ", "")));

const pairs = (firsts: readonly string[], seconds: readonly string[]): readonly string[] =>
  firsts.flatMap((first) => seconds.flatMap((second) => [first + second, `${first}ال${second}`]));

const keywordLabels = labelsOf(
  ...pairs(["كلمات", "كلمة", "الكلمات", "الكلمة"], ["مفتاحية", "دلالية", "دليلية", "دالة"]),
);
/** Words that a sentence may begin with as well: alone on their line, or with a sign behind them. */
const otherKeywordLabels = labelsOf("الوسوم", "وسوم", "الأوسمة", "تاغات", "كلمات البحث", "tags", "keywords");
const sourceLabels = labelsOf("المصدر", "المصادر", "مصدر الخبر", "نقلا عن", "source");
/** `مصادر: لا اتفاق قبل العيد` is a headline. */
const barredSourceLabels = labelsOf("مصدر", "مصادر", "sources");
const authorLabels = labelsOf("بقلم", "كتب بواسطة", "كتبت بواسطة");
/** Words that a headline may begin with. */
const signedAuthorLabels = labelsOf(
  ...[
    "الكاتب",
    "الكاتبة",
    "المحرر",
    "المحررة",
    "إعداد",
    "كتب",
    "كتبت",
    "حاوره",
    "حاورها",
    "حاورته",
    "حاورتها",
  ],
);
const sectionLabels = labelsOf("القسم", "التصنيف", "تصنيف", "الفئة");
const relatedLabels = labelsOf(
  "ذات صلة",
  ...["مواضيع", "موضوعات", "أخبار", "مقالات", "مواد", "تقارير"].flatMap((what) => [
    `${what} ذات صلة`,
    `${what} متعلقة`,
    `${what} مشابهة`,
    `${what} قد تهمك`,
  ]),
  "اقرأ أيضا",
  "اقرأ المزيد",
  "شاهد أيضا",
  "طالع أيضا",
  "انظر أيضا",
  "لا يفوتك",
  "قد يهمك",
  "قد يهمك أيضا",
  "قد يعجبك",
  "قد يعجبك أيضا",
  "related",
  "related articles",
  "read also",
);
/** Lists of what others read, which have nothing to do with this article. */
const foreignLabels = labelsOf(
  "الأكثر قراءة",
  "أكثر قراءة",
  "الأكثر مشاهدة",
  "الأكثر تداولا",
  "الأكثر تعليقا",
  "آخر الأخبار",
  "أحدث الأخبار",
  "most read",
  "latest news",
);

/** @param raw - with its tabs and double spaces; the answer has them too */
export const afterKeywordLabel = (raw: string): string | undefined => {
  // Letters may stand right behind the label, as ة ends its word.
  const parted = raw.replace(/((?:مفتاحي|دلالي|دليلي)\p{M}*ة)(?=\p{L})/u, "$1 ");
  return afterLabel(parted, keywordLabels, false) ?? afterLabel(raw, otherKeywordLabels, true);
};
/** A longer line behind a label is a sentence. In words. */
export const longestSource = 15;

export function afterSourceLabel(raw: string): string | undefined {
  const isBarred = (): boolean => /[|¦]/.test(raw) || !/[:：–—-]/.test(raw);
  const barred = afterLabel(raw, barredSourceLabels, true);
  const source =
    afterLabel(raw, sourceLabels, true) ?? (barred !== undefined && isBarred() ? barred : undefined);
  return source === undefined || wordsIn(cleanText(source)) > longestSource ? undefined : source;
}

export const sourcesIn = (text: string): readonly string[] =>
  text
    // `CNN+ عربي`, `Disney+` and `+972` are names.
    .split(/[،,;؛|¦]|(?<=\s)\+(?=\s)|(?<=\p{Script=Arabic}\s?)\+(?!\d)/u)
    .map(cleanText)
    .filter((source) => source !== "");

/** What stands below the text of every page. */
export const isEndMark = ({ raw }: Readonly<{ raw: string }>): boolean =>
  afterSourceLabel(raw) !== undefined || afterKeywordLabel(raw) !== undefined;

/** `By John Smith and Huda Al-Sayed`: names alone, as a headline may begin so. */
const englishByline =
  /^(?:By|BY):? ((?:\p{Lu}[\p{L}.'’-]*|al-\p{L}+|bin|ibn|de|van|von)(?: (?:\p{Lu}[\p{L}.'’-]*|al-\p{L}+|bin|ibn|de|van|von|and|&)){1,7})$/u;

/** `بقلم: سارة الهاشمي`, `كُتب بواسطة: سمير خالد` */
export function authorsIn(raw: string): readonly string[] | undefined {
  const byline = englishByline.exec(raw.trim())?.[1];
  const found =
    byline?.replaceAll(/ (?:and|&) /g, ", ") ??
    afterLabel(raw, authorLabels, false) ??
    afterLabel(raw, signedAuthorLabels, true);
  if (found === undefined || found === "" || wordsIn(cleanText(found)) > 8) return undefined;
  return found
    .split(/\s*[،,/+]\s*/u)
    .map(cleanText)
    .filter((name) => name !== "");
}

export const afterSectionLabel = (raw: string): string | undefined => afterLabel(raw, sectionLabels, true);
export const afterRelatedLabel = (raw: string): string | undefined => afterLabel(raw, relatedLabels, true);
export const isForeignLabel = (raw: string): boolean => afterLabel(raw, foreignLabels, true) === "";

const head = /^[\s#•*]*([\p{L}\p{M}\u0640]+)/u;
const nextWord = /^\s+[\p{L}\p{M}\u0640]+/u;
const sign = /^\s*[|¦:：/.‑–—-]+\s*/u;

/** Of every label each beginning, by which nearly all lines are known after their first word to have none. */
const beginnings: ReadonlySet<string> = new Set(
  [
    ...[
      keywordLabels,
      otherKeywordLabels,
      sourceLabels,
      barredSourceLabels,
      authorLabels,
      signedAuthorLabels,
    ],
    ...[sectionLabels, relatedLabels, foreignLabels],
  ].flatMap((labels) =>
    [...labels].flatMap((label) => Array.from({ length: label.length + 1 }, (_, end) => label.slice(0, end))),
  ),
);

/**
 * What stands behind a label, empty if nothing does; undefined if the line has none.
 * @param needsSign - whether text behind the label must be parted from it by a sign
 */
function afterLabel(raw: string, labels: Labels, needsSign: boolean): string | undefined {
  const first = head.exec(raw)?.[0];
  if (first === undefined) return undefined;
  let end = first.length;
  for (let words = 1; words <= 3; words += 1) {
    const rest = raw.slice(end);
    const label = foldedLine(raw.slice(0, end).replace(/^[\s#•*]+/u, "")).replaceAll(" ", "");
    if (!beginnings.has(label)) return undefined;
    if (labels.has(label)) {
      const behind = rest.replace(sign, "");
      if (behind.trim() === "") return "";
      if (!needsSign || behind.length < rest.trimStart().length || /^\s*#/.test(behind)) return behind.trim();
    }
    const word = nextWord.exec(rest)?.[0];
    if (word === undefined) return undefined;
    end += word.length;
  }
  return undefined;
}
