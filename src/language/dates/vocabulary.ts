// The words that may stand in a written date, folded, and what each means.
// Wider than the names that we show: editors write whatever their agency writes.

import type { Weekday } from "./days.js";
import {
  arabicMonths,
  englishMonths,
  hebrewMonths,
  hijriMonths,
  persianMonths,
  solarMonths,
  urduMonths,
  weekdays,
} from "./names.js";
import { foldDateText } from "./spelling.js";

/** Part of the day that a word after the hour names. */
export type DayPart = "am" | "pm" | "noon" | "night" | "midnight";

export type DateWord =
  | Readonly<{ kind: "month"; month: number }>
  | Readonly<{ kind: "solar-month"; month: number }>
  /** Known so that the year can be told for a Hijri one; no such date is converted: moon and place decide the day. */
  | Readonly<{ kind: "hijri-month"; month: number }>
  | Readonly<{ kind: "hijri-era" }>
  | Readonly<{ kind: "weekday"; weekday: Weekday }>
  | Readonly<{ kind: "day-part"; part: DayPart }>
  /** Between hour and date; says nothing by itself. */
  | Readonly<{ kind: "filler" }>
  /** What follows is an hour. */
  | Readonly<{ kind: "hour" }>
  /** The calendar's era, after a year. Its short form `م` is a part of the day too, and listed as that. */
  | Readonly<{ kind: "era" }>
  | Readonly<{ kind: "utc" }>;

/** Other names of the months, January first; `|` between names of one month. */
const otherMonths: readonly string[] = [
  "كانون ثاني|كانون ثان",
  "فبرائر",
  "اذار|ماريس",
  "إبريل|افريل|ابريل",
  "ايار|نوار|مئی|می|ماية",
  "حزيران|يونية|يونيه|جوين",
  "يولية|يوليه|جولای|جولية",
  "اب|غشت|أغشت|آگوست|آگست",
  "ايلول|شتمبر|سبتنبر",
  "تشرين أول|اوكتوبر|أكتوبير",
  "تشرين ثاني|تشرين ثان|نوفنبر",
  "كانون أول|دجمبر|ديسنبر",
];
const englishShort: readonly string[] = "jan feb mar apr may jun jul aug sep|sept oct nov dec".split(" ");

const otherWeekdays: readonly string[] = [
  "أحد|sun|یک شنبه",
  "الإثنين|اثنين|mon|دو شنبه|سوموار|الاتنين",
  "ثلاثاء|الثلثاء|tue|tues|سه شنبه|الثلاثا",
  "أربعاء|wed|چهار شنبه|الاربعا",
  "خميس|thu|thur|thurs|پنج شنبه",
  "جمعة|fri|آدینه",
  "سبت|sat|سنیچر",
];

const dayParts: Readonly<Record<DayPart, string>> = {
  am: "ص|صباحا|صباح|فجرا|ضحى|قبل الظهر|am|قظ|صبح|بامداد|پیش از ظهر|قبل از ظهر",
  pm: "م|مساء|عصرا|بعد الظهر|ظ م|pm|بظ|عصر|بعدازظهر|بعد از ظهر|شام",
  noon: "ظهرا|الظهر|ظهر|noon",
  night: "ليلا|شب|night",
  midnight: "منتصف الليل|midnight|نیمه شب",
};

const fillers =
  "في|من|على|عند|تمام|عام|سنة|يوم|لعام|لسنة|الموافق|موافق|يوافق|لـ|بتاريخ|بتوقيت|و|at|on|of|the|در|روز|ב|ב־|בשעה";
const hourWords = "الساعة|ساعة|ساعت";
const eras = "ميلادي|ميلادية|میلادی|ad|ce|شمسی";
const hijriEras = "هـ|هجري|هجرية|للهجرة";
/** Other names of the Hijri months, Muharram first. */
const otherHijriMonths: readonly string[] = [
  "المحرم",
  "صفر الخير",
  "ربيع أول",
  "ربيع الثاني|ربيع ثان|ربيع ثاني",
  "جمادى الأول|جمادى أول",
  "جمادى الآخر|جمادى الثانية|جمادى الثاني",
  "رجب الفرد",
  "شعبان المعظم",
  "رمضان المبارك|رمضان الكريم",
  "شوال المكرم",
  "ذي القعدة",
  "ذي الحجة",
];
const universal = "utc|gmt|z|غرينتش|جرينتش|غرينيتش";

/** Every spelling that may stand in a date, folded, to its meaning. Two-word names have one space. */
export const dateWords: ReadonlyMap<string, DateWord> = build();

function build(): Map<string, DateWord> {
  const words = new Map<string, DateWord>();
  const add = (spellings: string, meaning: DateWord) => {
    for (const spelling of spellings.split("|")) {
      const folded = foldDateText(spelling);
      // The first meaning stays: `at` is a filler, `may` a month.
      if (folded !== "" && !words.has(folded)) words.set(folded, meaning);
    }
  };
  const families = [...Object.values(arabicMonths), persianMonths, urduMonths, englishMonths, hebrewMonths];
  for (const names of [...families, otherMonths, englishShort]) {
    names.forEach((spellings, index) => {
      if (!spellings.includes("/")) add(spellings, { kind: "month", month: index + 1 });
    });
  }
  hebrewMonths.forEach((name, index) => {
    add(`ב${name}`, { kind: "month", month: index + 1 }); // 6 ביולי
  });
  solarMonths.forEach((name, index) => {
    add(name, { kind: "solar-month", month: index + 1 });
  });
  for (const names of [hijriMonths.arabic, otherHijriMonths]) {
    names.forEach((spellings, index) => {
      add(spellings, { kind: "hijri-month", month: index + 1 });
    });
  }
  for (const names of [...Object.values(weekdays), otherWeekdays]) {
    names.forEach((spellings, index) => {
      add(spellings, { kind: "weekday", weekday: index as Weekday });
    });
  }
  for (const [part, spellings] of Object.entries(dayParts)) {
    add(spellings, { kind: "day-part", part: part as DayPart });
  }
  add(hourWords, { kind: "hour" });
  add(fillers, { kind: "filler" });
  add(eras, { kind: "era" });
  add(hijriEras, { kind: "hijri-era" });
  add(universal, { kind: "utc" });
  return words;
}
