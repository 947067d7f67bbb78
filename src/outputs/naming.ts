// Names of the site and its lists where machines read them.

import { absoluteUrl, readSitePath } from "../language/url.js";
import type { Config } from "../model/config.js";
import type { Feed } from "../model/site.js";

/** What lists of results and tabs show of a title; validators complain of longer ones. In UTF-16 code units. */
const longestTitle = 70;

/** A `<title>`: the site's name gives way where both would be too long and the label alone is not. */
export function pageTitle(label: string, config: Pick<Config, "title">): string {
  const whole = titleWithin(label, config);
  return whole.length > longestTitle && label.length <= longestTitle ? label : whole;
}

/** `العراق — الموقع`: the smaller thing first. */
const titleWithin = (label: string, config: Pick<Config, "title">): string => `${label} — ${config.title}`;

export const titleOfFeed = (feed: Feed, config: Config): string =>
  feed.label === undefined ? config.title : titleWithin(feed.label, config);

/** The publisher's logo as a whole address: as configured, or a path of the site; none where it climbs out, which is told. */
export function wholeLogo(config: Config): string | undefined {
  const { logo } = config.publisher;
  if (logo === undefined || logo === "") return undefined;
  if (/^https?:\/\//i.test(logo)) return logo;
  if (logo.startsWith("//")) return `https:${logo}`;
  const path = readSitePath(logo);
  return path === undefined ? undefined : absoluteUrl(config, path);
}
