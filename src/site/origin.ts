// What stems from no source in particular stems from the site's settings.

import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Place } from "../model/place.js";

/** The settings file as a whole; its usual name when the site has none. */
export const siteOrigin = (config: Pick<Config, "path">): Place => ({
  path: config.path ?? ("site.yaml" as SourcePath),
});
