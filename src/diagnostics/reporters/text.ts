// For people at a terminal.
//
// Terminals differ in how they show Arabic: some put it in reading order (GNOME's, Konsole, mlterm, macOS Terminal),
// some leave it in the order of memory (kitty, Alacritty, xterm, most CI logs). A caret below an Arabic line is wrong
// in one kind or the other, and bidi controls, which could tell them apart, are printed as junk by some. So a caret
// stands only below a line that all of them show alike; below any other the marked part is repeated by itself,
// `^ ⟪…⟫`, which no reordering can part from its place. With colours the part is underlined in the line too: colours
// move with the letters.

import type { Diagnostic } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import { excerptOf, withoutTabs } from "../excerpt.js";
import { sortDiagnostics } from "../sort.js";
import { visible } from "../visible.js";
import { columnsOf } from "../width.js";
import { type WordingLanguage, wordingOf } from "../wording/wording-of.js";
import { labels } from "./labels.js";

export type TextOptions = Readonly<{ language: WordingLanguage; color: boolean }>;

/** All diagnostics in order, and their number. Empty for none. Ends with a line feed. */
export function reportText(diagnostics: readonly Diagnostic[], options: TextOptions): string {
  if (diagnostics.length === 0) return "";
  const blocks = sortDiagnostics(diagnostics).map((diagnostic) => block(diagnostic, options));
  return `${blocks.join("\n")}\n${summary(diagnostics, options.language)}\n`;
}

function block(diagnostic: Diagnostic, { language, color }: TextOptions): string {
  const { severity, code, place, related = [] } = diagnostic;
  const words = labels[language];
  const paint = color ? painted[severity] : (text: string) => text;
  const { message, mend } = wordingOf(diagnostic, language);
  const lines = [
    `${locationOf(place)} ${paint(`${words[severity]} [${code}]`)}`,
    ...indented(message),
    ...source(place, paint, color),
    ...(mend === "" ? [] : indented(`${words.mend}: ${mend}`)),
    ...related.map((other) => `  ${words.related}: ${locationOf(other)}`),
  ];
  return `${lines.join("\n")}\n`;
}

const locationOf = ({ path, line, column }: Place): string =>
  [visible(path), line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(":");

const indented = (text: string): readonly string[] =>
  text.split("\n").map((line) => `  ${visible(withoutTabs(line)).trimEnd()}`);

function source(place: Place, paint: (text: string) => string, color: boolean): readonly string[] {
  const excerpt = excerptOf(place);
  if (excerpt === undefined) return [];
  const [before, marked, after] = [excerpt.before, excerpt.marked, excerpt.after].map((part) =>
    visible(withoutTabs(part)),
  ) as [string, string, string];
  const gutter = String(place.line ?? "");
  const space = " ".repeat(gutter.length);
  const cut = (place.lineTextStart ?? 0) > 0 ? "…" : "";
  const line =
    `  ${gutter} | ${cut}${before}${color && marked !== "" ? underlined(marked) : marked}${after}`.trimEnd();
  if (place.column === undefined) return [line];
  if (reordered.test(before + marked + after)) {
    return [line, `  ${space} | ${paint(marked === "" ? "^" : `^ ⟪${marked}⟫`)}`];
  }
  const indent = " ".repeat(columnsOf(cut + before));
  return [line, `  ${space} | ${indent}${paint("^".repeat(Math.max(1, columnsOf(marked))))}`];
}

// Letters, digits and marks of scripts that run from right to left.
const reordered = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const sgr = "\u001B[";
const painted = {
  error: (text: string): string => `${sgr}1;31m${text}${sgr}0m`,
  warning: (text: string): string => `${sgr}1;33m${text}${sgr}0m`,
} as const;
const underlined = (text: string): string => `${sgr}4m${text}${sgr}24m`;

function summary(diagnostics: readonly Diagnostic[], language: WordingLanguage): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const files = new Set(diagnostics.map(({ place }) => place.path)).size;
  return labels[language].summary(errors, diagnostics.length - errors, files);
}
