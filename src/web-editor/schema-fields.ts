// The fields of the form, made of the schemas that check the sources: what a key is, what its value may be, its hint.

import * as z from "zod";
import type { KeySpec, KeyTable } from "../content/keys/table.js";
import type { LeafKind } from "../content/schema/leaves.js";
import { dateFormat, type EditorField } from "./form.js";

/** What the form is told beyond the schema, by the name of the field: `date`, `image.src`. */
export type Additions = Readonly<Record<string, Partial<EditorField>>>;

/**
 * One field for each key of a schema, in its order.
 * @param table - the names of the keys; the first Arabic one is the label
 * @param timeZone - IANA name
 */
export function fieldsOf(
  schema: z.ZodObject,
  table: KeyTable,
  timeZone: string,
  additions: Additions = {},
  parent = "",
): readonly EditorField[] {
  return Object.entries(schema.shape).map(([name, value]): EditorField => {
    const { inner, required } = unwrapped(value);
    const path = `${parent}${name}`;
    const field = fieldOf({ name, path, schema: inner, spec: table[name] }, timeZone, additions);
    return { ...field, ...(required ? {} : { required: false }), ...additions[path] };
  });
}

type Key = Readonly<{ name: string; path: string; schema: z.ZodType; spec: KeySpec | undefined }>;

function fieldOf({ name, path, schema, spec }: Key, timeZone: string, additions: Additions): EditorField {
  const label = spec?.arabic[0] ?? name;
  const { description, kind = "text" } = metaOf(schema);
  const base = { name, label, ...(description === undefined ? {} : { hint: description }) };
  const inside = spec?.inside;
  const list = schema instanceof z.ZodArray;
  const map = inside === undefined ? undefined : mapIn(list ? (schema.element as z.ZodType) : schema);
  if (map === undefined || inside === undefined) return { ...base, ...leaf(kind, schema, timeZone) };
  const fields = fieldsOf(map, inside, timeZone, additions, `${path}.`);
  return { ...base, widget: list ? "list" : "object", fields, collapsed: "auto" };
}

function leaf(kind: LeafKind, schema: z.ZodType, timeZone: string): Omit<EditorField, "name" | "label"> {
  switch (kind) {
    case "text":
      return { widget: "string" };
    case "list":
      return { widget: "list" };
    case "date":
      return { widget: "datetime", format: dateFormat, input_timezone: timeZone };
    case "yes-no":
      return { widget: "boolean", default: false };
    case "choice":
      return {
        widget: "select",
        options: (metaOf(schema).choices ?? []).map((value) => ({ label: value, value })),
      };
  }
}

type Meta = Readonly<{ description?: string; kind?: LeafKind; choices?: readonly string[] }>;

const metaOf = (schema: z.ZodType): Meta => (schema.meta() ?? {}) as Meta;

function unwrapped(schema: unknown): Readonly<{ inner: z.ZodType; required: boolean }> {
  return schema instanceof z.ZodOptional
    ? { inner: schema.unwrap() as z.ZodType, required: false }
    : { inner: schema as z.ZodType, required: true };
}

/** The map itself, or the one that may stand in place of a text. */
function mapIn(schema: z.ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodObject) return schema;
  const options = schema instanceof z.ZodUnion ? (schema.options as readonly z.ZodType[]) : [];
  return options.find((option): option is z.ZodObject => option instanceof z.ZodObject);
}
