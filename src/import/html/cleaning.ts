// What cleaning the HTML of a text knows all the way down.

import type { Note } from "../notes.js";

export type AddressRules = Readonly<{
  /** A link's address as it shall stand; undefined leaves the text without its link. */
  link: (href: string) => string | undefined;
  /** A picture's address as it shall stand; undefined leaves the picture out. */
  image: (src: string) => string | undefined;
  /** Whether a picture lies beside the text, and is taken before one of the web. */
  isBeside?: (src: string) => boolean;
}>;

export type Cleaning = Readonly<{
  rules: AddressRules;
  notes: Note[];
  /** In code, where each space counts. */
  isVerbatim?: boolean;
}>;

/** Elements that hold no text for readers. */
export const withoutText: ReadonlySet<string> = new Set(
  "script style noscript template svg math canvas link meta base title head applet param".split(" "),
);
