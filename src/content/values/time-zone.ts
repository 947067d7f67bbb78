// The site's time zone. Which names exist is asked of the engine; which one was meant, of a list of our own.

import { fold } from "../../language/fold.js";
import { nearest } from "../../language/nearest.js";

const zonesByCity: Readonly<Record<string, string>> = {
  الرياض: "Asia/Riyadh",
  السعودية: "Asia/Riyadh",
  مكة: "Asia/Riyadh",
  بغداد: "Asia/Baghdad",
  العراق: "Asia/Baghdad",
  دبي: "Asia/Dubai",
  أبوظبي: "Asia/Dubai",
  الإمارات: "Asia/Dubai",
  مسقط: "Asia/Muscat",
  الكويت: "Asia/Kuwait",
  الدوحة: "Asia/Qatar",
  قطر: "Asia/Qatar",
  المنامة: "Asia/Bahrain",
  البحرين: "Asia/Bahrain",
  صنعاء: "Asia/Aden",
  عدن: "Asia/Aden",
  عمان: "Asia/Amman",
  الأردن: "Asia/Amman",
  دمشق: "Asia/Damascus",
  سوريا: "Asia/Damascus",
  بيروت: "Asia/Beirut",
  لبنان: "Asia/Beirut",
  القدس: "Asia/Jerusalem",
  غزة: "Asia/Gaza",
  القاهرة: "Africa/Cairo",
  مصر: "Africa/Cairo",
  الخرطوم: "Africa/Khartoum",
  طرابلس: "Africa/Tripoli",
  تونس: "Africa/Tunis",
  الجزائر: "Africa/Algiers",
  "الدار البيضاء": "Africa/Casablanca",
  المغرب: "Africa/Casablanca",
  نواكشوط: "Africa/Nouakchott",
  طهران: "Asia/Tehran",
  كابول: "Asia/Kabul",
  كراتشي: "Asia/Karachi",
  إسطنبول: "Europe/Istanbul",
  لندن: "Europe/London",
  باريس: "Europe/Paris",
  برلين: "Europe/Berlin",
  نيويورك: "America/New_York",
};

/** The zone that was meant by a city's or country's name, or by a name nearly right. */
export function meantTimeZone(written: string): string | undefined {
  const folded = fold(written);
  const byCity = Object.entries(zonesByCity).find(([city]) => fold(city) === folded)?.[1];
  const zones = [...new Set(Object.values(zonesByCity))];
  const byEnglishCity = zones.find((zone) => fold(zone.split("/")[1] ?? "") === folded.replaceAll(" ", "_"));
  return byCity ?? byEnglishCity ?? nearest(written.slice(0, 60), zones);
}
