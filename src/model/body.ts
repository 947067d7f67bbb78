// A rendered body, remembered by its content alone. What depends on other files stays a hole until a page is made.

import type { Place } from "./place.js";

/** Something in a body that only the whole site can fill in. `place` points into the source. */
export type Hole =
  /** `href` of a link to another source: `../2020/other.md#part`. Path as written, decoded, without the fragment. */
  | Readonly<{ kind: "source-link"; target: string; fragment: string; place: Place }>
  /** `href` of a link that is absolute within the site: `/about/`. The base path is missing still. */
  | Readonly<{ kind: "site-link"; path: string; place: Place }>
  /** The attributes `src`, `width` and `height` of an `<img>` whose file lies in the content folder. `src` as written, decoded. */
  | Readonly<{ kind: "image"; src: string; place: Place }>
  /** `href` of a link to a file that is not Markdown (a PDF, say). As written, decoded. */
  | Readonly<{ kind: "file-link"; target: string; fragment: string; place: Place }>;

/** HTML with holes: `parts[0] hole[0] parts[1] … parts[n]`, so there is one part more than holes. Sanitised. */
export type Body = Readonly<{
  parts: readonly string[];
  holes: readonly Hole[];
}>;

export type Heading = Readonly<{ depth: 2 | 3 | 4 | 5 | 6; id: string; text: string }>;
