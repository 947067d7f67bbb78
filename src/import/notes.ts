// What an import has to say of one file or of the whole: lost, guessed, left as it was, impossible. Facts, no wording.
// Apart from the diagnostics of a build, because these speak of files outside of the site that nobody will mend.

/** How much it matters: `failed` ends the command with 1, the rest is for reading. */
export type NoteKind = "failed" | "kept" | "skipped" | "lost" | "guessed" | "changed";

const kinds = {
  // Nothing came of it.
  unreadable: "failed",
  "too-large": "failed",
  "nothing-in-it": "failed",
  "no-title": "failed",
  "no-date": "failed",
  "ambiguous-date": "failed",
  "impossible-date": "failed",
  "hijri-date": "failed",
  "no-article-found": "failed",
  "broken-xml": "failed",
  "entity-declared": "failed",
  "not-wxr": "failed",
  "foreign-export": "failed",
  refused: "failed",
  "outside-folder": "failed",
  // It stands in the site already, or is no article.
  "kept-other": "kept",
  "kept-edited": "kept",
  "kept-title": "kept",
  "kept-copy": "kept",
  "kept-again": "kept",
  "kept-register": "kept",
  "skipped-link": "skipped",
  "skipped-file": "skipped",
  "skipped-status": "skipped",
  "skipped-type": "skipped",
  "unknown-type": "skipped",
  // Something of it was lost.
  "lost-lines": "lost",
  "missed-line": "lost",
  "lost-comments": "lost",
  "lost-element": "lost",
  "lost-style": "lost",
  "lost-block": "lost",
  "lost-field": "lost",
  "lost-taxonomy": "lost",
  "lost-translation": "lost",
  "lost-control-characters": "lost",
  "lost-address": "lost",
  "lost-alias": "lost",
  "lost-term-pages": "lost",
  "lost-link": "lost",
  "lost-markup": "lost",
  "missing-upload": "lost",
  "unknown-gallery": "lost",
  "damaged-text": "lost",
  // Something is not certain.
  "guessed-keywords": "guessed",
  "guessed-related": "guessed",
  "guessed-section": "guessed",
  "guessed-title": "guessed",
  "guessed-date": "guessed",
  "guessed-encoding": "guessed",
  "guessed-slug": "guessed",
  "guessed-zone": "guessed",
  "guessed-article": "guessed",
  "several-pages": "guessed",
  "one-of-several": "guessed",
  // It is there in another form.
  "embed-linked": "changed",
  "shortcode-kept": "changed",
  "pages-joined": "changed",
  "password-draft": "changed",
  "private-draft": "changed",
  "remote-image": "changed",
  "remote-file": "changed",
  "kept-as-html": "changed",
  "more-categories": "changed",
  "related-waiting": "changed",
  "xml-mended": "changed",
  "renamed-slug": "changed",
} as const satisfies Record<string, NoteKind>;

export type NoteCode = keyof typeof kinds;

export type Note = Readonly<{
  code: NoteCode;
  /** The word, name or line it is about; empty where the code says all. */
  detail: string;
  /** How often; absent means once. */
  count?: number;
  /** 1-based line of the imported file. */
  line?: number;
}>;

export const kindOf = (code: NoteCode): NoteKind => kinds[code];

/** Longest detail: enough to recognise a line. In UTF-16 code units. */
const longestDetail = 160;

export function note(
  code: NoteCode,
  detail = "",
  more: Readonly<{ count?: number; line?: number }> = {},
): Note {
  const oneLine = detail
    .slice(0, longestDetail * 4)
    .replace(/\s+/gu, " ")
    .trim();
  const shown =
    oneLine.length > longestDetail ? `${oneLine.slice(0, longestDetail).toWellFormed()}…` : oneLine;
  return { code, detail: shown, ...more };
}

/** Notes that say the same become one with a count, in order of first occurrence. */
export function gathered(notes: readonly Note[]): readonly Note[] {
  const byKey = new Map<string, Note>();
  for (const one of notes) {
    const key = `${one.code}\n${one.detail}\n${one.line ?? ""}`;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, one);
    else byKey.set(key, { ...known, count: (known.count ?? 1) + (one.count ?? 1) });
  }
  return [...byKey.values()];
}
