// Words that news is told with, whatever it is about: verbs of saying, days, measures, sizes. No keyword by themselves,
// no phrase begins or ends with one, and two articles that share one have nothing in common, which on a small site its
// rarity would not tell. Own list; nouns that may be part of a name (وزارة, مجلس, السنة, ريال) are not here.

import { fold } from "./fold.js";

const VERBS = `
قال قالت قالوا يقول تقول يقولون أضاف أضافت أكد أكدت يؤكد تؤكد أوضح أوضحت يوضح أشار أشارت يشير تشير ذكر ذكرت أعلن أعلنت يعلن تعلن
اعتبر اعتبرت يعتبر تعتبر رأى ترى يرى تابع تابعت شدد شددت كشف كشفت يكشف تكشف نقل نقلت أفاد أفادت بين بينت لفت لفتت صرح صرحت طالب طالبت دعا دعت
لاحظ لاحظت أبرز أبرزت أعرب أعربت أبدى أبدت
قرر قررت جاء جاءت تأتي يأتي بدأ بدأت يبدأ تبدأ وصل وصلت بلغ بلغت يبلغ تبلغ شهد شهدت يشهد تشهد وقع وقعت يقع تقع
قام قامت قاموا يقوم تقوم تمت زال زالت يزال تزال تمكن تمكنت يتمكن يضم تضم شملت يشمل تشمل يتضمن تتضمن
يجب يمكن يمكنه ينبغي يحتاج تحتاج يريد تريد يعرف تعرف يعمل تعمل يجعل تجعل يصبح تصبح يبقى تبقى بقي بقيت عاد عادت يعود تعود ليس
`;

const OTHERS = `
اليوم أمس غدا يوم أيام أسبوع أسابيع شهر أشهر شهور سنة سنوات سنين عام أعوام عامين عاما ساعة ساعات دقيقة دقائق صباح مساء ليلة ليلا
الأسبوع الشهر الأشهر السنوات الليلة
الماضي الماضية المقبل المقبلة القادم القادمة الجاري الجارية الحالي الحالية السابق السابقة التالي التالية الأول الأولى الثاني الثانية
الثالث الثالثة الأخير الأخيرة مرة مرات أول آخر أخرى آخرون الآخر الأخرى بداية نهاية
عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون
سبعة ثمانية تسعة ثلاث أربع خمس ست سبع ثمان ثماني تسع عشر ألف ألفا ألفي مليون مليونا مليار مئة مئات آلاف ملايين نصف ثلث ربع عشرة عشرات ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة واحد واحدة اثنان
غرام غراما كيلوغرام كيلوغراما غرامات متر أمتار كيلومتر كيلومترا كيلو طن أطنان دولار دولارا درهم دينار جنيه يورو نسبة بالمئة المئة
السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
كبير كبيرة كبيرا صغير صغيرة جديد جديدة قديم قديمة كثير كثيرة قليل قليلة أكثر أقل أكبر أصغر معظم مختلف مختلفة عدد عديد بلا دائما
شيء أشياء أمر أمور شأن جانب مكان طريقة حال حالة وقت زمن خبر مقال تقرير
إطار هامش صدد غضون سياق طرف تصريح تصريحات مصدر مصادر
`;

/** With shorter words a particle makes another word: بطن is no ton. */
const SHORTEST_WITH_PARTICLE = 3;

const listed = (list: string): readonly string[] => fold(list).split(/\s+/).filter(Boolean);

function withParticles(word: string): readonly string[] {
  if (word.length < SHORTEST_WITH_PARTICLE) return [word];
  return [word, `ب${word}`, `ك${word}`, word.startsWith("ال") ? `لل${word.slice(2)}` : `ل${word}`];
}

const withConjunctions = (word: string): readonly string[] => [word, `و${word}`, `ف${word}`];

let made: ReadonlySet<string> | undefined;

/** Folded, with what is written in front of them: وأكد, بعدد, لليوم. Made when they are first asked for. */
export function frameWords(): ReadonlySet<string> {
  made ??= new Set([...listed(VERBS), ...listed(OTHERS).flatMap(withParticles)].flatMap(withConjunctions));
  return made;
}
