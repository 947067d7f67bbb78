// The body of a source, by way of Markdown.

import { directionOfLanguage } from "../language/direction.js";
import type { Markdown } from "../markdown/create-markdown.js";
import type { Direction } from "../model/article.js";
import type { RenderedBody } from "../model/body.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { Head } from "./head.js";

type WithLanguage = { lang?: string | undefined; dir?: Direction | undefined };

/** Renders the body in the source's language; undefined if it is not known where the body begins. */
export function bodyOf<T extends WithLanguage>(
  { locator, place, bodyStart, values }: Head<T>,
  site: Readonly<{ language: string; direction: Direction }>,
  markdown: Markdown,
): Outcome<RenderedBody | undefined> {
  if (bodyStart === undefined) return { value: undefined, diagnostics: [] };
  const { path, text } = locator;
  const { lang = site.language } = values;
  const dir = values.dir ?? (values.lang === undefined ? site.direction : directionOfLanguage(lang));
  const rendered = markdown.render({ path, text, bodyStart, lang, dir });
  if (text.slice(bodyStart).trim() !== "") return rendered;
  const empty: Diagnostic = { code: "empty-body", severity: "warning", place, facts: {} };
  return { value: rendered.value, diagnostics: [...rendered.diagnostics, empty] };
}
