// The keys of `site.yaml` and of `content/keywords.yaml` under their English and Arabic names.

import type { KeyTable } from "./table.js";

const slug = { arabic: ["اسم الرابط", "الرابط"] } as const;
const description = { arabic: ["الوصف", "النبذة"] } as const;
const label = { arabic: ["الاسم", "العنوان", "النص"] } as const;
/** Other tools' menus call it so. */
const link = {
  label: { ...label, english: ["name", "title"] },
  href: { arabic: ["الرابط", "المسار"], english: ["url", "link"] },
} as const satisfies KeyTable;

export const siteKeys = {
  title: { arabic: ["العنوان", "اسم الموقع", "الاسم"], english: ["name"] },
  description: { arabic: ["الوصف", "وصف الموقع"] },
  url: { arabic: ["الرابط", "رابط الموقع"] },
  language: { arabic: ["اللغة"] },
  direction: { arabic: ["الاتجاه", "اتجاه النص"] },
  timeZone: { arabic: ["المنطقة الزمنية", "التوقيت"] },
  calendar: { arabic: ["التقويم"] },
  months: { arabic: ["الأشهر", "أسماء الأشهر", "الشهور"] },
  digits: { arabic: ["الأرقام"] },
  publisher: {
    arabic: ["الناشر"],
    inside: {
      name: { arabic: ["الاسم"] },
      logo: { arabic: ["الشعار"] },
      email: { arabic: ["البريد", "البريد الإلكتروني"] },
    },
  },
  copyright: { arabic: ["حقوق النشر", "الحقوق"] },
  navigation: { arabic: ["القائمة", "القائمة الرئيسية", "شريط الأقسام"], inside: link },
  footer: {
    arabic: ["التذييل", "ذيل الصفحة"],
    inside: { label, links: { arabic: ["الروابط"], inside: link } },
  },
  permalink: { arabic: ["نمط الروابط", "شكل الروابط"] },
  slugs: { arabic: ["حروف الروابط"] },
  sections: { arabic: ["الأقسام"], inside: { label, slug, description } },
  authors: {
    arabic: ["الكتاب", "المؤلفون"],
    inside: {
      name: { arabic: ["الاسم"] },
      slug,
      role: { arabic: ["الصفة", "الوظيفة"] },
      bio: { arabic: ["السيرة", "نبذة"] },
    },
  },
  pageSize: { arabic: ["حجم الصفحة", "عدد المواد في الصفحة"] },
  relatedCount: { arabic: ["عدد ذات الصلة", "عدد المواد ذات الصلة"] },
  look: { arabic: ["المظهر"] },
  share: { arabic: ["المشاركة", "أزرار المشاركة"] },
  outputs: {
    arabic: ["المخرجات"],
    inside: {
      feeds: { arabic: ["خلاصات", "الخلاصات"] },
      feedFormats: { arabic: ["صيغ الخلاصات"] },
      feedsOf: { arabic: ["خلاصات ماذا", "خلاصات لمن"] },
      feedHub: { arabic: ["موزع الخلاصات"] },
      feedItems: { arabic: ["عدد مواد الخلاصة"] },
      feedContent: { arabic: ["محتوى الخلاصة"] },
      sitemap: { arabic: ["خريطة الموقع"] },
      newsSitemap: { arabic: ["خريطة الأخبار"] },
      robots: { arabic: ["محركات البحث"] },
      redirects: { arabic: ["التحويلات"] },
      headers: { arabic: ["ترويسات", "الترويسات"] },
      structuredData: { arabic: ["بيانات منظمة", "البيانات المنظمة"] },
      search: { arabic: ["بحث", "البحث"] },
      socialCards: { arabic: ["بطاقات المشاركة"] },
      offline: { arabic: ["قراءة بلا إنترنت", "القراءة بلا إنترنت"] },
      compressed: { arabic: ["نسخ مضغوطة", "النسخ المضغوطة"] },
    },
  },
  images: {
    arabic: ["الصور"],
    inside: {
      variants: { arabic: ["نسخ", "النسخ"] },
      widths: { arabic: ["عرض", "العرض"] },
      formats: { arabic: ["صيغ", "الصيغ"] },
      quality: { arabic: ["جودة", "الجودة"] },
    },
  },
  webEditor: {
    arabic: ["محرر الويب"],
    inside: {
      backend: { arabic: ["المضيف", "مكان الملفات"] },
      repository: { arabic: ["المستودع"] },
      branch: { arabic: ["الفرع"] },
      signInServer: { arabic: ["خادم الدخول"] },
    },
  },
  indexNow: { arabic: ["مفتاح الإشعار", "مفتاح IndexNow"] },
  silenced: { arabic: ["تنبيهات مسكتة", "التنبيهات المسكتة"] },
  plugins: { arabic: ["الإضافات"] },
} as const satisfies KeyTable;

export const registerKeys = {
  label: { arabic: ["الكلمة", "الاسم", "التسمية"] },
  aliases: { arabic: ["مرادفات", "المرادفات", "أسماء أخرى", "تهجئات أخرى"] },
  slug,
  description,
  parent: { arabic: ["الأصل", "تحت", "تتبع"] },
  hidden: { arabic: ["مخفية", "مخفي"] },
} as const satisfies KeyTable;
