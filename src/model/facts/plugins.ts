// Plugins of the site: what is wrong with their modules, and with what they make.

export interface PluginFacts {
  /** `message`: the loader's own words. `nearest`: a file of that name without `./` before it. */
  "plugin-not-loaded": { plugin: string; message: string; nearest?: string };
  "plugin-without-export": { plugin: string };
  /** A field that a plugin does not have, or that has to be something else: `expected`. */
  "plugin-wrong-field": {
    plugin: string;
    field: string;
    nearest?: string;
    expected?: "list" | "function" | "object";
  };
  /** `message`: what the function that adds pages threw. */
  "plugin-pages-failed": { plugin: string; message: string };
  /** The page of this `number` in the plugin's list, counted from 1; without it, the list. */
  "plugin-wrong-page": {
    plugin: string;
    problem:
      | "no-list"
      | "promise"
      | "no-page"
      | "no-url"
      | "no-site-path"
      | "no-title"
      | "no-html"
      | "no-description"
      | "unknown-field";
    number?: number;
    url?: string;
    field?: string;
    nearest?: string;
  };
}
