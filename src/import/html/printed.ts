// The version of a page for printing, whose headline says what it is and not what it is about.

import { cleanText } from "../../content/values/text.js";

const label =
  /^(?:ال)?(?:نسخة|صفحة)?\s*(?:ملائمة |مناسبة |قابلة |معدة )?(?:لل?طباعة|طباعة)$|^print(?:able|er)?(?:[- ]friendly)?(?: (?:version|page))?$/iu;
const parting = / [-–—|:»] /u;

/** A headline without its label at either end; empty where there is nothing else. */
export function printedTitle(title: string): string {
  const parts = cleanText(title).split(parting);
  const isLabel = (part: string | undefined): boolean => label.test(part ?? "");
  if (!isLabel(parts[0]) && !isLabel(parts.at(-1))) return title.trim();
  return parts.filter((part) => !isLabel(part)).join(" - ");
}
