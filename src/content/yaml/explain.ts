// What an editor did wrong on a line that YAML cannot read. The library says where it stopped; people need to know
// what to change, so the line itself is looked at, most likely mistake first.

import type { Explanation } from "./explanation.js";
import { explainKeyless } from "./keyless.js";
import { mendedValue, quoted, readyLine } from "./quote.js";

/** A line as `indent`, `key`, `gap` (colon and spaces) and `value`. */
type Pair = Readonly<{ head: string; key: string; value: string; valueAt: number }>;

/** What is looked at of a line, in UTF-16 code units: mended lines are shorter, and patterns stay quick. */
const longestLooked = 2000;

/** Splits `  - key: value # note` at the first colon that YAML takes for one; undefined if there is none. */
export function pairOf(whole: string): Pair | undefined {
  const line = whole.slice(0, longestLooked);
  const found = /^([ \t]*(?:- +)*)([^\s:"'[{#&*!|>%@`-][^:]*?|"[^"]*"|'[^']*')[ \t]*:(?:[ \t]+|$)/u.exec(
    line,
  );
  if (found === null) return undefined;
  const valueAt = found[0].length;
  return { head: line.slice(0, valueAt).trimEnd(), key: found[2] ?? "", value: line.slice(valueAt), valueAt };
}

/** `- label:العراق`: a key without the space behind its colon, of which YAML makes a text. Not an hour, not an address. */
export function explainGluedKey(line: string): Explanation | undefined {
  const found = /^([ ]*(?:- +)*)([^\s:"'[{#&*!|>%@`-][^\s:]*):(?=[^\s:/])/u.exec(
    line.slice(0, longestLooked).trimEnd(),
  );
  const [head = "", indent = "", key = ""] = found ?? [];
  if (found === null || !/\p{L}/u.test(key)) return undefined;
  const mended = readyLine(`${indent}${key}: ${line.slice(head.length).trimEnd()}`);
  return {
    code: "missing-space-after-colon",
    facts: { line: mended },
    from: head.length - 1,
    to: head.length,
  };
}

/**
 * @param whole - the line on which reading stopped, or on which the value began that could not be read
 * @param column - where it stopped, 0-based
 * @param open - whether the value was still open at the end of the front matter (a quote or bracket without end)
 */
export function explainLine(whole: string, column: number, open: boolean): Explanation | undefined {
  const line = whole.slice(0, longestLooked).replace(/\r$/u, "");
  const indent = /^[ ]*\t[ \t]*/.exec(line);
  if (indent !== null) {
    const from = line.indexOf("\t");
    return { code: "yaml-tab", facts: {}, from, to: indent[0].length };
  }
  const pair = pairOf(line) ?? itemOf(line);
  return pair === undefined ? explainKeyless(line) : explainValue(line, pair, column, open);
}

/** The value of a list item: `  - value`. */
export function itemOf(line: string): Pair | undefined {
  const found = /^[ ]*(?:- +)+/.exec(line);
  if (found === null) return undefined;
  const valueAt = found[0].length;
  return { head: found[0].trimEnd(), key: "", value: line.slice(valueAt), valueAt };
}

/** Signs that no value may begin with; three of them only where a space follows. */
const SPECIAL_START = /^(?:[@`%*&!|>\]},]|[-?:](?=\s|$))/u;

function explainValue(line: string, pair: Pair, column: number, open: boolean): Explanation | undefined {
  const value = pair.value.trimEnd();
  const { valueAt } = pair;
  const end = valueAt + value.length;
  const mended = readyLine(`${pair.head} ${quoted(value)}`);
  const first = value.charAt(0);
  if (first === '"' || first === "'") return explainQuotes(value, pair, open);
  if (first === "[" || first === "{") return explainBrackets(line, pair, column, open);
  if (SPECIAL_START.test(value)) {
    return {
      code: "special-start",
      facts: { character: first, line: readyLine(`${pair.head} ${mendedValue(value)}`) },
      from: valueAt,
      to: valueAt + 1,
    };
  }
  const withoutNote = value.replace(/\s#.*$/u, "");
  const colon = withoutNote.search(/:(?:\s|$)/u);
  if (colon !== -1) {
    const at = valueAt + colon;
    return { code: "unquoted-colon", facts: { key: pair.key, line: mended }, from: at, to: at + 1 };
  }
  return /^ /.test(line) ? { code: "bad-indentation", facts: {}, from: 0, to: end } : undefined;
}

function explainQuotes(value: string, pair: Pair, open: boolean): Explanation | undefined {
  const quote = value.charAt(0);
  const from = pair.valueAt;
  const close = closingQuote(value, quote);
  if (close === -1 || open) {
    const line = readyLine(`${pair.head} ${closedQuotes(value.trimEnd(), quote)}`);
    return { code: "unclosed-quote", facts: { quote, line }, from, to: from + value.length };
  }
  const rest = value.slice(close + 1).trim();
  if (rest !== "" && !rest.startsWith("#")) {
    const line = readyLine(`${pair.head} ${withoutOuterQuotes(value.trimEnd(), close, quote)}`);
    const at = from + close + 1 + value.slice(close + 1).search(/\S/u);
    return { code: "text-after-quote", facts: { line }, from: at, to: from + value.length };
  }
  const wrongEscape = quote === '"' ? /(?<!\\)(?:\\\\)*(\\[^0abt\tnvfre "/\\N_LPxuU])/u.exec(value) : null;
  if (wrongEscape !== null) {
    const written = wrongEscape[1] ?? "";
    const at = from + wrongEscape.index + wrongEscape[0].length - written.length;
    const line = readyLine(`${pair.head} '${value.slice(1, close).replaceAll("'", "''")}'`);
    return { code: "bad-escape", facts: { written, line }, from: at, to: at + written.length };
  }
  return undefined;
}

/**
 * A value with text behind its quote, as it was meant: `"خبر",` as in JSON, `"قال "نعم" أمس"` with quotes inside its own;
 * else (`"نعم" و"لا"`) the quotes are part of the text.
 */
function withoutOuterQuotes(value: string, close: number, quote: string): string {
  if (/^\s*[,،;؛]$/u.test(value.slice(close + 1))) return value.slice(0, close + 1);
  const inner = value.slice(1, -1);
  const first = inner.indexOf(quote);
  const opensInside = /^$|[\s(«:]$/u.test(inner.slice(0, first)) && /\S/u.test(inner.charAt(first + 1));
  return quoted(value.length > 2 && value.endsWith(quote) && first !== -1 && opensInside ? inner : value);
}

/** A value with its quote closed. A word processor may have closed it with a curly one, which then has no opening one. */
function closedQuotes(value: string, quote: string): string {
  const isCurly = /[”“„»]$/u.test(value) && !/[“”„«].+$/u.test(value.slice(0, -1));
  return `${isCurly ? value.slice(0, -1) : value}${quote}`;
}

/** Index of the quote that closes a value, or -1. */
function closingQuote(value: string, quote: string): number {
  for (let at = 1; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (quote === '"' && character === "\\") at += 1;
    else if (character === quote) {
      if (quote === "'" && value.charAt(at + 1) === "'") at += 1;
      else return at;
    }
  }
  return -1;
}

function explainBrackets(line: string, pair: Pair, column: number, open: boolean): Explanation | undefined {
  const bracket = pair.value.charAt(0) as "[" | "{";
  const from = pair.valueAt;
  const hashtag = HASHTAG_IN_LIST.exec(pair.value);
  if (hashtag !== null) {
    const at = from + hashtag.index;
    const mended = line.trimEnd().replace(new RegExp(HASHTAG_IN_LIST, "gu"), quoted);
    return {
      code: "special-start",
      facts: { character: "#", line: readyLine(mended) },
      from: at,
      to: at + 1,
    };
  }
  const close = closingBracket(pair.value);
  if (open || close === -1) {
    const closes = bracket === "[" ? "]" : "}";
    const mended = readyLine(`${line.trimEnd().replace(/,$/u, "")}${closes}`);
    return {
      code: "unclosed-bracket",
      facts: { open: bracket, close: closes, line: mended },
      from,
      to: from + 1,
    };
  }
  const rest = pair.value.slice(close + 1).trim();
  if (rest !== "" && !rest.startsWith("#")) {
    const at = from + close + 1 + pair.value.slice(close + 1).search(/\S/u);
    const mended = readyLine(`${pair.head} ${quoted(pair.value.trimEnd())}`);
    return {
      code: "text-after-bracket",
      facts: { line: mended },
      from: at,
      to: from + pair.value.trimEnd().length,
    };
  }
  const comma = bracket === "{" ? ARABIC_COMMA_BEFORE_KEY : ARABIC_COMMA_BEHIND_QUOTE;
  if (comma.test(pair.value)) {
    const at = from + pair.value.search(comma);
    const mended = line.trimEnd().replace(new RegExp(comma, "gu"), ",");
    return { code: "arabic-comma-in-braces", facts: { line: readyLine(mended) }, from: at, to: at + 1 };
  }
  if (line.charAt(column) === ",") {
    return { code: "empty-item-in-list", facts: {}, from: column, to: column + 1 };
  }
  return undefined;
}

/** `[#العراق, #إيران]`: an item that is a note to YAML, with all that follows it on the line. */
const HASHTAG_IN_LIST = /(?<=[[,]\s*)#[^\s,،[\]{}"'#][^,،[\]{}"']*(?<!\s)/u;

/** `{ src: a.jpg، alt: … }`: what follows the comma is a key. */
const ARABIC_COMMA_BEFORE_KEY = /[،؛](?=\s*[^\s:،؛,{}[\]]+(?: [^\s:،؛,{}[\]]+)?\s*:\s)/u;

/** `['أ'، 'ب']`: behind an item in quotes. */
const ARABIC_COMMA_BEHIND_QUOTE = /(?<=["'])[،؛](?=\s*["'])/u;

/** Index of the bracket that closes the first one on this line, or -1. */
function closingBracket(value: string): number {
  let depth = 0;
  let quote = "";
  for (let at = 0; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (quote !== "") {
      if (quote === '"' && character === "\\") at += 1;
      else if (character === quote) quote = "";
    } else if ((character === '"' || character === "'") && /[[{,:\s]/u.test(value.charAt(at - 1)))
      quote = character;
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}
