// Markdown for every body: prose goes the short way, all else through the plugins.

import type { PluggableList } from "unified";
import { shortWay } from "./lane/short-way.js";
import { createPipeline } from "./pipeline.js";
import { type Markdown, type OwnWords, renderBody } from "./render.js";

export type MarkdownOptions = Readonly<{
  words?: OwnWords;
  /** Run on the Markdown tree, before it becomes HTML. What they make is sanitised. */
  remarkPlugins?: PluggableList;
  /** Run on the sanitised HTML tree, before ids, links and isolation are added. What they make is trusted. */
  rehypePlugins?: PluggableList;
}>;

/**
 * Prepares the processors once; `render` may then be called for any number of bodies, in any order.
 * `render` throws only when a plugin does.
 */
export function createMarkdown(options: MarkdownOptions = {}): Markdown {
  const { words, remarkPlugins = [], rehypePlugins = [] } = options;
  const pipeline = createPipeline(remarkPlugins, rehypePlugins);
  // Plugins may add syntax that the lane knows nothing about, and want to see the trees.
  const hasPlugins = remarkPlugins.length + rehypePlugins.length > 0;
  return {
    render: (input) =>
      renderBody<never>(input, words, (source) => (hasPlugins ? undefined : shortWay(source)) ?? pipeline),
  };
}
