// IndexNow: a site tells search engines which addresses have changed. That it is the site that tells is proved by a key,
// which lies in a file of the site under its own name.
// @see https://www.indexnow.org/documentation

import { absoluteUrl, sitePath } from "../language/url.js";
import type { SitePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { OutputFile } from "../model/page.js";
import type { Place } from "../model/place.js";
import { textFile } from "./file.js";

export const indexNowKeyPath = (key: string): SitePath => sitePath(`/${key}.txt`);

export const indexNowKeyFile = (key: string, origin: Place): OutputFile =>
  textFile(indexNowKeyPath(key), origin, key);

/** What the protocol takes at once. */
const urlsPerNotice = 10_000;

/** The body of one request, as the protocol names its fields. */
export type IndexNowNotice = Readonly<{
  host: string;
  key: string;
  keyLocation: string;
  urlList: readonly string[];
}>;

/** @param urls - whole addresses of this site */
export function indexNowNotices(
  config: Pick<Config, "origin" | "basePath">,
  key: string,
  urls: readonly string[],
): readonly IndexNowNotice[] {
  const { host } = new URL(config.origin);
  const keyLocation = absoluteUrl(config, indexNowKeyPath(key));
  const notices: IndexNowNotice[] = [];
  for (let at = 0; at < urls.length; at += urlsPerNotice)
    notices.push({ host, key, keyLocation, urlList: urls.slice(at, at + urlsPerNotice) });
  return notices;
}
