// Files that look like text or a saved page but hold what another program exported: of many posts no one article is made.

export type ForeignProgram = "Movable Type" | "Telegram" | "Facebook" | "Substack";

/** As far as a file is looked at. In UTF-16 code units. */
const head = 200_000;

/** @param text - of the file, decoded */
export function programOf(text: string): ForeignProgram | undefined {
  const start = text.slice(0, head);
  if (/^(?:AUTHOR|TITLE|BASENAME|STATUS|DATE): /m.test(start) && /^-{5}\r?\nBODY:\r?\n/m.test(start))
    return "Movable Type";
  if (
    /\bclass=["'][^"']*\bchat_page\b/.test(start) &&
    /\bclass=["']message (?:default|service)\b/.test(start)
  )
    return "Telegram";
  // The names that its export has had since 2018, one after the other.
  if (/\bclass=["'](?:pam _3-95 _2pi0 _2lej uiBoxWhite\b|_a6-g\b|[^"']* _a6-g["' ])/.test(start))
    return "Facebook";
  return undefined;
}

/** Substack's posts have neither headline nor date: both stand in the `posts.csv` beside their folder. */
export const isSubstackPost = (origin: string, text: string): boolean =>
  /(?:^|\/)\d{3,}\.[\w-]+\.html$/.test(origin) && !/<html[\s>]/i.test(text);
