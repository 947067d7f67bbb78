// Modules that `site.yaml` names, loaded. The one place where a site's own code comes in; content never does.

import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { PluggableList } from "unified";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";

/** What a plugin module exports under the name `plugin`. */
export type Plugin = Readonly<{
  name: string;
  /** Run on the Markdown tree; what they make is sanitised. */
  remarkPlugins?: PluggableList;
  /** Run on the sanitised HTML tree; what they make is trusted. */
  rehypePlugins?: PluggableList;
}>;

type LoadedPlugins = Readonly<{ remarkPlugins: PluggableList; rehypePlugins: PluggableList }>;

/**
 * @param root - absolute; `./plugins/x.js` and package names are looked up from here
 * @param names - as the configuration has them
 * @param config - the file to blame when one cannot be loaded
 */
export async function loadPlugins(
  root: string,
  names: readonly string[],
  config: SourcePath = "site.yaml" as SourcePath,
): Promise<Outcome<LoadedPlugins>> {
  const plugins: Plugin[] = [];
  const diagnostics: Diagnostic[] = [];
  const place = { path: config };
  for (const name of names) {
    try {
      const loaded: unknown = await import(addressOf(root, name));
      const plugin = (loaded as { plugin?: unknown }).plugin;
      if (isPlugin(plugin)) plugins.push(plugin);
      else
        diagnostics.push({
          code: "plugin-without-export",
          severity: "error",
          place,
          facts: { plugin: name },
        });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      diagnostics.push({
        code: "plugin-not-loaded",
        severity: "error",
        place,
        facts: { plugin: name, message },
      });
    }
  }
  return {
    value: {
      remarkPlugins: plugins.flatMap(({ remarkPlugins }) => remarkPlugins ?? []),
      rehypePlugins: plugins.flatMap(({ rehypePlugins }) => rehypePlugins ?? []),
    },
    diagnostics,
  };
}

const addressOf = (root: string, name: string): string =>
  name.startsWith(".") || name.startsWith("/")
    ? pathToFileURL(resolve(root, name)).href
    : pathToFileURL(createRequire(resolve(root, "site.yaml")).resolve(name)).href;

const isPlugin = (value: unknown): value is Plugin =>
  typeof value === "object" && value !== null && typeof (value as { name?: unknown }).name === "string";
