// What only `check` looks for: slips of language and typing in what readers read, and addresses that would vanish.

type None = Record<never, never>;

/** `mended` is the word or sign as it should stand; absent where only an editor knows. */
export interface CheckFacts {
  "latin-punctuation": { written: string; arabic: string };
  "space-before-punctuation": { mark: string };
  "missing-space-after": { mark: string };
  "repeated-punctuation": { written: string; mended: string };
  /** `isVerse`: a wide gap that stands between the halves of a verse, as in the lines around it. */
  "doubled-space": { isVerse: boolean };
  "stray-tatweel": { word: string; mended: string; where: "start" | "end" | "repeated" };
  /** One tatweel between two letters. */
  "decorative-tatweel": { word: string; mended: string };
  "tatweel-as-dash": None;
  /** Absent `mended`: the letters stand in the order of a screen, so they cannot be put right by themselves. */
  "presentation-forms": { word: string; mended?: string };
  "unbalanced-quotes": { mark: string; partner: string; missing: "opening" | "closing" };
  "unbalanced-brackets": { mark: string; partner: string; missing: "opening" | "closing" };
  /** `character` as `U+202E`; `opens` is never closed, otherwise it closes what was never opened. */
  "bidi-control-open": { character: string; opens: boolean };
  /** `letter` of another alphabet's keyboard, `meant` the letters that it may stand for. */
  "lookalike-letter": { word: string; letter: string; meant: readonly string[]; mended?: string };
  /** Letters of two scripts in one word. */
  "mixed-scripts": { word: string; letters: string };
  /** `character` as `U+200B`. */
  "invisible-character": { character: string };
  /** `mended`: the same without the marks. */
  "markup-in-value": { written: string; mended: string };
  /** A whole value between these two. */
  "quoted-value": { opening: string; closing: string };
  "damaged-text": { written: string; how: "replaced" | "misread" };
  /** `alt`: what stands behind the name of the file, and is its description perhaps. */
  "lead-image-without-alt": { src: string; alt?: string };
  /**
   * A published address that the site no longer has. `aliases`: the whole list for the article that looks like it.
   * `draft`: the page at this address is a draft or waits.
   */
  "published-url-gone": {
    url: string;
    path: string;
    article?: string;
    aliases?: readonly string[];
    draft?: string;
  };
}
