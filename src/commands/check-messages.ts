// What `check` says besides diagnostics: what it mended, and how far it could compare with what is live.

import type { ToolLanguage } from "./language.js";

const english = {
  dryRunAlone: "--dry-run belongs to --fix: it shows what --fix would change.",
  fixed: (places: number, files: number) =>
    `Mended ${places} ${places === 1 ? "place" : "places"} in ${files} ${files === 1 ? "file" : "files"}`,
  wouldFix: (places: number, files: number) =>
    `--fix would mend ${places} ${places === 1 ? "place" : "places"} in ${files} ${files === 1 ? "file" : "files"}; nothing was written`,
  nothingToFix: "Nothing to mend by itself",
  notFixed:
    "Nothing was mended: site.yaml has errors, and it says which language the site is in and what is left alone",
  compared: (addresses: number) =>
    `Compared with ${addresses} published ${addresses === 1 ? "address" : "addresses"}`,
  otherHosts: (count: number, hosts: string) =>
    `  ${count} of other hosts were not compared (${hosts}); the site's own is that of url in site.yaml`,
  outside: (count: number, basePath: string) => `  ${count} outside of ${basePath} were not compared`,
  withQuery: (count: number) =>
    `  ${count} with a ? were not compared: a static host cannot tell them from the address before it`,
  expired: (count: number) => `  ${count} belong to articles that have expired, as their editors wanted`,
  unreachable: (what: string, reason: string) =>
    `${what} did not answer (${reason}). Try again later, or save the sitemap and name the file: --published sitemap.xml`,
  notFound: (what: string, reason: string) => `There is no sitemap ${what} (${reason}).`,
  notASitemap: (what: string) =>
    `${what} is no sitemap. It has to be XML with urlset or sitemapindex, or one address a line.`,
  tooLarge: (what: string) => `${what} is larger than a sitemap may be (50 MB).`,
  noneCompared: "None of the published addresses is one of this site, so nothing was compared.",
};

export type CheckMessages = Readonly<typeof english>;

const places = new Intl.PluralRules("ar");
const counted = (
  count: number,
  one: string,
  two: string,
  few: string,
  many: string,
  other: string,
): string => {
  const forms: Readonly<Record<string, string>> = { one, two, few, many };
  return (forms[places.select(count)] ?? other).replace("#", String(count));
};
const placesIn = (count: number): string =>
  counted(count, "موضع واحد", "موضعين", "# مواضع", "# موضعًا", "# موضع");
const filesIn = (count: number): string => counted(count, "ملف واحد", "ملفين", "# ملفات", "# ملفًا", "# ملف");
const addressesOf = (count: number): string =>
  counted(
    count,
    "عنوان منشور واحد",
    "عنوانين منشورين",
    "# عناوين منشورة",
    "# عنوانًا منشورًا",
    "# عنوان منشور",
  );

const arabic: CheckMessages = {
  dryRunAlone: "الخيار ‎--dry-run يتبع ‎--fix: يعرض ما سيغيّره قبل أن يُغيَّر.",
  fixed: (count, files) => `صُحّح ${placesIn(count).replace("موضعين", "موضعان")} في ${filesIn(files)}`,
  wouldFix: (count, files) =>
    `سيصحّح ‎--fix ${placesIn(count).replace("موضع واحد", "موضعًا واحدًا")} في ${filesIn(files)}؛ ولم يُكتب شيء`,
  nothingToFix: "لا شيء يُصحَّح من تلقاء نفسه",
  notFixed: "لم يُصحَّح شيء: في site.yaml أخطاء، وهو الذي يحدد لغة الموقع وما يُترك على حاله",
  compared: (addresses) => `قورن الموقع بـ${addressesOf(addresses)}`,
  otherHosts: (count, hosts) =>
    `  لم يُقارَن ما كان لمواقع أخرى، وعدده ${count} (${hosts})؛ وعنوان هذا الموقع هو url في site.yaml`,
  outside: (count, basePath) => `  لم يُقارَن ما كان خارج ${basePath}، وعدده ${count}`,
  withQuery: (count) =>
    `  لم يُقارَن ما فيه علامة ?، وعدده ${count}: لا تميّزه الاستضافة الثابتة عن العنوان الذي قبلها`,
  expired: (count) => `  منها ${count} لمواد انتهت مدة نشرها كما أراد محرروها`,
  unreachable: (what, reason) =>
    `لم يُجب ${what} ‏(${reason}). أعد المحاولة لاحقًا، أو احفظ خريطة الموقع واذكر ملفها: ‎--published sitemap.xml`,
  notFound: (what, reason) => `لا توجد خريطة موقع في ${what} ‏(${reason}).`,
  notASitemap: (what) =>
    `${what} ليس خريطة موقع. يجب أن يكون ملف XML أوله urlset أو sitemapindex، أو عنوانًا في كل سطر.`,
  tooLarge: (what) => `${what} أكبر مما يُسمح به لخريطة موقع (50 م.ب).`,
  noneCompared: "ليس بين العناوين المنشورة عنوان من هذا الموقع، فلم يُقارَن شيء.",
};

export const checkMessagesIn = (language: ToolLanguage): CheckMessages =>
  language === "ar" ? arabic : english;
