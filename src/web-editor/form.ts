// The form of the editor as data, as Sveltia CMS describes one: what the build writes and the script beside the editor reads.

/** `image` and `markdown` stand for what they are; the rest are inputs of a form. */
type Widget =
  | "string"
  | "text"
  | "list"
  | "datetime"
  | "boolean"
  | "select"
  | "object"
  | "image"
  | "markdown"
  | "hidden";

export type EditorField = Readonly<{
  /** The key, in English, whatever the source calls it. */
  name: string;
  label: string;
  widget: Widget;
  /** Absent means yes. */
  required?: boolean;
  hint?: string;
  default?: string | boolean;
  options?: readonly Readonly<{ label: string; value: string }>[];
  /** Day.js tokens. */
  format?: string;
  /** IANA name: the clock that the form shows. */
  input_timezone?: string;
  /** The fields of a map, or of each map of a list. */
  fields?: readonly EditorField[];
  collapsed?: boolean | "auto";
  label_singular?: string;
}>;

/** Fields that nobody sees: what a source had that the form has no field for, so that saving it loses nothing. */
export const heldBack = { keys: "sourceKeys", others: "otherKeys" } as const;

/** How the form keeps a date. A date without an hour is one at midnight. */
export const dateFormat = "YYYY-MM-DD HH:mm";

/** What our own script beside the editor needs to read and write sources. */
type SourceSettings = Readonly<{
  /** Of the site: the editor speaks it. */
  language: string;
  /** IANA name. */
  timeZone: string;
}>;

/** `admin/config.json`: `cms` is handed to the editor as it stands. */
export type EditorConfig = Readonly<{ settings: SourceSettings; cms: CmsConfig }>;

type Collection = Readonly<{
  name: string;
  label: string;
  label_singular?: string;
  folder?: string;
  format?: string;
  fields?: readonly EditorField[];
  files?: readonly Readonly<{
    name: string;
    label: string;
    file: string;
    format: string;
    fields: readonly EditorField[];
  }>[];
}> &
  Readonly<Record<string, unknown>>;

type CmsConfig = Readonly<{ collections: readonly Collection[] }> & Readonly<Record<string, unknown>>;

/** The names under which our script offers its ways of reading and writing. */
export const formats = {
  article: "build-site-article",
  page: "build-site-page",
  keywords: "build-site-keywords",
} as const;
