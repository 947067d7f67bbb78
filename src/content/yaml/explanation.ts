// What is wrong with a line of YAML, with the columns to point at.

import type { ContentFacts } from "../../model/facts/content.js";

type Code = Extract<
  keyof ContentFacts,
  | "yaml-tab"
  | "unquoted-colon"
  | "unclosed-quote"
  | "text-after-quote"
  | "unclosed-bracket"
  | "text-after-bracket"
  | "arabic-comma-in-braces"
  | "empty-item-in-list"
  | "special-start"
  | "bad-escape"
  | "missing-space-after-colon"
  | "not-a-pair"
  | "bad-indentation"
>;

/** Offsets are columns, 0-based, into the line. */
export type Explanation = {
  [C in Code]: Readonly<{ code: C; facts: ContentFacts[C]; from: number; to: number }>;
}[Code];
