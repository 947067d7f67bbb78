// What the tests of this folder share: one body in, its HTML with named holes and its diagnostics out.

import { expect } from "vitest";
import { createMarkdown, type MarkdownOptions } from "../../src/markdown/create-markdown.js";
import type { SourcePath } from "../../src/model/brand.js";

const shared = createMarkdown();

type Settings = Readonly<{
  lang?: string;
  dir?: "rtl" | "ltr";
  frontMatter?: string;
  options?: MarkdownOptions;
}>;

/** Renders a body as an Arabic article unless told otherwise. Holes appear as `⟦site-link /about/⟧`. */
export function rendered(body: string, settings: Settings = {}) {
  const { lang = "ar", dir = "rtl", frontMatter = "", options } = settings;
  const markdown = options === undefined ? shared : createMarkdown(options);
  const { value, diagnostics } = markdown.render({
    path: "content/articles/a.md" as SourcePath,
    text: frontMatter + body,
    bodyStart: frontMatter.length,
    lang,
    dir,
  });
  const { parts, holes } = value.body;
  const html = parts
    .map((part, index) => {
      const hole = holes[index];
      if (hole === undefined) return part;
      const { kind, place: _place, ...facts } = hole;
      return `${part}⟦${[kind, ...Object.values(facts).filter((fact) => fact !== "")].join(" ")}⟧`;
    })
    .join("");
  return {
    ...value,
    html,
    diagnostics,
    codes: diagnostics.map(({ code }) => code),
    /** `line:column-endColumn code` of each. */
    at: diagnostics.map(({ code, place }) => `${place.line}:${place.column}-${place.endColumn} ${code}`),
  };
}

/** The lines of the HTML of a body in which nothing is wrong. */
export function linesOf(body: string, settings?: Settings): readonly string[] {
  const { html, at } = rendered(body, settings);
  expect(at).toEqual([]);
  return html.split("\n");
}
