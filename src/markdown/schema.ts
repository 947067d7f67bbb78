// What HTML an editor may write. A short list of what news needs, not a list of what is dangerous: whatever stands here
// has no script, no style and no way out of the body. docs/markdown.md shows it to editors.

import type { Options } from "rehype-sanitize";
import { defaultSchema } from "rehype-sanitize";
import { mark } from "./mark.js";

type Schema = Options;

const words = (list: string): string[] => list.split(" ");

const tagNames = words(
  "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure " +
    "h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub " +
    "summary sup table tbody td tfoot th thead time tr u ul var wbr",
);

/** Elements that browsers show as blocks, and bodies may not have. @see https://html.spec.whatwg.org/#flow-content-3 */
export const otherBlocks: readonly string[] = words(
  "address article aside center dialog dir fieldset footer form header hgroup legend listing main menu nav search",
);

const languageTag = /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}$/i;
const wholeNumber = /^-?\d{1,5}$/;
const sides: [string, ...string[]] = ["align", "left", "center", "right"];

export const schema = {
  ...defaultSchema,
  tagNames,
  attributes: {
    "*": [mark, "id", "title", ["dir", "ltr", "rtl", "auto"], ["lang", languageTag]],
    a: ["href", "name", "ariaLabel"],
    blockquote: ["cite"],
    code: [["className", /^language-./]],
    col: [["span", wholeNumber]],
    colgroup: [["span", wholeNumber]],
    del: ["cite", "dateTime"],
    details: ["open"],
    img: ["src", "alt", ["width", wholeNumber], ["height", wholeNumber]],
    input: ["checked", ["disabled", true], ["type", "checkbox"]],
    ins: ["cite", "dateTime"],
    li: [
      ["value", wholeNumber],
      ["className", "task-list-item"],
    ],
    ol: [
      ["start", wholeNumber],
      "reversed",
      ["type", "1", "a", "A", "i", "I"],
      ["className", "contains-task-list"],
    ],
    q: ["cite"],
    td: [["colSpan", wholeNumber], ["rowSpan", wholeNumber], sides],
    th: [
      ["colSpan", wholeNumber],
      ["rowSpan", wholeNumber],
      ["scope", "row", "col", "rowgroup", "colgroup"],
      sides,
    ],
    time: ["dateTime"],
    ul: [["className", "contains-task-list"]],
  },
  ancestors: { ...defaultSchema.ancestors, caption: ["table"], col: ["table"], colgroup: ["table"] },
  protocols: {
    cite: ["http", "https"],
    href: ["http", "https", "mailto", "tel"],
    src: ["http", "https"],
  },
  required: {},
  // We name and prefix ids ourselves, ours and authored ones by one rule.
  clobber: [],
  clobberPrefix: "",
  // These hold no text for readers, or a document of their own.
  strip: words(
    "applet canvas embed frame iframe math noembed noframes noscript object plaintext script select style svg " +
      "template textarea title xmp",
  ),
} satisfies Schema;

const allowedNames: ReadonlySet<string> = new Set(tagNames);
const strippedNames: ReadonlySet<string> = new Set(schema.strip);

export const isAllowedElement = (tagName: string): boolean => allowedNames.has(tagName);
/** True when the element goes with everything inside it. */
export const isStrippedElement = (tagName: string): boolean => strippedNames.has(tagName);

type Definition = string | readonly [string, ...(string | number | boolean | RegExp)[]];
const definitions: Readonly<Record<string, readonly Definition[]>> = schema.attributes as Readonly<
  Record<string, readonly Definition[]>
>;

/** Whether the sanitiser will keep this attribute; `property` is the name in the tree (`className`, `colSpan`). */
export function isAllowedAttribute(tagName: string, property: string, value: unknown): boolean {
  const own = Object.hasOwn(definitions, tagName) ? definitions[tagName] : undefined;
  return [...(own ?? []), ...(definitions["*"] ?? [])].some((definition) => {
    if (typeof definition === "string") return definition === property;
    const [name, ...allowed] = definition;
    if (name !== property) return false;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.every((one) =>
      allowed.some((pattern) => (pattern instanceof RegExp ? pattern.test(String(one)) : pattern === one)),
    );
  });
}
