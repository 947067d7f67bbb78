// What the drawing of a card is given: text broken into lines, and where each stands.

import { oppositeRuns } from "../../language/bidi-runs.js";
import type { Direction } from "../../model/article.js";
import type { CardView } from "../../model/card.js";
import type { Config } from "../../model/config.js";
import { breakLines, type Measure, shortenedTo } from "./break-lines.js";

export const cardWidth = 1200;
export const cardHeight = 630;
const margin = 72;
/** Between them stand the lines of the headline. In pixels from the top. */
const titleZone = { top: 178, bottom: 510 } as const;
const lineHeight = 1.42;
/** For the names of site and section, in thousandths of their size: 36 pixels, in a line of the card's width. */
const smallTextRoom = ((cardWidth - 2 * margin - 40) / 36) * 1000;
/** How far below the middle of its line a letter stands, as a share of the size. */
const baseline = 0.3;

const colours: Readonly<Record<Config["look"], Pick<CardView, "paper" | "ink" | "accent">>> = {
  newspaper: { paper: "#fcfdfc", ink: "#14191a", accent: "#0b5d58" },
  magazine: { paper: "#fcfdfc", ink: "#14191a", accent: "#8f2f1d" },
  research: { paper: "#fcfdfc", ink: "#14191a", accent: "#2c4390" },
};

export type CardInput = Readonly<{
  /** All three as `cardText` made them; an empty section is left out. */
  title: string;
  section: string;
  site: string;
  /** Of the headline. */
  direction: Direction;
  /** Of the site, and so of its name and sections. */
  siteDirection: Direction;
  look: Config["look"];
}>;

const isolate = (text: string, direction: Direction): string =>
  `${direction === "rtl" ? "\u2067" : "\u2066"}${text}\u2069`;

/**
 * Drawing programs run lines from the left whatever the language, so each line says its own direction; and what runs
 * against it keeps its signs on the right side, as on pages (C++, -5, 2021-07-06).
 */
function isolated(text: string, direction: Direction): string {
  const other = direction === "rtl" ? "ltr" : "rtl";
  let line = "";
  let done = 0;
  for (const { start, end } of oppositeRuns(text, direction)) {
    line += text.slice(done, start) + isolate(text.slice(start, end), other);
    done = end;
  }
  return isolate(line + text.slice(done), direction);
}

export function cardView(input: CardInput, measure: Measure): CardView {
  const { title, section, site, direction, siteDirection, look } = input;
  const { size, lines } = breakLines(title, cardWidth - 2 * margin, measure);
  const height = size * lineHeight;
  const middle = (titleZone.top + titleZone.bottom) / 2;
  const first = middle - ((lines.length - 1) * height) / 2 + size * baseline;
  const siteLine = shortenedTo(site, smallTextRoom, measure);
  const edge = (of: Direction): string => String(of === "rtl" ? cardWidth - margin : margin);
  const anchor = (of: Direction): string => (of === "rtl" ? "end" : "start");
  return {
    ...colours[look],
    x: edge(direction),
    anchor: anchor(direction),
    size: String(size),
    lines: lines.map((line, index) => ({
      text: isolated(line, direction),
      y: String(Math.round(first + index * height)),
    })),
    site: isolated(siteLine, siteDirection),
    siteX: edge(siteDirection),
    siteAnchor: anchor(siteDirection),
    ...(section === ""
      ? {}
      : {
          section: {
            text: isolated(shortenedTo(section, smallTextRoom, measure), siteDirection),
            x: String(siteDirection === "rtl" ? cardWidth - margin - 40 : margin + 40),
            dotX: String(siteDirection === "rtl" ? cardWidth - margin - 12 : margin + 12),
          },
        }),
  };
}
