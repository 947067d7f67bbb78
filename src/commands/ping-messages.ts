// What `ping` says.

import type { ToolLanguage } from "./language.js";

const english = {
  badEndpoint: (text: string) => `--endpoint is not an http or https address: "${text}".`,
  noKey: (suggested: string) =>
    `site.yaml has no key for search engines. Add to it: indexNow: ${suggested}\nThen build, publish, and run ping again.`,
  noAddress: "The site's address is not known. Add to site.yaml: url: https://news.example",
  noSite: (out: string) => `There is no finished site in ${out}. Run build-site build first.`,
  noSitemap: (out: string) =>
    `There is no sitemap in ${out}, so nobody knows what may be indexed. Switch outputs.sitemap on and build again.`,
  noKeyFile: (out: string, file: string) =>
    `${out} does not hold the key file ${file} yet. Build and publish first: search engines look for it.`,
  nothing: "Nothing to tell: no page has changed since the last ping.",
  nothingNew: "Nothing to tell: no page is of the last two days. From now on, ping tells of what changes.",
  wouldTell: (count: number) =>
    `Would tell of ${count} ${count === 1 ? "address" : "addresses"}; nothing was sent`,
  told: (count: number) => `Told of ${count} ${count === 1 ? "address" : "addresses"}`,
  toldBefore: (count: number) => `  ${count} had been told of by then; the next ping tells of the rest.`,
  unreachable: (what: string, reason: string) => `${what} did not answer (${reason}). Run ping again later.`,
  tooMany: (what: string) => `${what} takes no more for now (HTTP 429). Run ping again in some hours.`,
  keyUnknown: (what: string, file: string) =>
    `${what} did not find the key (HTTP 403). Publish the site and see that ${file} opens in a browser; then run ping again.`,
  notOurs: (what: string) =>
    `${what} takes the addresses for those of another site (HTTP 422). Is url in site.yaml the address of the published site?`,
  refused: (what: string, reason: string) => `${what} would not take it (${reason}).`,
  notSaved: (file: string, reason: string) =>
    `Search engines were told, but ${file} could not be written (${reason}), so the next ping tells of the same.`,
};

export type PingMessages = Readonly<typeof english>;

const plural = new Intl.PluralRules("ar");
const addresses = (count: number): string => {
  const forms: Readonly<Record<string, string>> = {
    ...{ one: "عنوان واحد", two: "عنوانين", few: "# عناوين", many: "# عنوانًا" },
  };
  return (forms[plural.select(count)] ?? "# عنوان").replace("#", String(count));
};

const arabic: PingMessages = {
  badEndpoint: (text) => `قيمة ‎--endpoint ليست عنوان http أو https: «${text}».`,
  noKey: (suggested) =>
    `ليس في site.yaml مفتاح لمحركات البحث. أضف إليه: indexNow: ${suggested}\nثم ابنِ الموقع وانشره وأعد ping.`,
  noAddress: "عنوان الموقع غير معروف. أضف إلى site.yaml: url: https://news.example",
  noSite: (out) => `لا يوجد موقع جاهز في ${out}. ابدأ بالأمر build-site build.`,
  noSitemap: (out) =>
    `ليس في ${out} خريطة موقع، فلا يُعرف ما يُفهرس. شغّل outputs.sitemap في site.yaml وأعد البناء.`,
  noKeyFile: (out, file) =>
    `ليس في ${out} ملف المفتاح ${file} بعد. ابنِ الموقع وانشره أولًا، فمحركات البحث تطلبه.`,
  nothing: "لا شيء يُبلَّغ عنه: لم تتغيّر صفحة منذ آخر إشعار.",
  nothingNew: "لا شيء يُبلَّغ عنه: ليس في الموقع صفحة من اليومين الأخيرين. ومن الآن يُبلَّغ عن كل ما يتغيّر.",
  wouldTell: (count) => `سيُبلَّغ عن ${addresses(count)}؛ ولم يُرسل شيء`,
  told: (count) => `أُبلغت محركات البحث عن ${addresses(count)}`,
  toldBefore: (count) => `  وكانت قد أُبلغت عن ${addresses(count)}، والأمر ping التالي يبلّغ عن الباقي.`,
  unreachable: (what, reason) => `لم يُجب ${what} ‏(${reason}). أعد ping لاحقًا.`,
  tooMany: (what) => `لا يقبل ${what} المزيد الآن (HTTP 429). أعد ping بعد ساعات.`,
  keyUnknown: (what, file) =>
    `لم يجد ${what} المفتاح (HTTP 403). انشر الموقع وتأكد أن ${file} يُفتح في المتصفح، ثم أعد ping.`,
  notOurs: (what) =>
    `يحسب ${what} أن العناوين لموقع آخر (HTTP 422). هل url في site.yaml هو عنوان الموقع المنشور؟`,
  refused: (what, reason) => `رفض ${what} الطلب (${reason}).`,
  notSaved: (file, reason) =>
    `أُبلغت محركات البحث، لكن تعذّرت كتابة ${file} ‏(${reason})، فسيبلّغ ping التالي عن العناوين نفسها.`,
};

export const pingMessagesIn = (language: ToolLanguage): PingMessages =>
  language === "ar" ? arabic : english;
