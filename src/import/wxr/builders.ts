// Shortcodes of page builders (WPBakery, Divi, Avada), of which whole posts are made: what they enclose stays, and the texts,
// pictures and films in their attributes; the rest is looks, and named.

import { escapeHtml } from "../../language/escape-html.js";
import { type Note, note } from "../notes.js";
import {
  attachmentsBy,
  type Expander,
  figureOf,
  idsIn,
  type ShortcodeRules,
  type Values,
} from "./expander.js";
import { player } from "./players.js";

const builder = /^(?:vc|et_pb|fusion)_/;
const headings = ["title", "heading", "h2", "text", "question", "tab_title"];
const lines = [
  "subtitle",
  "subhead",
  "h4",
  "description",
  "author",
  "job_title",
  "company_name",
  "button_text",
];
const pictures = ["src", "image", "image_url", "photo", "images", "gallery_ids", "portrait_url"];
const alternatives = ["alt", "title_text"];
const addresses = ["button_url", "link", "url", "href"];
/** Its editor's own names of parts, which no reader saw. */
const unseen: ReadonlySet<string> = new Set(["admin_label", "el_id", "el_class"]);

export const isBuilderName = (name: string): boolean => builder.test(name);

/** What stands in the place of one tag, HTML. */
export function builderHtml(name: string, values: Values, rules: ShortcodeRules, notes: Note[]): string {
  const left = new Map([...values].map(([key, value]) => [key, plain(value)]));
  notes.push(note("lost-element", `[${name}]`));
  const html = [
    ...button(name, left),
    ...headings.flatMap((key) => taken(left, key)).map((text) => `<h3>${text}</h3>`),
    ...lines.flatMap((key) => taken(left, key)).map((text) => `<p>${text}</p>`),
    ...(film(name, left, rules, notes) ?? figures(left, rules, notes)),
  ];
  for (const [key, value] of left)
    if (!unseen.has(key) && /https?:|(?=\P{ASCII})\p{L}/u.test(value))
      notes.push(note("lost-element", `[${name}] ${key}="${value}"`));
  return `\n\n${html.join("\n\n")}\n\n`;
}

/** A text among the attributes, which is then taken. */
function taken(left: Map<string, string>, key: string): readonly string[] {
  const text = left.get(key) ?? "";
  if (!/\p{L}/u.test(text)) return [];
  left.delete(key);
  return [text.replaceAll("<", "&lt;").replaceAll(">", "&gt;")];
}

function button(name: string, left: Map<string, string>): readonly string[] {
  const labels = /button|btn/.test(name) ? ["button_text", "title", "text"] : ["button_text"];
  const label = labels.find((key) => /\p{L}/u.test(left.get(key) ?? ""));
  const key = addresses.find((one) => addressIn(left.get(one)) !== undefined);
  const address = key === undefined ? undefined : addressIn(left.get(key));
  if (label === undefined || key === undefined || address === undefined) return [];
  left.delete(key);
  return taken(left, label).map((text) => `<p><a href="${escapeHtml(address)}">${text}</a></p>`);
}

function film(name: string, left: Map<string, string>, rules: ShortcodeRules, notes: Note[]) {
  const html = /video|audio|youtube|vimeo|soundcloud/.test(name) ? player(left, "", rules, notes) : undefined;
  if (html === undefined) return undefined;
  for (const key of ["src", ...addresses]) left.delete(key);
  return [html];
}

function figures(left: Map<string, string>, rules: ShortcodeRules, notes: Note[]): readonly string[] {
  const alternative = alternatives.find((key) => left.get(key)?.trim()) ?? "";
  const alt = left.get(alternative) ?? "";
  return pictures.flatMap((key) => {
    const found = picturesIn(left.get(key) ?? "", alt, rules, notes);
    if (found.length > 0) for (const one of [key, alternative]) left.delete(one);
    return found;
  });
}

/** Of brackets and quotation marks, which shortcodes cannot hold, Divi writes the code. */
const plain = (value: string): string =>
  value.replaceAll("%22", '"').replaceAll("%91", "[").replaceAll("%93", "]");

/** `https://…`, or `url:https%3A%2F%2F…|title:…`. */
function addressIn(value = ""): string | undefined {
  const coded = /^url:([^|]+)/.exec(value)?.[1];
  try {
    return /^(?:https?:\/\/|\/)\S+$/i.exec(
      coded === undefined ? value.trim() : decodeURIComponent(coded),
    )?.[0];
  } catch {
    return undefined;
  }
}

function picturesIn(value: string, alt: string, rules: ShortcodeRules, notes: Note[]): readonly string[] {
  if (/^[\d,\s]+$/.test(value)) return attachmentsBy(idsIn(value), rules, notes).map(figureOf);
  const url = addressIn(value);
  return url === undefined ? [] : [figureOf({ url, alt, caption: "" })];
}

/** Raw HTML, as WPBakery keeps it. */
export const rawHtml: Expander = (_values, inside) => {
  try {
    return decodeURIComponent(Buffer.from(inside.trim(), "base64").toString());
  } catch {
    return undefined;
  }
};
