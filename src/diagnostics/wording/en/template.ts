import type { TemplateFacts } from "../../../model/facts/template.js";
import type { WordingOf } from "../worded.js";

const instead = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean “${nearest}”? Otherwise ${otherwise}`;

const names = (values: readonly string[]): string => values.map((value) => `“${value}”`).join(" and ");

export const templateWording: WordingOf<TemplateFacts> = {
  "template-syntax": ({ message }) => ({
    message: `This template cannot be read: ${message}`,
    mend: "Look at the braces on this line and before it: every {{#if}} or {{#each}} needs its {{/if}} or {{/each}}",
  }),
  "card-not-drawn": ({ problem, near }) => ({
    message: `What this template prints is no SVG: ${problem}${near === undefined ? "" : `: ${near}`}`,
    mend: 'Begin with <svg xmlns="http://www.w3.org/2000/svg" …>, close every tag, put values in quotation marks and write &amp; for &',
  }),
  "card-wrong-size": ({ width, height }) => ({
    message: `This template draws ${width} × ${height}, not 1200 × 630`,
    mend: 'Write in the first svg tag: width="1200" height="630"; a drawing in other measures names them in viewBox',
  }),
  "template-unknown-name": ({ name, nearest }) => ({
    message: `This page's data has nothing called “${name}”`,
    mend: instead(nearest, "see the names in docs/template-data.md"),
  }),
  "template-unknown-helper": ({ name, nearest }) => ({
    message: `There is no helper called “${name}”`,
    mend: instead(nearest, "see the helpers in docs/templates.md"),
  }),
  "template-unknown-partial": ({ name, nearest }) => ({
    message: `There is no partial called “${name}”`,
    mend: instead(nearest, `make templates/partials/${name}.hbs or remove this line`),
  }),
  "template-endless-partial": ({ name }) => ({
    message: `The partial “${name}” includes itself without end`,
    mend: "Remove this line, or include another partial",
  }),
  "template-wrong-arguments": ({ helper, expected }) => ({
    message: `“${helper}” was given values that it does not take`,
    mend: `Write it like this: ${expected}`,
  }),
  "template-raw-output": ({ name }) => ({
    message: `“${name}” is plain text and may not be printed with three braces`,
    mend: `Write {{${name}}} with two; three are for sanitised HTML alone`,
  }),
  "template-escaped-html": ({ name }) => ({
    message: `“${name}” is HTML, and with two braces readers see its tags`,
    mend: `Write {{{${name}}}} with three braces`,
  }),
  "template-not-text": ({ name, kind }) => ({
    message:
      kind === "list"
        ? `“${name}” is a list and cannot be printed as it is`
        : `“${name}” is a group of values and cannot be printed as it is`,
    mend:
      kind === "list"
        ? `write {{#each ${name}}} … {{/each}} and print what each item has`
        : `print one of its values, {{${name}.…}}; docs/template-data.md has the names`,
  }),
  "template-not-list": ({ name }) => ({
    message: `“${name}” is not a list, and {{#each}} takes lists alone`,
    mend: `Use {{#if ${name}}} or {{#with ${name}}} instead`,
  }),
  "template-may-be-absent": ({ name }) => ({
    message: `Not every page of this kind has “${name}”`,
    mend: `Put it between {{#if ${name}}} and {{/if}}`,
  }),
  "template-forbidden": ({ what }) => ({
    message: `Templates here do not use ${what}`,
    mend: "Use a partial with a fixed name, and the helpers of docs/templates.md",
  }),
  "template-no-parent": ({ name }) => ({
    message: `“${name}” points outside this template`,
    mend: "Remove a ../ or begin the name with @root; @partial-block is for layouts alone",
  }),
  "template-unknown-file": ({ name, nearest }) => ({
    message: `The site does not use the file “${name}”`,
    mend: instead(
      nearest,
      "remove it, or move it where it belongs: pages, layouts, partials, locales or assets",
    ),
  }),
  "template-missing": ({ name }) => ({
    message: `The template “${name}” is not there`,
    mend: `Make templates/${name}, or install the tool again`,
  }),
  "template-unknown-word": ({ key, nearest }) => ({
    message: `The locales have no words with the key “${key}”`,
    mend: instead(nearest, "add the key to the file of your site's language in templates/locales"),
  }),
  "template-word-values": ({ key, missing, unknown }) => ({
    message:
      missing.length > 0
        ? `The words “${key}” need ${names(missing)}`
        : `The words “${key}” have no place for ${names(unknown)}`,
    mend:
      missing.length > 0
        ? `Add ${missing.map((name) => `${name}=…`).join(" and ")} here, or take the braces out of the words`
        : "remove the value here, or give it a place in {braces} in the words",
  }),
  "template-unknown-asset": ({ name, nearest }) => ({
    message: `There is no file “${name}” in templates/assets`,
    mend: instead(nearest, "put the file there, or correct the name"),
  }),
  "css-unbalanced": ({ sign }) => ({
    message:
      sign === "}"
        ? "This } closes nothing"
        : `The ${sign} that opens here is never closed, so it takes the rules of all stylesheets behind it`,
    mend:
      sign === "}"
        ? "Delete it, or open the block with {"
        : `Write ${sign === "{" ? "}" : "*/"} where it ends`,
  }),
  "css-import": () => ({
    message: "@import does nothing here: all of templates/assets/styles/*.css become one file",
    mend: "Delete the line, and put the stylesheet into templates/assets/styles",
  }),
  "template-empty": () => ({
    message: "This template is empty, so all pages of its kind would be blank",
    mend: "Delete the file to have the packaged template again, or write into it",
  }),
  "template-not-utf8": () => ({
    message: "This file is not UTF-8",
    mend: "Save it again with the encoding UTF-8",
  }),
  "locale-syntax": ({ message }) => ({
    message: `The locale cannot be read: ${message}`,
    mend: "Look at the spaces at the start of the line, and quote text that has a colon or braces",
  }),
  "locale-not-text": ({ key }) => ({
    message: `The value of “${key}” is not text`,
    mend: "Write text after the colon on the same line, in quotation marks if it has braces",
  }),
  "locale-no-other": ({ key }) => ({
    message: `The plural forms of “${key}” lack the form “other”`,
    mend: "Add a line that begins with other: and has the form for all other numbers",
  }),
  "locale-unused-word": ({ key, nearest }) => ({
    message: `Nothing in the site uses the words “${key}”`,
    mend: instead(nearest, "remove this line"),
  }),
  "locale-missing": ({ language, fallback }) => ({
    message: `There are no words for the language “${language}”, so those of “${fallback}” are shown`,
    mend: `Make templates/locales/${language}.yaml after templates/locales/${fallback}.yaml and translate it`,
  }),
};
