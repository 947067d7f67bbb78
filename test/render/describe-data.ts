// Writes docs/template-data.md from the schemas of the views.

import type { z } from "zod";
import { type Field, type Shape, shapeOf } from "../../src/render/check/shape.js";
import { frame } from "../../src/render/views/frame.js";
import * as pieces from "../../src/render/views/pieces.js";
import { viewSchemas } from "../../src/render/views/schemas.js";

/** Parts that occur on several pages get a table of their own. */
const shared = new Map<Shape, string>(
  Object.entries(pieces)
    .filter((entry): entry is [string, (typeof entry)[1] & z.ZodType] => entry[0].endsWith("View"))
    .map(([name, schema]) => [shapeOf(schema), name.replace(/View$/u, "")]),
);

const typeOf = (shape: Shape): string => {
  const name = shared.get(shape);
  if (name !== undefined) return `[${name}](#${name.toLowerCase()})`;
  switch (shape.kind) {
    case "list":
      return `list of ${typeOf(shape.item)}`;
    case "object":
      return "fields below";
    case "html":
      return "HTML, print with `{{{ }}}`";
    case "flag":
      return "yes or no";
    default:
      return shape.kind;
  }
};

const rowsOf = (fields: ReadonlyMap<string, Field>, prefix = ""): string[] =>
  [...fields].flatMap(([name, { shape, optional, description }]) => {
    const row = `| \`${prefix}${name}\` | ${typeOf(shape)} | ${optional ? "maybe" : "always"} | ${description} |`;
    const inner = shape.kind === "list" ? shape.item : shape;
    const nested = inner.kind === "object" && !shared.has(inner) ? inner.fields : undefined;
    return nested === undefined ? [row] : [row, ...rowsOf(nested, `${prefix}${name}.`)];
  });

const table = (fields: ReadonlyMap<string, Field>): string =>
  ["| name | what | there | meaning |", "| --- | --- | --- | --- |", ...rowsOf(fields)].join("\n");

const fieldsOf = (shape: Shape): ReadonlyMap<string, Field> =>
  shape.kind === "object" ? shape.fields : new Map();

export const describeData = (): string => {
  const common = new Set(Object.keys(frame));
  const commonFields = new Map(
    [...fieldsOf(shapeOf(viewSchemas.front))].filter(([name]) => common.has(name)),
  );
  const pages = Object.entries(viewSchemas).map(([kind, schema]) => {
    const own = new Map([...fieldsOf(shapeOf(schema))].filter(([name]) => !common.has(name)));
    return `## pages/${kind}.hbs\n\n${own.size === 0 ? "Only what every page has." : table(own)}`;
  });
  const parts = [...shared]
    .toSorted(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([shape, name]) => `### ${name}\n\n${table(fieldsOf(shape))}`);
  return [
    "# What templates are given",
    "<!-- Written by `npx vitest run test/render -u` from src/render/views. Do not edit. -->",
    "A name that is not here is an error when the site is built, with file, line and column. In a loop the item's names stand alone (`{{title}}`), those of the page behind `../` or `@root.`. What is “maybe” there must stand inside `{{#if}}`.",
    "## On every page",
    table(commonFields),
    ...pages,
    "## Parts",
    ...parts,
    "",
  ].join("\n\n");
};
