// Words that say how a sentence is built and not what it is about. Left out by related articles and by search.
// Our own lists, kept short: a rare word too many costs an article its subject.

import { fold } from "./fold.js";
import { primaryLanguage } from "./primary-language.js";

const ARABIC = `
في من إلى الى على عن مع منذ حتى خلال بين عند لدى عبر ضد نحو حول دون فوق تحت أمام خلف وراء قرب ضمن بعد قبل أثناء
بدون سوى غير إلا الا لولا لو لوما إن أن إنّ أنّ كأن لأن لكن لكنه لكنها لعل ليت كي لكي إذا إذ إذن حيث حيثما بينما عندما
لما كلما مهما أينما ريثما ما ماذا لماذا من منه منها منهم منهما متى أين كيف كم هل أي أية أيها أيتها
هو هي هم هن هما أنا أنت أنتم أنتما نحن إياه إياها هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك ذاك تلك أولئك هنا هناك هنالك هكذا كذلك
الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي
كان كانت كانوا كن كنا كنت يكون تكون يكونون تكونوا سيكون ستكون ليس ليست ليسوا لست أصبح أصبحت صار صارت ظل ظلت بات باتت
لم لن لا لان ما قد لقد سوف س ثم أو أم بل أما إما كما مثل مثلا أيضا فقط كل كلا كلتا كلها كلهم بعض بعضها بعضهم جميع جدا
به بها بهم بهما بهن بنا بي بك له لها لهم لهما لهن لنا لي لك لكم فيه فيها فيهم فيهما عليه عليها عليهم عليهما علينا
إليه إليها إليهم إلينا عنه عنها عنهم معه معها معهم معنا لديه لديها لديهم عنده عندها عندهم بينهم بينها بينهما
إنه إنها إنهم أنه أنها أنهم أنهما أنني إنني لأنه لأنها لأنهم كأنه كأنها حينما حين حينئذ عندئذ آنذاك حاليا الآن
مما عما فيما بما لما كما ربما إنما طالما أينما ممن عمن لئلا ألا هلا يا أيا قط أبدا وفق وفقا طبقا حسب بحسب نظرا رغم
برغم بسبب لأجل تجاه إزاء بواسطة ذات ذو ذي ذوي نفس نفسه نفسها أنفسهم عدة أحد إحدى تم يتم
`;

const PERSIAN = `
و در به از که این آن را با برای است بود شد شود می نمی هم نیز تا یا اما ولی اگر چون پس هر هیچ همه یک دو بر بی
خود او ما شما آنها آنان ایشان من تو وی چه چرا کجا کی چگونه کدام دیگر باید شاید بوده شده کرد کرده کند کنند
های ها هایی باشد باشند بودند هستند نیست دارد دارند داشت داشته پیش پس از روی زیر میان بین سوی
`;

const ENGLISH = `
a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its
me my no nor not of on or our out she should so some than that the their them then there these they this to
too was we were what when where which who whom why will with would you your
`;

const LISTS: Readonly<Record<string, string>> = { ar: ARABIC, fa: PERSIAN, en: ENGLISH };

/** In front of a stop word they make another: وفي, فهو. */
const CONJUNCTIONS = ["و", "ف"];

/**
 * Whether a word is a stop word of the language.
 * @param word - folded, as tokensOf gives it
 * @param language - BCP 47; languages without a list have none. English ones count everywhere, for quotations.
 */
export function isStopWord(word: string, language: string): boolean {
  return stopWordsOf(language).has(word);
}

/** By language: lists are folded once, and asked of every word of a site. */
const known = new Map<string, ReadonlySet<string>>();

/** All of them, folded. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const words = known.get(language);
  if (words) return words;
  const primary = primaryLanguage(language);
  const own = listed(primary);
  const joined =
    primary !== "ar"
      ? []
      : own.flatMap((word) => (word.length < 2 ? [] : CONJUNCTIONS.map((letter) => letter + word)));
  const made = new Set([...own, ...listed("en"), ...joined]);
  known.set(language, made);
  return made;
}

function listed(primary: string): readonly string[] {
  const list = Object.hasOwn(LISTS, primary) ? (LISTS[primary] ?? "") : "";
  return fold(list).split(/\s+/).filter(Boolean);
}
