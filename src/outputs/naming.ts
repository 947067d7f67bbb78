// Names of the site and its lists where machines read them.

import { absoluteUrl, sitePath } from "../language/url.js";
import type { Config } from "../model/config.js";
import type { Feed } from "../model/site.js";

/** `العراق — الموقع`: the smaller thing first, as in `<title>`. */
export const titleWithin = (label: string, config: Pick<Config, "title">): string =>
  `${label} — ${config.title}`;

export const titleOfFeed = (feed: Feed, config: Config): string =>
  feed.label === undefined ? config.title : titleWithin(feed.label, config);

/** The publisher's logo as a whole address: as configured, or a path of the site. */
export function wholeLogo(config: Config): string | undefined {
  const { logo } = config.publisher;
  if (logo === undefined || logo === "") return undefined;
  return /^https?:\/\//i.test(logo) ? logo : absoluteUrl(config, sitePath(logo));
}
