// Fields against a schema: values for what is right, diagnostics with places for what is not.

import type { z } from "zod";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { ExpectedValue } from "../../model/facts/content.js";
import type { Fields } from "../keys/canonical.js";
import type { Locator } from "../locate.js";
import { quoted, readyLine } from "../yaml/quote.js";
import type { YamlNode } from "../yaml/tree.js";
import type { FaultOf } from "./leaves.js";
import { nodeAt, plainOfEntries } from "./plain.js";

type Issue = z.core.$ZodIssue;

export type Validated<T> = Readonly<{
  /** Values of the keys that are right; a key that is wrong or was not written is absent. */
  values: Partial<T>;
  diagnostics: readonly Diagnostic[];
}>;

/**
 * Checks fields by a schema all of whose keys are optional. One wrong key does not hide the others.
 * What a schema demands is asked for by the caller, which knows the place to blame.
 */
export function validate<T>(schema: z.ZodType<T>, fields: Fields, locator: Locator): Validated<T> {
  const first = schema.safeParse(plainOfEntries(fields.entries.values()));
  if (first.success) return { values: first.data, diagnostics: [] };
  const wrong = new Set(first.error.issues.map((issue) => issue.path[0]));
  const right = [...fields.entries.values()].filter((entry) => !wrong.has(entry.key));
  const second = schema.safeParse(plainOfEntries(right));
  return {
    values: second.success ? second.data : {},
    diagnostics: first.error.issues.map((issue) => diagnosticOf(issue, fields, locator)),
  };
}

function diagnosticOf(whole: Issue, fields: Fields, locator: Locator): Diagnostic {
  const issue = innermost(whole);
  const [top, ...rest] = issue.path;
  const entry = fields.entries.get(String(top));
  const node = entry === undefined ? undefined : nodeAt(entry.value, rest);
  const key = String(issue.path.findLast((step) => typeof step === "string") ?? top);
  const place = node?.place ?? fields.place;
  if (issue.code === "custom") {
    const fault = issue.params?.fault as FaultOf;
    return { ...fault(key), place };
  }
  if (isMissing(issue, node)) {
    return { code: "missing-key", severity: "error", place, facts: { key } };
  }
  const expected = issue.message as ExpectedValue;
  const pair = node === undefined ? undefined : splitAtColon(node, expected, key, locator);
  if (pair !== undefined) return pair;
  const found = node?.kind ?? "nothing";
  return { code: "wrong-type", severity: "error", place, facts: { key, expected, found } };
}

/** Of the errors of a union, the one that came furthest: a wrong item of a list rather than "no text". */
function innermost(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const deepest = issue.errors.flat().filter((inner) => inner.path.length > 0)[0];
  if (deepest === undefined) return issue;
  return innermost({ ...deepest, path: [...issue.path, ...deepest.path] });
}

/** A key of a map in a list that is not there: the path leads past the node that was found. */
function isMissing(issue: Issue, node: YamlNode | undefined): boolean {
  const last = issue.path.at(-1);
  return issue.code === "invalid_type" &&
    node?.kind === "map" &&
    typeof last === "string" &&
    issue.path.length > 1
    ? !node.entries.some((entry) => entry.key === last)
    : false;
}

/** `- أ: ب` in a list is a map to YAML, and a headline with a colon to its writer. */
function splitAtColon(
  node: YamlNode,
  expected: ExpectedValue,
  key: string,
  locator: Locator,
): Diagnostic | undefined {
  if (expected !== "text" || node.kind !== "map" || node.entries.length !== 1) return undefined;
  const written = locator.text.slice(node.start, node.end).trimEnd();
  const colon = written.search(/:\s/u);
  if (colon === -1 || written.includes("\n") || written.startsWith("{")) return undefined;
  const place = locator.place(node.start + colon, node.start + colon + 1);
  const lineStart = locator.text.lastIndexOf("\n", node.start - 1) + 1;
  const head = locator.text.slice(lineStart, node.start);
  const lineEnd = locator.text.indexOf("\n", node.start);
  const tail = locator.text
    .slice(node.start + written.length, lineEnd === -1 ? undefined : lineEnd)
    .trimEnd();
  const line = readyLine(`${head}${quoted(written)}${tail}`);
  return { code: "unquoted-colon", severity: "error", place, facts: { key, line } };
}
