// The JSON Schemas that editors' programs read: the same schemas that check the sources, under all names of the keys.

import * as z from "zod";
import { articleKeys } from "../keys/names.js";
import { registerKeys, siteKeys } from "../keys/site-names.js";
import type { KeySpec, KeyTable } from "../keys/table.js";
import { articleSchema } from "./front-matter.js";
import { registerSchema } from "./keywords.js";
import { siteSchema } from "./site.js";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** The published schemas by the name of their file in `schemas/`. */
export function publishedSchemas(): Readonly<Record<string, JsonObject>> {
  return {
    "front-matter.schema.json": publish(articleSchema, "كتلة البيانات في رأس المادة", articleKeys),
    "site.schema.json": publish(siteSchema, "إعدادات الموقع: site.yaml", siteKeys),
    "keywords.schema.json": publish(
      registerSchema,
      "سجل الكلمات المفتاحية: content/keywords.yaml",
      registerKeys,
    ),
  };
}

function publish(schema: z.ZodType, title: string, table: KeyTable): JsonObject {
  const plain = z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema }) => {
      const { written } = jsonSchema as { written?: object };
      if (written === undefined) return;
      for (const key of Object.keys(jsonSchema)) {
        if (key !== "description") delete jsonSchema[key as keyof typeof jsonSchema];
      }
      Object.assign(jsonSchema, written);
    },
  }) as unknown as JsonObject;
  const named = withArabicNames(plain, table) as JsonObject;
  return { $schema: named.$schema ?? "", title, ...named };
}

/**
 * Adds every accepted spelling of a key beside its English name, at every depth. They refer to the English one.
 * @param pointer - where the schema stands in the whole, as a JSON pointer
 */
function withArabicNames(schema: Json, table: KeyTable, pointer = "#"): Json {
  if (Array.isArray(schema)) {
    return schema.map((one, index) => withArabicNames(one, table, `${pointer}/${index}`));
  }
  if (schema === null || typeof schema !== "object") return schema;
  const { properties, required, ...rest } = schema as JsonObject;
  const others: Record<string, Json> = {};
  for (const [key, value] of Object.entries(rest)) {
    others[key] = isSubschema(key) ? withArabicNames(value, table, `${pointer}/${key}`) : value;
  }
  if (properties === undefined) return others;
  const named: Record<string, Json> = {};
  for (const [key, value] of Object.entries(properties as JsonObject)) {
    const spec = table[key];
    const here = `${pointer}/properties/${key}`;
    named[key] = withArabicNames(value, spec?.inside ?? table, here);
    for (const name of spellingsOf(key, spec)) if (name !== key) named[name] = { $ref: here };
  }
  const demands = (Array.isArray(required) ? required : []).map((key): Json => {
    const names = spellingsOf(String(key), table[String(key)]);
    return { anyOf: names.map((name) => ({ required: [name] })) };
  });
  return { ...others, properties: named, ...(demands.length === 0 ? {} : { allOf: demands }) };
}

const isSubschema = (key: string): boolean =>
  ["anyOf", "oneOf", "allOf", "items", "additionalProperties", "prefixItems"].includes(key);

/** A key's names as a YAML editor may offer them: with and without ال, with a space or `_`. */
function spellingsOf(key: string, spec: KeySpec | undefined): readonly string[] {
  const { english = [], arabic = [] } = spec ?? {};
  const names = arabic.flatMap((name) => [name, withArticle(name), name.replace(/^ال/u, "")]);
  return [...new Set([key, ...english, ...names.flatMap((name) => [name, name.replaceAll(" ", "_")])])];
}

const withArticle = (name: string): string =>
  name.includes(" ") || name.startsWith("ال") ? name : `ال${name}`;
