// Labels at the head of a line of a copied page: `المصدر | …`, `كلمات مفتاحية: …`. Known in any spelling, with tatweel,
// tashkeel and marks of direction, which copying leaves anywhere.

import { foldedLine } from "./chrome.js";

/** Folded, without spaces, which may be missing too. */
type Labels = ReadonlySet<string>;

const labelsOf = (...labels: readonly string[]): Labels =>
  new Set(labels.map((label) => foldedLine(label).replaceAll(" ", "")));

const pairs = (firsts: readonly string[], seconds: readonly string[]): readonly string[] =>
  firsts.flatMap((first) => seconds.flatMap((second) => [first + second, `${first}ال${second}`]));

const keywordLabels = labelsOf(
  ...pairs(["كلمات", "كلمة", "الكلمات", "الكلمة"], ["مفتاحية", "دلالية", "دليلية"]),
);
/** Words that a sentence may begin with as well: alone on their line, or with a sign behind them. */
const otherKeywordLabels = labelsOf("الوسوم", "وسوم", "الأوسمة", "tags", "keywords");
const sourceLabels = labelsOf("المصدر", "مصدر", "المصادر", "مصادر");
const relatedLabels = labelsOf(
  "ذات صلة",
  ...["مواضيع", "موضوعات", "أخبار", "مقالات", "مواد", "تقارير"].flatMap((what) => [
    `${what} ذات صلة`,
    `${what} متعلقة`,
    `${what} مشابهة`,
  ]),
  "اقرأ أيضا",
  "اقرأ المزيد",
  "قد يهمك",
  "قد يهمك أيضا",
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
export const afterSourceLabel = (raw: string): string | undefined => afterLabel(raw, sourceLabels, true);
export const isRelatedLabel = (raw: string): boolean => afterLabel(raw, relatedLabels, true) === "";
export const isForeignLabel = (raw: string): boolean => afterLabel(raw, foreignLabels, true) === "";

const head = /^[\s#•*]*([\p{L}\p{M}\u0640]+)/u;
const nextWord = /^\s+[\p{L}\p{M}\u0640]+/u;
const sign = /^\s*[|¦:：.‑–—-]+\s*/u;

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
    if (labels.has(label)) {
      const behind = rest.replace(sign, "");
      if (behind.trim() === "") return "";
      if (!needsSign || behind.length < rest.trimStart().length) return behind.trim();
    }
    const word = nextWord.exec(rest)?.[0];
    if (word === undefined) return undefined;
    end += word.length;
  }
  return undefined;
}
