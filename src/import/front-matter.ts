// An imported item as the text of a source. What is written here is read back by content/ exactly; a property test holds it to that.

import { articleKeys, type KeyLanguage, keyIn, pageKeys } from "../content/keys/names.js";
import { cleanText } from "../content/values/text.js";
import type { ImportedItem } from "./item.js";

export type SourceStyle = Readonly<{
  keys: KeyLanguage;
  /** Comments above the keys, each of one line. */
  comments: readonly string[];
}>;

type Key = keyof typeof articleKeys | keyof typeof pageKeys;

/** A flow list longer than this, in UTF-16 code units, gets a line for each item. */
const longestLine = 100;

/** The whole source. */
export function sourceText(item: ImportedItem, { keys, comments }: SourceStyle): string {
  const isPage = item.kind === "page";
  const lines = comments.map((comment) => `# ${oneLine(comment)}`);
  const nameOf = (key: Key): string => keyIn(keys, key, isPage ? pageKeys : articleKeys);
  const text = (key: Key, value: string | undefined): void => {
    const clean = value === undefined ? "" : cleanText(value);
    if (clean !== "") lines.push(`${nameOf(key)}: ${scalar(clean)}`);
  };
  const list = (key: Key, values: readonly string[]): void => {
    lines.push(...listLines(nameOf(key), cleaned(values), scalar));
  };
  const flag = (key: Key, value: boolean): void => {
    if (value) lines.push(`${nameOf(key)}: ${keys === "ar" ? "نعم" : "true"}`);
  };

  text("title", item.title);
  if (isPage) text("description", item.summary);
  else {
    text("date", item.date);
    text("updated", item.updated);
    list("keywords", item.keywords);
    list("source", item.sources);
    text("section", item.section);
    list("authors", item.authors);
    text("summary", item.summary);
    lines.push(...imageLines(item.image, nameOf("image"), keys));
    // In quotes, because a headline may have a comma at which the reader would part it.
    lines.push(...listLines(nameOf("related"), cleaned(item.related), quotedTitle));
    flag("featured", item.featured);
  }
  text("lang", item.lang);
  flag("draft", item.draft);
  list("aliases", item.aliases);
  const body = item.body.replace(/^\n+|\s+$/gu, "");
  return `---\n${lines.join("\n")}\n---\n${body === "" ? "" : `\n${body}\n`}`.toWellFormed();
}

/** Each once, as the reader will have it. */
const cleaned = (values: readonly string[]): readonly string[] =>
  [...new Set(values.map(cleanText))].filter((value) => value !== "");

/** An item of a list whose items may have commas of their own. */
export const quotedTitle = (title: string): string =>
  /[،]/u.test(title) && plain.test(title) ? `"${title}"` : scalar(title);

/** The lines of a key with a list, none for an empty one; in one line where it is short. */
export function listLines(
  name: string,
  values: readonly string[],
  write: (value: string) => string,
): readonly string[] {
  if (values.length === 0) return [];
  const items = values.map(write);
  const line = `${name}: [${items.join(", ")}]`;
  return line.length <= longestLine ? [line] : [`${name}:`, ...items.map((item) => `  - ${item}`)];
}

function imageLines(image: ImportedItem["image"], name: string, keys: KeyLanguage): readonly string[] {
  if (image === undefined) return [];
  const { alt, caption } = image;
  const src = scalar(cleanText(image.src));
  if (alt === undefined && caption === undefined) return [`${name}: ${src}`];
  const inner = (key: "src" | "alt" | "caption"): string => keyIn(keys, key, articleKeys.image.inside);
  return [
    `${name}:`,
    `  ${inner("src")}: ${src}`,
    // An empty description says that the image is decoration, so it is written.
    ...(alt === undefined ? [] : [`  ${inner("alt")}: ${scalar(cleanText(alt))}`]),
    ...(caption === undefined || cleanText(caption) === ""
      ? []
      : [`  ${inner("caption")}: ${scalar(cleanText(caption))}`]),
  ];
}

/** Letters and digits first, and nothing after them that YAML could take for a sign of its own. */
const plain = /^[\p{L}\p{N}/](?:[\p{L}\p{M}\p{N} ._/()،؛؟!«»“”…–—-]|(?<=\d):(?=\d))*$/u;
/** Words that YAML, or our reading of it, takes for nothing; and those that others take for something. */
const reserved = /^(?:null|true|false|yes|no|on|off|y|n|~)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must be escaped.
const escaped = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A text of one line as a YAML scalar, in quotes only where it needs them.
 * @param value - as `cleanText` leaves it
 */
export function scalar(value: string): string {
  if (plain.test(value) && !value.endsWith(" ") && !reserved.test(value)) return value;
  const hasControls = value.search(escaped) !== -1;
  if (!hasControls && /["\\]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const inside = value
    .replace(/["\\]/g, "\\$&")
    .replace(escaped, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${inside}"`;
}

const oneLine = (text: string): string => cleanText(text.replace(escaped, " "));
