// What plugins say of a text by `file.message()`, as those that look for slips do.

import type { Transformer } from "unified";
import type { Range, Reporter } from "./reporter.js";

type PluginFile = Pick<Parameters<Transformer>[1], "messages">;

/** @param file - after all plugins have run */
export function reportMessages(file: PluginFile, report: Reporter): void {
  for (const { reason, place, source } of file.messages) {
    const facts = { message: reason, ...(source === undefined ? {} : { plugin: source }) };
    report.add("plugin-message", "warning", rangeOf(place), facts);
  }
}

/** Plugins may name a node's place, a point, or none: then it is the text as a whole. */
function rangeOf(place: PluginFile["messages"][number]["place"]): Range {
  const [from, to] = place === undefined ? [] : "start" in place ? [place.start, place.end] : [place, place];
  const start = from?.offset ?? 0;
  return { start, end: Math.max(start + 1, to?.offset ?? 0) };
}
