// What a build would find wrong with a source that is about to be written: it must not come into the site.

import { readArticle } from "../content/article.js";
import { readPage } from "../content/page.js";
import { createMarkdown } from "../markdown/create-markdown.js";
import { shortWay } from "../markdown/lane/short-way.js";
import { type Markdown, nothing } from "../markdown/render.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { ImportedItem } from "./item.js";
import { type Note, note } from "./notes.js";

export type SourceErrors = (item: ImportedItem, path: string, text: string) => readonly Note[];

/** Reads a source as a build will. */
export function sourceErrors(config: Config): SourceErrors {
  const markdown = errorsAlone(createMarkdown());
  return (item, path, text) => {
    const source = { path: path as SourcePath, bytes: new TextEncoder().encode(text) };
    const { diagnostics } = (item.kind === "page" ? readPage : readArticle)(source, config, markdown);
    return diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ code, place }) =>
        note("refused", `${code}${place.line === undefined ? "" : `, ${place.line}`}`),
      );
  };
}

/** Of plain prose only too much can be wrong, which is seen without making a page of it. */
const errorsAlone = (markdown: Markdown): Markdown => ({
  render: (input) => {
    const body = input.text.slice(input.bodyStart);
    const isFine = shortWay(body)?.effortOf(body).kind === "fine";
    return isFine ? { value: nothing, diagnostics: [] } : markdown.render(input);
  },
});
