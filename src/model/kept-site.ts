// What a service worker keeps for reading without a network: written by the build, read in the browser.

/** All addresses with the base path, percent-encoded. */
export type KeptSite = Readonly<{
  /** Begins and ends with `/`. */
  base: string;
  /** The page that is shown where nothing is kept. */
  offline: string;
  /** With a hash that changes when what the page says does. */
  pages: readonly (readonly [href: string, revision: string])[];
  /** Their names change with their bytes. */
  assets: readonly string[];
}>;
