// Digits of one script in another: what editors type to what machines read, and back to what readers see.
// The browser's search needs the same, so nothing here leans on Intl.

import type { Digits } from "../model/config.js";

/** Arabic-Indic, Persian and full-width digits. */
const foreignDigit = /[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g;

const zeroes = { latin: 0x30, arabic: 0x0660, persian: 0x06f0 } as const satisfies Record<Digits, number>;

/**
 * Writes Arabic-Indic (٣), Persian (۳) and full-width (３) digits as Latin ones; all else stays.
 * @returns a text of the same length in UTF-16 code units, so that columns stay right
 */
export function toLatinDigits(text: string): string {
  // The low four bits of each block, less the block's own start: 0x60, 0xF0 and 0x10 all end in zero.
  return text.replace(foreignDigit, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Writes every digit, of whichever of the known scripts, in the digits of `digits`. */
export function localiseDigits(text: string, digits: Digits): string {
  const latin = toLatinDigits(text);
  if (digits === "latin") return latin;
  const zero = zeroes[digits];
  return latin.replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)));
}
