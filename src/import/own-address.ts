// The address that an imported article or page will have here: where it is the old one, nothing must lead to it.

import { type SlugStyle, slugOf } from "../language/slug.js";
import type { Slug } from "../model/brand.js";
import type { Moment } from "../model/moment.js";
import { addresses, articleUrl, standaloneUrl } from "../site/urls.js";
import type { Entry } from "./item.js";

export type AddressPattern = Readonly<{
  /** The site's: `/articles/:slug/`. */
  permalink: string;
  slugs: SlugStyle;
}>;

/** @param path - of its source, whose name is the slug that it got */
export function ownAddress(
  kind: Entry["kind"],
  path: string,
  { date, section }: Readonly<{ date: Moment | undefined; section: string | undefined }>,
  { permalink, slugs }: AddressPattern,
): string {
  const slug = path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/, "") as Slug;
  if (kind === "page" || date === undefined) return standaloneUrl(slug);
  return articleUrl(permalink, {
    slug,
    date,
    ...(section === undefined ? {} : { sectionSlug: slugOf(section, slugs) }),
  });
}

/** Names at the top of the site that its own pages have: `keywords`, `search`. */
export const ownNames: ReadonlySet<string> = new Set(
  Object.values(addresses).flatMap((address) => /^\/([^/]+)\/$/.exec(address)?.slice(1) ?? []),
);
