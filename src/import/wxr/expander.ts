// What a shortcode is turned into HTML by.

import type { Note } from "../notes.js";

export type ShortcodeRules = Readonly<{
  /** Address and texts of an attachment by its id; undefined if the export has none such. */
  attachment: (id: string) => Readonly<{ url: string; alt: string; caption: string }> | undefined;
  /** Ids of what was uploaded for this post, in the order of the export. */
  ownAttachments: readonly string[];
}>;

/** Attributes by name, those without one by their number from 0. */
export type Values = ReadonlyMap<string, string>;

/** @returns HTML; undefined if the shortcode must stay as it is */
export type Expander = (
  values: Values,
  inside: string,
  rules: ShortcodeRules,
  notes: Note[],
) => string | undefined;

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const figureOf = ({
  url,
  alt,
  caption,
}: Readonly<{ url: string; alt: string; caption: string }>): string =>
  `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`;

/** The numbers of `ids="9, 10"`, whatever the quotation marks have become. */
export const idsIn = (text: string | undefined): readonly string[] => text?.match(/\d+/g) ?? [];
