// What a language calls itself, for links to a text in it: who reads it knows the word. A table of our own, because the
// names that Node carries change from version to version.

import { primaryLanguage } from "./primary-language.js";

const names: Readonly<Record<string, string>> = {
  ar: "العربية",
  bn: "বাংলা",
  ckb: "کوردی",
  de: "Deutsch",
  en: "English",
  es: "Español",
  fa: "فارسی",
  fr: "Français",
  ha: "Hausa",
  he: "עברית",
  hi: "हिन्दी",
  id: "Bahasa Indonesia",
  it: "Italiano",
  ja: "日本語",
  kab: "Taqbaylit",
  ko: "한국어",
  ku: "Kurdî",
  ms: "Bahasa Melayu",
  nl: "Nederlands",
  pl: "Polski",
  ps: "پښتو",
  pt: "Português",
  ru: "Русский",
  so: "Soomaali",
  sw: "Kiswahili",
  tr: "Türkçe",
  ug: "ئۇيغۇرچە",
  uk: "Українська",
  ur: "اردو",
  uz: "Oʻzbekcha",
  zgh: "ⵜⴰⵎⴰⵣⵉⵖⵜ",
  zh: "中文",
};

/**
 * @param tag - BCP 47: `ar`, `fa-IR`
 * @returns the name; the tag itself for a language that the table does not have
 */
export const languageName = (tag: string): string => {
  const language = primaryLanguage(tag);
  return Object.hasOwn(names, language) ? (names[language] ?? tag) : tag;
};
