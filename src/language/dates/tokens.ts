// Cuts a folded date text into numbers, clock times and known words.
// Apart from the reading, so that the reading sees meanings and never characters.

import { type DateWord, dateWords } from "./vocabulary.js";

export type DateToken =
  | DateWord
  /** Three numbers with one separator, in the order written, and how many digits each has. */
  | Readonly<{ kind: "numeric"; numbers: Triple; lengths: Triple }>
  | Readonly<{ kind: "clock"; hour: number; minute: number; second: number }>
  | Readonly<{ kind: "number"; value: number; length: number }>
  /** The `T` of ISO 8601. */
  | Readonly<{ kind: "join" }>
  | Readonly<{ kind: "offset"; minutes: number }>
  | Readonly<{ kind: "mark"; mark: string }>;

export type Triple = readonly [number, number, number];

/** A point parts hour and minute only before half a day: `4.53 م`; else it may part day and month. */
const pieces =
  /(?<numeric>(?<a>\d{1,4})(?<mark1>[-/.]| [-/] )(?<b>\d{1,2})\k<mark1>(?<c>\d{1,4})(?!\d|[-/.]\d))|(?<clock>(?<h>\d{1,2})(?:[:hس]|\.(?=\d\d ?(?:[صم]|[ap]m|مسا|صباحا)(?!\p{L})))(?<m>\d\d)(?::(?<s>\d\d)(?:[.,]\d{1,9})?)?(?![\d:]))|(?<number>\d+)(?:(?:st|nd|rd|th)(?!\p{L}))?|(?<word>\p{L}+)|(?<mark>[-,،;؛/|().])|(?<space> )/uy;

/** Directly after a clock time: `+03:00`, `+0300`, `+03`. */
const offsetPiece = / ?(?<sign>[+-])(?<h>\d\d)(?::?(?<m>\d\d))?(?![\d:])/uy;
/** After `GMT` one digit is enough. */
const shortOffsetPiece = / ?(?<sign>[+-])(?<h>\d{1,2})(?::?(?<m>\d\d))?(?![\d:])/uy;

/**
 * @param folded - as `foldDateText` leaves it
 * @returns undefined as soon as something stands there that belongs in no date
 */
export function dateTokensOf(folded: string): DateToken[] | undefined {
  const tokens: DateToken[] = [];
  let at = 0;
  while (at < folded.length) {
    const offset = offsetAfter(tokens.at(-1), folded, at);
    if (offset !== undefined) {
      tokens.push(offset.token);
      at = offset.end;
      continue;
    }
    pieces.lastIndex = at;
    const groups = pieces.exec(folded)?.groups;
    if (groups === undefined) return undefined;
    at = pieces.lastIndex;
    if (groups.space !== undefined) continue;
    if (groups.word !== undefined) {
      const word = wordAt(folded, at - groups.word.length, groups.word, tokens.at(-1));
      if (word === undefined) return undefined;
      tokens.push(word.token);
      at = word.end;
      continue;
    }
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf(groups: Record<string, string | undefined>): DateToken {
  const { numeric, a = "", b = "", c = "", clock, h, m, s = "0", number, mark = "" } = groups;
  if (numeric !== undefined) {
    const lengths: Triple = [a.length, b.length, c.length];
    return { kind: "numeric", numbers: [Number(a), Number(b), Number(c)], lengths };
  }
  if (clock !== undefined) return { kind: "clock", hour: Number(h), minute: Number(m), second: Number(s) };
  if (number !== undefined) return { kind: "number", value: Number(number), length: number.length };
  return { kind: "mark", mark };
}

/** A known word, the longest of up to three: `تشرين الثاني` before `تشرين`. */
function wordAt(
  folded: string,
  start: number,
  first: string,
  previous: DateToken | undefined,
): { token: DateToken; end: number } | undefined {
  const [, second, third] = /^\p{L}+(?: (\p{L}+))?(?: (\p{L}+))?/u.exec(folded.slice(start)) ?? [];
  const candidates = [
    second !== undefined && third !== undefined ? `${first} ${second} ${third}` : undefined,
    second !== undefined ? `${first} ${second}` : undefined,
    first,
  ];
  for (const candidate of candidates) {
    const token = candidate === undefined ? undefined : dateWords.get(candidate);
    if (candidate !== undefined && token !== undefined) return { token, end: start + candidate.length };
  }
  if (first === "t" && previous?.kind === "numeric") return { token: { kind: "join" }, end: start + 1 };
  return undefined;
}

function offsetAfter(
  previous: DateToken | undefined,
  folded: string,
  at: number,
): { token: DateToken; end: number } | undefined {
  const afterTime = previous?.kind === "clock" || previous?.kind === "day-part";
  if (!afterTime && previous?.kind !== "utc") return undefined;
  const piece = afterTime ? offsetPiece : shortOffsetPiece;
  piece.lastIndex = at;
  const groups = piece.exec(folded)?.groups;
  if (groups === undefined) return undefined;
  const minutes = Number(groups.h) * 60 + Number(groups.m ?? 0);
  const outOfRange = Number(groups.m ?? 0) > 59;
  const signed = outOfRange ? Number.NaN : groups.sign === "-" ? 0 - minutes : minutes;
  return { token: { kind: "offset", minutes: signed }, end: piece.lastIndex };
}
