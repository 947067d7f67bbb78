import fc from "fast-check";
import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import type { SourcePath } from "../../src/model/brand.js";
import type { ParsedTemplate } from "../../src/render/check/checking.js";
import { compileTemplate } from "../../src/render/compile-template.js";
import { createHelpers } from "../../src/render/helpers.js";
import { inlinePartials } from "../../src/render/inline-partials.js";
import { createWords } from "../../src/render/locale/words.js";
import { forHandlebars, type OwnHelpers, ownHelper } from "../../src/render/own-helpers.js";
import { parseTemplate } from "../../src/render/parse-template.js";
import { compileOptions } from "../../src/render/renderer.js";
import { assembleTemplates } from "../../src/render/templates.js";
import { packagedFolder } from "./packaged.js";

const helpers = createHelpers({
  words: createWords(
    new Map([
      ["plain", { kind: "plain", pattern: { texts: ["a <word>"], names: [] } }],
      ["named", { kind: "plain", pattern: { texts: ["<", ">"], names: ["name"] } }],
    ]),
    "ar",
    "latin",
  ),
  direction: "rtl",
  assets: new Map([["style.css", { href: '/a"b.css', integrity: "sha384-a=" }]]),
});

const parsed = (name: string, text: string): ParsedTemplate => {
  const template = parseTemplate(name, { path: `templates/${name}.hbs` as SourcePath, text });
  if ("code" in template) throw new Error(`${template.code}: ${text}`);
  return template;
};

/** Of a plugin. One has the name of a field. */
const own: OwnHelpers = new Map([
  [
    "shout",
    ownHelper("p", "shout", (...values) => `<${values.map((value) => JSON.stringify(value)).join("|")}>`),
  ],
  ["is-long", ownHelper("p", "is-long", (text, least) => String(text).length > Number(least))],
  ["title", ownHelper("p", "title", (text) => `title of ${String(text)}`)],
]);

/** What Handlebars prints, and what our function prints; undefined where there is none. */
function both(page: string, files: Readonly<Record<string, string>>, view: object) {
  const partials = new Map(Object.entries(files).map(([name, text]) => [name, parsed(name, text)]));
  const handlebars = Handlebars.create();
  handlebars.registerHelper({ ...forHandlebars(own), ...helpers });
  const options = compileOptions([...Object.keys(helpers), ...own.keys()]);
  for (const [name, { program }] of partials)
    handlebars.registerPartial(name, handlebars.compile(program, options));
  const program = inlinePartials(parsed("page", page).program, partials);
  const inlined = new Map(
    [...partials].map(([name, partial]) => [name, inlinePartials(partial.program, partials)]),
  );
  const theirs = handlebars.compile(program, options)(view);
  return { theirs, ours: compileTemplate(program, inlined, helpers, own)?.(view) };
}

const item = { title: "inner", list: [{ title: "a" }, { title: "b`" }] };
const view = {
  title: 'Tom & "Jerry" <b>',
  html: "<p>x</p>",
  zero: 0,
  yes: true,
  no: false,
  empty: "",
  none: [],
  names: ["one", "<two>", "three"],
  item: { ...item, item, items: [item] },
  items: [
    { title: "1", list: [{ title: "1a" }, { title: "1b" }] },
    { title: "2", list: [] },
  ],
};

const partials = {
  line: "[{{title}}]",
  "in-lines": "\n  {{> line item}}\n",
  rows: "{{#each list}}{{title}} {{../title}} {{@index}}{{#unless @last}}, {{/unless}}{{else}}nothing{{/each}}",
};

describe("the function of a template prints what Handlebars prints:", () => {
  it.each([
    ["text, escaped", "{{title}} = {{item.title}}"],
    ["HTML", "{{{html}}}"],
    [
      "helpers of plugins",
      "{{shout title 3 true 'a' item.list}}{{#each names}}{{shout this @index ../zero}}{{/each}}",
    ],
    [
      "what they give, given on",
      "{{isolate (shout title)}}{{t 'named' name=(shout 1)}}{{shout (title 'x')}}{{#if (is-long title 3)}}a{{/if}}{{#unless (is-long title 99)}}b{{/unless}}",
    ],
    [
      "a helper with the name of a field, which alone is the field",
      "{{title}} {{title item.title}} {{item.title}} {{this.title}}",
    ],
    ["flags and numbers", "{{yes}} {{no}} {{zero}} {{names.length}}"],
    ["words", '{{t "plain"}} {{t "named" name=title}} {{sentence "named" name=title}}'],
    ["words with a written value", '{{t "named" name="<x>"}} {{t "named" name=12}}'],
    ["addresses of assets", '{{asset "style.css"}} {{integrity "style.css"}} {{asset "none"}}'],
    ["isolated headlines", "{{isolate title}} {{isolate title no}} {{isolate item.title}}"],
    [
      "conditions",
      "{{#if zero}}a{{else if none}}b{{else if item.list}}c{{/if}}{{#unless empty}}d{{/unless}}",
    ],
    ["the other side alone", "{{^if no}}x{{/if}}{{#unless yes}}a{{else}}b{{/unless}}"],
    ["what may be absent", "{{#if item.absent}}a{{else}}b{{/if}}{{#each absent}}{{else}}none{{/each}}"],
    [
      "contexts",
      "{{#with item}}{{title}} {{../title}} {{this.title}}{{/with}}{{#with none}}{{else}}-{{/with}}",
    ],
    ["nought as a context", "{{#with zero}}{{this}}{{else}}-{{/with}}"],
    [
      "lists",
      "{{#each names}}{{@index}}{{@key}}{{#if @first}}!{{/if}}{{this}}{{#unless @last}};{{/unless}}{{/each}}",
    ],
    [
      "lists in lists",
      "{{#each items}}{{title}}:{{#each list}}{{title}}/{{../title}}/{{../../title}} {{/each}}{{/each}}",
    ],
    ["the page from inside", "{{#each items}}{{#with this.list}}{{@root.title}}{{@index}}{{/with}}{{/each}}"],
    [
      "partials",
      "{{> line}}{{#each items}}{{> line}}{{> rows}}{{/each}}{{> line item}}{{#with item}}{{> rows}}{{/with}}",
    ],
    ["partials on lines of their own", "a\n  {{> in-lines}}\nb\n    {{> line item}}\nc"],
    ["signs that end a string of the code", "\u2028 \" ' ` \\ $ {title} {{! no }} </script>\n"],
  ])("%s", (_, page) => {
    const { theirs, ours } = both(page, partials, view);
    expect(ours).toBe(theirs);
  });

  it("whatever of this stands in whatever else", () => {
    const text = fc.constantFrom(
      ...["x", "\n  ", "{{title}}", "{{@root.title}}", "{{#if list}}{{list.length}}{{/if}}", "{{> line}}"],
      ...['{{t "named" name=title}}', "{{isolate title}}", "{{> rows}}", "{{#if absent}}{{else}}-{{/if}}"],
    );
    const { page } = fc.letrec<{ page: string }>((tie) => ({
      page: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        text,
        fc.tuple(tie("page"), tie("page")).map((parts) => parts.join("")),
        fc
          .tuple(fc.constantFrom("if list", "unless list"), tie("page"), tie("page"))
          .map(([head, one, other]) => `{{#${head}}}${one}{{else}}${other}{{/${head.split(" ")[0]}}}`),
        tie("page").map((inner) => `{{#each items}}\n${inner}{{@index}}\n{{/each}}`),
        tie("page").map((inner) => `{{#with item}}${inner}{{../title}}{{/with}}`),
      ),
    }));
    fc.assert(
      fc.property(page, (template) => {
        const { theirs, ours } = both(template, partials, { ...view, list: [{ title: "l" }] });
        expect(ours).toBe(theirs);
      }),
    );
  });
});

describe("left to Handlebars is", () => {
  it.each([
    ["a block with names of its own", "{{#each items as |it|}}{{it.title}}{{/each}}"],
    ["the place in the list around the list", "{{#each items}}{{#each list}}{{@../index}}{{/each}}{{/each}}"],
    ["a layout in a block with names", "{{#> around}}x{{/around}}"],
    [
      "a context that may be the one around it",
      "{{#with item}}{{#with @root.item}}{{../title}}{{/with}}{{/with}}",
    ],
    ["what every object has by its nature", "{{#if item.constructor}}x{{/if}}"],
  ])("%s", (_, page) => {
    const around = "{{#each items as |it|}}{{> @partial-block}}{{/each}}";
    expect(both(page, { ...partials, around }, view).ours).toBeUndefined();
  });

  it("none of the packaged pages", async () => {
    const { pages, partials: packaged } = assembleTemplates([await packagedFolder()], "ar").value;
    const inlined = new Map(
      [...packaged].map(([name, { program }]) => [name, inlinePartials(program, packaged)]),
    );
    const left = [...pages].filter(
      ([, { program }]) => compileTemplate(inlinePartials(program, packaged), inlined, helpers) === undefined,
    );
    expect(left.map(([kind]) => kind)).toEqual([]);
  });
});
