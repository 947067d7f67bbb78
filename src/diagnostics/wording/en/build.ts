// Plugins, pictures and silenced codes, in English.

import type { BuildFacts } from "../../../model/facts/build.js";
import type { WordingOf } from "../worded.js";

export const buildWording: WordingOf<BuildFacts> = {
  "plugin-not-loaded": ({ plugin, message }) => ({
    message: `The plugin \`${plugin}\` could not be loaded: ${message}`,
    mend: "Check its name or path under plugins in site.yaml, and that it is installed (npm install).",
  }),
  "plugin-without-export": ({ plugin }) => ({
    message: `\`${plugin}\` exports no plugin`,
    mend: "The module must export a constant named plugin that has a name.",
  }),
  "broken-image": () => ({
    message: "This file is not a picture that can be read, or it is damaged",
    mend: "Open the picture on your computer, save it again as JPEG, PNG, WebP, AVIF or SVG, and replace it.",
  }),
  "unsafe-svg": ({ what }) => ({
    message: `The drawing holds something that may run in the reader's browser: ${what}`,
    mend: "Export it again without scripts and outside links, or save it as PNG.",
  }),
  "unknown-code": ({ written, nearest }) => ({
    message: `There is no diagnostic \`${written}\`, so nothing is silenced by it`,
    mend:
      nearest === undefined
        ? "Copy the code as the build's report shows it, or remove it from silenced in site.yaml."
        : `Did you mean \`${nearest}\`? Mend it under silenced in site.yaml, or remove it.`,
  }),
};
