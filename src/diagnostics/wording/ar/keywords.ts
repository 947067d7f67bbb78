import type { KeywordFacts, SpellingDifference } from "../../../model/facts/keywords.js";
import type { WordingOf } from "../worded.js";

const differences: Readonly<Record<SpellingDifference, string>> = {
  hamza: "الهمزة",
  shadda: "الشدّة",
  "ta-marbuta": "التاء المربوطة والهاء",
  "alef-maqsura": "الألف المقصورة والياء",
  article: "«ال» التعريف",
  spacing: "المسافات أو علامات الوصل",
  accent: "علامات الحروف اللاتينية",
  transliteration: "طريقة كتابة الاسم الأجنبي",
};

export const keywordsWording: WordingOf<KeywordFacts> = {
  "similar-keywords": ({ spelling, other, difference, merge, part }) => ({
    message: `قد تكون «${spelling}» و«${other}» كلمةً مفتاحية واحدة؛ الفرق بينهما في ${differences[difference]}`,
    mend: `إن كانتا واحدة فضع هذا السطر في content/keywords.yaml (بدل سطر «${other}» إن كان فيه):\n${merge}\nوإن كانتا مختلفتين فأضف ما يأتي ولن يتكرر السؤال:\n${part}`,
  }),
  "ambiguous-alef": ({ spelling, forms, merge }) => ({
    message: `«${spelling}» بلا همزة، وفي الموقع أكثر من صورة مهموزة لها (${list(forms)})، فبقيت كلمةً مفتاحية مستقلة`,
    mend: `صحّح كتابتها في المقال، أو صحّح الصورة الخاطئة بينها إن كانت خطأ مطبعيًا، أو ضع هذا السطر في content/keywords.yaml:\n${merge}`,
  }),
  "keyword-slug-shared": ({ label, other, slug, given }) => ({
    message: `للكلمتين المفتاحيتين «${label}» و«${other}» العنوان نفسه في الرابط (${slug})، فصار رابط «${label}»: ${given}`,
    mend: `إن كانتا كلمة واحدة فاجعل إحداهما بين أسماء الأخرى (aliases) في content/keywords.yaml، وإلا فاختر فيه لكلمة «${label}» عنوانًا يناسبها (slug)`,
  }),
  "keyword-slug-claimed-twice": ({ slug, first }) => ({
    message: `العنوان «${slug}» محجوز للكلمة المفتاحية «${first}»`,
    mend: `اختر قيمة أخرى لـ slug في هذا المدخل أو في مدخل «${first}»`,
  }),
  "keyword-claimed-twice": ({ name, first }) => ({
    message: `«${name}» مذكورة من قبل في سجل الكلمات المفتاحية، في مدخل «${first}»`,
    mend: `أبقِ «${name}» في مدخل واحد: احذفها من هنا، أو من مدخل «${first}»`,
  }),
  "keyword-parent-unknown": ({ parent, nearest }) => ({
    message: `لا توجد كلمة مفتاحية باسم «${parent}» لتكون أصلًا لغيرها`,
    mend:
      nearest === undefined
        ? `صحّح الاسم بعد parent، أو أضف «${parent}» إلى content/keywords.yaml`
        : `هل تقصد «${nearest}»؟ صحّح الاسم بعد parent، أو أضف «${parent}» إلى content/keywords.yaml`,
  }),
  "keyword-parent-circle": ({ circle }) => ({
    message: `تدور الأصول في حلقة: ${circle.join(" ‹ ")}`,
    mend: "لا تكون الكلمة أصلًا لنفسها ولا لما فوقها: احذف parent من أحد هذه المداخل",
  }),
  "empty-keyword": () => ({
    message: "هذه الكلمة المفتاحية فارغة، أو ليس فيها إلا محارف لا تُرى",
    mend: "اكتب الكلمة من جديد، أو احذفها مع الفاصلة التي قبلها",
  }),
  "near-duplicate-articles": ({ title, path }) => ({
    message: `نص هذا الخبر يكاد يطابق نص «${title}» (${path})، فلن يُعرض أحدهما بين مواد الآخر ذات الصلة`,
    mend: "إن نُشر الخبر مرتين فاحذف أحدهما واجعل رابطه القديم بين aliases الآخر، وإلا فلا حاجة إلى شيء",
  }),
};

function list(names: readonly string[]): string {
  return names.map((name) => `«${name}»`).join("، ");
}
