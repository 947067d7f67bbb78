// Markdown for every body: prose goes the short way, all else through the plugins.

import type { PluggableList } from "unified";
import { messageOf } from "../language/thrown.js";
import { shortWay } from "./lane/short-way.js";
import { createPipeline } from "./pipeline.js";
import { type Markdown, nothing, type OwnWords, renderBody } from "./render.js";
import { createReporter } from "./reporter.js";

export type MarkdownOptions = Readonly<{
  words?: OwnWords;
  /** Run on the Markdown tree, before it becomes HTML. What they make is sanitised. */
  remarkPlugins?: PluggableList;
  /** Run on the sanitised HTML tree, before ids, links and isolation are added. What they make is trusted. */
  rehypePlugins?: PluggableList;
}>;

/**
 * Prepares the processors once; `render` may then be called for any number of bodies, in any order.
 * What a plugin throws is a diagnostic of the body on which it did.
 */
export function createMarkdown(options: MarkdownOptions = {}): Markdown {
  const { words, remarkPlugins = [], rehypePlugins = [] } = options;
  const pipeline = createPipeline(remarkPlugins, rehypePlugins);
  // Plugins may add syntax that the lane knows nothing about, and want to see the trees.
  const hasPlugins = remarkPlugins.length + rehypePlugins.length > 0;
  if (!hasPlugins)
    return { render: (input) => renderBody<never>(input, words, (source) => shortWay(source) ?? pipeline) };
  return {
    render: (input) => {
      try {
        return renderBody<never>(input, words, () => pipeline);
      } catch (error) {
        const report = createReporter(input.path, input.text, input.bodyStart);
        const message = messageOf(error);
        report.add("plugin-failed", "error", { start: 0, end: 1 }, { message });
        return { value: nothing, diagnostics: report.diagnostics() };
      }
    },
  };
}
