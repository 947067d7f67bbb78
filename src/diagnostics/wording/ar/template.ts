import type { TemplateFacts } from "../../../model/facts/template.js";
import type { WordingOf } from "../worded.js";

const instead = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `هل تقصد «${nearest}»؟ وإلا ف${otherwise}`;

const names = (values: readonly string[]): string => values.map((value) => `«${value}»`).join(" و");

export const templateWording: WordingOf<TemplateFacts> = {
  "template-syntax": ({ message }) => ({
    message: `تعذّرت قراءة القالب: ${message}`,
    mend: "راجع الأقواس المعقوفة في هذا السطر وما قبله: لكل {{#if}} أو {{#each}} إغلاقه {{/if}} أو {{/each}}",
  }),
  "card-not-drawn": ({ problem, near }) => ({
    message: `ما يكتبه هذا القالب ليس رسم SVG سليمًا: ${problem}${near === undefined ? "" : `: ${near}`}`,
    mend: 'ابدأ بـ <svg xmlns="http://www.w3.org/2000/svg" …> وأغلق كل وسم، وضع القيم بين علامتي اقتباس، واكتب &amp; مكان &',
  }),
  "card-wrong-size": ({ width, height }) => ({
    message: `ما يرسمه هذا القالب ${width} × ${height} لا 1200 × 630`,
    mend: 'اكتب في وسم svg الأول: width="1200" height="630"، وإن كان الرسم بمقاس آخر فاذكره في viewBox',
  }),
  "template-unknown-name": ({ name, nearest }) => ({
    message: `لا يوجد في بيانات هذه الصفحة شيء اسمه «${name}»`,
    mend: instead(nearest, "راجع أسماء البيانات في docs/template-data.md"),
  }),
  "template-unknown-helper": ({ name, nearest }) => ({
    message: `لا توجد أداة للقوالب اسمها «${name}»`,
    mend: instead(nearest, "راجع الأدوات المتاحة في docs/templates.md"),
  }),
  "template-unknown-partial": ({ name, nearest }) => ({
    message: `لا يوجد قالب جزئي اسمه «${name}»`,
    mend: instead(nearest, `أنشئ الملف templates/partials/${name}.hbs أو احذف هذا السطر`),
  }),
  "template-endless-partial": ({ name }) => ({
    message: `القالب الجزئي «${name}» يستدعي نفسه بلا نهاية`,
    mend: "احذف هذا الاستدعاء، أو استدعِ قالبًا جزئيًا آخر",
  }),
  "template-wrong-arguments": ({ helper, expected }) => ({
    message: `الأداة «${helper}» أُعطيت قيمًا لا تقبلها`,
    mend: `اكتبها على هذه الصورة: ${expected}`,
  }),
  "template-raw-output": ({ name }) => ({
    message: `«${name}» نصّ عادي، فلا يُطبع بثلاثة أقواس`,
    mend: `اكتب {{${name}}} بقوسين اثنين؛ فالثلاثة لنصّ المقال المنقّى وحده`,
  }),
  "template-escaped-html": ({ name }) => ({
    message: `«${name}» فيه وسوم HTML، وبقوسين اثنين يرى القارئ الوسوم نفسها`,
    mend: `اكتب {{{${name}}}} بثلاثة أقواس`,
  }),
  "template-not-text": ({ name, kind }) => ({
    message:
      kind === "list" ? `«${name}» قائمة، فلا تُطبع كما هي` : `«${name}» مجموعة من القيم، فلا تُطبع كما هي`,
    mend:
      kind === "list"
        ? `اكتب {{#each ${name}}} … {{/each}} واطبع ما في كل عنصر`
        : `اطبع إحدى قيمها: {{${name}.…}}، والأسماء في docs/template-data.md`,
  }),
  "template-not-list": ({ name }) => ({
    message: `«${name}» ليس قائمة، و{{#each}} للقوائم وحدها`,
    mend: `استعمل {{#if ${name}}} أو {{#with ${name}}} بدلًا منها`,
  }),
  "template-may-be-absent": ({ name }) => ({
    message: `«${name}» لا يوجد في كل صفحة من هذا النوع`,
    mend: `ضعه بين {{#if ${name}}} و{{/if}}`,
  }),
  "template-forbidden": ({ what }) => ({
    message: `لا يُستعمل ${what} في قوالب هذا البرنامج`,
    mend: "استعمل قالبًا جزئيًا باسم ثابت، وأدوات القوالب المذكورة في docs/templates.md",
  }),
  "template-no-parent": ({ name }) => ({
    message: `«${name}» يشير إلى ما هو خارج هذا القالب`,
    mend: "احذف ../ الزائدة، أو اكتب الاسم من أوله بعد @root؛ و@partial-block للقوالب التي تحيط بغيرها وحدها",
  }),
  "template-unknown-file": ({ name, nearest }) => ({
    message: `لا يستعمل الموقع الملف «${name}»`,
    mend: instead(nearest, "احذفه، أو انقله إلى موضعه: pages وlayouts وpartials وlocales وassets"),
  }),
  "template-missing": ({ name }) => ({
    message: `القالب «${name}» غير موجود`,
    mend: `أنشئ الملف templates/${name}، أو أعد تثبيت البرنامج`,
  }),
  "template-unknown-word": ({ key, nearest }) => ({
    message: `لا توجد عبارة مفتاحها «${key}» في ملفات اللغة`,
    mend: instead(nearest, "أضف المفتاح إلى templates/locales في ملف لغة موقعك"),
  }),
  "template-word-values": ({ key, missing, unknown }) => ({
    message:
      missing.length > 0
        ? `العبارة «${key}» تحتاج إلى ${names(missing)}`
        : `العبارة «${key}» لا موضع فيها لـ${names(unknown)}`,
    mend:
      missing.length > 0
        ? `أضف ${missing.map((name) => `${name}=…`).join(" و")} إلى هذا الاستدعاء، أو احذف ما بين القوسين من العبارة`
        : "احذف القيمة الزائدة من هذا الاستدعاء، أو أضف موضعها بين قوسين {هكذا} في العبارة",
  }),
  "template-unknown-asset": ({ name, nearest }) => ({
    message: `لا يوجد في templates/assets ملف اسمه «${name}»`,
    mend: instead(nearest, "ضع الملف هناك، أو صحّح الاسم"),
  }),
  "css-unbalanced": ({ sign }) => ({
    message:
      sign === "}"
        ? "القوس } هنا لا يغلق شيئًا"
        : `ما فُتح هنا بـ ${sign} لم يُغلق، فيبتلع قواعد كل ملفات الأنماط التي بعده`,
    mend: sign === "}" ? "احذفه، أو افتح الكتلة بـ {" : `اكتب ${sign === "{" ? "}" : "*/"} حيث ينتهي`,
  }),
  "css-import": () => ({
    message: "لا أثر لـ @import هنا: كل ملفات templates/assets/styles/*.css تصير ملفًا واحدًا",
    mend: "احذف السطر، وضع ملف الأنماط في templates/assets/styles",
  }),
  "template-empty": () => ({
    message: "هذا القالب فارغ، فتكون كل الصفحات من نوعه بيضاء",
    mend: "احذف الملف ليعود القالب الأصلي، أو اكتب فيه",
  }),
  "template-not-utf8": () => ({
    message: "هذا الملف ليس محفوظًا بترميز UTF-8",
    mend: "احفظه من جديد واختر الترميز UTF-8",
  }),
  "locale-syntax": ({ message }) => ({
    message: `تعذّرت قراءة ملف اللغة: ${message}`,
    mend: "راجع المسافات في أول السطر، وضع النص الذي فيه نقطتان أو أقواس بين علامتي اقتباس",
  }),
  "locale-not-text": ({ key }) => ({
    message: `قيمة «${key}» ليست نصًّا`,
    mend: "اكتب بعد النقطتين نصًّا في السطر نفسه، بين علامتي اقتباس إن كانت فيه أقواس",
  }),
  "locale-no-other": ({ key }) => ({
    message: `صيغ العدد في «${key}» تنقصها الصيغة other`,
    mend: "أضف سطرًا يبدأ بـ other: وبعده الصيغة التي تصلح لسائر الأعداد",
  }),
  "locale-unused-word": ({ key, nearest }) => ({
    message: `لا شيء في الموقع يستعمل العبارة «${key}»`,
    mend: instead(nearest, "احذف هذا السطر"),
  }),
  "locale-missing": ({ language, fallback }) => ({
    message: `لا توجد عبارات للغة «${language}»، فعُرضت عبارات «${fallback}»`,
    mend: `أنشئ templates/locales/${language}.yaml على مثال templates/locales/${fallback}.yaml وترجم ما فيه`,
  }),
};
