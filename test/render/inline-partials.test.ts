import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import type { SourcePath } from "../../src/model/brand.js";
import type { ParsedTemplate } from "../../src/render/check/checking.js";
import { inlinePartials } from "../../src/render/inline-partials.js";
import { parseTemplate } from "../../src/render/parse-template.js";

const parsed = (name: string, text: string): ParsedTemplate => {
  const template = parseTemplate(name, { path: `templates/${name}.hbs` as SourcePath, text });
  if ("code" in template) throw new Error(template.code);
  return template;
};

const data = { name: "root", items: [{ name: "one" }, { name: "two" }], item: { name: "inner" } };

describe("a page with its partials put into it prints", () => {
  it.each([
    [
      "a partial in a loop",
      "{{#each items}}{{> line}}{{/each}}",
      { line: "[{{name}} {{@index}}]" },
      "[one 0][two 1]",
    ],
    ["a partial with a context of its own", "{{> line item}}", { line: "[{{name}}]" }, "[inner]"],
    [
      "a layout",
      "{{#> around}}<p>{{name}}</p>{{/around}}",
      { around: "<main>{{> @partial-block}}</main>" },
      "<main><p>root</p></main>",
    ],
    [
      "a layout in a layout",
      "{{#> inner}}{{name}}{{/inner}}",
      { inner: "{{#> outer}}<i>{{> @partial-block}}</i>{{/outer}}", outer: "<o>{{> @partial-block}}</o>" },
      "<o><i>root</i></o>",
    ],
    [
      "a page once an item, where its layout asks for that",
      "{{#> around}}{{name}}/{{../name}} {{/around}}",
      { around: "{{#each items}}{{> @partial-block}}{{/each}}" },
      "one/root two/root ",
    ],
    [
      "a page in a block with names of its own",
      "{{#> around}}{{name}} {{/around}}",
      { around: "{{#each items as |it|}}{{it.name}}:{{> @partial-block}}{{/each}}" },
      "one:one two:two ",
    ],
    [
      "a partial's own field, though a block around it has the same name",
      "{{#each items as |name|}}{{> line}}{{/each}}",
      { line: "{{name}} " },
      "one two ",
    ],
  ])("%s", (_, page, files: Record<string, string>, printed) => {
    const partials = new Map(Object.entries(files).map(([name, text]) => [name, parsed(name, text)]));
    const handlebars = Handlebars.create();
    for (const [name, { program }] of partials) handlebars.registerPartial(name, handlebars.compile(program));
    expect(handlebars.compile(inlinePartials(parsed("page", page).program, partials))(data)).toBe(printed);
  });
});
