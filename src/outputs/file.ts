// A text file of the output, at an address of the site.

import type { OutputPath, SitePath } from "../model/brand.js";
import type { OutputFile } from "../model/page.js";
import type { Place } from "../model/place.js";

/**
 * @param path - of a file, whether its name has an ending (`/feed.xml`) or none (`/_redirects`)
 * @param make - called once, when the file is about to be written
 */
export const madeFile = (path: SitePath, origin: Place, make: () => string): OutputFile => ({
  kind: "made",
  path: path.slice(1) as OutputPath,
  origin,
  make,
});

/** The same for what is small, or had to be made to know how many files there are. */
export const textFile = (path: SitePath, origin: Place, text: string): OutputFile =>
  madeFile(path, origin, () => text);
