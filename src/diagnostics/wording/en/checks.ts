// Slips of language and typing, and addresses that would vanish, in English.

import type { CheckFacts } from "../../../model/facts/checks.js";
import type { WordingOf } from "../worded.js";

const markNames: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "?": "question mark" };

const misplaced: Readonly<Record<"start" | "end" | "repeated", string>> = {
  start: "at the start of",
  end: "at the end of",
  repeated: "repeated inside",
};

const replaceBy = (mended: string | undefined, otherwise: string): string =>
  mended === undefined ? otherwise : `Write it ${mended}`;

const unbalanced = (mark: string, partner: string, missing: "opening" | "closing") =>
  missing === "closing"
    ? {
        message: `${mark} opens and nothing in the paragraph closes it`,
        mend: `Put ${partner} where it ends, or remove ${mark}`,
      }
    : {
        message: `${mark} closes and nothing before it in the paragraph opens`,
        mend: `Put ${partner} where it begins, or remove ${mark}; see whether the two marks are exchanged`,
      };

export const checksWording: WordingOf<CheckFacts> = {
  "latin-punctuation": ({ written, arabic }) => ({
    message: `A Latin ${markNames[written] ?? "mark"} "${written}" in Arabic text`,
    mend: `Write the Arabic mark: ${arabic}`,
  }),
  "space-before-punctuation": ({ mark }) => ({
    message: `A space before "${mark}"`,
    mend: `Remove the space, or "${mark}" may begin the next line alone`,
  }),
  "missing-space-after": ({ mark }) => ({
    message: `No space after "${mark}"`,
    mend: `Put a space after "${mark}"`,
  }),
  "repeated-punctuation": ({ written, mended }) => ({
    message: `Two marks in a row, "${written}", where one is enough`,
    mend: `Write "${mended}" alone`,
  }),
  "doubled-space": ({ isVerse }) =>
    isVerse
      ? {
          message:
            "Readers see one space where this gap parts the columns of several lines, and the lines run on into one",
          mend: "If it is a poem, part the two halves of each of its lines by ***, as in صدر البيت *** عجز البيت, and leave an empty line above and below it; else make a table of the lines",
        }
      : { message: "More than one space between two words", mend: "Keep one; readers see no more" },
  "stray-tatweel": ({ word, mended, where }) => ({
    message: `A tatweel (ـ) ${misplaced[where]} "${word}", so a search does not find the word`,
    mend: `Write it without: ${mended}`,
  }),
  "decorative-tatweel": ({ word, mended }) => ({
    message: `A tatweel (ـ) for decoration inside "${word}"`,
    mend: `Write it without: ${mended}`,
  }),
  "tatweel-as-dash": () => ({
    message: "A tatweel (ـ) used as a dash between two words",
    mend: "Put a dash (–) in its place, or a colon if what follows explains what stands before",
  }),
  "markup-in-value": ({ written, mended }) => ({
    message: `Readers see "${written}" with its signs: marks are read in the text alone, not in the block above it`,
    mend: mended === "" ? "Remove it" : mended === " " ? "Put a space in its place" : `Write: ${mended}`,
  }),
  "quoted-value": ({ opening, closing }) => ({
    message: `Readers see the whole value between ${opening} and ${closing}: only straight quotes are signs of YAML`,
    mend: `Remove the two; if the whole is a quotation, write « and » in their place, or put straight quotes (") around it`,
  }),
  "presentation-forms": ({ word, mended }) => ({
    message: `"${word}" is written in old letter shapes (copied from a PDF, mostly), which no search finds and no screen reader reads`,
    mend: replaceBy(mended, "Type the word anew: in what was copied, its letters stand in reverse order"),
  }),
  "unbalanced-quotes": ({ mark, partner, missing }) => unbalanced(mark, partner, missing),
  "unbalanced-brackets": ({ mark, partner, missing }) => unbalanced(mark, partner, missing),
  "bidi-control-open": ({ character, opens }) => ({
    message: opens
      ? `An invisible character (${character}) turns the direction of the text, and none turns it back`
      : `An invisible character (${character}) ends a direction that did not begin`,
    mend: "Remove it: delete the letters around it and type them anew, or run build-site check --fix",
  }),
  "lookalike-letter": ({ word, letter, meant, mended }) => ({
    message: `"${word}" has "${letter}" from the keyboard of another language, which looks like "${meant.join('" or "')}" and is not found by a search for it`,
    mend: replaceBy(mended, `Write what you mean in its place: "${meant.join('" or "')}"`),
  }),
  "mixed-scripts": ({ word, letters }) => ({
    message: `"${word}" has letters of another alphabet: ${[...letters].join(" ")}`,
    mend: "Type the word anew with one keyboard; if these are two words, put a space between them",
  }),
  "invisible-character": ({ character }) => ({
    message: `An invisible character (${character}) touches a word, so a search does not find the word`,
    mend: "Remove it: delete the letters around it and type them anew, with a space if they belong to two words",
  }),
  "damaged-text": ({ written, how }) => ({
    message:
      how === "replaced"
        ? `A letter was lost before the text came here: "${written}"`
        : `This text was read in a wrong encoding: "${written}"`,
    mend: "Copy this place from the original again, or type it",
  }),
  "lead-image-without-alt": ({ src, alt }) => ({
    message: `The article's image "${src}" has no description for readers who cannot see it`,
    mend: `Write it with its description, or with an empty one, "", if it is decoration:\nimage: { src: ${src}, alt: ${alt ?? "a man at the head of a channel"} }`,
  }),
  "published-url-gone": ({ url, article, aliases, draft }) => ({
    message:
      draft === undefined
        ? `The published address "${url}" would vanish, and nothing leads from it to another`
        : `The published address "${url}" would vanish, because ${draft} is not published now (a draft, or its date has not come)`,
    mend:
      draft !== undefined
        ? "Publish the article (remove its `draft`, correct its date), or put its address into the `aliases` of the one that replaces it"
        : article === undefined
          ? "If its content has moved to another article, put this address into the `aliases` there; else bring the article back"
          : `If this article (${article}) is meant, put this line into it:\naliases: [${(aliases ?? []).join(", ")}]`,
  }),
};
