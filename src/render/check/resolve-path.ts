// One path of a template, such as `../image.src` or `@root.site.title`, followed through the shape of the data.

import type { PathNode } from "./nodes.js";
import type { Scope } from "./scope.js";
import type { Field, Shape } from "./shape.js";

export type Resolved =
  | Readonly<{
      kind: "found";
      shape: Shape;
      /** True when a field on the way may be absent and nothing has asked for it. */
      mayBeAbsent: boolean;
      /** Under which keys `#if` notes that this path, and all before it, is there. */
      keys: readonly string[];
    }>
  | Readonly<{ kind: "unknown"; part: string; candidates: readonly string[] }>
  | Readonly<{ kind: "no-parent" }>;

const eachData: Readonly<Record<string, Shape>> = {
  index: { kind: "number" },
  first: { kind: "flag" },
  last: { kind: "flag" },
  key: { kind: "text" },
};

/** The scope that `../` repeated `depth` times leads to. `#if` opens none. */
const ancestor = (scope: Scope, depth: number): Scope | undefined => {
  let found: Scope | undefined = scope;
  for (let steps = 0; steps < depth && found !== undefined; steps += 1) found = found.parent;
  return found;
};

const fieldIn = (shape: Shape, part: string): Field | undefined => {
  if (shape.kind === "object") return shape.fields.get(part);
  if (shape.kind === "list" && part === "length") {
    return { shape: { kind: "number" }, optional: false, description: "" };
  }
  return undefined;
};

const follow = (
  start: Shape,
  id: string,
  parts: readonly string[],
  scope: Scope,
  names: readonly string[],
): Resolved => {
  let shape = start;
  let mayBeAbsent = false;
  let path = "";
  const keys: string[] = [];
  for (const [index, part] of parts.entries()) {
    const field = fieldIn(shape, part);
    if (field === undefined) {
      const candidates =
        shape.kind === "object" ? [...shape.fields.keys()] : shape.kind === "list" ? ["length"] : [];
      return { kind: "unknown", part, candidates: index === 0 ? [...candidates, ...names] : candidates };
    }
    path = path === "" ? part : `${path}.${part}`;
    const key = `${id}:${path}`;
    keys.push(key);
    if (field.optional && !scope.present.has(key)) mayBeAbsent = true;
    shape = field.shape;
  }
  return { kind: "found", shape, mayBeAbsent, keys };
};

export const resolvePath = (node: PathNode, scope: Scope): Resolved => {
  const { parts, depth, data } = node;
  const [first, ...rest] = parts;
  if (data) {
    if (first === "root") return follow(scope.root, "root", rest, scope, []);
    const shape = first === undefined ? undefined : eachData[first];
    const known = scope.inEach && shape !== undefined && rest.length === 0;
    if (known) return { kind: "found", shape, mayBeAbsent: false, keys: [] };
    return {
      kind: "unknown",
      part: first ?? "",
      candidates: ["root", ...(scope.inEach ? Object.keys(eachData) : [])],
    };
  }
  const parameter =
    depth === 0 && first !== undefined && !/^(?:this|\.)/u.test(node.original)
      ? scope.parameters.get(first)
      : undefined;
  if (parameter !== undefined) return follow(parameter.shape, parameter.id, rest, scope, []);
  const target = ancestor(scope, depth);
  if (target === undefined) return { kind: "no-parent" };
  return follow(target.shape, target.id, parts, scope, [...scope.parameters.keys()]);
};
