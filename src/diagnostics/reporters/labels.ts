// The few words that a report itself needs, with the plurals of their language.

import type { WordingLanguage } from "../wording/wording-of.js";

export type Labels = Readonly<{
  error: string;
  warning: string;
  mend: string;
  related: string;
  /** @param files - in how many files, at least 1 */
  summary: (errors: number, warnings: number, files: number) => string;
}>;

export const labels: Readonly<Record<WordingLanguage, Labels>> = {
  en: {
    error: "error",
    warning: "warning",
    mend: "To mend it",
    related: "See also",
    summary: (errors, warnings, files) =>
      `${[plural(errors, "error"), plural(warnings, "warning")].filter(Boolean).join(" and ")} in ${plural(files, "file")}`,
  },
  ar: {
    error: "خطأ",
    warning: "تنبيه",
    mend: "الحل",
    related: "انظر أيضًا",
    summary: (errors, warnings, files) =>
      `${[
        counted(errors, "خطأ واحد", "خطآن", "أخطاء", "خطأً", "خطأ"),
        counted(warnings, "تنبيه واحد", "تنبيهان", "تنبيهات", "تنبيهًا", "تنبيه"),
      ]
        .filter(Boolean)
        .join(" و")} في ${counted(files, "ملف واحد", "ملفين", "ملفات", "ملفًا", "ملف")}`,
  },
};

const plural = (count: number, noun: string): string =>
  count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;

// The plural categories of CLDR for Arabic, after the number: 3–10 few, 11–99 many, 100–102 other, and again.
function counted(count: number, one: string, two: string, few: string, many: string, other: string): string {
  if (count === 0) return "";
  if (count === 1) return one;
  if (count === 2) return two;
  const rest = count % 100;
  return `${count} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : other}`;
}
