// Quotation marks and brackets without a partner. Looks at all blocks together, because a quotation may last for
// several paragraphs: each of them opens it anew, and the last one closes it.

import type { ProseBlock } from "../../model/prose.js";
import { type Finding, rangeIn } from "../finding.js";
import { isMostlyArabic } from "../letters.js";

type Kind = Readonly<{ opening: string; closing: string; code: "unbalanced-quotes" | "unbalanced-brackets" }>;
type Stray = Readonly<{ kind: Kind; block: ProseBlock; index: number; at: number; opens: boolean }>;

const guillemets: Kind = { opening: "«", closing: "»", code: "unbalanced-quotes" };
const curly: Kind = { opening: "“", closing: "”", code: "unbalanced-quotes" };
const round: Kind = { opening: "(", closing: ")", code: "unbalanced-brackets" };
const square: Kind = { opening: "[", closing: "]", code: "unbalanced-brackets" };

/** A quotation that has not ended after so many paragraphs was forgotten. */
const longestQuotation = 12;

/** In the order of the source by kind. */
export function unbalancedPairs(blocks: readonly ProseBlock[]): readonly Finding[] {
  const all: Stray[] = [];
  for (const kind of [guillemets, curly, round, square]) {
    const strays = blocks.flatMap((block, index) => straysOf(block, index, kind));
    const isQuotation = kind.code === "unbalanced-quotes";
    // Those that a later paragraph closes first: what opens such a paragraph may be a quotation of its own.
    for (const stray of isQuotation ? withoutLongQuotations(strays) : strays)
      if (!isQuotation || !goesOn(stray, blocks)) all.push(stray);
  }
  return all.map(
    ({ kind, block, at, opens }): Finding => ({
      code: kind.code,
      ...rangeIn(block, at, at + 1),
      facts: {
        mark: opens ? kind.opening : kind.closing,
        partner: opens ? kind.closing : kind.opening,
        missing: opens ? "closing" : "opening",
      },
    }),
  );
}

function straysOf(block: ProseBlock, index: number, kind: Kind): readonly Stray[] {
  const { text } = block;
  if (!text.includes(kind.opening) && !text.includes(kind.closing)) return [];
  if (!isMostlyArabic(text)) return [];
  if (kind === curly && usesMarksAlike(text)) return [];
  const open: number[] = [];
  const stray: Stray[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    // `â€“` is a dash in a wrong encoding.
    if (text[at - 1] === "€" && text[at - 2] === "â") continue;
    if (character === kind.opening) {
      if (!isFace(text, at, kind)) open.push(at);
    } else if (character === kind.closing && open.pop() === undefined && !isListMark(text, at, kind))
      stray.push({ kind, block, index, at, opens: false });
  }
  return [...stray, ...open.map((at) => ({ kind, block, index, at, opens: true }))].sort(
    (one, other) => one.at - other.at,
  );
}

/** Many write ”كذا“ or “كذا“; an even number of marks is a pair in their eyes. */
const usesMarksAlike = (text: string): boolean => (text.match(/[“”„‟″]/g)?.length ?? 0) % 2 === 0;

/** `1)`, `أ)`, `:)`, and in front of a line `أولًا)`, `البند 3)`: no bracket was opened. */
const isListMark = (text: string, at: number, { closing }: Kind): boolean =>
  closing === ")" && (shortMark.test(text.slice(Math.max(0, at - 6), at)) || beginsLine(text, at));

const shortMark = /(?:^|[\s،.])(?:[\d\u0660-\u0669]{1,3}|\p{L}|[:;]-?)\s?$/u;
const lineMark = /^\s*\p{L}[\p{L}\p{M}]*(?:\s[\d\u0660-\u0669]{1,3})?\s?$/u;
const longestMark = 24;
const beginsLine = (text: string, at: number): boolean => {
  const from = Math.max(0, at - longestMark - 1);
  const before = text.slice(from, at);
  const lineEnd = before.lastIndexOf("\n");
  return (
    (lineEnd !== -1 || from === 0) &&
    before.length - lineEnd - 1 <= longestMark &&
    lineMark.test(before.slice(lineEnd + 1))
  );
};

/** `:(`, `;-(`: nothing is to be closed. */
const isFace = (text: string, at: number, { opening }: Kind): boolean =>
  opening === "(" &&
  /(?:^|\s)[:;]-?$/u.test(text.slice(Math.max(0, at - 3), at)) &&
  /^\s?$/u.test(text[at + 1] ?? "");

/** A quotation of several paragraphs opens each of them anew, and closes the last. */
const goesOn = ({ kind, index, opens }: Stray, blocks: readonly ProseBlock[]): boolean =>
  opens && blocks[index + 1]?.text.startsWith(kind.opening) === true;

/** Drops what is opened in one paragraph and closed in a later one, when no other begins or ends between them. */
function withoutLongQuotations(strays: readonly Stray[]): readonly Stray[] {
  const dropped = new Set<Stray>();
  strays.forEach((stray, position) => {
    if (stray.opens) return;
    const openers: Stray[] = [];
    for (let at = position - 1; at >= 0; at--) {
      const earlier = strays[at];
      if (earlier === undefined || !earlier.opens || dropped.has(earlier)) break;
      if (earlier.index < stray.index - longestQuotation) break;
      openers.push(earlier);
    }
    // In each paragraph but the last one opens; otherwise one of them is a slip.
    const isOneEach = new Set(openers.map(({ index }) => index)).size === openers.length;
    if (openers.length === 0 || !isOneEach) return;
    for (const opener of openers) dropped.add(opener);
    dropped.add(stray);
  });
  return strays.filter((stray) => !dropped.has(stray));
}
