// site → what it publishes besides pages: feeds, sitemaps, robots.txt, redirects; the search index. Each can be switched off.

import type { SourcePath } from "../model/brand.js";
import type { Claim, OutputFile, Page } from "../model/page.js";
import type { Place } from "../model/place.js";
import type { Site } from "../model/site.js";
import type { BodyOf } from "./feeds/content.js";
import { feedFiles } from "./feeds/feeds.js";
import type { ImageOf } from "./feeds/format.js";
import { fileAt } from "./file.js";
import { headersFile } from "./headers.js";
import { indexNowKeyFile, indexNowKeyPath } from "./index-now.js";
import { redirectFiles } from "./redirects.js";
import { robotsFile } from "./robots.js";
import { type KeepBytes, searchFiles, searchRootPath } from "./search/search-files.js";
import { newsSitemapFile } from "./sitemaps/news-sitemap.js";
import { sitemapFiles } from "./sitemaps/sitemap.js";

/**
 * All files in a fixed order; the same site gives the same bytes.
 * @param pages - as planned for this site
 * @param bodyOf - an article's body as HTML, its holes filled as on its page; asked once for an article in a full feed
 * @param how.imageOf - an article's picture, for feeds
 * @param how.editorPolicy - content security policy of the web editor, if there is one
 * @param how.preview - for reviewers: search engines are shown no way in
 */
export function siteOutputs(
  site: Site,
  pages: readonly Page[],
  bodyOf: BodyOf,
  how: Readonly<{ imageOf?: ImageOf; editorPolicy?: string | undefined; preview?: boolean }> = {},
): readonly OutputFile[] {
  const { outputs, indexNow } = site.config;
  const origin = originOf(site);
  return [
    ...feedFiles(site, bodyOf, how.imageOf),
    ...(outputs.sitemap ? sitemapFiles(site, pages, origin) : []),
    ...(outputs.newsSitemap ? [newsSitemapFile(site, origin)] : []),
    ...(outputs.robots ? [robotsFile(site, origin, how.preview === true)] : []),
    ...(outputs.redirects ? redirectFiles(site, origin) : []),
    ...(outputs.headers ? [headersFile(site, pages, origin, how.editorPolicy)] : []),
    ...(indexNow === undefined ? [] : [indexNowKeyFile(indexNow, origin)]),
  ];
}

/**
 * Where the files of `siteOutputs` and `searchOutputs` will lie, without making them: all whose place does not depend on
 * how much is in them.
 */
export function outputClaims(site: Site): readonly Claim[] {
  const { addresses, config, feeds } = site;
  const { outputs, indexNow } = config;
  const generated = [
    ...(outputs.sitemap ? [addresses.sitemap] : []),
    ...(outputs.newsSitemap ? [addresses.newsSitemap] : []),
    ...(outputs.robots ? [addresses.robots] : []),
    ...(outputs.redirects ? [addresses.redirectRules, addresses.redirectList] : []),
    ...(outputs.headers ? [addresses.headerRules] : []),
    ...(indexNow === undefined ? [] : [indexNowKeyPath(indexNow)]),
    ...(outputs.search ? [searchRootPath] : []),
  ];
  const origin = originOf(site);
  return [
    ...[...feeds.values()].flatMap(({ files, place }) =>
      files.map(({ path }) => ({ path: fileAt(path), origin: place, what: "feed" }) as const),
    ),
    ...generated.map((path) => ({ path: fileAt(path), origin, what: "generated" }) as const),
  ];
}

/** The index for search, which takes longer than all of the above. */
export function searchOutputs(site: Site, keep?: KeepBytes): readonly OutputFile[] {
  return site.config.outputs.search ? searchFiles(site, originOf(site), keep) : [];
}

const originOf = ({ config }: Site): Place => ({ path: config.path ?? ("site.yaml" as SourcePath) });
