// What a plugin of the site is told of it, and what it answers. Part of the public contract.

/** The site as plain data, frozen. Addresses are as people read them, below the base path; `href` makes links of them. */
export type PluginSite = Readonly<{
  title: string;
  description: string;
  /** BCP 47. */
  language: string;
  /** Newest first. */
  articles: readonly PluginArticle[];
  /** In the order in which the site lists them, like what follows. Hidden ones are left out. */
  keywords: readonly PluginGroup[];
  sections: readonly PluginGroup[];
  authors: readonly PluginGroup[];
  /** An address of the site for `href` and `src`: with the base path, percent-encoded. */
  href: (url: string) => string;
}>;

export type PluginArticle = Readonly<{
  title: string;
  url: string;
  /** `2021-07-06T16:53:00+03:00` */
  date: string;
  summary: string;
  /** Labels, as the lists of the site have them. */
  section?: string;
  authors: readonly string[];
  keywords: readonly string[];
}>;

export type PluginGroup = Readonly<{
  label: string;
  url: string;
  /** How many articles it has. */
  count: number;
}>;

/** A page that a plugin adds. */
export type PluginPage = Readonly<{
  /** `/map/`, or `/map.html`; below the base path. */
  url: string;
  title: string;
  description?: string;
  /** The text of the page; trusted. */
  html: string;
}>;
