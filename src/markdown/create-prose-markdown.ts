// Markdown for bodies that are prose alone, which most are. Loads none of the plugins: they cost a short build a tenth of
// its time.

import { shortWay } from "./lane/short-way.js";
import { type OwnWords, type ProseMarkdown, renderBody } from "./render.js";

/** The same as `createMarkdown` without plugins, but a body that is more than prose is not read. */
export const createProseMarkdown = (words?: OwnWords): ProseMarkdown => ({
  render: (input) => renderBody<undefined>(input, words, shortWay),
});
