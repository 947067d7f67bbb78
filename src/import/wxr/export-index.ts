// What an export says besides its posts, and how its fields are read.

import { cleanText } from "../../content/values/text.js";
import { parseHtml, wordsOf } from "../html/tree.js";
import type { WxrItem } from "./stream.js";

export type Attachment = Readonly<{ url: string; alt: string; caption: string; parent: string }>;
export type Category = Readonly<{ name: string; parent: string; uses: number }>;

/** What an export says besides its posts. */
export type ExportIndex = Readonly<{
  /** Names to show by login. */
  authors: ReadonlyMap<string, string>;
  /** By nicename. */
  categories: ReadonlyMap<string, Category>;
  attachments: ReadonlyMap<string, Attachment>;
  /** Ids of attachments by the id of their post. */
  attachmentsOf: ReadonlyMap<string, readonly string[]>;
  /** What stands in several posts, by its id: HTML with the comments of blocks. */
  patterns: ReadonlyMap<string, string>;
  /** Origins by `pathKey` of the old path, and by `?p=12`. */
  origins: ReadonlyMap<string, string>;
  hosts: ReadonlySet<string>;
  base: string;
}>;

export const field = (item: WxrItem, name: string): string => item.fields.get(name) ?? "";

/** Plain text of what may hold tags and references: a title, an excerpt. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return cleanText(html);
  return cleanText(wordsOf(parseHtml(html) ?? { type: "text", value: html.replace(/<[^>]*>/g, " ") }));
}
