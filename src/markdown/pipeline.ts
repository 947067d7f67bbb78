// The pipeline of plugins for bodies that are more than prose, and for sites with plugins of their own.
//
//   text → Markdown tree → HTML tree → (raw HTML parsed) → reviewed → sanitised → … → HTML

import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import { type PluggableList, unified } from "unified";
import { effortOf } from "./effort.js";
import { gfmForParser } from "./gfm.js";
import { createProseLane } from "./lane/create-prose-lane.js";
import { EndedByMessage, reportMessages } from "./plugin-messages.js";
import type { Run, Way } from "./render.js";
import { reviewHtml } from "./review.js";
import { schema } from "./schema.js";
import { markdownToHtmlTree } from "./to-html-tree.js";

/** Prepares the processors once, for any number of bodies. See `MarkdownOptions` for the plugins. */
export function createPipeline(remarkPlugins: PluggableList, rehypePlugins: PluggableList): Way {
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
      .use(() => (_tree: HtmlRoot, file) => reportMessages(file, runOf(file).report))
      .freeze();
  const withoutHtml = build([]);
  // Costs as much as all the rest, so only where it is needed.
  const withHtml = build([endTables, rehypeRaw]);
  const writer = unified()
    .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
    .freeze();

  return {
    effortOf,
    // The lane knows no syntax but ours.
    parse: remarkPlugins.length === 0 ? createProseLane(parse) : parse,
    makeSafe: (tree, run) => {
      const processor = run.html === undefined ? withoutHtml : withHtml;
      try {
        return processor.runSync(tree, { data: { run } }) as unknown as HtmlRoot; // every chain above ends in HTML
      } catch (error) {
        if (!(error instanceof EndedByMessage)) throw error;
        reportMessages(error.file, run.report);
        return { type: "root", children: [] };
      }
    },
    stringify: (tree) => writer.stringify(tree),
  };
}

/** The HTML parser holds words between the rows of a table back until something follows; at the end nothing would. */
const endTables = () => (tree: HtmlRoot) => {
  tree.children.push({ type: "comment", value: "" });
};

const runOf = (file: Readonly<{ data: Readonly<Record<string, unknown>> }> | null | undefined): Run =>
  file?.data.run as Run; // put there by makeSafe
