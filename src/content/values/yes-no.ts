// What editors write for yes and for no, in both languages.

import { fold } from "../../language/fold.js";

const yesWords = ["yes", "on", "y", "نعم", "صح", "صحيح", "أجل"] as const;
const noWords = ["no", "off", "n", "لا", "خطأ", "كلا"] as const;

/** As a program for YAML sees them, to which some are no texts. */
export const yesNoValues = [true, false, ...yesWords, ...noWords, 1, 0] as const;

const yes = new Set(["true", "1", ...yesWords.map(fold)]);
const no = new Set(["false", "0", ...noWords.map(fold)]);

/** @returns undefined for a text that is neither */
export function yesOrNo(text: string): boolean | undefined {
  const folded = fold(text);
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : undefined;
}
