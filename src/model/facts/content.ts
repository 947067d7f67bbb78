// Front matter and the files under `content/`.

/** What a file may be instead of UTF-8; `damaged` is UTF-8 with single broken characters. */
export type EncodingGuess = "UTF-16" | "Windows-1256" | "damaged";

/** What a key wants, in words that wording can put into a sentence. */
export type ExpectedValue =
  | "text"
  | "date"
  | "list"
  /** A list of YAML, which may not stand on one line with commas. */
  | "items"
  | "yes-no"
  | "number"
  | "map"
  | "text-or-map"
  | "list-of-maps";
/** What was found instead. */
export type FoundValue = "text" | "list" | "map" | "nothing";

/** 0 is Sunday. */
type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
type None = Record<never, never>;
/** `line` is the whole line, mended, ready for pasting; empty where no mended line can be offered. */
type Mended = { line: string };

type FileFacts = {
  "unreadable-file": { reason: string };
  "file-too-large": { bytes: number; limit: number };
  "same-name-twice": { name: string; other: string };
  "link-outside": None;
  "link-broken": None;
  "link-to-folder": None;
  "special-file": None;
  "not-published": {
    where:
      | "outside"
      | "settings"
      | "register"
      | "ending"
      | "document"
      | "web-page"
      | "second-of-two"
      | "hidden";
    name: string;
  };
  "no-articles": None;
  "not-utf8": { guess: EncodingGuess; byte: string };
  "nul-character": None;
  "merge-conflict": None;
  "empty-file": None;
  /** Beyond what is told of one file. */
  "more-problems": { count: number };
};

type FenceFacts = {
  /** `lower`: the line at which it begins instead of at the first. */
  "missing-front-matter": { startsWithKey: boolean; lower?: number };
  /** `isTop`: nothing stands between the two; else the second is that of another article. */
  "second-front-matter": { isTop: boolean };
  "missing-closing-fence": { afterLine: number };
  "malformed-fence": { written: string };
  "front-matter-language": { written: string };
  "front-matter-too-large": { limit: number };
  "empty-front-matter": None;
  "front-matter-not-keys": None;
  "empty-body": None;
};

type YamlFacts = {
  "yaml-tab": None;
  "unquoted-colon": { key: string } & Mended;
  "unclosed-quote": { quote: string } & Mended;
  "text-after-quote": Mended;
  "unclosed-bracket": { open: string; close: string } & Mended;
  "text-after-bracket": Mended;
  "arabic-comma-in-braces": Mended;
  "empty-item-in-list": None;
  /** `isReference`: & names a value for *, which stands for it elsewhere. */
  "special-start": { character: string; isReference?: boolean } & Mended;
  "bad-escape": { written: string } & Mended;
  "missing-space-after-colon": Mended;
  /** `isWholeFile`: it stands in a file that is YAML alone, with no text below. */
  "not-a-pair": { written: string; isWholeFile?: boolean } & Mended;
  "bad-indentation": None;
  "yaml-unreadable": None;
  "yaml-too-deep": { limit: number };
  "several-documents": None;
  "complex-key": None;
  "hashtag-is-comment": { written: string } & Mended;
};

type KeyFacts = {
  "missing-title": None;
  "missing-date": None;
  "missing-key": { key: string };
  /** `isForeign`: the name that other tools give to what is called `nearest` here. */
  "unknown-key": { key: string; nearest?: string; isForeign?: boolean };
  /** A key by which another tool keeps the text back: `published: false`. */
  "kept-back-elsewhere": { key: string; written: string };
  "not-for-pages": { key: string };
  "duplicate-key": { key: string; first: string; line: number };
  "empty-value": { key: string };
};

type ValueFacts = {
  "wrong-type": { key: string; expected: ExpectedValue; found: FoundValue };
  "unknown-choice": { key: string; written: string; choices: readonly string[]; nearest?: string };
  "list-without-space": { written: string };
  "empty-item": { key: string };
  "repeated-item": { key: string; item: string };
  "long-title": { length: number; limit: number };
  "bad-number": { key: string; written: string; minimum: number; maximum: number };
  "dirty-slug": { written: string; clean: string };
  "bad-language": { written: string; nearest?: string };
  /** `site`: the address of a whole site. */
  "bad-address": { key: string; written: string; wants: "web" | "site" | "path" | "file" | "email" };
  "date-order": { key: string; written: string; date: string };
};

type DateFacts = {
  "not-a-date": { key: string; written: string };
  /** Day first, then month first. */
  "ambiguous-date": { written: string; readings: readonly [string, string] };
  "impossible-date": { written: string; what: "month" | "day" | "time" | "offset"; lastDay?: number };
  /** Weekdays from 0, Sunday, to 6. */
  "wrong-weekday": { written: Weekday; actual: Weekday; date: string };
  /** `gregorian`: the day that it is by the calendar of Umm al-Qura. */
  "year-out-of-range": { year: number; gregorian?: string };
  /** `taken`: what is used instead, `2021-03-28 03:30`. */
  "skipped-hour": { written: string; taken: string };
  /** `taken` with its offset: `2021-10-31T02:30:00+03:00`. */
  "repeated-hour": { written: string; taken: string };
};

export type ContentFacts = FileFacts & FenceFacts & YamlFacts & KeyFacts & ValueFacts & DateFacts;
