// What plugins say of a text by `file.message()` and `file.fail()`, as those that look for slips do.

import type { Transformer } from "unified";
import type { Range, Reporter } from "./reporter.js";

type PluginFile = Pick<Parameters<Transformer>[1], "messages">;

/** A plugin has ended the run by `file.fail()`, which notes what it says and throws it. */
export class EndedByMessage extends Error {
  readonly file: PluginFile;

  constructor(file: PluginFile) {
    super();
    this.file = file;
  }
}

export const isMessageOf = (file: PluginFile, thrown: unknown): boolean =>
  (file.messages as readonly unknown[]).includes(thrown);

/** @param file - after all plugins have run, or one has ended the run by `file.fail()` */
export function reportMessages(file: PluginFile, report: Reporter): void {
  for (const { reason, place, source, fatal } of file.messages) {
    const facts = { message: reason, ...(source === undefined ? {} : { plugin: source }) };
    report.add("plugin-message", fatal === true ? "error" : "warning", rangeOf(place), facts);
  }
}

/** Plugins may name a node's place, a point, or none: then it is the text as a whole. */
function rangeOf(place: PluginFile["messages"][number]["place"]): Range {
  const [from, to] = place === undefined ? [] : "start" in place ? [place.start, place.end] : [place, place];
  const start = from?.offset ?? 0;
  return { start, end: Math.max(start + 1, to?.offset ?? 0) };
}
