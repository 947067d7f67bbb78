// A title or a keyword as one segment of an address, readable in its own script or in ASCII. docs/urls.md has the rules.
// Pure and stable: the same text has the same slug for as long as the site stands.

import type { Slug } from "../model/brand.js";
import { toLatinDigits } from "./digits.js";
import { shortHash } from "./hash.js";
import { normaliseUnicode, stripInvisible } from "./text.js";
import { transliterate } from "./transliterate.js";

export type SlugStyle = "readable" | "ascii";

/** A file name has at most 255 bytes; 40 are left for what is added to it (`.html`, a temporary suffix). */
const maxBytes = 255 - 40;

/** Tashkeel and Quranic marks, niqqud and cantillation. Marks that are vowels of other scripts stay. */
const unreadMarks =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08E1\u08E3-\u08FF]/g;

/** Names that Windows keeps for devices, with whatever ending. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * The slug of a text.
 * @param style - `readable` keeps letters of every script; `ascii` transliterates what it can
 * @returns NFC, lower case, words joined by `-`; never empty (`x-` and a hash where no letter or digit is left), at
 *   most 215 bytes of UTF-8 (cut between words or letters, with a hash of the whole), no name that a disk refuses
 */
export function slugOf(text: string, style: SlugStyle): Slug {
  // ﷺ ﷻ ﷽ are whole sentences in one sign, which no address should hold.
  const spelt = normaliseUnicode(text).replace(/[\uFDFA\uFDFB\uFDFD]/g, " ");
  const prepared = lowerCase(toLatinDigits(stripInvisible(spelt)));
  const joined =
    style === "readable" ? joinedWords(prepared.replace(unreadMarks, "")) : asciiWords(prepared, text);
  if (joined === "") return `x-${shortHash(text.normalize("NFC"))}` as Slug;
  return fitted(deviceName.test(joined) ? `x-${joined}` : joined) as Slug;
}

/** Says whether a text, such as a slug that an editor chose, is a slug already. */
export function isCleanSlug(text: string): text is Slug {
  return slugOf(text, "readable") === text;
}

/** Lower case that is stable when repeated and leaves no mark that İ would. */
function lowerCase(text: string): string {
  return text.replaceAll("İ", "i").toLowerCase().normalize("NFC");
}

function joinedWords(text: string): string {
  const words = text
    // Iran's → irans: an apostrophe parts no words.
    .replace(/(?<=\p{L})['\u2018\u2019\u02BC](?=\p{L})/gu, "")
    .replace(/\p{Me}+/gu, "")
    // Characters beyond the letters, decimal digits, letter-like numbers and their marks separate.
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}]+/gu, "-")
    // A mark with no letter before it is nobody's.
    .replace(/(^|-)\p{M}+/gu, "$1");
  return words.replace(/-+/g, "-").replace(/^-|-$/g, "").normalize("NFC");
}

/** Where letters had no Latin spelling, a hash keeps two texts apart. */
function asciiWords(prepared: string, text: string): string {
  const { text: latin, lost } = transliterate(
    prepared.replace(/(?<=\p{L})['\u2018\u2019\u02BC](?=\p{L})/gu, ""),
  );
  const words = latin.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return lost && words !== "" ? `${words}-${shortHash(text.normalize("NFC"))}` : words;
}

/** Cut between words where that keeps most of it, else between letters. */
function fitted(slug: string): string {
  if (bytesOf(slug) <= maxBytes) return slug;
  const ending = `-${shortHash(slug)}`;
  const head = headOf(slug, maxBytes - ending.length);
  const words = head.slice(0, Math.max(0, head.lastIndexOf("-")));
  const kept = bytesOf(words) >= bytesOf(head) * 0.6 ? words : head.replace(/-$/, "");
  return kept === "" ? `x${ending}` : `${kept}${ending}`;
}

/** The longest start of at most so many bytes that tears no letter from its marks. */
function headOf(slug: string, bytes: number): string {
  let used = 0;
  let end = 0;
  let safeEnd = 0;
  for (const character of slug) {
    if (!/^[\p{M}\u1160-\u11FF\uD7B0-\uD7FF]/u.test(character)) safeEnd = end;
    used += bytesOf(character);
    if (used > bytes) return slug.slice(0, safeEnd);
    end += character.length;
  }
  return slug;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
