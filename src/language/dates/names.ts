// The names of months and weekdays, as shown. All families of Arabic, and the other languages of the page.
// Own tables: what Intl answers for these differs between versions of the same engine.

import type { MonthNames } from "../../model/config.js";
import type { Weekday } from "./days.js";

type Twelve = readonly string[];

const egypt: Twelve = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");
const levant: Twelve = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
];
const morocco: Twelve = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split(" ");
const algeria: Twelve = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");

/** Names of the Gregorian months in Arabic, January first, by where they are used. */
export const arabicMonths: Readonly<Record<MonthNames, Twelve>> = {
  يوليو: egypt,
  تموز: levant,
  "تموز/يوليو": levant.map((name, index) => `${name}/${egypt[index]}`),
  يوليوز: morocco,
  جويلية: algeria,
};

export const persianMonths: Twelve =
  "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر".split(" ");
export const urduMonths: Twelve = "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر".split(
  " ",
);
export const englishMonths: Twelve =
  "January February March April May June July August September October November December".split(" ");
export const hebrewMonths: Twelve =
  "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר".split(" ");

/** Months of the solar Hijri calendar, as Iran names them. */
export const solarMonths: Twelve = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(
  " ",
);

/** Months of the Hijri calendar. */
export const hijriMonths = {
  arabic: [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
  ],
  persian: [
    "محرم",
    "صفر",
    "ربیع‌الاول",
    "ربیع‌الثانی",
    "جمادی‌الاول",
    "جمادی‌الثانی",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذیقعده",
    "ذیحجه",
  ],
  urdu: [
    "محرم",
    "صفر",
    "ربیع الاول",
    "ربیع الثانی",
    "جمادی الاول",
    "جمادی الثانی",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذوالقعدہ",
    "ذوالحجہ",
  ],
  english: [
    "Muharram",
    "Safar",
    "Rabi al-Awwal",
    "Rabi al-Thani",
    "Jumada al-Ula",
    "Jumada al-Thani",
    "Rajab",
    "Shaban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qadah",
    "Dhu al-Hijjah",
  ],
} as const satisfies Record<string, Twelve>;

/** Weekdays, Sunday first. */
export const weekdays = {
  arabic: "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت".split(" "),
  persian: "یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه".split(" "),
  urdu: "اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ".split(" "),
  english: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  hebrew: "יום ראשון,יום שני,יום שלישי,יום רביעי,יום חמישי,יום שישי,שבת".split(","),
} as const satisfies Record<string, readonly string[]>;

/** The languages whose dates are written here. All others get English. */
export type DateLanguage = keyof typeof weekdays;

/** The language in which dates are written on a page of this language (BCP 47). */
export function dateLanguageOf(language: string): DateLanguage {
  switch (language.split("-", 1)[0]?.toLowerCase()) {
    case "ar":
      return "arabic";
    case "fa":
    case "prs":
      return "persian";
    case "ur":
      return "urdu";
    case "he":
    case "iw":
      return "hebrew";
    default:
      return "english";
  }
}

/** A weekday's name in a language (BCP 47): `الثلاثاء`. */
export function weekdayName(weekday: Weekday, language: string): string {
  return nameAt(weekdays[dateLanguageOf(language)], weekday);
}

/** One name of a table. @throws RangeError if there is none (a defect) */
export function nameAt(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new RangeError(`no name number ${index}`);
  return name;
}
