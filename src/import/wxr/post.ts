// One post or page of an export → an item.

import { cleanText } from "../../content/values/text.js";
import { isoDate } from "../../language/dates/iso.js";
import { momentOfEpoch } from "../../language/zone.js";
import type { Moment } from "../../model/moment.js";
import { relativePath } from "../../site/links/paths.js";
import { momentOfUtcText, momentOfWallText, writtenDate } from "../dates.js";
import { parseHtml, textOf } from "../html/tree.js";
import type { Entry, Read, WantedFile } from "../item.js";
import { type Note, note } from "../notes.js";
import { decodedText, oldPath, pathKey } from "../old-address.js";
import { type AddressPattern, ownAddress } from "../own-address.js";
import { mediaAddress, type Uploads, uploadPath } from "../uploads.js";
import { postBody } from "./body.js";
import { footnotesField, footnotesOf } from "./footnotes.js";
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
  /** Origins by `pathKey` of the old path, and by `?p=12`. */
  origins: ReadonlyMap<string, string>;
  hosts: ReadonlySet<string>;
  base: string;
}>;

export type PostRules = AddressPattern &
  Readonly<{
    index: ExportIndex;
    uploads: Uploads;
    timeZone: string;
    pathOf: (origin: string) => string | undefined;
    /** Old paths that are spoken for; each is given away once. */
    takenAliases: Set<string>;
  }>;

export const field = (item: WxrItem, name: string): string => item.fields.get(name) ?? "";

/** Plain text of what may hold tags and references: a title, an excerpt. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return cleanText(html);
  return cleanText(textOf(parseHtml(html) ?? { type: "text", value: html.replace(/<[^>]*>/g, " ") }));
}

export type PostDate = Readonly<{ moment: Moment; isGuess: boolean }>;

/** When a post came out: the moment in UTC that WordPress keeps, else its clock on the wall. */
export function postDate(
  item: WxrItem,
  timeZone: string,
  key: "date" | "modified" = "date",
): PostDate | undefined {
  const utc = momentOfUtcText(field(item, `wp:post_${key}_gmt`), timeZone);
  if (utc !== undefined) return { moment: utc, isGuess: false };
  const wall = momentOfWallText(field(item, `wp:post_${key}`), timeZone);
  if (wall !== undefined) return { moment: wall, isGuess: false };
  if (key === "modified") return undefined;
  const published = Date.parse(field(item, "pubDate"));
  if (published > Date.UTC(1583, 0, 1)) return { moment: momentOfEpoch(published, timeZone), isGuess: true };
  const modified = postDate(item, timeZone, "modified");
  return modified === undefined ? undefined : { ...modified, isGuess: true };
}

export function readPost(item: WxrItem, entry: Entry, rules: PostRules): Read {
  const { index, timeZone } = rules;
  const notes: Note[] = [];
  const date = postDate(item, timeZone);
  if (entry.kind === "article" && date === undefined)
    return { origin: entry.origin, kind: "none", notes: [note("no-date", entry.title)] };
  if (date?.isGuess === true) notes.push(note("guessed-date", isoDate(date.moment)));
  if (plainText(field(item, "title")) === "") notes.push(note("guessed-title", entry.title));
  const files: WantedFile[] = [];
  const path = rules.pathOf(entry.origin) ?? "content/articles/x.md";
  const addresses = addressesFor(item, path, rules, files, notes);
  const body = postBody(
    field(item, "content:encoded"),
    addresses,
    {
      attachment: (id) => index.attachments.get(id),
      ownAttachments: index.attachmentsOf.get(field(item, "wp:post_id")) ?? [],
    },
    notes,
    footnotesOf(item),
  );
  const { section, keywords } = termsOf(item, index, notes);
  const updated = postDate(item, timeZone, "modified")?.moment;
  const isLater =
    date !== undefined && updated !== undefined && updated.epochMs - date.moment.epochMs >= 60_000;
  const excerpt = plainText(field(item, "excerpt:encoded"));
  const summary = excerpt === "" ? searchDescription(item) : excerpt;
  const image = entry.kind === "article" ? leadImage(item, addresses.image, index, notes) : undefined;
  noteLosses(item, summary, notes);
  const own = ownAddress(entry.kind, path, { date: date?.moment, section }, rules);
  const aliases = aliasesOf(item, own, rules, notes);
  return {
    ...entry,
    ...(date === undefined ? {} : { date: writtenDate(date.moment, timeZone) }),
    ...(isLater && !entry.draft ? { updated: writtenDate(updated, timeZone) } : {}),
    keywords,
    sources: [],
    ...(section === undefined ? {} : { section }),
    authors: authorsOf(item, index),
    ...(summary === "" ? {} : { summary }),
    ...(image === undefined ? {} : { image }),
    related: [],
    featured: field(item, "wp:is_sticky").trim() === "1",
    aliases,
    body,
    files,
    notes,
  };
}

/** Where plugins keep what an editor wrote for search engines; one with their signs for other fields is made by them. */
const descriptionFields = ["_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description"];

function searchDescription({ meta }: WxrItem): string {
  return plainText(meta.find(isDescription)?.value ?? "");
}

const isDescription = ({ key, value }: WxrItem["meta"][number]): boolean =>
  descriptionFields.includes(key) && value.trim() !== "" && !/%\w+%|#\w+_/.test(value);

function addressesFor(item: WxrItem, path: string, rules: PostRules, files: WantedFile[], notes: Note[]) {
  const { index, uploads, pathOf } = rules;
  const base = field(item, "link").trim() || index.base;
  const whole = (address: string): string => {
    try {
      return new URL(address, base === "" ? undefined : base).href;
    } catch {
      return address;
    }
  };
  const upload = (address: string): string | undefined => {
    const found = uploads.find(address);
    if (found === undefined) return undefined;
    files.push(found);
    return mediaAddress(found);
  };
  const image = (src: string): string => {
    const copied = upload(src);
    if (copied !== undefined) return copied;
    const missing = uploads.isGiven && uploadPath(src) !== undefined;
    notes.push(note(missing ? "missing-upload" : "remote-image", src));
    return /^https?:/i.test(src) ? src : whole(src);
  };
  const link = (href: string): string => {
    if (/^(?:#|mailto:|tel:)/i.test(href)) return href;
    const copied = upload(href);
    if (copied !== undefined) return copied;
    const old = oldPath(whole(href), index.hosts, index.base);
    const origin = old === undefined ? undefined : index.origins.get(pathKey(old));
    const target = origin === undefined ? undefined : pathOf(origin);
    if (target === undefined) return /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : whole(href);
    const fragment = /#[^#]+$/.exec(href)?.[0] ?? "";
    if (target === path && fragment !== "") return fragment;
    return relativePath(path.slice(0, path.lastIndexOf("/")), target) + fragment;
  };
  return { image, link };
}

function leadImage(item: WxrItem, image: (src: string) => string, index: ExportIndex, notes: Note[]) {
  const id = item.meta.find(({ key }) => key === "_thumbnail_id")?.value.trim();
  if (id === undefined || id === "") return undefined;
  const attachment = index.attachments.get(id);
  if (attachment === undefined) {
    notes.push(note("missing-upload", `_thumbnail_id ${id}`));
    return undefined;
  }
  const { alt, caption } = attachment;
  return {
    src: image(attachment.url),
    ...(alt === "" ? {} : { alt }),
    ...(caption === "" ? {} : { caption }),
  };
}

/** Of several categories one is the section: the chosen primary one, else the widest; the others become keywords. */
function termsOf(item: WxrItem, { categories }: ExportIndex, notes: Note[]) {
  const own = item.terms.filter(
    ({ domain, nicename }) => domain === "category" && nicename !== "uncategorized",
  );
  const primary = item.meta.find(({ key }) => key === "_yoast_wpseo_primary_category")?.value.trim();
  const parentOf = (nicename: string): string => categories.get(nicename)?.parent ?? "";
  const nicenames = new Set(own.map(({ nicename }) => nicename));
  const widest = own.filter(({ nicename }) => !nicenames.has(parentOf(nicename)));
  const chosen =
    own.find(
      ({ nicename }) =>
        primary !== undefined &&
        primary !== "" &&
        categories.get(`#${primary}`)?.name !== undefined &&
        categories.get(`#${primary}`)?.name === categories.get(nicename)?.name,
    ) ??
    [...widest].sort(
      (one, other) => (categories.get(other.nicename)?.uses ?? 0) - (categories.get(one.nicename)?.uses ?? 0),
    )[0];
  const others = own.filter((term) => term !== chosen).map(({ name }) => plainText(name));
  for (const name of others) notes.push(note("more-categories", name));
  const tags = item.terms.filter(({ domain }) => domain === "post_tag" || domain === "tag");
  const known = new Set(["category", "post_tag", "tag", "post_format", "author", "nav_menu", "language"]);
  for (const { domain, name } of item.terms) {
    if (/^post_translations$|^term_translations$/.test(domain)) notes.push(note("lost-translation"));
    else if (!known.has(domain)) notes.push(note("lost-taxonomy", `${domain}: ${plainText(name)}`));
    else if (domain === "language") notes.push(note("lost-translation", plainText(name)));
  }
  const keywords = [...tags.map(({ name }) => plainText(name).replace(/^#+/, "")), ...others];
  // A list of keywords parts its items at commas of Arabic.
  for (const keyword of keywords) if (keyword.includes("،")) notes.push(note("guessed-keywords", keyword));
  const section = chosen === undefined ? "" : plainText(chosen.name);
  return {
    ...(section === "" ? {} : { section }),
    keywords: [...new Set(keywords.filter((keyword) => keyword !== ""))],
  };
}

function authorsOf(item: WxrItem, { authors }: ExportIndex): readonly string[] {
  const several = item.terms.filter(({ domain }) => domain === "author").map(({ name }) => name);
  const logins = several.length > 0 ? several : [field(item, "dc:creator").trim()];
  const names = logins.map((login) => plainText(authors.get(login) ?? login));
  return [...new Set(names.filter((name) => name !== ""))];
}

/** Fields that plugins keep for themselves begin with `_`; nobody misses those. */
function noteLosses(item: WxrItem, summary: string, notes: Note[]): void {
  const status = field(item, "wp:status").trim();
  if (item.comments > 0) notes.push(note("lost-comments", "", { count: item.comments }));
  if (field(item, "wp:post_password").trim() !== "") notes.push(note("password-draft"));
  if (status === "private") notes.push(note("private-draft"));
  for (const one of item.meta) {
    const { key } = one;
    if (descriptionFields.includes(key)) {
      if (isDescription(one) && plainText(one.value) !== summary) notes.push(note("lost-field", key));
    } else if (key !== "" && key !== footnotesField && !key.startsWith("_"))
      notes.push(note("lost-field", key));
    if (/^_?(?:icl_|wpml)/.test(key)) notes.push(note("lost-translation", key));
  }
}

/** Addresses of which a static site can redirect the path, each for one item only. */
function aliasesOf(
  item: WxrItem,
  own: string,
  { index, takenAliases }: PostRules,
  notes: Note[],
): readonly string[] {
  const link = field(item, "link").trim();
  const isPublic = ["publish", "future", "private"].includes(field(item, "wp:status").trim());
  if (link === "" || !isPublic) return [];
  let url: URL;
  try {
    url = new URL(link, index.base === "" ? "https://example.invalid" : index.base);
  } catch {
    notes.push(note("lost-address", link));
    return [];
  }
  if (url.search !== "" && url.pathname === "/") {
    notes.push(note("lost-address", `${url.pathname}${url.search}`));
    return [];
  }
  const { text, wasTorn } = decodedText(url.pathname);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no file name has.
  const isPath = text.startsWith("/") && text !== "/" && !/[\0-\x1f\x7f\\]|\/\.\.?(?:\/|$)/.test(text);
  if (!isPath || reserved.test(text)) {
    if (text !== "/") notes.push(note("lost-address", text));
    return [];
  }
  if (wasTorn) notes.push(note("guessed-slug", text));
  const key = pathKey(text);
  if (key === pathKey(own)) return [];
  if (takenAliases.has(key)) {
    notes.push(note("lost-alias", text));
    return [];
  }
  takenAliases.add(key);
  return [text];
}

/** Addresses that this site gives to pages of its own. */
const reserved =
  /^\/(?:keywords|sections|authors|archive(?:\/\d{4}(?:\/\d{2})?)?|search|articles|assets|media|feed\.xml|feed\.json|sitemap\.xml|news-sitemap\.xml|robots\.txt|404\.html|index\.html)\/?$/i;
