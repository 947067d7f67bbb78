// Where a name in a template is looked up: the page, the item of a list, the context of a partial.

import type { Shape } from "./shape.js";

/** A named value of `#each … as |item|`. */
type BlockParameter = Readonly<{ shape: Shape; id: string }>;

export type Scope = Readonly<{
  shape: Shape;
  /** Tells two contexts of one shape apart, for what was asked of them by `#if`. */
  id: string;
  /** What `../` leads to; a partial sees nothing above its own context. */
  parent?: Scope;
  root: Shape;
  inEach: boolean;
  parameters: ReadonlyMap<string, BlockParameter>;
  /** Values known to be there: `<id>:<path>`. */
  present: ReadonlySet<string>;
  /** The content given to the layout by `{{#> layout}}…{{/layout}}`. */
  block?: PartialBlock;
}>;

/** What a page put into its layout, to be checked where the layout prints it. */
export type PartialBlock = Readonly<{ check: (scope: Scope) => void }>;

let lastId = 0;
const nextId = (): string => {
  lastId += 1;
  return String(lastId);
};

export const rootScope = (shape: Shape, block?: PartialBlock): Scope => ({
  shape,
  id: nextId(),
  root: shape,
  inEach: false,
  parameters: new Map(),
  present: new Set(),
  ...(block === undefined ? {} : { block }),
});

/** Inside `#each` or `#with`. */
export const innerScope = (
  outer: Scope,
  shape: Shape,
  inEach: boolean,
  parameterNames: readonly string[],
): Scope => {
  const id = nextId();
  const parameters = new Map(outer.parameters);
  const [item, index] = parameterNames;
  if (item !== undefined) parameters.set(item, { shape, id });
  if (index !== undefined) parameters.set(index, { shape: { kind: "number" }, id: `${id}#` });
  return { ...outer, shape, id, parent: outer, inEach: inEach || outer.inEach, parameters };
};

/** Inside `#if`, where the values that were asked for are there. */
export const knowing = (scope: Scope, keys: readonly string[]): Scope => ({
  ...scope,
  present: new Set([...scope.present, ...keys]),
});
