import { dirname } from "node:path";
import { expect, it } from "vitest";
import { loadPlugins } from "../../src/build/plugins.js";
import type { Written } from "../../src/model/article.js";
import type { SourcePath } from "../../src/model/brand.js";
import { siteFolder } from "../commands/support.js";

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

it.each([
  ["cannot be read", "export const plugin = {\n  name: ;\n};", {}],
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
