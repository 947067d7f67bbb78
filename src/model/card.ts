// A social card as data: what the template under `templates/cards/` draws.

export type CardView = Readonly<{
  /** Colours, as CSS writes them. */
  paper: string;
  ink: string;
  accent: string;
  /** Where the lines of the headline begin, in pixels, and which end of them stands there: `end` for Arabic. */
  x: string;
  anchor: string;
  /** Of the headline's letters, in pixels. */
  size: string;
  lines: readonly Readonly<{ text: string; y: string }>[];
  site: string;
  siteX: string;
  siteAnchor: string;
  section?: Readonly<{ text: string; x: string; dotX: string }>;
}>;
