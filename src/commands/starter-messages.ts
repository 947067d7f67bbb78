// What `init` and `new` say and ask, in both languages.

import type { Host } from "../starter/starter-files.js";
import type { ToolLanguage } from "./language.js";

const hostNames: Readonly<Record<Exclude<Host, "none">, string>> = {
  github: "GitHub Pages",
  gitlab: "GitLab Pages",
  netlify: "Netlify",
  cloudflare: "Cloudflare Pages",
};

const english = {
  hostNames: { ...hostNames, none: "Elsewhere, or not decided yet" } satisfies Record<Host, string>,
  siteTitle: "أخباري",
  askSiteTitle: "What is the site called?",
  askHost: "Where will it be published? Arrows to move, Enter to choose",
  started: (folder: string, count: number) => `A new site in ${folder}: ${count} files`,
  kept: "These were there already and stay as they are:",
  lacking: "site.yaml is yours and stays as it is. What you asked for has to be written into it:",
  next: "Next:",
  unknownZone: (name: string) =>
    `There is no time zone "${name}". Write one such as Asia/Riyadh or Africa/Cairo.`,
  badRepository: (name: string) =>
    `"${name}" is not the name of a repository. Write its owner, / and its name: --web-editor jarida/mawqi`,
  isFile: (path: string) => `${path} is a file; a site needs a folder.`,
  askTitle: "What is the headline?",
  needTitle: 'Which headline? Write it after the command: npx build-site new "…"',
  askSection: "Which section? Arrows to move, Enter to choose",
  noSection: "None",
  askKeywords: "Which keywords? Type to search or to add, Tab or a comma to choose, Enter when done",
  askFirstKeywords: "Which keywords? Put commas between them, then press Enter",
  search: "Search:",
  nothingFound: "No such keyword yet",
  newKeyword: (label: string) => `New keyword: ${label}`,
  meantKeyword: (label: string) => `Or did you mean ${label}?`,
  chosen: (keywords: readonly string[]) => (keywords.length === 0 ? "None" : keywords.join(", ")),
  articles: (count: number) => `${count}`,
  exists: (path: string) =>
    `${path} is there already and was not touched. Give this article another file name: --slug NAME`,
  badSlug: (slug: string) => `"${slug}" cannot be a file name. Use letters, digits and hyphens.`,
  addressTaken: (url: string, path: string) =>
    `The address ${url} is that of ${path} already. Give this article another file name: --slug NAME`,
  created: (path: string) => `Created ${path}. To see it: npx build-site serve`,
  placeholder: "Write here.",
};

const arabic: typeof english = {
  hostNames: { ...hostNames, none: "في مكان آخر، أو لم أقرّر بعد" },
  siteTitle: "أخباري",
  askSiteTitle: "ما اسم الموقع؟",
  askHost: "أين سيُنشر؟ السهمان للتنقّل، وEnter للاختيار",
  started: (folder, count) => `موقع جديد في ${folder}، وعدد ملفاته ${count}`,
  kept: "هذه الملفات كانت موجودة فبقيت على حالها:",
  lacking: "ملف site.yaml ملفك فبقي على حاله. اكتب فيه ما طلبته:",
  next: "بعد ذلك:",
  unknownZone: (name) => `لا توجد منطقة زمنية باسم «${name}». اكتب اسمًا مثل Asia/Riyadh أو Africa/Cairo.`,
  badRepository: (name) => `«${name}» ليس اسم مستودع. اكتب صاحبه ثم / ثم اسمه: --web-editor jarida/mawqi`,
  isFile: (path) => `المسار ${path} ملف، والموقع يحتاج إلى مجلد.`,
  askTitle: "ما العنوان؟",
  needTitle: 'ما عنوان المقال؟ اكتبه بعد الأمر: npx build-site new "…"',
  askSection: "في أي قسم؟ السهمان للتنقّل، وEnter للاختيار",
  noSection: "بلا قسم",
  askKeywords: "ما كلماته المفتاحية؟ اكتب للبحث أو للإضافة، وTab أو الفاصلة للاختيار، وEnter للانتهاء",
  askFirstKeywords: "ما كلماته المفتاحية؟ افصل بينها بفاصلة، ثم اضغط Enter",
  search: "البحث:",
  nothingFound: "لا كلمة بهذا اللفظ بعد",
  newKeyword: (label) => `كلمة جديدة: ${label}`,
  meantKeyword: (label) => `أم تقصد: ${label}؟`,
  chosen: (keywords) => (keywords.length === 0 ? "بلا كلمات" : keywords.join("، ")),
  articles: (count) => `${count}`,
  exists: (path) => `الملف ${path} موجود ولم يُمسّ. أعط هذا المقال اسم ملف آخر: --slug الاسم`,
  badSlug: (slug) => `لا يصلح «${slug}» اسمًا لملف. استعمل حروفًا وأرقامًا وشرطات.`,
  addressTaken: (url, path) =>
    `العنوان ${url} هو عنوان ${path} الآن. أعط هذا المقال اسم ملف آخر: --slug الاسم`,
  created: (path) => `أُنشئ الملف ${path}. ولرؤيته: npx build-site serve`,
  placeholder: "اكتب هنا.",
};

export type StarterMessages = Readonly<typeof english>;

export const starterMessagesIn = (language: ToolLanguage): StarterMessages =>
  language === "ar" ? arabic : english;
