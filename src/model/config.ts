// `site.yaml` after validation, every default filled in. Data, never code.

import type { Direction, Written } from "./article.js";
import type { SourcePath } from "./brand.js";
import type { Place } from "./place.js";

/** Names of the Gregorian months: Egypt and the Gulf, Iraq and the Levant, both, Morocco, Algeria and Tunisia. */
export type MonthNames = "يوليو" | "تموز" | "تموز/يوليو" | "يوليوز" | "جويلية";
export type Digits = "latin" | "arabic" | "persian";
/** RSS 2.0, Atom 1.0 (RFC 4287), JSON Feed 1.1. */
export type FeedFormat = "rss" | "atom" | "json";
/** Whose lists can be subscribed to. */
export type FeedOwner = "site" | "section" | "keyword" | "author";
export type ImageFormat = "avif" | "webp";
/** Brotli (RFC 7932), gzip (RFC 1952). */
export type CompressedForm = "br" | "gzip";
type Calendar = "gregorian" | "gregorian+hijri" | "persian";

/** Where it stands in the file; absent when the settings did not come of one. */
type Placed = Readonly<{ place?: Place }>;

type NavigationLink = Placed &
  Readonly<{
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

export type WebEditorConfig = Readonly<{
  backend: "github" | "gitlab";
  /** `owner/name`. */
  repository: string;
  branch: string;
  /** Address of a server that lets editors in by their accounts of GitHub; absent means that they have a token. */
  signInServer?: string;
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
  publisher: Readonly<{ name: string; logo?: string; logoPlace?: Place; email?: string }>;
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
  sections: readonly (Placed & Readonly<{ label: string; slug?: string; description?: string }>)[];
  authors: readonly (Placed & Readonly<{ name: string; slug?: string; role?: string; bio?: string }>)[];
  pageSize: number;
  relatedCount: number;
  look: "newspaper" | "magazine" | "research";
  share: readonly ("whatsapp" | "telegram" | "facebook" | "x" | "email")[];
  outputs: Readonly<{
    feeds: boolean;
    /** Each once; the first is the one that pages link to in their text. */
    feedFormats: readonly FeedFormat[];
    feedsOf: readonly FeedOwner[];
    /** Address of a WebSub hub, which tells subscribers of news; absent means none. */
    feedHub?: string;
    feedItems: number;
    feedContent: "full" | "summary";
    sitemap: boolean;
    newsSitemap: boolean;
    robots: boolean;
    redirects: boolean;
    headers: boolean;
    structuredData: boolean;
    /** The search page and its index. */
    search: boolean;
    /** A picture with the headline for each article that has none of its own. */
    socialCards: boolean;
    /** A service worker keeps the newest articles for reading without a network. */
    offline: boolean;
    /** What lies beside each text file, each once. */
    compressed: readonly CompressedForm[];
  }>;
  /** Smaller and newer formats of the pictures that pages show. */
  images: Readonly<{
    variants: boolean;
    /** In pixels, ascending, each once. */
    widths: readonly number[];
    /** The best first. */
    formats: readonly ImageFormat[];
    /** 1 to 100, as JPEG and WebP count it. */
    quality: number;
  }>;
  /** A page for editors at `/admin/`, which writes to the site's repository; absent means none. */
  webEditor?: WebEditorConfig;
  /** The key by which search engines that take part in IndexNow know the site; absent means none. */
  indexNow?: string;
  /** Codes of warnings that the site does not want to hear. */
  silenced: readonly Written<string>[];
  /** Modules that extend the build, paths relative to the root or package names; `version`: what the file held when the build began. */
  plugins: readonly (Written<string> & Readonly<{ version?: string }>)[];
}>;
