// `site.yaml` and the form of `content/keywords.yaml`, in Arabic.

import type { ConfigFacts } from "../../../model/facts/config.js";
import type { WordingOf } from "../worded.js";

export const configWording: WordingOf<ConfigFacts> = {
  "missing-config": () => ({
    message: "ليس للموقع ملف site.yaml، فلا اسم له ولا عنوان",
    mend: "أنشئ ملف site.yaml وفيه سطر title: … وسطر url: https://…",
  }),
  "missing-site-url": () => ({
    message: "عنوان الموقع غير معروف، فلا تؤدي الخلاصات وخريطة الموقع وروابط المشاركة إلى مكان",
    mend: "أضف إلى site.yaml: url: https://news.example",
  }),
  "config-not-keys": () => ({
    message: "ملف الإعدادات ليس حقولًا وقيمًا",
    mend: "اكتب في كل سطر: اسم الحقل، ثم نقطتين، ثم مسافة، ثم القيمة، مثل title: …",
  }),
  "register-not-list": () => ({
    message: "سجل الكلمات المفتاحية ليس قائمة كلمات، ولا كلماتٍ بعد كل منها حقولها",
    mend: "اكتب لكل كلمة بندًا: - label: …",
  }),
  "unknown-time-zone": ({ key, written, nearest }) => ({
    message: `\`${written}\` ليس اسم منطقة زمنية`,
    mend: nearest === undefined ? "اكتب اسمًا مثل Asia/Riyadh." : `اكتب: ${key}: ${nearest}`,
  }),
  "bad-index-now-key": ({ written }) => ({
    message: `\`${written}\` لا يصلح مفتاحًا لإشعار محركات البحث`,
    mend: "اكتب من 8 إلى 128 حرفًا لاتينيًا أو رقمًا أو شرطة (-)، بلا فراغ، مثل indexNow: 7f3a9c51d2e84b06",
  }),
  "bad-permalink": ({ written, reason, placeholder }) => ({
    message: {
      path: `\`${written}\` لا يصلح نمطًا للروابط`,
      slug: `\`${written}\` يعطي المواد كلها رابطًا واحدًا، فليس فيه :slug`,
      placeholder: `\`${placeholder ?? ""}\` غير معروف`,
    }[reason],
    mend: {
      path: "اكتب مسارًا يبدأ بـ / مثل /articles/:slug/",
      slug: "أضف :slug كما في /articles/:slug/",
      placeholder: "الممكن: :slug و:year و:month و:day و:section.",
    }[reason],
  }),
  "bad-repository": ({ written }) => ({
    message: `\`${written}\` ليس اسم مستودع`,
    mend: "اكتب صاحب المستودع ثم / ثم اسمه كما يظهران في آخر عنوانه: repository: jarida/mawqi",
  }),
};
