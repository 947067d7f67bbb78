// Markdown in, safe HTML with holes out. Pure: no file, clock or setting of the machine is looked at.
//
//   text → Markdown tree → HTML tree → (raw HTML parsed) → reviewed → sanitised → finished → HTML → parts and holes

import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import { type PluggableList, unified } from "unified";
import type { Direction } from "../model/article.js";
import type { RenderedBody } from "../model/body.js";
import type { SourcePath } from "../model/brand.js";
import type { Outcome } from "../model/diagnostic.js";
import { deepestContainers, effortOf } from "./effort.js";
import { finishBody } from "./finish/walk.js";
import { gfmForParser } from "./gfm.js";
import { cutHoles } from "./holes.js";
import { createProseLane } from "./lane/create-prose-lane.js";
import { withoutMark } from "./mark.js";
import type { RawHtmlReader } from "./raw-html.js";
import { createReporter, type Range, type Reporter } from "./reporter.js";
import { reviewHtml } from "./review.js";
import { schema } from "./schema.js";
import { surveyMarkdown } from "./survey.js";
import { markdownToHtmlTree } from "./to-html-tree.js";
import { type BodyWords, wordsFor } from "./words.js";

export type MarkdownOptions = Readonly<{
  /** The site's own words by language tag; what is missing is filled from Arabic, Persian or English. */
  words?: Readonly<Record<string, Partial<BodyWords>>>;
  /** Run on the Markdown tree, before it becomes HTML. What they make is sanitised. */
  remarkPlugins?: PluggableList;
  /** Run on the sanitised HTML tree, before ids, links and isolation are added. What they make is trusted. */
  rehypePlugins?: PluggableList;
}>;

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

/**
 * Prepares the processors once; `render` may then be called for any number of bodies, in any order.
 * `render` throws only when a plugin does.
 */
export function createMarkdown(options: MarkdownOptions = {}): Markdown {
  const pipeline = createPipeline(options);
  return { render: (input) => render(input, pipeline, options) };
}

function render(input: MarkdownInput, pipeline: Pipeline, options: MarkdownOptions): Outcome<RenderedBody> {
  const start = input.bodyStart === 0 && input.text.startsWith("\uFEFF") ? 1 : input.bodyStart;
  const source = withoutMark(input.text.slice(start));
  const report = createReporter(input.path, input.text, start);
  const refuse = (range: Range): Outcome<RenderedBody> => {
    report.add("too-deeply-nested", "error", range, { limit: deepestContainers });
    return { value: nothing, diagnostics: report.diagnostics() };
  };

  const effort = effortOf(source);
  if (effort.kind === "too-deep") return refuse({ start: effort.offset, end: effort.offset + 1 });
  if (effort.kind === "too-much") {
    const range = { start: effort.offset, end: effort.offset + 1 };
    report.add("too-much-markup", "error", range, { what: effort.what, count: effort.count });
    return { value: nothing, diagnostics: report.diagnostics() };
  }
  try {
    const tree = pipeline.parse(source);
    const { tooDeep, html } = surveyMarkdown(tree, source, report);
    if (tooDeep !== undefined) return refuse(tooDeep);
    const safe = pipeline.makeSafe(tree, { source, html, report });
    const {
      tree: finished,
      holes,
      ...texts
    } = finishBody(safe, source, input.dir, wordsFor(input.lang, options.words), report);
    return {
      value: { body: cutHoles(pipeline.stringify(finished), holes), ...texts },
      diagnostics: report.diagnostics(),
    };
  } catch (error) {
    // What is nested in ways that no rule above foresaw ends here rather than in a crash of the whole build.
    if (error instanceof RangeError && /call stack/i.test(error.message)) return refuse({ start: 0, end: 1 });
    throw error;
  }
}

const nothing: RenderedBody = {
  body: { parts: [""], holes: [] },
  headings: [],
  firstParagraph: "",
  text: "",
};

/** What the plugins of one run need to know, carried by the file that unified hands along. */
type Run = Readonly<{ source: string; html: RawHtmlReader | undefined; report: Reporter }>;

type Pipeline = Readonly<{
  parse: (source: string) => Root;
  makeSafe: (tree: Root, run: Run) => HtmlRoot;
  stringify: (tree: HtmlRoot) => string;
}>;

function createPipeline({ remarkPlugins = [], rehypePlugins = [] }: MarkdownOptions): Pipeline {
  const transforms: Parameters<typeof gfmForParser>[0] = [];
  // Plugins that extend the syntax do so on the parser; those that change the tree do so in the chains below.
  const parser = unified().use(remarkParse).use(gfmForParser, transforms).use(remarkPlugins).freeze();
  const parse = (source: string): Root => parser.parse(source);
  const toHtml = markdownToHtmlTree((state) => runOf(state.options.file).report);

  const build = (raw: PluggableList) =>
    unified()
      .use(() => (tree: Root) => {
        for (const transform of transforms) transform(tree);
      })
      .use(remarkPlugins)
      .use(() => (tree: Root, file) => toHtml(tree, file))
      .use(raw)
      .use(() => (tree: HtmlRoot, file) => {
        const { source, html, report } = runOf(file);
        reviewHtml(tree, source, html, report);
      })
      .use(rehypeSanitize, schema)
      .use(rehypePlugins)
      .freeze();
  const withoutHtml = build([]);
  // Costs as much as all the rest, so only where it is needed.
  const withHtml = build([rehypeRaw]);
  const writer = unified()
    .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
    .freeze();

  return {
    // The lane knows no syntax but ours.
    parse: remarkPlugins.length === 0 ? createProseLane(parse) : parse,
    makeSafe: (tree, run) => {
      const processor = run.html === undefined ? withoutHtml : withHtml;
      return processor.runSync(tree, { data: { run } }) as unknown as HtmlRoot; // every chain above ends in HTML
    },
    stringify: (tree) => writer.stringify(tree),
  };
}

const runOf = (file: Readonly<{ data: Readonly<Record<string, unknown>> }> | null | undefined): Run =>
  file?.data.run as Run; // put there by makeSafe, for every run
