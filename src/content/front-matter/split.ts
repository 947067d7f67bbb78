// A source as front matter and body. What is plain is read by the lane next door. Else gray-matter splits; it gets exactly
// what fences.ts found, and the only engine that it may reach is our reader of YAML: its own would run code (`---js`) and
// turn dates into UTC.

import { createRequire } from "node:module";
import type matter from "gray-matter";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Locator } from "../locate.js";
import { explainWithoutKeys } from "../yaml/keyless.js";
import { lineAt } from "../yaml/lines.js";
import { readYaml } from "../yaml/read.js";
import type { MapNode } from "../yaml/tree.js";
import { findFences } from "./fences.js";
import { readPlainBlock } from "./plain-block.js";

/** Longest block, in UTF-16 code units and in lines. No editor comes near it; what exceeds it is an attack or an accident. */
const longestBlock = 64 * 1024;
const mostLines = 2000;

export type SplitSource = Readonly<{
  /** Undefined if there is none, or none that can be read; the diagnostics say why. */
  frontMatter: MapNode | undefined;
  /** Keys that stand in the block but could not be read. */
  brokenKeys: readonly string[];
  /** Offset of the opening fence in the text. */
  start: number;
  /** Offset of the body in the text. */
  bodyStart: number;
  diagnostics: readonly Diagnostic[];
}>;

/** Splits a decoded source and reads its front matter; all problems of both in one answer. */
export function splitSource(locator: Locator): SplitSource {
  const { text } = locator;
  const { fences, diagnostics } = findFences(locator);
  if (fences === undefined) {
    return { frontMatter: undefined, brokenKeys: [], start: 0, bodyStart: 0, diagnostics };
  }
  const { opening: start, blockStart, blockEnd, bodyStart } = fences;
  const nothing = { frontMatter: undefined, brokenKeys: [], start, bodyStart };
  const fencePlace = locator.place(start, start + 3);
  if (blockEnd - blockStart > longestBlock || linesIn(text, blockStart, blockEnd) > mostLines) {
    const facts = { limit: longestBlock };
    const tooLarge = { code: "front-matter-too-large", severity: "error", place: fencePlace, facts } as const;
    return { ...nothing, diagnostics: [...diagnostics, tooLarge] };
  }
  const frontMatter = readPlainBlock(locator, blockStart, blockEnd);
  if (frontMatter !== undefined) return { ...nothing, frontMatter, diagnostics };
  const reading = readWithGrayMatter(locator, blockStart, blockEnd);
  const { root, brokenKeys } = reading;
  const found = [...diagnostics, ...reading.diagnostics];
  if (root?.kind === "map") return { ...nothing, frontMatter: root, brokenKeys, diagnostics: found };
  const lines = linesWithoutKeys(locator, blockStart, blockEnd);
  if (lines.length > 0) {
    // Where the library stopped after such a line is no further mistake.
    const others = reading.diagnostics.filter(
      ({ code, place }) =>
        code !== "yaml-unreadable" && !lines.some(({ place: { line } }) => line === place.line),
    );
    return { ...nothing, brokenKeys, diagnostics: [...diagnostics, ...lines, ...others] };
  }
  if (root !== undefined)
    found.push({ code: "front-matter-not-keys", severity: "error", place: root.place, facts: {} });
  else if (found.length === 0)
    found.push({ code: "empty-front-matter", severity: "error", place: fencePlace, facts: {} });
  return { ...nothing, brokenKeys, diagnostics: found };
}

/** What is wrong with each line of a block in which YAML finds no key although its lines look like keys. */
function linesWithoutKeys({ text, place }: Locator, start: number, end: number): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let at = start; at < end; at += lineAt(text, at).length + 1) {
    const explanation = explainWithoutKeys(lineAt(text, at));
    if (explanation === undefined) continue;
    const { code, facts, from, to } = explanation;
    found.push({ code, severity: "error", place: place(at + from, at + to), facts } as Diagnostic);
  }
  return found;
}

function readWithGrayMatter(
  locator: Locator,
  blockStart: number,
  blockEnd: number,
): ReturnType<typeof readYaml> {
  let reading: ReturnType<typeof readYaml> | undefined;
  const read = (): object => {
    reading = readYaml(locator, blockStart, blockEnd);
    // What gray-matter is given here it keeps to itself; its traps (excerpts, shared cache) need data to spring.
    return {};
  };
  // Its search for notes takes the square of a run of white space, so it is given none.
  const block = locator.text
    .slice(blockStart, blockEnd)
    .replace(/\s{2,}/gu, (run) => (run.includes("\n") ? "\n" : " "));
  grayMatter()(`---\n${block}\n---\n`, {
    language: "yaml",
    delimiters: ["---", "---\n"],
    engines: { yaml: read, json: read, javascript: read },
  });
  // A block of nothing but notes and blank lines is not handed to an engine.
  return reading ?? readYaml(locator, blockStart, blockEnd);
}

const require = createRequire(import.meta.url);
/** Loaded when the first block needs it, as on most sites none does. */
const grayMatter = (): typeof matter => require("gray-matter") as typeof matter;

function linesIn(text: string, from: number, to: number): number {
  let lines = 1;
  for (let at = text.indexOf("\n", from); at !== -1 && at < to; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
