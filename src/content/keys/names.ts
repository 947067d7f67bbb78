// The keys of front matter under their English and Arabic names. docs/front-matter.md lists the same; a test compares.

import { isListed, type KeyTable, keyNamed } from "./table.js";

const language = { arabic: ["اللغة"] } as const;
const direction = { arabic: ["الاتجاه", "اتجاه النص"] } as const;
const draft = { arabic: ["مسودة", "المسودة"] } as const;
const title = { arabic: ["العنوان", "عنوان الخبر"] } as const;
const slug = { arabic: ["اسم الرابط", "الرابط", "مسار الرابط"] } as const;
const silenced = { arabic: ["تنبيهات مسكتة", "التنبيهات المسكتة"] } as const;
const aliases = { arabic: ["روابط قديمة", "الروابط القديمة", "رابط قديم", "عناوين قديمة"] } as const;

export const articleKeys = {
  title,
  date: { arabic: ["التاريخ", "تاريخ النشر"] },
  updated: { arabic: ["آخر تحديث", "تاريخ التحديث", "التحديث", "محدث"] },
  keywords: {
    arabic: [
      ...["كلمات مفتاحية", "الكلمات المفتاحية", "كلمة مفتاحية", "كلمات"],
      ...["كلمات دلالية", "الكلمات الدلالية", "وسوم", "وسم"],
    ],
  },
  source: { arabic: ["المصدر", "المصادر"] },
  section: { arabic: ["القسم", "الباب", "التصنيف"] },
  authors: {
    arabic: ["الكاتب", "الكتاب", "الكاتبة", "الكاتبات", "بقلم", "المؤلف", "المؤلفون", "المحرر", "إعداد"],
    english: ["author"],
  },
  summary: { arabic: ["الملخص", "الموجز", "الخلاصة", "المقدمة", "النبذة", "الوصف"] },
  image: {
    arabic: ["الصورة"],
    inside: {
      src: { arabic: ["الملف", "المسار", "ملف الصورة", "الرابط"] },
      alt: { arabic: ["النص البديل", "البديل", "الوصف", "وصف الصورة"] },
      caption: { arabic: ["التعليق", "الشرح", "تعليق الصورة"] },
      credit: { arabic: ["المصور", "الحقوق", "تصوير", "المصدر", "حقوق الصورة", "عدسة"] },
    },
  },
  related: { arabic: ["ذات صلة", "مواد ذات صلة", "أخبار ذات صلة", "مقالات ذات صلة", "اقرأ أيضا"] },
  corrections: {
    arabic: ["التصويبات", "تصويب", "التصحيحات", "تصحيح"],
    inside: {
      date: { arabic: ["التاريخ", "تاريخ التصويب"] },
      text: { arabic: ["النص", "التصويب", "التصحيح"] },
    },
  },
  slug,
  lang: language,
  dir: direction,
  draft,
  expires: { arabic: ["ينتهي", "تاريخ الانتهاء", "الانتهاء", "انتهاء الصلاحية"] },
  aliases,
  silenced,
  translationOf: { arabic: ["ترجمة عن", "ترجمة", "أصل الترجمة"] },
  canonical: { arabic: ["الرابط الأصلي", "المصدر الأصلي", "رابط المصدر الأصلي"] },
  featured: { arabic: ["مميز", "مميزة", "بارز", "مختار"] },
} as const satisfies KeyTable;

export const pageKeys = {
  title,
  description: { arabic: ["الوصف", "الملخص", "النبذة"], english: ["summary"] },
  slug,
  lang: language,
  dir: direction,
  draft,
  aliases,
  silenced,
} as const satisfies KeyTable;

/** In which language sources name their keys. */
export type KeyLanguage = "ar" | "en";

/** How a source that is written anew names a key. */
export function keyIn(language: KeyLanguage, key: string, table: KeyTable = articleKeys): string {
  return (language === "ar" ? table[key]?.arabic[0] : undefined) ?? key;
}

/**
 * What other tools call these keys. They are not read, because half of them mean something else there; but the
 * editor is told the name that this tool uses.
 */
const foreignNames: ReadonlyMap<string, keyof typeof articleKeys> = new Map([
  ["tag", "keywords"],
  ["tags", "keywords"],
  ["labels", "keywords"],
  ["topics", "keywords"],
  ["category", "section"],
  ["categories", "section"],
  ["description", "summary"],
  ["excerpt", "summary"],
  ["abstract", "summary"],
  ["lead", "summary"],
  ["intro", "summary"],
  ["headline", "title"],
  ["byline", "authors"],
  ["writer", "authors"],
  ["permalink", "slug"],
  ["url", "slug"],
  ["thumbnail", "image"],
  ["cover", "image"],
  ["picture", "image"],
  ["photo", "image"],
  ["language", "lang"],
  ["locale", "lang"],
  ["direction", "dir"],
  ["lastmod", "updated"],
  ["modified", "updated"],
  ["last_modified_at", "updated"],
  ["pubdate", "date"],
  ["publishdate", "date"],
  ["published", "date"],
  ["expirydate", "expires"],
  ["redirect_from", "aliases"],
]);

/** Says whether a line that begins so may belong to front matter: a key of an article or of a page. */
export function isKnownKey(name: string): boolean {
  return keyNamed(articleKeys, name) !== undefined || keyNamed(pageKeys, name) !== undefined;
}

/** Whether it is such a key just as the tables have it, which is quickly told. */
export const isListedKey = (name: string): boolean => isListed(articleKeys, name) || isListed(pageKeys, name);

const listKeys: ReadonlySet<string | undefined> = new Set<keyof typeof articleKeys>([
  ...(["keywords", "source", "authors", "related"] as const),
  ...(["corrections", "aliases", "silenced"] as const),
]);

/** Whether what stands below a key of this name are items. */
export const isListKey = (name: string): boolean => listKeys.has(keyNamed(articleKeys, name));

/** The key that another tool's name means here. A whole path is where the text was, and readers still come to it. */
export function foreignKey(name: string, value: string | undefined): string | undefined {
  const meant = foreignNames.get(name.toLowerCase());
  return meant === "slug" && value !== undefined && /\/./u.test(value) ? "aliases" : meant;
}
