// YAML as editors write it: text, lists and maps, with the place of each. No anchors, no tags, no types, one document.
// The library reads; everything that could surprise (a word after & that vanishes, a #hashtag taken for a comment) is said.

import { isAlias, isMap, isScalar, isSeq, Lexer, parseDocument } from "yaml";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Locator } from "../locate.js";
import { itemOf, pairOf } from "./explain.js";
import { lineAt, lineStart } from "./lines.js";
import { keyOf, keysIn, type Mistake, mistakeOf, withoutEntry } from "./mistake.js";
import { mendedValue, quoted, readyLine } from "./quote.js";
import type { YamlEntry, YamlNode } from "./tree.js";

export type YamlReading = Readonly<{
  /** Undefined if there is nothing but comments, or nothing could be read. */
  root: YamlNode | undefined;
  /** Keys at the left edge whose lines could not be read: not missing, but broken. */
  brokenKeys: readonly string[];
  diagnostics: readonly Diagnostic[];
}>;

/** Nesting that no front matter, register or configuration needs. */
const deepest = 20;
/** So many open brackets are an attack: the library would spend seconds on them before it gives up. */
const mostOpenBrackets = 200;
/**
 * How many mistakes are looked for in a text of so many UTF-16 code units: reading again after each costs the whole text
 * once more.
 */
const mistakesLookedFor = (length: number): number => (length > 256 * 1024 ? 1 : length > 16 * 1024 ? 4 : 20);

/**
 * Reads one YAML document, the part of the text from `start` to `end` (UTF-16 offsets).
 * A line that cannot be read is reported, left out with what belongs to it, and the rest is read again, so that an
 * editor hears of all mistakes at once.
 */
export function readYaml(locator: Locator, start: number, end: number): YamlReading {
  const diagnostics: Diagnostic[] = [];
  const brokenKeys: string[] = [];
  let text = locator.text.slice(start, end);
  const tooDeep = firstDeep(text, mostOpenBrackets);
  if (tooDeep !== undefined) {
    const place = locator.place(start + tooDeep);
    diagnostics.push({ code: "yaml-too-deep", severity: "error", place, facts: { limit: deepest } });
    return { root: undefined, brokenKeys: keysIn(text), diagnostics };
  }
  const mostMistakes = mistakesLookedFor(text.length);
  while (true) {
    const document = parsed(text);
    const error = document?.errors[0];
    if (document !== undefined && error === undefined) {
      const converter: Converter = { locator, start, text, diagnostics };
      const root = document.contents === null ? undefined : convert(document.contents, converter, 0);
      reportHashtags(converter);
      return { root: root?.kind === "nothing" ? undefined : root, brokenKeys, diagnostics };
    }
    if (error === undefined || error.code === "RESOURCE_EXHAUSTION") {
      const place = locator.place(start + (firstDeep(text, deepest) ?? Math.max(0, text.search(manySigns))));
      diagnostics.push({ code: "yaml-too-deep", severity: "error", place, facts: { limit: deepest } });
      return { root: undefined, brokenKeys: keysIn(text), diagnostics };
    }
    if (error.code === "MULTIPLE_DOCS") {
      const at = text.search(/(?<=\n)(?:---|\.\.\.)(?=\s|$)/u);
      const place = locator.place(start + Math.max(0, at), start + Math.max(0, at) + 3);
      diagnostics.push({ code: "several-documents", severity: "error", place, facts: {} });
      text = at <= 0 ? "" : text.slice(0, at);
      continue;
    }
    const mistake = mistakeOf(
      text,
      error.pos[0],
      /closing|must be sufficiently indented|end with a/u.test(error.message),
    );
    diagnostics.push(diagnosticOf(mistake, error.pos[0], locator, start));
    const key = keyOf(mistake.line.trimStart());
    if (key !== undefined) brokenKeys.push(key);
    if (diagnostics.length >= mostMistakes || mistake.line.trim() === "") {
      return { root: undefined, brokenKeys: [...brokenKeys, ...keysIn(text)], diagnostics };
    }
    text = withoutEntry(text, mistake.from);
  }
}

/** Signs of items and values in a row, each of which opens a level. */
const manySigns = /(?:[-?:][ \t]+){20}/u;

/** The document of the library; undefined where so much is nested that its reader, which recurses, runs out of stack. */
function parsed(text: string): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(text, {
      schema: "failsafe",
      version: "1.2",
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "error",
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function diagnosticOf(mistake: Mistake, position: number, locator: Locator, start: number): Diagnostic {
  const { explanation, from } = mistake;
  if (explanation === undefined) {
    const at = start + position;
    return { code: "yaml-unreadable", severity: "error", place: locator.place(at, at + 1), facts: {} };
  }
  const place = locator.place(start + from + explanation.from, start + from + explanation.to);
  const { code } = explanation;
  const facts =
    code === "not-a-pair" && start === 0 ? { ...explanation.facts, isWholeFile: true } : explanation.facts;
  return { code, severity: "error", place, facts } as Diagnostic;
}

/** Where the brackets that are open reach a number. Those in quotes count too: nobody writes so many there either. */
function firstDeep(text: string, limit: number): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "[" || character === "{") depth += 1;
    else if ((character === "]" || character === "}") && depth > 0) depth -= 1;
    if (depth > limit) return at;
  }
  return undefined;
}

type Converter = Readonly<{ locator: Locator; start: number; text: string; diagnostics: Diagnostic[] }>;

/** From the library's node to ours; whatever is more than text, lists and maps is refused with its place. */
function convert(node: unknown, converter: Converter, depth: number): YamlNode {
  const { locator, start } = converter;
  const [from, to] = rangeOf(node);
  const at = { place: locator.place(start + from, start + to), start: start + from, end: start + to };
  if (depth > deepest) {
    const { place } = at;
    converter.diagnostics.push({
      code: "yaml-too-deep",
      severity: "error",
      place,
      facts: { limit: deepest },
    });
    return { kind: "nothing", isReported: true, ...at };
  }
  const special = specialOf(node);
  if (special !== undefined) {
    refuseSpecial(special, node, from, converter);
    return { kind: "nothing", isReported: true, ...at };
  }
  if (isSeq(node)) {
    return { kind: "list", items: node.items.map((item) => convertItem(item, converter, depth)), ...at };
  }
  if (isMap(node)) {
    const entries: YamlEntry[] = [];
    for (const { key, value } of node.items) {
      const entry = entryOf(key, value, converter, depth);
      if (entry !== undefined) entries.push(entry);
    }
    return { kind: "map", entries, ...at };
  }
  if (isScalar(node)) {
    const text = String(node.value ?? "");
    const isPlain = node.type === "PLAIN" || node.type === undefined;
    if (isPlain && /^(?:|~|null|Null|NULL)$/.test(text)) return { kind: "nothing", ...at };
    return { kind: "text", text, ...at };
  }
  return { kind: "nothing", ...at };
}

function convertItem(item: unknown, converter: Converter, depth: number): YamlNode {
  const node = convert(item, converter, depth + 1);
  const isReported = node.kind === "nothing" && isLost(rangeOf(item)[0], converter);
  return isReported ? { ...node, isReported } : node;
}

function entryOf(key: unknown, value: unknown, converter: Converter, depth: number): YamlEntry | undefined {
  const { locator, start, diagnostics } = converter;
  const [from, to] = rangeOf(key);
  const keyPlace = locator.place(start + from, start + to);
  if (!isScalar(key) || specialOf(key) !== undefined) {
    diagnostics.push({ code: "complex-key", severity: "error", place: keyPlace, facts: {} });
    return undefined;
  }
  const at = { place: keyPlace, start: start + to, end: start + to };
  const node: YamlNode = value === null ? { kind: "nothing", ...at } : convert(value, converter, depth + 1);
  const isReported = node.kind === "nothing" && (node.isReported === true || isLost(to, converter));
  return { key: String(key.value ?? ""), keyPlace, value: isReported ? { ...node, isReported } : node };
}

/** Whether the value of a key is not there because what was written has been left out, or is a hashtag. */
function isLost(afterKey: number, { locator, start, text }: Converter): boolean {
  const next = text.slice(afterKey + 1).search(/\S/u);
  const end = next === -1 ? text.length : afterKey + 1 + next;
  const isHashtag = /^[^\n]*#[^\s#]/u.test(text.slice(afterKey, end + 2));
  return isHashtag || locator.text.slice(start + afterKey, start + end) !== text.slice(afterKey, end);
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : [0, 0];
}

/** The sign that makes a node more than a value: an alias, an anchor, a tag. */
function specialOf(node: unknown): "*" | "&" | "!" | undefined {
  if (isAlias(node)) return "*";
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  if (node.anchor !== undefined && node.anchor !== "") return "&";
  return node.tag !== undefined ? "!" : undefined;
}

function refuseSpecial(character: "*" | "&" | "!", node: unknown, from: number, converter: Converter): void {
  const { locator, start, text, diagnostics } = converter;
  const sign = character === "*" ? from : text.lastIndexOf(character, Math.max(0, from - 1));
  const at = sign === -1 ? from : sign;
  const lineFrom = lineStart(text, at);
  const line = lineAt(text, lineFrom);
  const head = line.slice(0, at - lineFrom);
  const isWhole = /^[ ]*(?:- +)*(?:[^:]+: +)?$/u.test(head);
  const value = line.slice(at - lineFrom).trimEnd();
  const place = locator.place(start + at, start + at + 1);
  if (isReference(node, text)) {
    const mended = character === "&" ? readyLine(`${head}${value.replace(/^&\S+\s*/u, "")}`.trimEnd()) : "";
    const facts = { character, line: mended, isReference: true };
    diagnostics.push({ code: "special-start", severity: "error", place, facts });
    return;
  }
  const facts = { character, line: isWhole ? readyLine(`${head}${mendedValue(value)}`) : "" };
  diagnostics.push({ code: "special-start", severity: "error", place, facts });
}

/** Whether & names a value that stands elsewhere too, and * stands for one, as YAML means them: not `&أ ب`, `*أ*`. */
function isReference(node: unknown, text: string): boolean {
  if (isAlias(node)) return text.includes(`&${node.source}`);
  if (!isScalar(node)) return (isMap(node) || isSeq(node)) && node.anchor !== undefined;
  return node.anchor !== undefined && text.includes(`*${node.anchor}`);
}

/** `title: خبر #عاجل` loses its last word to a comment; a note for colleagues has a space after its #. */
function reportHashtags({ locator, start, text, diagnostics }: Converter): void {
  if (!/[^\n]\s#[^\s#]/u.test(text)) return;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    // The lexer's own marks have a length but no place in the text.
    if (token === "\x02" || token === "\x18" || token === "\x1f") continue;
    if (/^#[^\s#]/u.test(token)) {
      const lineFrom = lineStart(text, offset);
      const before = text.slice(lineFrom, offset);
      if (before.trim() !== "") diagnostics.push(hashtag(before, token.trimEnd(), locator, start + offset));
    }
    offset += token.length;
  }
}

function hashtag(before: string, note: string, locator: Locator, at: number): Diagnostic {
  const pair = pairOf(`${before}x`) ?? itemOf(before);
  const value = pair === undefined ? "" : `${before.slice(pair.valueAt)}${note}`;
  const isPlain = pair !== undefined && !/^["'[{|>]/u.test(value);
  const isWhole = value === note;
  return {
    code: "hashtag-is-comment",
    severity: isWhole ? "error" : "warning",
    place: locator.place(at, at + note.length),
    facts: { written: note.slice(0, 80), line: isPlain ? readyLine(`${pair.head} ${quoted(value)}`) : "" },
  };
}
