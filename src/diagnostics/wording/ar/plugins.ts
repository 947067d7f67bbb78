// Plugins of the site, in Arabic.

import type { PluginFacts } from "../../../model/facts/plugins.js";
import type { WordingOf } from "../worded.js";

export const pluginWording: WordingOf<PluginFacts> = {
  "plugin-not-loaded": ({ plugin, message, nearest, broken }) => ({
    message: `تعذّر تحميل الإضافة \`${plugin}\`: ${message}`,
    mend:
      broken !== undefined
        ? `أصلح شيفرتها${broken.line === undefined ? "" : ` في السطر ${broken.line}`}، أو احذفها من plugins في site.yaml إلى أن تُصلح.`
        : nearest === undefined
          ? "تأكد من اسم الإضافة أو مسارها تحت plugins في site.yaml، ومن تثبيتها بـ npm install."
          : `اكتب: \`${nearest}\`، فمسار ملف الموقع يبدأ بـ ./ وما عداه اسم حزمة.`,
  }),
  "plugin-without-export": ({ plugin }) => ({
    message: `الملف \`${plugin}\` لا يصدّر إضافة`,
    mend: "اطلب من كاتب الإضافة أن يصدّرها باسم plugin وفيها الحقل name.",
  }),
  "plugin-wrong-field": ({ plugin, field, nearest, expected }) => ({
    message:
      expected === undefined
        ? `في الإضافة \`${plugin}\` حقل غير معروف: \`${field}\``
        : `الحقل \`${field}\` في الإضافة \`${plugin}\` ليس ${kinds[expected]}`,
    mend:
      expected !== undefined
        ? `اكتب: ${field}: ${written[expected]}`
        : nearest === undefined
          ? "احذفه؛ فللإضافة الحقول name وremarkPlugins وrehypePlugins وhelpers وpages لا غير."
          : `هل تقصد \`${nearest}\`؟`,
  }),
  "plugin-wrong-helper": ({ plugin, helper, problem, other }) => {
    const ofPlugin = `الدالة المساعدة \`${helper}\` في الإضافة \`${plugin}\``;
    switch (problem) {
      case "taken":
        return { message: `${ofPlugin} تحمل اسم واحدة في القوالب أصلًا`, mend: "سمّها باسم آخر." };
      case "twice":
        return {
          message: `${ofPlugin} تحمل اسم واحدة في الإضافة \`${other ?? ""}\``,
          mend: "سمّ إحداهما باسم آخر.",
        };
      case "no-name":
        return {
          message: `${ofPlugin} لها اسم لا يستطيع قالب أن يستدعيها به`,
          mend: "اكتب الاسم بالحروف والأرقام و- و_ وحدها، وأوله حرف.",
        };
      case "no-function":
        return { message: `${ofPlugin} ليست دالة`, mend: `اكتب: ${helper}: (value) => "..."` };
    }
  },
  "plugin-helper-failed": ({ plugin, helper, page, message, gave }) => ({
    message: `الدالة المساعدة \`${helper}\` في الإضافة \`${plugin}\` ${
      gave === undefined ? "تعطّلت" : `أعطت \`${gave}\` لا نصًا`
    }${page === undefined ? "" : ` في الصفحة ${page}`}${message === undefined ? "" : `: ${message}`}`,
    mend: "أصلح الإضافة؛ فالدالة المساعدة تعطي نصًا، أو true أو false لـ #if. وإلى أن تُصلح احذف استدعاءها من القوالب.",
  }),
  "plugin-pages-failed": ({ plugin, message }) => ({
    message: `تعطّلت الإضافة \`${plugin}\` حين طُلبت صفحاتها: ${message}`,
    mend: "أصلح الإضافة، أو احذفها من plugins في site.yaml إلى أن تُصلح.",
  }),
  "plugin-wrong-page": ({ plugin, problem, number, url, field, nearest }) => {
    const page = `الصفحة ${number ?? ""} من صفحات الإضافة \`${plugin}\`${url === undefined ? "" : ` (${url})`}`;
    switch (problem) {
      case "no-list":
        return {
          message: `ما أعطته الإضافة \`${plugin}\` لصفحاتها ليس قائمة`,
          mend: `يجب أن تعيد الدالة pages قائمة: [${example}]، أو [] إن لم تكن صفحات.`,
        };
      case "promise":
        return {
          message: `الإضافة \`${plugin}\` تصنع صفحاتها على نحو غير متزامن، والبناء لا ينتظر`,
          mend: "يجب أن تعيد الدالة pages القائمة نفسها لا وعدًا بها (promise).",
        };
      case "no-page":
        return { message: `${page} ليست كائنًا`, mend: `اكتبها هكذا: ${example}` };
      case "no-url":
        return { message: `${page} بلا url`, mend: `اكتبها هكذا: ${example}` };
      case "no-site-path":
        return {
          message: `${page} لها url ليس مسار صفحة`,
          mend: "اكتبه ابتداءً من أول شرطة مائلة، وفي آخره شرطة مائلة أو ‎.html، مثل: /map/",
        };
      case "no-title":
        return { message: `${page} بلا عنوان (title)`, mend: `اكتبها هكذا: ${example}` };
      case "no-html":
        return { message: `${page} بلا html، أو أن html فيها ليس نصًا`, mend: `اكتبها هكذا: ${example}` };
      case "no-description":
        return { message: `${page} لها وصف (description) ليس نصًا`, mend: "اجعله نصًا أو احذفه." };
      case "unknown-field":
        return {
          message: `في ${page} حقل غير معروف: \`${field ?? ""}\``,
          mend:
            nearest === undefined
              ? "احذفه؛ فللصفحة الحقول url وtitle وdescription وhtml لا غير."
              : `هل تقصد \`${nearest}\`؟`,
        };
    }
  },
};

const example = '{ url: "/map/", title: "خريطة", html: "<p>…</p>" }';
const written = { list: "[...]", function: "(site) => [...]", object: "{ ... }" } as const;
const kinds = { list: "قائمة", function: "دالة", object: "كائنًا" } as const;
