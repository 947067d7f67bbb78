// The body of a source.

export interface MarkdownFacts {
  /** `what` as an editor would write it: `<iframe>`, `<p style>` or `<a target rel>`. `count` is how often it stands in the body. */
  "raw-html-removed": { what: string; kind: "element" | "attribute"; count: number };
  "comment-not-closed": Record<never, never>;
  /**
   * `what` is `<math>` or `<?xml`, which is removed with all that it holds; or `<b>`, like which all behind it is shown; or
   * `<table>`, before or in which it may come to stand. `until`: the text behind what is removed that readers see again.
   */
  "element-not-closed": { what: string; effect: "removed" | "shown" | "moved"; until?: string };
  "unsafe-link": { url: string; scheme: string };
  "unsafe-image": { url: string; scheme: string };
  "remote-image": { url: string };
  "link-without-target": { text: string };
  "link-without-text": { url: string };
  "image-without-alt": { src: string };
  /** A link to a place in the same body. */
  "fragment-not-found": { fragment: string; nearest?: string };
  "empty-heading": Record<never, never>;
  /** `text` is what stands between the marks, `mended` the same passage written so that it works. */
  "emphasis-not-closed": { text: string; mended: string };
  /** `text`: the first words behind the stars. */
  "emphasis-left-open": { text: string };
  /** `line`: the first of the items, as it should be written. */
  "list-not-read": { line: string };
  /** Of an item of a list. */
  "number-not-shown": { written: string; shown: number };
  /** `5*3*2` or `~5 … و~6`, with a sign that marks emphasis or struck text. */
  "sign-not-shown": { text: string; mended: string; sign: string };
  "heading-not-read": { line: string };
  /** A paragraph that is a heading because of the line right below it; `text`: how it begins. */
  "text-as-heading": { text: string; line: string };
  /**
   * `line`: what has to stand below the first row, in place of a wrong one if `isWrong`; with `row` in place of one with
   * tabs, or of a drawn one, between whose rows lines like `frame` stand. Empty if only blank lines part the rows.
   */
  "table-not-read": { line: string; isWrong: boolean; row?: string; frame?: string };
  /** `text`: the beginning of a line below a table that has no sign of cells, and yet is a row of it. */
  "text-in-table": { text: string };
  /** `text`: the beginning of the first cell of a row that has no column. */
  "table-cell-lost": { text: string; columns: number };
  /** `isTurned`: the address stands in square brackets; else a space parts the link. */
  "link-not-read": { written: string; mended: string; isTurned: boolean };
  /** Prose that is code because it is indented. */
  "indented-text": Record<never, never>;
  /** `signs`: those of the line that begins the code; likewise below. */
  "code-not-closed": { signs: string };
  /** `text`: what stands behind them, which is no name of a language. */
  "code-text-lost": { text: string; signs: string };
  /**
   * `line`: how to write the one that looks like the text of the note, but for its colon; `written`: the mention, where a
   * space in it makes it none.
   */
  "footnote-undefined": { name: string; line?: string; written?: string };
  "footnote-unused": { name: string };
  /** `[المذيع]: نعم`, which is the address of a link; `name` and `target` as in it. */
  "definition-unused": { name: string; target: string };
  "definition-repeated": { name: string; kind: "footnote" | "link" };
  /** Braces of MDX, which Markdown shows as plain text. */
  "mdx-syntax": { text: string };
  /** `text`: the beginning of a command or mark that another program would carry out: `{{< youtube id >}}`. */
  "foreign-syntax": { text: string };
  "too-deeply-nested": { limit: number };
  /** Brackets, stars and the like without a blank line between them, or in the whole body; or lines, mostly empty. */
  "too-much-markup": { count: number; what: "marks" | "lines" | "underlines" };
  /** `message`: what the plugin threw, after its name where that is known. */
  "plugin-failed": { message: string };
  /** `plugin`: as it calls itself in what it says; absent if it does not. */
  "plugin-message": { message: string; plugin?: string };
}
