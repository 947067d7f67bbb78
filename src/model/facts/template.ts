// Templates and the words of the site.

export interface TemplateFacts {
  /** Handlebars could not read the template. */
  "template-syntax": { message: string };
  /** What a card's template printed is no SVG; `near` is what stands at the place. */
  "card-not-drawn": { problem: string; near?: string };
  /** A card's drawing is not as large as pages say of it, in pixels. */
  "card-wrong-size": { width: number; height: number };
  /** A name that the page's data does not have. */
  "template-unknown-name": { name: string; nearest?: string };
  "template-unknown-helper": { name: string; nearest?: string };
  "template-unknown-partial": { name: string; nearest?: string };
  /** A partial that includes itself, directly or through others. */
  "template-endless-partial": { name: string };
  /** A helper was given too many or too few values, or one of the wrong kind. */
  "template-wrong-arguments": { helper: string; expected: string };
  /** Three braces around something that is not sanitised HTML. */
  "template-raw-output": { name: string };
  /** Two braces around sanitised HTML: readers would see its tags. */
  "template-escaped-html": { name: string };
  /** A list or a group of fields where text is printed. */
  "template-not-text": { name: string; kind: "list" | "object" };
  "template-not-list": { name: string };
  /** A field that some pages do not have, printed without asking. */
  "template-may-be-absent": { name: string };
  /** Something of Handlebars that templates here may not use. */
  "template-forbidden": { what: string };
  /** `../` above the page or the partial. */
  "template-no-parent": { name: string };
  /** A file that no page uses under this name. */
  "template-unknown-file": { name: string; nearest?: string };
  /** No template for a page kind, neither the site's nor a packaged one. */
  "template-missing": { name: string };
  "template-unknown-word": { key: string; nearest?: string };
  /** The places of a message and the values that the template gives it do not agree. */
  "template-word-values": { key: string; missing: readonly string[]; unknown: readonly string[] };
  "template-unknown-asset": { name: string; nearest?: string };
  /** A stylesheet's brace or comment without its other half. */
  "css-unbalanced": { sign: "{" | "}" | "/*" };
  /** Stylesheets become one file, in which `@import` does nothing. */
  "css-import": Record<never, never>;
  /** The template of a page prints nothing. */
  "template-empty": Record<never, never>;
  /** The template's bytes are not UTF-8. */
  "template-not-utf8": Record<never, never>;
  "locale-syntax": { message: string };
  /** A message that is neither text nor plural forms of a text. */
  "locale-not-text": { key: string };
  /** A plural message without the form `other`. */
  "locale-no-other": { key: string };
  /** A site's own message that nothing uses. */
  "locale-unused-word": { key: string; nearest?: string };
  /** The site's language has no words of its own; those of `fallback` are shown. */
  "locale-missing": { language: string; fallback: string };
}
