// Plugins of the site, in English.

import type { PluginFacts } from "../../../model/facts/plugins.js";
import type { WordingOf } from "../worded.js";

export const pluginWording: WordingOf<PluginFacts> = {
  "plugin-not-loaded": ({ plugin, message, nearest, broken }) => ({
    message: `The plugin \`${plugin}\` could not be loaded: ${message}`,
    mend:
      broken !== undefined
        ? `Mend its code${broken.line === undefined ? "" : `, line ${broken.line}`}, or take it out of plugins in site.yaml until it is.`
        : nearest === undefined
          ? "Check its name or path under plugins in site.yaml, and that it is installed (npm install)."
          : `Write \`${nearest}\`: a file of the site begins with ./, all else is the name of a package.`,
  }),
  "plugin-without-export": ({ plugin }) => ({
    message: `\`${plugin}\` exports no plugin`,
    mend: "The module must export a constant named plugin that has a name.",
  }),
  "plugin-wrong-field": ({ plugin, field, nearest, expected }) => ({
    message:
      expected === undefined
        ? `The plugin \`${plugin}\` has an unknown field: \`${field}\``
        : `\`${field}\` of the plugin \`${plugin}\` is no ${expected}`,
    mend:
      expected !== undefined
        ? `Write ${field}: ${written[expected]}`
        : nearest === undefined
          ? "Remove it: a plugin has name, remarkPlugins, rehypePlugins, helpers and pages."
          : `Did you mean \`${nearest}\`?`,
  }),
  "plugin-wrong-helper": ({ plugin, helper, problem, other }) => {
    const ofPlugin = `The helper \`${helper}\` of the plugin \`${plugin}\``;
    switch (problem) {
      case "taken":
        return {
          message: `${ofPlugin} has the name of one that templates have already`,
          mend: "Give it another name.",
        };
      case "twice":
        return {
          message: `${ofPlugin} has the name of one of the plugin \`${other ?? ""}\``,
          mend: "Give one of the two another name.",
        };
      case "no-name":
        return {
          message: `${ofPlugin} has a name that no template can call`,
          mend: "Use letters, digits, - and _ alone, a letter first.",
        };
      case "no-function":
        return { message: `${ofPlugin} is no function`, mend: `Write ${helper}: (value) => "..."` };
    }
  },
  "plugin-helper-failed": ({ plugin, helper, page, message, gave }) => ({
    message: `The helper \`${helper}\` of the plugin \`${plugin}\` ${
      gave === undefined ? "failed" : `gave \`${gave}\`, not a text,`
    }${page === undefined ? "" : ` on the page ${page}`}${message === undefined ? "" : `: ${message}`}`,
    mend: "Mend the plugin: a helper gives a text, or true or false for #if. Until it is, take its calls out of the templates.",
  }),
  "plugin-pages-failed": ({ plugin, message }) => ({
    message: `The plugin \`${plugin}\` failed when it was asked for its pages: ${message}`,
    mend: "Mend the plugin, or take it out of plugins in site.yaml until it is.",
  }),
  "plugin-wrong-page": ({ plugin, problem, number, url, field, nearest }) => {
    const page = `Page ${number ?? ""} of the plugin \`${plugin}\`${url === undefined ? "" : ` (${url})`}`;
    switch (problem) {
      case "no-list":
        return {
          message: `What the plugin \`${plugin}\` gave for its pages is no list`,
          mend: `Its function pages must return a list: [${example}], or [] for none.`,
        };
      case "promise":
        return {
          message: `The plugin \`${plugin}\` makes its pages asynchronously, and a build does not wait`,
          mend: "Its function pages must return the list itself, not a promise.",
        };
      case "no-page":
        return { message: `${page} is no object`, mend: `Write it so: ${example}` };
      case "no-url":
        return { message: `${page} has no url`, mend: `Write it so: ${example}` };
      case "no-site-path":
        return {
          message: `${page} has a url that is no path of a page`,
          mend: "Write it from the first slash on, with a slash or .html at its end: /map/",
        };
      case "no-title":
        return { message: `${page} has no title`, mend: `Write it so: ${example}` };
      case "no-html":
        return { message: `${page} has no html, or one that is no text`, mend: `Write it so: ${example}` };
      case "no-description":
        return {
          message: `${page} has a description that is no text`,
          mend: "Make it a text, or leave it out.",
        };
      case "unknown-field":
        return {
          message: `${page} has an unknown field: \`${field ?? ""}\``,
          mend:
            nearest === undefined
              ? "Remove it: a page has url, title, description and html."
              : `Did you mean \`${nearest}\`?`,
        };
    }
  },
};

const example = '{ url: "/map/", title: "Map", html: "<p>…</p>" }';
const written = { list: "[...]", function: "(site) => [...]", object: "{ ... }" } as const;
