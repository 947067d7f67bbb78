// "Did you mean …?" for paths: the same file in another folder first, then the most similar name.

import { nearest } from "../../language/nearest.js";
import { baseNameOf } from "./paths.js";

/** Comparing with every path costs time; a site with more broken links than this has one cause for most of them. */
const suggestionLimit = 200;

/**
 * @param paths - all that could be meant; read when the first suggestion is asked for
 * @returns a function from a written path to the most similar one; it gives up after a few hundred questions
 */
export function createSuggester(paths: () => readonly string[]): (written: string) => string | undefined {
  let asked = 0;
  let byName: ReadonlyMap<string, string> | undefined;
  const answers = new Map<string, string | undefined>();
  return (written) => {
    if (answers.has(written)) return answers.get(written);
    if (asked >= suggestionLimit) return undefined;
    asked += 1;
    byName ??= firstByName(paths());
    const name = baseNameOf(written.normalize("NFC").replace(/\/$/, ""));
    const meant = byName.has(name) ? name : nearest(name, byName.keys());
    const answer = meant === undefined ? undefined : byName.get(meant);
    answers.set(written, answer);
    return answer;
  };
}

function firstByName(paths: readonly string[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const path of paths) {
    const name = baseNameOf(path.replace(/\/$/, ""));
    if (name !== "" && !byName.has(name)) byName.set(name, path);
  }
  return byName;
}
