// Markdown in, safe HTML with holes out. Pure: no file, clock or setting of the machine is looked at.
//
//   text → Markdown tree → safe HTML tree → finished → HTML → parts and holes
//
// All but the finishing belongs to a Way, of which there are two: a short one for prose (lane/), and the plugins'.

import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import type { Direction } from "../model/article.js";
import type { RenderedBody } from "../model/body.js";
import type { SourcePath } from "../model/brand.js";
import type { Outcome } from "../model/diagnostic.js";
import { deepestContainers } from "./containers.js";
import type { Effort } from "./effort.js";
import { finishBody } from "./finish/walk.js";
import { cutHoles } from "./holes.js";
import { withoutMark } from "./mark.js";
import type { RawHtmlReader } from "./raw-html.js";
import { createReporter, type Range, type Reporter } from "./reporter.js";
import { surveyMarkdown } from "./survey.js";
import { type BodyWords, wordsFor } from "./words.js";

type MarkdownInput = Readonly<{
  path: SourcePath;
  /** The whole file as decoded, front matter and byte order mark included. */
  text: string;
  /** UTF-16 offset of the body in `text`, at the start of a line. */
  bodyStart: number;
  /** BCP 47, the article's or else the site's. */
  lang: string;
  dir: Direction;
}>;

export type Markdown = Readonly<{ render: (input: MarkdownInput) => Outcome<RenderedBody> }>;

/** Markdown without the plugins: its answer to a body that needs them is undefined. */
export type ProseMarkdown = Readonly<{ render: (input: MarkdownInput) => Outcome<RenderedBody> | undefined }>;

/** What the plugins of one run need to know. */
export type Run = Readonly<{ source: string; html: RawHtmlReader | undefined; report: Reporter }>;

export type Way = Readonly<{
  /** Asked before parsing. */
  effortOf: (source: string) => Effort;
  parse: (source: string) => Root;
  makeSafe: (tree: Root, run: Run) => HtmlRoot;
  stringify: (tree: HtmlRoot) => string;
}>;

/** The site's own words by language tag; what is missing is filled from Arabic, Persian or English. */
export type OwnWords = Readonly<Record<string, Partial<BodyWords>>>;

/**
 * Renders one body.
 * @param wayFor - chooses by the body's Markdown; undefined is handed on
 */
export function renderBody<Unread extends undefined>(
  input: MarkdownInput,
  words: OwnWords | undefined,
  wayFor: (source: string) => Way | Unread,
): Outcome<RenderedBody> | Unread {
  const start = input.bodyStart === 0 && input.text.startsWith("\uFEFF") ? 1 : input.bodyStart;
  const source = withoutMark(input.text.slice(start));
  const way = wayFor(source);
  if (way === undefined) return way;
  const report = createReporter(input.path, input.text, start);
  const refuse = (range: Range): Outcome<RenderedBody> => {
    report.add("too-deeply-nested", "error", range, { limit: deepestContainers });
    return { value: nothing, diagnostics: report.diagnostics() };
  };

  const effort = way.effortOf(source);
  if (effort.kind === "too-deep") return refuse({ start: effort.offset, end: effort.offset + 1 });
  if (effort.kind === "too-much") {
    const range = { start: effort.offset, end: effort.offset + 1 };
    report.add("too-much-markup", "error", range, { what: effort.what, count: effort.count });
    return { value: nothing, diagnostics: report.diagnostics() };
  }
  try {
    const tree = way.parse(source);
    const { tooDeep, html } = surveyMarkdown(tree, source, report);
    if (tooDeep !== undefined) return refuse(tooDeep);
    const safe = way.makeSafe(tree, { source, html, report });
    const {
      tree: finished,
      holes,
      ...texts
    } = finishBody(safe, source, input.dir, wordsFor(input.lang, words), report);
    return {
      value: { body: cutHoles(way.stringify(finished), holes), ...texts },
      diagnostics: report.diagnostics(),
    };
  } catch (error) {
    // What is nested in ways that no rule above foresaw ends here rather than in a crash of the whole build.
    if (error instanceof RangeError && /call stack/i.test(error.message)) return refuse({ start: 0, end: 1 });
    throw error;
  }
}

/** Of a body that could not be rendered. */
export const nothing: RenderedBody = {
  body: { parts: [""], holes: [] },
  headings: [],
  firstParagraph: "",
  text: "",
};
