// `content/keywords.yaml`: what the editors have decided about keywords.

import type { Written } from "./article.js";
import type { Slug } from "./brand.js";

export type RegisterEntry = Readonly<{
  label: Written<string>;
  aliases: readonly Written<string>[];
  slug?: Written<Slug>;
  description?: string;
  /** Another entry's label or alias. */
  parent?: Written<string>;
  hidden: boolean;
}>;

export type Register = Readonly<{ entries: readonly RegisterEntry[] }>;
