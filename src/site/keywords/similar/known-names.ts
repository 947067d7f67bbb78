// Foreign names whose Arabic spellings are settled to be the same: near certain where the other rules only guess.
// Closed and short, because what stands here is merged without an editor's look when one spelling dominates.

import { withoutArticle } from "../../../language/article-prefix.js";
import { fold } from "../../../language/fold.js";

/** Each line one name, the spelling that most Arabic newsrooms use first. Without ال. */
const NAMES = `
أمريكا، أميركا
أمريكي، أميركي
أمريكية، أميركية
أمريكيون، أميركيون
أمريكيين، أميركيين
نتنياهو، نتانياهو، نيتنياهو، ناتنياهو
ترامب، ترمب
أردوغان، أردوجان، اردوقان
بايدن، بايدين
زيلينسكي، زيلنسكي، زيلينسكى
كلينتون، كلنتون
ميركل، ميركيل
غوغل، جوجل، قوقل، غوقل
فيسبوك، فيس بوك
يوتيوب، يو تيوب
واتساب، واتس اب، واتسآب
تيليغرام، تلغرام، تيليجرام، تليجرام، تلجرام، تليغرام
إنستغرام، إنستجرام، انستقرام، أنستغرام
لينكدإن، لينكد إن
إنترنت، أنترنت، انتر نت
تلفزيون، تليفزيون
تلفون، تليفون
تكنولوجيا، تكنلوجيا
كمبيوتر، كومبيوتر
ديمقراطية، ديموقراطية
ديمقراطي، ديموقراطي
بيروقراطية، بيرقراطية
فيدرالية، فدرالية
فيدرالي، فدرالي
دبلوماسية، ديبلوماسية
دبلوماسي، ديبلوماسي
أوروبا، أوربا
أوروبي، أوربي
أوروبية، أوربية
إنجلترا، إنكلترا، إنغلترا
إنجليزية، إنكليزية
بلغاريا، بلجاريا
هنغاريا، هنجاريا
غرينلاند، جرينلاند
بلغراد، بلجراد
سنغافورة، سنجافورة
هونغ كونغ، هونج كونج، هونغكونغ
شنغهاي، شانغهاي، شنجهاي
غوانتانامو، جوانتانامو، غوانتنامو
كاليفورنيا، كليفورنيا
واشنطن، واشنطون
نيويورك، نيو يورك
لوس أنجلوس، لوس أنجليس، لوس انجيلوس
طوكيو، توكيو
جنيف، جينيف
أذربيجان، اذربيجان، أذريبجان
قيرغيزستان، قرغيزستان، قرغيزيا
كازاخستان، كزاخستان
الأرجنتين، الارجنتين
فنزويلا، فينزويلا
نيكاراغوا، نيكاراجوا
باراغواي، باراجواي
أوروغواي، أوروجواي
مدغشقر، مدغاشقر
بوركينا فاسو، بوركينافاسو
تايلاند، تايلند
فيتنام، فييتنام
كوفيد، كوفد
يونيسف، يونيسيف
يونسكو، يونيسكو
ميليشيا، مليشيا
ميليشيات، مليشيات
استراتيجية، إستراتيجية، ستراتيجية
فيروس، فايروس
أوليمبياد، أولمبياد
أوليمبية، أولمبية
`;

/** The most words that a spelling has. */
const MOST_WORDS = 2;

const nameBySpelling = new Map(
  NAMES.trim()
    .split("\n")
    .flatMap((line) => {
      const spellings = line.split("،").map((spelling) => plain(spelling.trim()));
      return spellings.map((spelling) => [spelling, spellings[0] ?? spelling] as const);
    }),
);

function plain(spelling: string): string {
  const folded = fold(spelling);
  return withoutArticle(folded) ?? folded;
}

/**
 * Whether two local keys differ in nothing but settled spellings of foreign names: `انتخابات أمريكا`, `انتخابات أميركا`.
 * Both with ال or both without.
 */
export function differInKnownNames(a: string, b: string): boolean {
  return a !== b && withKnownNames(a) === withKnownNames(b);
}

/** A local key with the first spelling of each known name that it holds, its words parted by line breaks. */
export function withKnownNames(key: string): string {
  const words = key.split(" ");
  const named: string[] = [];
  for (let at = 0; at < words.length; ) {
    let taken = 0;
    for (let count = Math.min(MOST_WORDS, words.length - at); count > 0 && taken === 0; count--) {
      const [first = "", ...others] = words.slice(at, at + count);
      const rest = withoutArticle(first);
      const name = nameBySpelling.get(plain([rest ?? first, ...others].join(" ")));
      if (name === undefined) continue;
      named.push(rest === undefined ? name : `ال ${name}`);
      taken = count;
    }
    if (taken === 0) named.push(words[at] ?? "");
    at += Math.max(1, taken);
  }
  return named.join("\n");
}
