// A headline as the letters of a font can show it.

export type CardText =
  | Readonly<{ kind: "ready"; text: string }>
  /** Letters, digits, currencies and mathematical signs that no font has: without them the headline would say something else. */
  | Readonly<{ kind: "letters-missing"; letters: readonly string[] }>;

/** Such as word processors put in place of what every font has. */
const hyphens = /[\u2010\u2011]/gu;
/** They steer other programs, and have no shape: joiners stay, because Persian and Urdu spell with them. */
const steering =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0F]|[\u{E0000}-\u{E007F}]/gu;
const hasMeaning = /[\p{L}\p{N}\p{Sc}\p{Sm}]/u;
const mostNamed = 12;

/**
 * @param text - plain, as an editor wrote it
 * @param has - whether some font shows a code point
 * @returns one line, NFC; signs that no font has (emoji above all) are left out
 */
export function cardText(text: string, has: (codePoint: number) => boolean): CardText {
  const missing = new Set<string>();
  let shown = "";
  const plain = text
    .toWellFormed()
    .normalize("NFC")
    .replace(steering, "")
    .replace(hyphens, "-")
    .replace(/\s+/gu, " ");
  for (const character of plain) {
    if (has(character.codePointAt(0) ?? 0)) shown += character;
    else if (hasMeaning.test(character)) missing.add(character);
    else if (!/\p{M}/u.test(character)) shown += " ";
  }
  if (missing.size > 0) return { kind: "letters-missing", letters: [...missing].slice(0, mostNamed) };
  // A joiner beside what was left out, or beside a space, joins nothing.
  const tidy = shown.replace(/(?<![\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}])/gu, "");
  return {
    kind: "ready",
    text: tidy
      .replace(/ +/g, " ")
      .replace(/ (?=[،؛:!؟.,])/gu, "")
      .trim(),
  };
}
