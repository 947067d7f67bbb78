// What a shortcode is turned into HTML by.

import { escapeHtml } from "../../language/escape-html.js";
import { type Note, note } from "../notes.js";

type Attached = Readonly<{ url: string; alt: string; caption: string }>;

export type ShortcodeRules = Readonly<{
  /** Address and texts of an attachment by its id; undefined if the export has none such. */
  attachment: (id: string) => Attached | undefined;
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

export const figureOf = ({ url, alt, caption }: Attached): string =>
  `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`;

/** The numbers of `ids="9, 10"`, whatever the quotation marks have become. */
export const idsIn = (text: string | undefined): readonly string[] => text?.match(/\d+/g) ?? [];

/** What was uploaded under these ids; those that the export does not have are named. */
export const attachmentsBy = (
  ids: readonly string[],
  { attachment }: ShortcodeRules,
  notes: Note[],
): readonly Attached[] =>
  ids.flatMap((id) => {
    const known = attachment(id);
    if (known === undefined) notes.push(note("unknown-gallery", id));
    return known ?? [];
  });
