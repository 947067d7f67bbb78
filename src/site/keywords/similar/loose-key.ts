// Keys under which keywords meet that may be one word: wider than identity, narrower than search, because every
// meeting becomes a question to an editor.

import { withoutArticle } from "../../../language/article-prefix.js";
import { fold } from "../../../language/fold.js";
import type { SpellingDifference } from "../../../model/facts/keywords.js";

type Step = Readonly<{ difference: SpellingDifference; apply: (key: string) => string }>;

/** In the order in which they explain a difference: the first that makes two keys equal names it. */
const STEPS: readonly Step[] = [
  { difference: "shadda", apply: (key) => key.replaceAll("\u0651", "") },
  { difference: "hamza", apply: (key) => key.replace(/[أإآٱ]/g, "ا").replace(/[ؤئ]/g, "ء") },
  { difference: "ta-marbuta", apply: (key) => key.replace(/ة(?!\p{L})/gu, "ه") },
  { difference: "alef-maqsura", apply: (key) => key.replace(/ى(?!\p{L})/gu, "ي") },
  { difference: "spacing", apply: (key) => key.replace(/(?![+#&@%])[^\p{L}\p{N}]+/gu, "") },
  { difference: "accent", apply: fold },
];

/** A local key with all steps applied. */
export function looseKey(key: string): string {
  return STEPS.reduce((loose, step) => step.apply(loose), key);
}

/** The same with no word's ال. */
export function looseKeyWithoutArticles(key: string): string {
  return looseKey(withoutArticles(key));
}

/** The words of a key without their ال, each loose. */
export function looseWords(key: string): string[] {
  return withoutArticles(key)
    .split(/[^\p{L}\p{N}\p{M}+#&@%]+/u)
    .map(looseKey)
    .filter((word) => word !== "");
}

function withoutArticles(key: string): string {
  return key.replace(/\p{L}+/gu, (word) => withoutArticle(word) ?? word);
}

/**
 * What parts two local keys that meet in a loose key.
 * @returns undefined where they do not meet
 */
export function differenceOf(a: string, b: string): SpellingDifference | undefined {
  let [left, right] = [a, b];
  for (const { difference, apply } of STEPS) {
    [left, right] = [apply(left), apply(right)];
    if (left === right) return difference;
  }
  return looseKeyWithoutArticles(a) === looseKeyWithoutArticles(b) ? "article" : undefined;
}
