// Which way a block runs, and the isolation of what runs the other way inside it (FRONTEND D4, D5, D7).

import type { Element, ElementContent } from "hast";
import { oppositeRuns } from "../../language/bidi-runs.js";
import type { Direction } from "../../model/article.js";
import { element, type Scope, textNode, type Work } from "./work.js";

const blocks: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table figcaption summary li dt dd".split(" "),
);
/** A name alone does not turn a heading or an item of a list around; a passage does. */
const needsPassage: ReadonlySet<string> = new Set("h1 h2 h3 h4 h5 h6 li dt dd summary".split(" "));
const wordsOfPassage = 4;

/** Gives a block in another script its `dir`, and answers with the scope for what is inside. */
export function enterBlock(node: Element, around: Scope, work: Work): Scope {
  const scope = around.isOther && blocks.has(node.tagName) ? { ...around, isOther: false } : around;
  const { dir } = node.properties;
  if (dir === "ltr" || dir === "rtl") return { ...scope, direction: dir, isolates: true };
  if (dir === "auto") return { ...scope, direction: firstStrong(node.children) ?? scope.direction };
  if (!work.isMixed || !scope.isolates || !blocks.has(node.tagName)) return scope;
  const other = opposite(scope.direction);
  if (firstStrong(node.children) !== other) return scope;
  // `OpenStreetMap هي …` begins with Latin and is Arabic all the same, so the first letter alone does not decide.
  const letters = lettersOf(node);
  if (letters[other] < 4 * letters[scope.direction]) return scope;
  if (needsPassage.has(node.tagName) && letters.text.trim().split(/\s+/).length < wordsOfPassage)
    return letters[scope.direction] === 0 ? { ...scope, isOther: true } : scope;
  const lang = languageOfPassage(letters.text);
  node.properties = { ...(lang === undefined ? {} : { lang }), ...node.properties, dir: "auto" };
  return { ...scope, direction: other };
}

const opposite = (direction: Direction): Direction => (direction === "rtl" ? "ltr" : "rtl");

/** The text with every run of the other direction in a `<bdi>`; one run if its signs are of that direction too: `Yahoo!`. */
export function isolateRuns(text: string, direction: Direction, isOther = false): ElementContent[] {
  const [, before = "", whole = "", after = ""] = isOther ? (nameWithSigns.exec(text) ?? []) : [];
  if (hasOther(whole, direction) && !signsOf[direction].test(whole))
    return [
      textNode(before),
      isolated(whole, opposite(direction), withoutSigns(whole)),
      textNode(after),
    ].filter(hasText);
  // Most Arabic text has neither digits nor letters from left to right, and is done here.
  if (direction === "rtl" && !mayRunLeftToRight.test(text)) return [textNode(text)];
  const runs = oppositeRuns(text, direction);
  if (runs.length === 0) return [textNode(text)];
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const { start, end } of runs) {
    if (start > from) nodes.push(textNode(text.slice(from, start)));
    nodes.push(isolated(text.slice(start, end), opposite(direction)));
    from = end;
  }
  if (from < text.length) nodes.push(textNode(text.slice(from)));
  return nodes;
}

/** A colon leads on to what stands below, in the direction around. */
const nameWithSigns = /^(\s*)(\S|\S[\s\S]*[^\s:])(:?\s*)$/u;
/** Only writing of this direction has them. */
const signsOf = { rtl: /[\u0590-\u08FF«»]/u, ltr: /[A-Za-z]/u } as const;
const withoutSigns = (text: string): string => text.replace(/^[!?.()"“”]+|[!?.()"“”]+$/gu, "");
const hasText = (node: ElementContent): boolean => node.type !== "text" || node.value !== "";

const mayRunLeftToRight = /[\dA-Za-z\u00AA-\u058F\u0900-\u1FFF\u2071-\u218F\u2C00-\uDFFF]/;

/** One run, with its language where the letters of its name tell it. */
export function isolated(text: string, direction: Direction, name = text): Element {
  const lang = languageOfName(name);
  return element("bdi", { ...(lang === undefined ? {} : { lang }), dir: direction }, [textNode(text)]);
}

const englishName = /^[a-z]+(?:['’&.-][a-z]+)*\.?(?: (?:[a-z]+(?:['’&.-][a-z]+)*\.?|\d+|&))*$/i;
const arabicName = /^[\u0621-\u063A\u0641-\u0652\s\u060C]+$/;

// Only letters of ASCII, or of Arabic proper, are taken for English or Arabic: `Le Monde` is read with an English
// voice, which is nearer than an Arabic one, while an address, a handle or a date has no language at all.
function languageOfName(text: string): string | undefined {
  if (englishName.test(text)) return "en";
  return arabicName.test(text) ? "ar" : undefined;
}

const englishWords = /\b(?:the|of|and|with|that|from|was|were|this|for)\b/i;
/** Letters of ASCII, the signs of good typography, and the Arabic that may stand in between. */
const beyondEnglish = /[^\0-\x7f\u2010-\u2026\u0600-\u06FF]/;

const languageOfPassage = (text: string): string | undefined =>
  englishWords.test(text) && !beyondEnglish.test(text) ? "en" : undefined;

type Letters = { ltr: number; rtl: number; text: string };

const withoutOwnText: ReadonlySet<string> = new Set(["code", "pre", "bdi", "bdo", "kbd", "samp"]);

/** What `dir="auto"` looks at: not what is isolated, and not code. */
const hasOwnText = (node: Element): boolean =>
  !withoutOwnText.has(node.tagName) &&
  node.properties.dir === undefined &&
  !(node.tagName === "a" && isOwnAddress(node));

function lettersOf(node: Element): Letters {
  const letters: Letters = { ltr: 0, rtl: 0, text: "" };
  count(node.children, letters);
  return letters;
}

function count(nodes: readonly ElementContent[], letters: Letters): void {
  for (const node of nodes) {
    if (node.type === "text") {
      letters.text += node.value;
      for (let index = 0; index < node.value.length; index++) {
        const strong = directionOfUnit(node.value.charCodeAt(index));
        if (strong !== undefined) letters[strong]++;
      }
    } else if (node.type === "element" && hasOwnText(node)) count(node.children, letters);
  }
}

/** The direction of the first letter. Most blocks tell it by their first character. */
function firstStrong(nodes: readonly ElementContent[]): Direction | undefined {
  for (const node of nodes) {
    if (node.type === "text") {
      for (let index = 0; index < node.value.length; index++) {
        const strong = directionOfUnit(node.value.charCodeAt(index));
        if (strong !== undefined) return strong;
      }
    } else if (node.type === "element" && hasOwnText(node)) {
      const strong = firstStrong(node.children);
      if (strong !== undefined) return strong;
    }
  }
  return undefined;
}

/** Direction of one UTF-16 code unit if it is part of a letter: enough to weigh a text, not for ordering it. */
function directionOfUnit(unit: number): Direction | undefined {
  if (unit < 0x41) return undefined;
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a ? "ltr" : undefined;
  if (unit < 0xc0) return undefined;
  if (unit >= 0x590 && unit < 0x900) return letter.test(String.fromCharCode(unit)) ? "rtl" : undefined;
  if (unit < 0x2000) return unit === 0xd7 || unit === 0xf7 ? undefined : "ltr";
  if (unit >= 0x3040 && unit < 0xd800) return "ltr";
  return (unit >= 0xfb1d && unit < 0xfe00) || (unit >= 0xfe70 && unit < 0xfeff) ? "rtl" : undefined;
}

const letter = /\p{L}/u;

const latin = /[A-Za-z\u00C0-\u024F\u0370-\u03FF\u0400-\u058F\u3040-\uD7FF]/;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Whether a text has any letter that runs against this direction. */
export const hasOther = (text: string, direction: Direction): boolean =>
  (direction === "rtl" ? latin : rightToLeft).test(text);

/** True for `<https://…>` and bare addresses: the text is the address itself. */
export function isOwnAddress(link: Element): boolean {
  const [only, more] = link.children;
  if (only?.type !== "text" || more !== undefined || /\s/.test(only.value)) return false;
  const href = String(link.properties.href ?? "");
  const text = only.value;
  return /^(?:https?:|mailto:|www\.)/i.test(text) || href === `mailto:${text}` || href.endsWith(`//${text}`);
}
