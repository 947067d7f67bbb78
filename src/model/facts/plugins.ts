// Plugins of the site: what is wrong with their modules, and with what they make.

export interface PluginFacts {
  /** `message`: the loader's own words. `nearest`: a file of that name without `./` before it. */
  "plugin-not-loaded": {
    plugin: string;
    message: string;
    nearest?: string;
    /** The module is there, and fails when it is read or run; `line` where that is known. */
    broken?: { line?: number };
  };
  "plugin-without-export": { plugin: string };
  /** A field that a plugin does not have, or that has to be something else: `expected`. */
  "plugin-wrong-field": {
    plugin: string;
    field: string;
    nearest?: string;
    expected?: "list" | "function" | "object";
  };
  /** `taken`: a packaged helper or a block has this name. `twice`: the plugin `other` has brought one. */
  "plugin-wrong-helper": {
    plugin: string;
    helper: string;
    problem: "taken" | "twice" | "no-name" | "no-function";
    other?: string;
  };
  /** It threw `message`, or `gave` what is no text: `undefined`, `Promise`. */
  "plugin-helper-failed": {
    plugin: string;
    helper: string;
    page?: string;
    message?: string;
    gave?: string;
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
