// Whether an article that is to be written would stand at the address of one that the site has.

import type { ReadSite } from "../build/read-site.js";
import { slugOf } from "../language/slug.js";
import type { SitePath, Slug, SourcePath } from "../model/brand.js";
import type { Moment } from "../model/moment.js";
import { articleUrl } from "../site/urls.js";

type Addressed = Readonly<{ slug: Slug; date: Moment; section: string | undefined }>;

/** @returns the address, and the source of the article that has it; undefined when nobody has */
export function addressTaken(
  { config, articles }: Pick<ReadSite, "config" | "articles">,
  article: Addressed,
): Readonly<{ url: SitePath; path: SourcePath }> | undefined {
  // A section's own slug may be another, but it is another for both.
  const urlOf = ({ slug, date, section }: Addressed): SitePath =>
    articleUrl(config.permalink, {
      slug,
      date,
      sectionSlug: section === undefined ? undefined : slugOf(section, config.slugs),
    });
  const url = urlOf(article);
  const other = articles.find(
    ({ slug, date, section }) =>
      urlOf({ slug: slug.value, date: date.value, section: section?.value }) === url,
  );
  return other === undefined ? undefined : { url, path: other.path };
}
