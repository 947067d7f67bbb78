// The body of a source.

export interface MarkdownFacts {
  "raw-html-removed": { what: string };
}
