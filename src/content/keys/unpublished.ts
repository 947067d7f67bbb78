// Other tools' ways to say that a text is not to be published yet. Passed over, they would publish it.

import { fold } from "../../language/fold.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { writtenText } from "../values/text.js";
import { yesOrNo } from "../values/yes-no.js";
import type { MapNode, YamlEntry } from "../yaml/tree.js";
import { articleKeys } from "./names.js";
import { keyNamed } from "./table.js";

const isDraft = ({ key, value }: YamlEntry): boolean =>
  keyNamed(articleKeys, key) === "draft" && yesOrNo(writtenText(value)?.value ?? "") === true;

const folded = (...words: string[]): ReadonlySet<string> => new Set(words.map(fold));

/** With a no, of Jekyll and others. */
const publishing = folded("published", "publish", "visible", "منشور", "النشر", "نشر", "ظاهر");
/** With a yes. */
const hiding = folded("private", "hidden", "خاص", "مخفي");
/** With one of the states below, as WordPress and others have them. */
const state = folded("status", "state", "post_status", "الحالة", "حالة");
const unready = folded("draft", "private", "pending", "future", "مسودة", "خاص", "قيد المراجعة");

/** An error for a key that keeps the text back elsewhere; undefined for any other, and for what is a draft here too. */
export function unpublishedElsewhere(
  { key, keyPlace, value }: YamlEntry,
  among: MapNode,
): Diagnostic | undefined {
  const text = writtenText(value)?.value;
  if (text === undefined) return undefined;
  const name = fold(key);
  const isKeptBack =
    (publishing.has(name) && yesOrNo(text) === false) ||
    (hiding.has(name) && yesOrNo(text) === true) ||
    (state.has(name) && unready.has(fold(text)));
  if (!isKeptBack || among.entries.some(isDraft)) return undefined;
  const facts = { key: key.slice(0, 80), written: text.slice(0, 80) };
  return { code: "kept-back-elsewhere", severity: "error", place: keyPlace, facts };
}
