// Old URLs and other spellings of keywords. A redirect always leads to a real page and never stands where one is,
// so there are no chains and no loops.

import { collisionKey, outputPathOf, readSitePath, sitePath } from "../language/url.js";
import type { Written } from "../model/article.js";
import type { SitePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { SiteFacts } from "../model/facts/site.js";
import type { Keyword, Redirect } from "../model/site.js";
import { compareText } from "./order.js";
import { keywordUrl } from "./urls.js";

type WithAliases = Readonly<{ url: SitePath; aliases: readonly Written<string>[] }>;

/**
 * One redirect for each alias of each article and page. One that claims the address of something else is kept: it
 * shows up among the collisions, as an error.
 */
export function redirectsOfAliases(
  pages: readonly WithAliases[],
  config: Pick<Config, "origin" | "basePath">,
): Outcome<readonly Redirect[]> {
  const redirects: Redirect[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { url, aliases } of pages) {
    if (aliases.length === 0) continue;
    const own = pathKey(url);
    const seen = new Set<string>();
    for (const { value: alias, place } of aliases) {
      const read = readAlias(alias, config);
      if ("reason" in read) {
        diagnostics.push({
          code: "alias-unusable",
          severity: "warning",
          place,
          facts: { alias, reason: read.reason },
        });
        continue;
      }
      const key = pathKey(read.path);
      if (key === own) {
        diagnostics.push({ code: "alias-to-itself", severity: "warning", place, facts: { alias } });
      } else if (!seen.has(key)) {
        seen.add(key);
        redirects.push({ from: read.path, to: url, place, kind: "alias" });
      }
    }
  }
  return { value: redirects, diagnostics };
}

/**
 * One redirect for each spelling whose address is not the keyword's own. A real page or an alias at that address
 * goes first (an alias with a warning); of two keywords that could claim it the one with more articles does.
 * @param taken - keys (see `pathKey`) of all addresses that are in use
 * @param slugOfSpelling - the slug that a spelling would have if it were the keyword's name
 */
export function redirectsOfSpellings(
  keywords: readonly Keyword[],
  taken: ReadonlySet<string>,
  aliases: readonly Redirect[],
  slugOfSpelling: (spelling: string) => string,
): Outcome<readonly Redirect[]> {
  const used = new Set(taken);
  const aliasAt = new Map(aliases.map((alias) => [pathKey(alias.from), alias]));
  const redirects: Redirect[] = [];
  const diagnostics: Diagnostic[] = [];
  const strongestFirst = keywords
    .filter((keyword) => !keyword.hidden)
    .sort((a, b) => b.articles.length - a.articles.length || compareText(a.id, b.id));
  for (const keyword of strongestFirst) {
    for (const spelling of keyword.spellings) {
      const from = keywordUrl(slugOfSpelling(spelling));
      const key = pathKey(from);
      const alias = aliasAt.get(key);
      if (alias !== undefined && from !== keyword.url) {
        diagnostics.push({
          code: "alias-over-keyword",
          severity: "warning",
          place: alias.place,
          facts: { alias: alias.from, spelling, keyword: keyword.label },
          related: [keyword.place],
        });
        aliasAt.delete(key);
      }
      if (used.has(key)) continue;
      used.add(key);
      redirects.push({ from, to: keyword.url, place: keyword.place, kind: "keyword-spelling" });
    }
  }
  return { value: redirects.sort((a, b) => compareText(a.from, b.from)), diagnostics };
}

/** Equal for two addresses that would be one file. */
export const pathKey = (path: SitePath): string => collisionKey(outputPathOf(path));

type AliasReason = SiteFacts["alias-unusable"]["reason"];

/** Reads an old URL as editors paste it: a path, or the whole address on this site, percent-encoded or not. */
function readAlias(
  written: string,
  config: Pick<Config, "origin" | "basePath">,
): Readonly<{ path: SitePath }> | Readonly<{ reason: AliasReason }> {
  const address = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(written.trim());
  if (address !== null && hostOf(`http://${address[1]}`) !== hostOf(config.origin))
    return { reason: "other-site" };
  if (/[?#]/.test(written)) return { reason: "query" };
  const read = readSitePath(written);
  if (read === undefined) return { reason: "not-a-path" };
  // Only a whole address surely holds the base path; `/news/` alone may be a folder of the old site.
  const path = address !== null && read.startsWith(config.basePath) ? belowBase(read, config) : read;
  // A redirect is an HTML page: `/old.php` becomes a folder, because hosts would not serve that file as HTML.
  return { path: path.endsWith("/") || /\.html?$/i.test(path) ? path : sitePath(`${path}/`) };
}

const belowBase = (path: SitePath, { basePath }: Pick<Config, "basePath">): SitePath =>
  sitePath(path.slice(basePath.length));

/** In one form for letters of all scripts; `www.` parts no site from itself. */
const hostOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).host.replace(/^www\./, "") : undefined;
