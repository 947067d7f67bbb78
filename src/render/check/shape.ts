// What a zod schema says of a view's fields, in the few kinds that a template can tell apart.

import type { z } from "zod";

export type Shape =
  | Readonly<{ kind: "object"; fields: ReadonlyMap<string, Field> }>
  | Readonly<{ kind: "list"; item: Shape }>
  | Readonly<{ kind: "text" | "html" | "number" | "flag" }>;

export type Field = Readonly<{ shape: Shape; optional: boolean; description: string }>;

const known = new WeakMap<object, Shape>();

type Definition = Readonly<{
  type: string;
  innerType?: z.ZodType;
  shape?: Readonly<Record<string, z.ZodType>>;
  element?: z.ZodType;
}>;

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** Leaves `optional` and `readonly` behind; the description of the outermost that has one counts. */
const unwrap = (schema: z.ZodType): { inner: z.ZodType; optional: boolean; description: string } => {
  let inner = schema;
  let optional = false;
  let description = schema.meta()?.description ?? "";
  for (;;) {
    const { type, innerType } = definitionOf(inner);
    if (innerType === undefined || (type !== "optional" && type !== "readonly")) break;
    optional ||= type === "optional";
    inner = innerType;
    description ||= inner.meta()?.description ?? "";
  }
  return { inner, optional, description };
};

const read = (inner: z.ZodType): Shape => {
  const { type, shape, element } = definitionOf(inner);
  switch (type) {
    case "object":
      return {
        kind: "object",
        fields: new Map(Object.entries(shape ?? {}).map(([name, schema]) => [name, fieldOf(schema)])),
      };
    case "array":
      if (element === undefined) break;
      return { kind: "list", item: shapeOf(element) };
    case "string":
    case "enum":
      return { kind: inner.meta()?.raw === true ? "html" : "text" };
    case "number":
      return { kind: "number" };
    case "boolean":
      return { kind: "flag" };
  }
  throw new TypeError(`A view may not have a field of type ${type}.`);
};

const fieldOf = (schema: z.ZodType): Field => {
  const { inner, optional, description } = unwrap(schema);
  return { shape: shapeOf(inner), optional, description };
};

/** @throws TypeError for a schema that no template could use (a defect of a view, not of a template). */
export const shapeOf = (schema: z.ZodType): Shape => {
  const { inner } = unwrap(schema);
  const found = known.get(inner);
  if (found !== undefined) return found;
  const shape = read(inner);
  known.set(inner, shape);
  return shape;
};
