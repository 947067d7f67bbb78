// `site.yaml` after validation, every default filled in. Data, never code.

import type { Direction } from "./article.js";
import type { SourcePath } from "./brand.js";

/** Names of the Gregorian months: Egypt and the Gulf, Iraq and the Levant, both, Morocco, Algeria and Tunisia. */
export type MonthNames = "يوليو" | "تموز" | "تموز/يوليو" | "يوليوز" | "جويلية";
export type Digits = "latin" | "arabic" | "persian";
type Calendar = "gregorian" | "gregorian+hijri" | "persian";

type NavigationLink = Readonly<{
  label: string;
  /** A path within the site (`/about/`) or a whole address. */
  href: string;
}>;

export type DateConfig = Readonly<{
  /** IANA name: `Asia/Riyadh`. */
  timeZone: string;
  calendar: Calendar;
  months: MonthNames;
  digits: Digits;
}>;

export type Config = Readonly<{
  /** The file itself, for diagnostics; absent when the site has none. */
  path?: SourcePath;
  title: string;
  description: string;
  /** Origin without a trailing slash: `https://example.org`. */
  origin: string;
  /** Begins and ends with `/`: `/` or `/news/`. */
  basePath: string;
  /** BCP 47: `ar`, `fa-IR`, `en`. */
  language: string;
  direction: Direction;
  dates: DateConfig;
  publisher: Readonly<{ name: string; logo?: string; email?: string }>;
  /** One line of small print for the footer; absent means none. */
  copyright?: string;
  /** The bar of sections; empty means the sections with most articles. */
  navigation: readonly NavigationLink[];
  /** Lists of links in the footer. */
  footer: readonly Readonly<{ label: string; links: readonly NavigationLink[] }>[];
  /** `/articles/:slug/`; may use :slug, :year, :month, :day, :section. */
  permalink: string;
  slugs: "readable" | "ascii";
  /** Section labels in the order the site wants; others follow by name. `slug` and `description` as the register has for keywords. */
  sections: readonly Readonly<{ label: string; slug?: string; description?: string }>[];
  authors: readonly Readonly<{ name: string; slug?: string; role?: string; bio?: string }>[];
  pageSize: number;
  relatedCount: number;
  look: "newspaper" | "magazine" | "research";
  share: readonly ("whatsapp" | "telegram" | "facebook" | "x" | "email")[];
  outputs: Readonly<{
    feeds: boolean;
    feedItems: number;
    feedContent: "full" | "summary";
    sitemap: boolean;
    newsSitemap: boolean;
    robots: boolean;
    redirects: boolean;
    structuredData: boolean;
  }>;
  /** Codes of warnings that the site does not want to hear. */
  silenced: readonly string[];
  /** Modules that extend the build, paths relative to the root or package names. */
  plugins: readonly string[];
}>;
