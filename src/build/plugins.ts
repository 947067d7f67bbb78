// Modules that `site.yaml` names, loaded. The one place where a site's own code comes in; content never does.

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { PluggableList } from "unified";
import { contentHash } from "../cache/content-hash.js";
import { nearest } from "../language/nearest.js";
import { firstLineOf, lineIn } from "../language/thrown.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { PluginFacts } from "../model/facts/plugins.js";
import type { PluginPage, PluginSite } from "../model/plugin.js";
import { blockNames, isCallable, isHelper } from "../render/check/helper-signatures.js";
import { type OwnHelper, type OwnHelpers, ownHelper } from "../render/own-helpers.js";
import type { PageMaker } from "../site/plugin-pages.js";
import { lineOfSyntaxError } from "./line-of-syntax-error.js";

/** What a plugin module exports under the name `plugin`. */
export type Plugin = Readonly<{
  name: string;
  /** Run on the Markdown tree; what they make is sanitised. */
  remarkPlugins?: PluggableList;
  /** Run on the sanitised HTML tree; what they make is trusted. */
  rehypePlugins?: PluggableList;
  /** By the name that templates call them by. What they give is escaped; a boolean is for `#if`. */
  helpers?: Readonly<Record<string, (...values: never[]) => string | boolean>>;
  /** Asked once a build for the pages that it adds. */
  pages?: (site: PluginSite) => readonly PluginPage[];
}>;

export type LoadedPlugins = Readonly<{
  remarkPlugins: PluggableList;
  rehypePlugins: PluggableList;
  helpers: OwnHelpers;
  pageMakers: readonly PageMaker[];
}>;

/** A plugin as the configuration names it. */
export type NamedPlugin = Config["plugins"][number];

/** With what its file holds now, so that it is loaded anew where that has changed. Packages stay as they were loaded. */
export const withVersions = (root: string, names: readonly NamedPlugin[]): readonly NamedPlugin[] =>
  names.map((name) => {
    try {
      return isFile(name.value)
        ? { ...name, version: contentHash(readFileSync(resolve(root, name.value))) }
        : name;
    } catch {
      return name; // loading it says why
    }
  });

/** The modules of plugins that are files of the site, absolute. */
export const pluginFiles = (root: string, names: readonly NamedPlugin[]): readonly string[] =>
  names.flatMap(({ value }) => (isFile(value) ? [resolve(root, value)] : []));

/**
 * @param root - absolute; `./plugins/x.js` and package names are looked up from here
 * @param names - as the configuration has them
 */
export async function loadPlugins(
  root: string,
  names: readonly NamedPlugin[],
): Promise<Outcome<LoadedPlugins>> {
  const remarkPlugins: PluggableList = [];
  const rehypePlugins: PluggableList = [];
  const helpers = new Map<string, OwnHelper>();
  const broughtBy = new Map<string, string>();
  const pageMakers: PageMaker[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { value: name, place, version } of names) {
    const about = { severity: "error", place } as const;
    try {
      const loaded: unknown = await import(addressOf(root, name, version));
      const plugin = (loaded as { plugin?: unknown }).plugin;
      if (!isNamed(plugin)) {
        diagnostics.push({ code: "plugin-without-export", ...about, facts: { plugin: name } });
        continue;
      }
      const wrong = wrongFields(name, plugin);
      diagnostics.push(...wrong.map((facts) => ({ code: "plugin-wrong-field", ...about, facts }) as const));
      if (wrong.length > 0) continue;
      const { guarded } = await import("../markdown/guarded.js");
      const tell = (thrown: unknown): string => told(thrown, root, name);
      const remark = guarded(plugin.name, plugin.remarkPlugins ?? [], "markdown", tell);
      const rehype = guarded(plugin.name, plugin.rehypePlugins ?? [], "html", tell);
      remarkPlugins.push(...remark);
      rehypePlugins.push(...rehype);
      for (const [helper, run] of Object.entries(plugin.helpers ?? {})) {
        const problem = problemOfHelper(helper, run, broughtBy.get(helper));
        if (problem !== undefined) {
          diagnostics.push({
            code: "plugin-wrong-helper",
            ...about,
            facts: { plugin: name, helper, ...problem },
          });
          continue;
        }
        broughtBy.set(helper, name);
        const call = run as (...values: readonly unknown[]) => unknown;
        helpers.set(helper, ownHelper(plugin.name, helper, call, tell));
      }
      if (plugin.pages !== undefined) {
        const place = { path: pathOf(root, name) };
        pageMakers.push({ name: plugin.name, place, pages: plugin.pages, tell });
      }
    } catch (error) {
      const facts = {
        ...{ plugin: name, message: withoutSearch(firstLineOf(error)) },
        ...meantFile(root, name),
        ...brokenModule(error, root, name),
      };
      diagnostics.push({ code: "plugin-not-loaded", ...about, facts });
    }
  }
  return { value: { remarkPlugins, rehypePlugins, helpers, pageMakers }, diagnostics };
}

const isFile = (name: string): boolean => name.startsWith(".") || name.startsWith("/");

/** A module is loaded once under one address; the version makes another. */
const addressOf = (root: string, name: string, version?: string): string =>
  isFile(name)
    ? pathToFileURL(resolve(root, name)).href + (version === undefined ? "" : `?${version}`)
    : pathToFileURL(createRequire(resolve(root, "site.yaml")).resolve(name)).href;

/** The module, or the folder of the package, as diagnostics name files. */
const pathOf = (root: string, name: string): SourcePath =>
  (isFile(name)
    ? relative(root, resolve(root, name)).split(sep).join("/").normalize("NFC")
    : `node_modules/${name}`) as SourcePath;

const isNamed = (value: unknown): value is Plugin =>
  typeof value === "object" && value !== null && typeof (value as { name?: unknown }).name === "string";

const isList = (value: unknown): boolean => Array.isArray(value);
const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !isList(value);
const isFunction = (value: unknown): boolean => typeof value === "function";

/** What each field has to be, where there is one. */
const kinds = {
  remarkPlugins: { expected: "list", fits: isList },
  rehypePlugins: { expected: "list", fits: isList },
  helpers: { expected: "object", fits: isObject },
  pages: { expected: "function", fits: isFunction },
} as const;
const fields: readonly string[] = ["name", ...Object.keys(kinds)];

/** A field that is misspelt, or something else than it should be, would do nothing. */
function wrongFields(name: string, plugin: Plugin): PluginFacts["plugin-wrong-field"][] {
  const unknown = Object.keys(plugin)
    .filter((field) => !fields.includes(field))
    .map((field) => {
      const near = nearest(field, fields);
      return { plugin: name, field, ...(near === undefined ? {} : { nearest: near }) };
    });
  const values: Readonly<Record<string, unknown>> = plugin;
  const unfit = Object.entries(kinds)
    .filter(([field, { fits }]) => values[field] !== undefined && !fits(values[field]))
    .map(([field, { expected }]) => ({ plugin: name, field, expected }));
  return [...unknown, ...unfit];
}

function problemOfHelper(
  helper: string,
  run: unknown,
  other: string | undefined,
): Omit<PluginFacts["plugin-wrong-helper"], "plugin" | "helper"> | undefined {
  if (isHelper(helper) || blockNames.includes(helper)) return { problem: "taken" };
  if (!isCallable(helper)) return { problem: "no-name" };
  if (other !== undefined) return { problem: "twice", other };
  return isFunction(run) ? undefined : { problem: "no-function" };
}

/** Where Node was looking from is of no use to anyone. */
const withoutSearch = (message: string): string =>
  message.replace(/(?: resolving ES modules)? imported from .*$/, "");

const notFound: readonly unknown[] = [
  "ERR_MODULE_NOT_FOUND",
  "MODULE_NOT_FOUND",
  "ERR_PACKAGE_PATH_NOT_EXPORTED",
];

/** What was thrown by the module itself. */
function brokenModule(
  error: unknown,
  root: string,
  name: string,
): Pick<PluginFacts["plugin-not-loaded"], "broken"> {
  if (notFound.includes((error as NodeJS.ErrnoException | undefined)?.code)) return {};
  const isUnread = error instanceof SyntaxError && isFile(name);
  const line =
    lineInModule(error, root, name) ??
    (isUnread ? lineOfSyntaxError(readFileSync(resolve(root, name))) : undefined);
  return { broken: line === undefined ? {} : { line } };
}

/** Lines of packages' modules are left out: their files are not the site's. */
const lineInModule = (thrown: unknown, root: string, name: string): number | undefined =>
  isFile(name) ? lineIn(thrown, [addressOf(root, name), resolve(root, name)]) : undefined;

function told(thrown: unknown, root: string, name: string): string {
  const line = lineInModule(thrown, root, name);
  return line === undefined ? firstLineOf(thrown) : `${firstLineOf(thrown)} (${pathOf(root, name)}:${line})`;
}

/** `plugins/x.mjs` is taken for a package. */
const meantFile = (root: string, name: string): { nearest?: string } =>
  !isFile(name) && existsSync(resolve(root, name)) ? { nearest: `./${name}` } : {};
