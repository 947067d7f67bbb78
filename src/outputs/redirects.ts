// Redirects for hosts that can answer with a status instead of a page: `_redirects` (Netlify, Cloudflare Pages),
// and the same as JSON for all others.

import { hrefOf } from "../language/url.js";
import type { OutputFile } from "../model/page.js";
import type { Place } from "../model/place.js";
import type { Site } from "../model/site.js";
import { textFile } from "./file.js";

export function redirectFiles({ config, addresses, redirects }: Site, origin: Place): readonly OutputFile[] {
  const rules = redirects.map(({ from, to }) => ({
    from: hrefOf(config.basePath, from),
    to: hrefOf(config.basePath, to),
    status: 301,
  }));
  const lines = rules.map(({ from, to, status }) => `${literal(from)} ${to} ${status}\n`);
  const entries = rules.map((rule) => `  ${JSON.stringify(rule)}`);
  return [
    textFile(addresses.redirectRules, origin, lines.join("")),
    textFile(
      addresses.redirectList,
      origin,
      entries.length === 0 ? "[]\n" : `[\n${entries.join(",\n")}\n]\n`,
    ),
  ];
}

/** `*` and `:name` are patterns in `_redirects`; here they are only characters of an old URL. */
const literal = (path: string): string => path.replaceAll("*", "%2A").replaceAll(":", "%3A");
