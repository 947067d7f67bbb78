// What the tests of content/ share: a source from text, a Markdown that does next to nothing, problems in short.

import { readArticle } from "../../src/content/article.js";
import { readConfig } from "../../src/content/config.js";
import type { Markdown } from "../../src/markdown/render.js";
import type { Source } from "../../src/model/article.js";
import type { SourcePath } from "../../src/model/brand.js";
import type { Config } from "../../src/model/config.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";

export const sourcePath = (path: string): SourcePath => path as SourcePath;

export const sourceOf = (text: string | Uint8Array, path = "content/articles/a.md"): Source => ({
  path: sourcePath(path),
  bytes: typeof text === "string" ? new TextEncoder().encode(text) : text,
});

export const plainMarkdown: Markdown = {
  render: ({ text, bodyStart }) => {
    const body = text.slice(bodyStart).trim();
    return {
      value: {
        body: { parts: [body], holes: [] },
        headings: [],
        firstParagraph: body.split(/\n\s*\n/u)[0] ?? "",
        text: body,
      },
      diagnostics: [],
    };
  },
};

export const defaultConfig: Config = readConfig(undefined).value;

/** An article from its text alone. */
export const read = (text: string | Uint8Array, path?: string, config: Partial<Config> = {}) => {
  const outcome = readArticle(sourceOf(text, path), { ...defaultConfig, ...config }, plainMarkdown);
  return { article: outcome.value?.article, body: outcome.value?.body, problems: outcome.diagnostics };
};

/** Problems as `severity code line:column-endColumn`. */
export const short = (problems: readonly Diagnostic[]): string[] =>
  problems.map(({ severity, code, place }) => {
    const { line = 0, column = 0, endColumn } = place;
    return `${severity} ${code} ${line}:${column}${endColumn === undefined ? "" : `-${endColumn}`}`;
  });
