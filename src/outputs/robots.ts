// Everything may be visited; where the sitemaps are. Pages that shall not be found say so themselves, all those of a
// preview too: a robot that may not read a page cannot see that it is not to be found.

import { absoluteUrl } from "../language/url.js";
import type { OutputFile } from "../model/page.js";
import type { Place } from "../model/place.js";
import type { Site } from "../model/site.js";
import { textFile } from "./file.js";

/** @param isPreview - then no sitemap is named */
export function robotsFile({ config, addresses }: Site, origin: Place, isPreview = false): OutputFile {
  const { sitemap, newsSitemap } = config.outputs;
  const sitemaps = [
    ...(sitemap && !isPreview ? [addresses.sitemap] : []),
    ...(newsSitemap && !isPreview ? [addresses.newsSitemap] : []),
  ];
  const lines = [
    "User-agent: *",
    "Disallow:",
    ...(sitemaps.length === 0 ? [] : [""]),
    ...sitemaps.map((path) => `Sitemap: ${absoluteUrl(config, path)}`),
    "",
  ];
  return textFile(addresses.robots, origin, lines.join("\n"));
}
