// The template of a social card, compiled once.

import Handlebars from "handlebars";
import type { CardView } from "../model/card.js";
import type { ParsedTemplate } from "./check/checking.js";
import { createHelpers } from "./helpers.js";
import { inlinePartials } from "./inline-partials.js";
import { createWords } from "./locale/words.js";
import { compileOptions, type PrinterInput } from "./renderer.js";

/** A card as data → the same as SVG. */
export const createCardPrinter = (
  card: ParsedTemplate,
  { templates, assets, config }: PrinterInput,
): ((view: CardView) => string) => {
  const words = createWords(templates.messages, templates.wordsLanguage, config.dates.digits);
  const handlebars = Handlebars.create();
  const helpers = createHelpers({ words, direction: config.direction, assets });
  handlebars.registerHelper(helpers);
  const options = compileOptions(Object.keys(helpers));
  for (const [name, { program }] of templates.partials) {
    handlebars.registerPartial(name, handlebars.compile(program, options));
  }
  const template = handlebars.compile(inlinePartials(card.program, templates.partials), options);
  return (view) => template(view).trim();
};
