// Everything may be visited; where the sitemaps are. Pages that shall not be found say so themselves.

import { absoluteUrl } from "../language/url.js";
import type { OutputFile } from "../model/page.js";
import type { Place } from "../model/place.js";
import type { Site } from "../model/site.js";
import { textFile } from "./file.js";

export function robotsFile({ config, addresses }: Site, origin: Place): OutputFile {
  const sitemaps = [
    ...(config.outputs.sitemap ? [addresses.sitemap] : []),
    ...(config.outputs.newsSitemap ? [addresses.newsSitemap] : []),
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
