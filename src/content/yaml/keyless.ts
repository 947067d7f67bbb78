// A line that YAML takes for no key with a value: what its writer meant, with the line that says so.

import { isKnownKey } from "../keys/names.js";
import type { Explanation } from "./explanation.js";
import { quoted, readyLine } from "./quote.js";

/**
 * A key behind the sign of a list, of a heading or of a note, or between stars: `- العنوان: …`, `**العنوان:** …`; or before
 * a sign that is no colon.
 */
const dressedKey =
  /^(?<before>(?:[-*•●▪·–—>#]+\s+|[\d٠-٩]+[.)-]\s*)?(?:\*\*|__)?)(?<name>[^\s:：﹕︓=؛;،,*_][^:：﹕︓=؛;،,*]{0,40}?)\s*(?<inner>\*\*|__)?\s*(?<sign>[:：﹕︓=؛;،,])\s*(?<behind>\*\*|__)?\s*(?<value>.*)$/u;
/** A colon with no space after it, another script's colon, an equals sign. */
const pair = /^(?<name>[^\s:=：﹕︓][^:=：﹕︓]{0,60}?)\s*(?<sign>:|=|：|﹕|︓)\s*(?<value>.*)$/u;
const rightPair = /^[^:]+:(?:[ \t]|$)/u;
/** An item without the hyphen and space that make it one. */
const oddItem = /^(?:-(?=[^\s-])|[•*–—●▪](?=\s*[^\s•*–—●▪-])|[\d٠-٩]{1,2}[.)-](?=\s*[^\d\s٠-٩.)-]))\s*(.*)$/u;

/** What is wrong with a line that has no key, as far as can be told from it alone. */
export function explainKeyless(line: string): Explanation | undefined {
  const text = line.trim();
  const from = line.search(/\S/u);
  if (text === "" || text.startsWith("#")) return undefined;
  const to = from + text.length;
  if (text.startsWith("{")) return inBraces(text, from, to);
  const key = knownKeyIn(text);
  if (key?.isDressed === true) return undressed(line, key);
  const { name = "", sign = "", value = "" } = key ?? pair.exec(text)?.groups ?? {};
  if (sign !== "") {
    const mended = readyLine(`${line.slice(0, from)}${pairLine({ name, value })}`);
    const at = from + text.indexOf(sign, name.length);
    return { code: "missing-space-after-colon", facts: { line: mended }, from: at, to: at + sign.length };
  }
  const item = oddItem.exec(text)?.[1];
  const mended = item === undefined ? "" : readyLine(`${line.slice(0, from)}- ${item}`);
  return { code: "not-a-pair", facts: { written: text.slice(0, 80), line: mended }, from, to };
}

/** What stands between two fields on one line, with the name of the second behind it. */
const betweenFields = /\s*[,،;؛]\s*(?=[^\s:：,،;؛{}][^:：,،;؛{}]{0,40}\s*[:：])/u;

/** `{ title: خبر، date: … }`: all fields on one line, with a sign between them that YAML does not know. */
function inBraces(text: string, from: number, to: number): Explanation {
  const fields = text
    .slice(1)
    .replace(/\}\s*$/u, "")
    .trim()
    .split(betweenFields);
  const lines = fields.map((field) => {
    const { name = "", value = "" } = pair.exec(field)?.groups ?? {};
    return readyLine(pairLine({ name, value }));
  });
  const line = lines.every((one) => one !== ":") ? lines.join("\n") : "";
  return { code: "not-a-pair", facts: { written: text.slice(0, 80), line }, from, to };
}

/** A key of ours with what is no part of it, or a sign that is no colon; undefined for a line that is right. */
export function explainWithoutKeys(line: string): Explanation | undefined {
  const text = line.trim();
  const key = knownKeyIn(text);
  if (key?.isDressed === true) return undressed(line, key);
  return key === undefined || rightPair.test(text) ? undefined : explainKeyless(line);
}

type Pair = Readonly<{ name: string; value: string }>;

/** A key that the tool knows, with what stands behind its sign. */
function knownKeyIn(text: string): (Pair & Readonly<{ sign: string; isDressed: boolean }>) | undefined {
  const {
    before = "",
    name = "",
    inner = "",
    sign = "",
    behind = "",
    value = "",
  } = dressedKey.exec(text)?.groups ?? {};
  if (!isKnownKey(name)) return undefined;
  return { name, sign, value, isDressed: `${before}${inner}${behind}` !== "" };
}

function undressed(line: string, key: Pair): Explanation {
  const text = line.trim();
  const from = line.search(/\S/u);
  const facts = { written: text.slice(0, 80), line: readyLine(pairLine(key)) };
  return { code: "not-a-pair", facts, from, to: from + text.length };
}

function pairLine({ name, value }: Pair): string {
  const bare = value.replace(/^[\s\u00a0\u200e\u200f]+/u, "").trimEnd();
  const needsQuotes = !/^["'[{|>]/u.test(bare) && /:(?:\s|$)|\s#|^[@`%*&!]/u.test(bare);
  return `${name}: ${needsQuotes ? quoted(bare) : bare}`.trimEnd();
}
