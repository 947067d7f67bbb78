// Elementor keeps a page as JSON in a field of its own: sections, columns, and in them widgets with their texts. Where the
// post has no text beside it, this is the text.

import { escapeHtml } from "../../language/escape-html.js";
import { type Note, note } from "../notes.js";
import { figureOf, type ShortcodeRules } from "./expander.js";
import type { WxrItem } from "./stream.js";

const elementorField = "_elementor_data";

type Json = Readonly<Record<string, unknown>>;

/** HTML of its widgets, in their order; undefined if the post has none. */
export function elementorHtml({ meta }: WxrItem, rules: ShortcodeRules, notes: Note[]): string | undefined {
  const written = meta.find(({ key }) => key === elementorField)?.value ?? "";
  const html: string[] = [];
  const read = (value: unknown, depth: number): void => {
    if (depth > deepest) return;
    for (const one of objectsIn(value)) {
      if (one.elType === "widget") html.push(...widgetHtml(one, rules, notes));
      read(one.elements, depth + 1);
    }
  };
  try {
    read(JSON.parse(written), 0);
  } catch {
    return undefined;
  }
  if (html.length === 0) return undefined;
  notes.push(note("lost-style", "Elementor"));
  return html.join("\n\n");
}

/** Columns hold columns. */
const deepest = 50;

function widgetHtml({ widgetType, settings }: Json, rules: ShortcodeRules, notes: Note[]): readonly string[] {
  const [values] = objectsIn([settings]);
  return values === undefined ? [] : partsOf(values, String(widgetType), rules, notes);
}

const headings = ["title", "title_text", "heading", "tab_title", "item_title"];
const texts =
  "editor text html shortcode description description_text tab_content item_content blockquote_content testimonial_content caption author_name testimonial_name testimonial_job".split(
    " ",
  );
const pictures = ["image", "testimonial_image"];
const films = ["youtube_url", "vimeo_url", "dailymotion_url", "hosted_url", "external_url"];
/** Lists of pictures, each with its id. */
const galleries: ReadonlySet<string> = new Set(["wp_gallery", "gallery", "carousel"]);

/** What a widget, or one item of its list, shows. */
function partsOf(values: Json, name: string, rules: ShortcodeRules, notes: Note[]): readonly string[] {
  const left = new Map(Object.entries(values).filter(([key]) => !key.startsWith("_")));
  const taken = (key: string): unknown => {
    const value = left.get(key);
    left.delete(key);
    return value;
  };
  const line = (key: string, tag: string): readonly string[] => {
    const text = taken(key);
    if (typeof text !== "string" || text.trim() === "") return [];
    const address = tag === "div" ? undefined : addressIn(left.get("link"));
    const inner = address === undefined ? text : `<a href="${escapeHtml(address)}">${text}</a>`;
    return [`<${tag}>${inner}</${tag}>`];
  };
  const level = /^h[2-6]$/.exec(String(left.get("header_size")))?.[0] ?? "h2";
  const isLinked = addressIn(left.get("link")) !== undefined;
  const html = [
    ...headings.flatMap((key) => line(key, name === "heading" ? level : "h3")),
    ...texts.flatMap((key) => line(key, isLinked && key === "text" ? "p" : "div")),
    ...pictures.flatMap((key) => pictureIn(taken(key), rules)),
    ...films.flatMap((key) => (name === "video" ? filmIn(taken(key)) : [])),
  ];
  for (const [key, value] of left) {
    if (!Array.isArray(value)) continue;
    for (const one of objectsIn(value))
      html.push(...(galleries.has(key) ? pictureIn(one, rules) : partsOf(one, name, rules, notes)));
    left.delete(key);
  }
  for (const value of left.values())
    if (typeof value === "string" && /(?=\P{ASCII})\p{L}/u.test(value))
      notes.push(note("lost-element", `Elementor ${name}: ${value}`));
  return html;
}

function pictureIn(value: unknown, { attachment }: ShortcodeRules): readonly string[] {
  const [picture] = objectsIn([value]);
  if (picture === undefined) return [];
  const known = attachment(String(picture.id ?? ""));
  const url = typeof picture.url === "string" && picture.url !== "" ? picture.url : known?.url;
  if (url === undefined) return [];
  return [figureOf({ url, alt: known?.alt ?? String(picture.alt ?? ""), caption: known?.caption ?? "" })];
}

function filmIn(value: unknown): readonly string[] {
  const address = typeof value === "string" ? value : addressIn(value);
  return address === undefined || address === "" ? [] : [`<iframe src="${escapeHtml(address)}"></iframe>`];
}

function addressIn(value: unknown): string | undefined {
  const url = objectsIn([value])[0]?.url;
  return typeof url === "string" && url.trim() !== "" ? url.trim() : undefined;
}

const objectsIn = (value: unknown): readonly Json[] =>
  Array.isArray(value)
    ? value.filter((one) => typeof one === "object" && one !== null && !Array.isArray(one))
    : [];
