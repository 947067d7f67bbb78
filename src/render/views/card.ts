// What the template of a social card is given.

import { listOf, text, view } from "./pieces.js";

const cardSectionView = view({
  text: text("Its name."),
  x: text("Where it begins, in pixels from the left."),
  dotX: text("The middle of the dot before it."),
});

const cardLineView = view({
  text: text("With marks around it that keep its direction."),
  y: text("The line on which its letters stand, in pixels from the top."),
});

/** Every place is in pixels of a drawing 1200 wide and 630 high. */
export const cardView = view({
  paper: text("A colour, as CSS writes it."),
  ink: text("A colour."),
  accent: text("A colour."),
  x: text("Where the lines of the headline begin, from the left."),
  anchor: text("For `text-anchor`: `end` where lines begin at the right."),
  size: text("Of the headline's letters."),
  lines: listOf(cardLineView, "The headline, broken by its real widths."),
  site: text("The site's name."),
  siteX: text("Where it begins."),
  siteAnchor: text("For `text-anchor` of the site's name and the section."),
  section: cardSectionView.optional().meta({ description: "The article's section." }),
});
