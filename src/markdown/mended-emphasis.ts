// The mend of emphasis that CommonMark does not close: `و**«الأهلي»**` → `و«**الأهلي**»`. The marks move inside the
// punctuation, so that letters stand on both sides of each; every word stays where it is.

/** `**«كذا»**` in parts; in `lead` and `trail` punctuation alone. */
const emphasised = /^(\*{1,2})(\p{P}*)([^\p{P}\s*][^*\n]*?)(\p{P}*)\1$/u;

const partners: Readonly<Record<string, string>> = {
  "«": "»",
  "“": "”",
  "”": "“",
  '"': '"',
  "(": ")",
  "[": "]",
  "‘": "’",
};

/**
 * @param written - from the first star to the last
 * @returns undefined where moving the marks would part a quotation in two
 */
export function mendedEmphasis(written: string): string | undefined {
  const found = emphasised.exec(written);
  if (found === null) return undefined;
  const [, marks = "", lead = "", core = "", trail = ""] = found;
  if (lead === "" && trail === "") return undefined;
  if (/\s$/u.test(core) || [...lead, ...trail].some((mark) => core.includes(mark) && mark in partners))
    return undefined;
  const opened = [...lead].filter((mark) => mark in partners);
  const closed = [...trail].filter((mark) => Object.values(partners).includes(mark));
  const isPair =
    opened.length <= 1 &&
    closed.length === opened.length &&
    opened.every((mark) => partners[mark] === closed[0]);
  return isPair ? `${lead}${marks}${core}${marks}${trail}` : undefined;
}
