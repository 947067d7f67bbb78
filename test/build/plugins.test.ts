import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { loadPlugins, withVersions } from "../../src/build/plugins.js";
import type { Written } from "../../src/model/article.js";
import type { SourcePath } from "../../src/model/brand.js";
import type { PluginSite } from "../../src/model/plugin.js";
import { siteFolder } from "../commands/support.js";
import { rendered } from "../markdown/rendering.js";

const place = { path: "site.yaml" as SourcePath, line: 4, column: 5 };
const written = (...names: readonly string[]): readonly Written<string>[] =>
  names.map((value) => ({ value, place }));

const loaded = async (name: string, module = "") => {
  const root = siteFolder({ "plugins/p.mjs": module });
  const { diagnostics } = await loadPlugins(root, written(name));
  const told = JSON.stringify(diagnostics.map(({ code, facts }) => ({ code, facts })));
  return JSON.parse(told.replaceAll(dirname(root), ""));
};

it.each([
  ["a misspelt field", 'name: "p", remarkPlugin: []', { field: "remarkPlugin", nearest: "remarkPlugins" }],
  ["a field that is not there", 'name: "p", filters: {}', { field: "filters" }],
  ["pages that are no function", 'name: "p", pages: []', { field: "pages", expected: "function" }],
  ["helpers that are a list", 'name: "p", helpers: []', { field: "helpers", expected: "object" }],
  ["what is no list", 'name: "p", rehypePlugins: () => {}', { field: "rehypePlugins", expected: "list" }],
])("names %s", async (_, fields, facts) => {
  expect(await loaded("./plugins/p.mjs", `export const plugin = { ${fields} };`)).toEqual([
    { code: "plugin-wrong-field", facts: { plugin: "./plugins/p.mjs", ...facts } },
  ]);
});

it("is told where site.yaml names it", async () => {
  const { diagnostics } = await loadPlugins(siteFolder({}), written("./none.mjs"));
  expect(diagnostics).toMatchObject([{ code: "plugin-not-loaded", place: { line: 4, column: 5 } }]);
});

it("says of a plugin that throws when it is made ready what it threw", async () => {
  const module =
    'export const plugin = { name: "p", remarkPlugins: [() => { throw new Error("No key.\\nat home"); }] };';
  expect(await loaded("./plugins/p.mjs", module)).toEqual([
    {
      code: "plugin-not-loaded",
      facts: { plugin: "./plugins/p.mjs", message: "No key.", broken: { line: 1 } },
    },
  ]);
});

it("refuses a plugin that is made ready asynchronously, since it would do nothing", async () => {
  const module = `export const plugin = { name: "p", remarkPlugins: [async () => { throw new Error("later") }] };`;
  expect(await loaded("./plugins/p.mjs", module)).toMatchObject([
    { code: "plugin-not-loaded", facts: { message: "works asynchronously, and a body does not wait" } },
  ]);
});

it.each(["null", "undefined"])("names what stands where a plugin should: %s", async (value) => {
  expect(
    await loaded("./plugins/p.mjs", `export const plugin = { name: "p", remarkPlugins: [${value}] };`),
  ).toMatchObject([
    { code: "plugin-not-loaded", facts: { message: `Expected usable value, not \`${value}\`` } },
  ]);
});

it.each([
  ["cannot be read", "export const plugin = {\n  name: ;\n};", { line: 2 }],
  ["throws what looks like that", 'const a = 1;\nJSON.parse("{");', { line: 2 }],
  ["fails when it is run", "const a = 1;\nnothing(a);", { line: 2 }],
])("says of a module that %s that it must be mended, and where", async (_, module, broken) => {
  expect(await loaded("./plugins/p.mjs", module)).toMatchObject([
    { code: "plugin-not-loaded", facts: { broken } },
  ]);
});

it("does not take a module that lacks a package for a broken one", async () => {
  const [{ facts }] = await loaded("./plugins/p.mjs", 'import "no-such-package";');
  expect(facts.message).toBe("Cannot find package 'no-such-package'");
  expect(facts).not.toHaveProperty("broken");
});

it("knows a file that lacks its ./, and does not say where Node was looking from", async () => {
  expect(await loaded("plugins/p.mjs")).toMatchObject([
    { facts: { message: "Cannot find module 'plugins/p.mjs'", nearest: "./plugins/p.mjs" } },
  ]);
  const [{ facts }] = await loaded("./plugins/none.mjs");
  expect(facts.message).toMatch(/^Cannot find module '[^']+none.mjs'$/);
});

it.each([
  ["that a packaged helper has", "asset: () => ''", { helper: "asset", problem: "taken" }],
  ["that a block has", "each: () => ''", { helper: "each", problem: "taken" }],
  ["of several words", "'two words': () => ''", { helper: "two words", problem: "no-name" }],
  ["that means something to Handlebars", "else: () => ''", { helper: "else", problem: "no-name" }],
  ["of what is no function", "shout: 'x'", { helper: "shout", problem: "no-function" }],
])("refuses a helper's name %s", async (_, helpers, facts) => {
  expect(
    await loaded("./plugins/p.mjs", `export const plugin = { name: "p", helpers: { ${helpers} } };`),
  ).toEqual([{ code: "plugin-wrong-helper", facts: { plugin: "./plugins/p.mjs", ...facts } }]);
});

it("refuses one helper of two plugins", async () => {
  const of = (name: string) => `export const plugin = { name: "${name}", helpers: { اختصر: () => "" } };`;
  const root = siteFolder({ "a.mjs": of("a"), "b.mjs": of("b") });
  const { value, diagnostics } = await loadPlugins(root, written("./a.mjs", "./b.mjs"));
  expect(diagnostics).toMatchObject([
    { facts: { plugin: "./b.mjs", helper: "اختصر", problem: "twice", other: "./a.mjs" } },
  ]);
  expect([...value.helpers.keys()]).toEqual(["اختصر"]);
});

/** What is told of one text when it passes through the plugin. */
const failing = async (fields: string): Promise<readonly string[]> => {
  const root = siteFolder({ "plugins/p.mjs": `export const plugin = {\n  name: "p",\n  ${fields},\n};` });
  const { value } = await loadPlugins(root, written("./plugins/p.mjs"));
  const { diagnostics } = rendered("# عنوان\n\nنص", { options: value });
  return diagnostics.map(({ facts }) => (facts as { message: string }).message);
};

const blamed = 'throw new Error("planted\\nat home");';

it.each([
  ["throws", "remarkPlugins", `() => () => { ${blamed} }`, "planted (plugins/p.mjs:3)"],
  [
    "throws in a preset",
    "remarkPlugins",
    `{ plugins: [() => () => { ${blamed} }] }`,
    "planted (plugins/p.mjs:3)",
  ],
  ["throws what is no error", "rehypePlugins", "() => () => { throw 'planted'; }", "planted"],
  [
    "hands over an error",
    "rehypePlugins",
    "() => (tree, file, done) => done(new Error('planted'))",
    "planted (plugins/p.mjs:3)",
  ],
  [
    "is done later",
    "rehypePlugins",
    "() => (tree, file, done) => { setTimeout(done); }",
    "works asynchronously, and a body does not wait",
  ],
  [
    "never settles",
    "rehypePlugins",
    "() => () => new Promise(() => {})",
    "works asynchronously, and a body does not wait",
  ],
])("names a plugin that %s, with the line where that is known", async (_, field, plugin, message) => {
  expect(await failing(`${field}: [${plugin}]`)).toEqual([`p: ${message}`]);
});

const add = (node: string): string => `() => (tree) => { tree.children.push(${node}); }`;
const noText = (type: string, field: string): string =>
  `left a node of the type "${type}" whose ${field} is no text`;

it.each([
  ["rehypePlugins", add('{ type: "text" }'), noText("text", "value")],
  ["rehypePlugins", add('{ type: "text", value: 5 }'), noText("text", "value")],
  ["rehypePlugins", add('{ type: "element", properties: {}, children: [] }'), noText("element", "tagName")],
  [
    "rehypePlugins",
    add('{ type: "element", tagName: "p", children: [] }'),
    'left a node of the type "element" without properties',
  ],
  [
    "rehypePlugins",
    add('{ type: "raw", value: "<b>x</b>" }'),
    'left a node of the type "raw", which would not be shown',
  ],
  [
    "rehypePlugins",
    add('{ type: "paragraph", children: [] }'),
    'left a node of the type "paragraph", which would not be shown',
  ],
  [
    "rehypePlugins",
    "() => (tree) => { tree.children[0].children = undefined; }",
    'left a node of the type "element" whose children are no list',
  ],
  [
    "rehypePlugins",
    "() => (tree) => { tree.children[0].children.push(tree); }",
    'left a node of the type "root", which would not be shown',
  ],
  [
    "rehypePlugins",
    "() => ({ children: [element] }) => { element.children.push(element); }",
    "left a tree that contains itself, or is more than 500 nodes deep",
  ],
  ["remarkPlugins", add("null"), "left something else than a node among children"],
  ["remarkPlugins", add('"text"'), "left something else than a node among children"],
  ["remarkPlugins", add('{ type: "link", children: [] }'), noText("link", "url")],
  ["remarkPlugins", add('{ type: "footnoteReference" }'), noText("footnoteReference", "identifier")],
  [
    "remarkPlugins",
    add('{ type: "heading", children: [] }'),
    'left a node of the type "heading" whose depth is no number from 1 to 6',
  ],
  ["remarkPlugins", add('{ type: "list" }'), 'left a node of the type "list" whose children are no list'],
])("names a plugin that leaves what cannot be shown: %s: [%s]", async (field, plugin, message) => {
  expect(await failing(`${field}: [${plugin}]`)).toEqual([`p: ${message}`]);
});

it.each([
  ["remarkPlugins", add('{ type: "box", children: [{ type: "text", value: "أضيف" }] }')],
  ["remarkPlugins", "() => (tree) => { tree.children.length = 0; }"],
  ["rehypePlugins", add('{ type: "comment", value: "a" }, { type: "text", value: "" }')],
  ["rehypePlugins", "() => () => null"],
  ["rehypePlugins", "() => (tree, file, done) => done()"],
])("leaves alone: %s: [%s]", async (field, plugin) => {
  expect(await failing(`${field}: [${plugin}]`)).toEqual([]);
});

it("says the line of its module where a helper or pages throw", async () => {
  const module = `export const plugin = { name: "p",\n  helpers: { shout: () => { ${blamed} } },\n  pages: () => nothing };`;
  const { value } = await loadPlugins(siteFolder({ "plugins/p.mjs": module }), written("./plugins/p.mjs"));
  expect(value.helpers.get("shout")).toThrow("p: shout: planted (plugins/p.mjs:2)");
  const [maker] = value.pageMakers;
  expect(maker?.tell(new Error("elsewhere"))).toBe("elsewhere");
  expect(() => maker?.pages({} as PluginSite)).toThrow(
    expect.toSatisfy((thrown) => maker?.tell(thrown) === "nothing is not defined (plugins/p.mjs:3)"),
  );
});

it("loads a plugin anew when its file holds something else, also after a failure", async () => {
  const root = siteFolder({ "plugins/p.mjs": "export const plugin = {" });
  const now = async () => {
    const { value, diagnostics } = await loadPlugins(root, withVersions(root, written("./plugins/p.mjs")));
    return diagnostics.length > 0 ? diagnostics.map(({ code }) => code) : value.helpers.get("say")?.();
  };
  const say = (text: string) =>
    writeFileSync(
      join(root, "plugins/p.mjs"),
      `export const plugin = { name: "p", helpers: { say: () => ${text} } };`,
    );
  expect(await now()).toEqual(["plugin-not-loaded"]);
  say("'first'");
  expect(await now()).toBe("first");
  say("'second'");
  expect(await now()).toBe("second");
  say("\n nothing");
  await expect(now()).rejects.toThrow("p: say: nothing is not defined (plugins/p.mjs:2)");
});

it("a plugin that is not there has no version", () => {
  const [name] = written("./plugins/none.mjs");
  expect(
    withVersions(siteFolder({ "plugins/a.txt": "" }), written("./plugins/none.mjs", "./plugins")),
  ).toEqual([name, { ...name, value: "./plugins" }]);
});
