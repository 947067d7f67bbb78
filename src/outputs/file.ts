// A text file of the output, at an address of the site.

import type { OutputPath, SitePath } from "../model/brand.js";
import type { OutputFile } from "../model/page.js";
import type { Place } from "../model/place.js";

/** Where a file lies, whether its name has an ending (`/feed.xml`) or none (`/_redirects`). */
export const fileAt = (address: SitePath): OutputPath => address.slice(1) as OutputPath;

/**
 * @param path - of a file
 * @param make - called once, when the file is about to be written
 */
export const madeFile = (path: SitePath, origin: Place, make: () => string): OutputFile => ({
  kind: "made",
  path: fileAt(path),
  origin,
  make,
});

/** The same for what is small, or had to be made to know how many files there are. */
export const textFile = (path: SitePath, origin: Place, text: string): OutputFile =>
  madeFile(path, origin, () => text);
