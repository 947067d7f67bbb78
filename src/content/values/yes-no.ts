// What editors write for yes and for no, in both languages.

import { fold } from "../../language/fold.js";

const yes = new Set(["true", "yes", "on", "y", "1", "نعم", "صح", "صحيح", "اجل"]);
const no = new Set(["false", "no", "off", "n", "0", "لا", "خطا", "كلا"]);

/** @returns undefined for a text that is neither */
export function yesOrNo(text: string): boolean | undefined {
  const folded = fold(text);
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : undefined;
}
