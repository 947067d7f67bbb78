// The body of a source, by way of Markdown.

import { directionOfLanguage } from "../language/direction.js";
import type { ProseMarkdown } from "../markdown/render.js";
import type { Direction } from "../model/article.js";
import type { RenderedBody } from "../model/body.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { Head } from "./head.js";
import { printableBody } from "./values/text.js";

type WithLanguage = { lang?: string | undefined; dir?: Direction | undefined };

/**
 * Renders the body in the source's language; the value is undefined if it is not known where the body begins.
 * @returns undefined in place of an outcome if that is Markdown's answer
 */
export function bodyOf<T extends WithLanguage>(
  { locator, place, bodyStart, values }: Head<T>,
  site: Readonly<{ language: string; direction: Direction }>,
  markdown: ProseMarkdown,
): Outcome<RenderedBody | undefined> | undefined {
  if (bodyStart === undefined) return { value: undefined, diagnostics: [] };
  const { path, text } = locator;
  const { lang = site.language } = values;
  const dir = values.dir ?? (values.lang === undefined ? site.direction : directionOfLanguage(lang));
  const rendered = markdown.render({ path, text: printableBody(text), bodyStart, lang, dir });
  if (rendered === undefined || /\S/.test(text.slice(bodyStart))) return rendered;
  const empty: Diagnostic = { code: "empty-body", severity: "warning", place, facts: {} };
  return { value: rendered.value, diagnostics: [...rendered.diagnostics, empty] };
}
