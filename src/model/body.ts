// A rendered body, remembered by its content alone. What depends on other files stays a hole until a page is made.

import type { Place } from "./place.js";

/**
 * Something in a body that only the whole site can fill in. `place` points into the source.
 *
 * Every hole stands inside a start tag, where attributes stand, with a space before it: `<a ⟨hole⟩ class="x">`.
 * It is filled with whole attributes, escaped (`href="/news/about/"`), or with nothing, which leaves `<a >`.
 */
export type Hole =
  /**
   * The attribute `href` of a link to another source: `../2020/other.md#part`. Target as written, percent-decoded,
   * without the fragment. The fragment is decoded and has the form of a `Heading.id`; empty when there is none.
   */
  | Readonly<{ kind: "source-link"; target: string; fragment: string; place: Place }>
  /**
   * The attribute `href` of a link that is absolute within the site: `/about/?x=1#part`. The base path is missing still.
   * Path as written, percent-decoded. Query as it must stand in an address, with its `?`, or empty. Fragment as above.
   */
  | Readonly<{ kind: "site-link"; path: string; query: string; fragment: string; place: Place }>
  /**
   * The attributes `src`, `width` and `height` of an `<img>` whose file lies in the content folder (`photo.jpg`,
   * `/media/photo.jpg`). `src` as written, percent-decoded, without query and fragment.
   */
  | Readonly<{ kind: "image"; src: string; place: Place }>
  /** The attribute `src` of an `<audio>` or `<video>`. As for `image`. */
  | Readonly<{ kind: "recording"; src: string; place: Place }>
  /** The attribute `href` of a link to a file that is not Markdown (a PDF, say), or to a folder. As for `source-link`. */
  | Readonly<{ kind: "file-link"; target: string; fragment: string; place: Place }>;

/** HTML with holes: `parts[0] hole[0] parts[1] … parts[n]`, so there is one part more than holes. Sanitised. */
export type Body = Readonly<{
  parts: readonly string[];
  holes: readonly Hole[];
}>;

/** A heading of a body as it is shown: the first level below the headline is 2. `id` is not percent-encoded. */
export type Heading = Readonly<{ depth: 2 | 3 | 4 | 5 | 6; id: string; text: string }>;

/** All that is made of a source's Markdown. */
export type RenderedBody = Readonly<{
  body: Body;
  /** In the order of the text; the heading of the footnotes is not among them. */
  headings: readonly Heading[];
  /** Plain text of the first real paragraph, in one line, without footnote marks; empty when there is none. */
  firstParagraph: string;
  /** Plain text of everything but code blocks, one block a line; for counting words and for search. */
  text: string;
}>;
