// Pictures and silenced codes, in English.

import type { BuildFacts } from "../../../model/facts/build.js";
import type { WordingOf } from "../worded.js";

export const buildWording: WordingOf<BuildFacts> = {
  "broken-image": () => ({
    message: "This file is not a picture that can be read, or it is damaged",
    mend: "Open the picture on your computer, save it again as JPEG, PNG, WebP, AVIF or SVG, and replace it.",
  }),
  "image-too-large": ({ width, height, limit }) => ({
    message: `The picture has ${width}×${height} pixels, more than can be worked on (${limit / 1_000_000} million), and is published as it is`,
    mend: "Make it smaller in an image editor, 3000 pixels wide or less, and replace it.",
  }),
  "image-not-for-web": ({ format }) => ({
    message: `The picture is in the format ${format.toUpperCase()}, which most readers' browsers do not show`,
    mend: "Open it on your computer, save it as JPEG, replace it and write its new name.",
  }),
  "image-encoder-missing": () => ({
    message:
      "No smaller copies of pictures were made, because the package sharp is not installed on this machine",
    mend: "Install it (npm install), or write variants: no under images in site.yaml.",
  }),
  "unsafe-svg": ({ what }) => ({
    message: `The drawing held something that may run in the reader's browser; what is published is without it: ${what}`,
    mend: "Export it again without scripts and outside links, or save it as PNG.",
  }),
  "unreadable-svg": ({ what }) => ({
    message: `The drawing holds something that may run in the reader's browser (${what}), and it cannot be taken out because the file is no well-formed SVG`,
    mend: "Export it again from the drawing program, or save it as PNG.",
  }),
  "raw-media": ({ kind }) => ({
    message:
      kind === "source"
        ? "This file lies in content/media, so it is published as it is and does not become an article"
        : "This file is published as it is: scripts in it can run in readers' browsers, which those in articles cannot",
    mend:
      kind === "source"
        ? "Move it into content/articles; or out of content, if nobody shall read it."
        : "Delete it and the links to it; if it belongs to the site, write raw-media under silenced in site.yaml.",
  }),
  "card-letters-missing": ({ letters, count }) => ({
    message:
      count === 1
        ? `No social card was made for this article: the cards' font lacks ${letters}`
        : `No social cards were made for ${count} articles, this one the first: the cards' font lacks ${letters}`,
    mend: "Put a TTF font that has these letters into templates/cards/, or give the article a picture.",
  }),
  "web-editor-missing": ({ package: name }) => ({
    message: `The web editor was not published, because the package ${name} is not installed`,
    mend: `Install it in the site's folder: npm install ${name}`,
  }),
  "unknown-code": ({ written, nearest }) => ({
    message: `There is no diagnostic \`${written}\`, so nothing is silenced by it`,
    mend:
      nearest === undefined
        ? "Copy the code as the build's report shows it, or remove it from `silenced`."
        : `Did you mean \`${nearest}\`? Mend it under \`silenced\`, or remove it.`,
  }),
  "error-not-silenced": ({ written }) => ({
    message: `\`${written}\` is an error here, and errors cannot be silenced`,
    mend: "Mend what it tells of, and remove the code from `silenced`.",
  }),
};
