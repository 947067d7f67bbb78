// One post or page of an export → an item.

import { isoDate } from "../../language/dates/iso.js";
import { momentOfEpoch } from "../../language/zone.js";
import type { Moment } from "../../model/moment.js";
import { relativePath } from "../../site/links/paths.js";
import { momentOfUtcText, momentOfWallText, writtenDate } from "../dates.js";
import type { Entry, Read, WantedFile } from "../item.js";
import { type Note, note } from "../notes.js";
import { bareHost, decodedText, oldPath, pathKey } from "../old-address.js";
import { type AddressPattern, ownAddress } from "../own-address.js";
import { partSourceLine } from "../source-line.js";
import { mediaAddress, type Uploads, uploadPath } from "../uploads.js";
import { postBody } from "./body.js";
import { elementorHtml } from "./elementor.js";
import { type ExportIndex, field, plainText } from "./export-index.js";
import { footnotesField, footnotesOf } from "./footnotes.js";
import type { WxrItem } from "./stream.js";
import { authorsOf, languageOf, primaryFields, termsOf } from "./terms.js";

export type PostRules = AddressPattern &
  Readonly<{
    index: ExportIndex;
    uploads: Uploads;
    timeZone: string;
    /** The site's. */
    language: string;
    pathOf: (origin: string) => string | undefined;
    /** Old paths that are spoken for; each is given away once. */
    takenAliases: Set<string>;
  }>;

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
  const bodyRules = {
    attachment: (id: string) => index.attachments.get(id),
    pattern: (id: string) => index.patterns.get(id),
    ownAttachments: index.attachmentsOf.get(field(item, "wp:post_id")) ?? [],
  };
  const bodyOf = (html: string): string => postBody(html, addresses, bodyRules, notes, footnotesOf(item));
  const written = bodyOf(field(item, "content:encoded"));
  const built = written === "" ? elementorHtml(item, bodyRules, notes) : undefined;
  const whole = built === undefined ? written : bodyOf(built);
  const { body, sources } = entry.kind === "article" ? partSourceLine(whole) : { body: whole, sources: [] };
  const { section, keywords } = termsOf(item, index, notes);
  const updated = postDate(item, timeZone, "modified")?.moment;
  const isLater =
    date !== undefined && updated !== undefined && updated.epochMs - date.moment.epochMs >= 60_000;
  const excerpt = plainText(field(item, "excerpt:encoded"));
  const summary = excerpt === "" ? searchDescription(item) : excerpt;
  const image = entry.kind === "article" ? leadImage(item, addresses.image, index, notes) : undefined;
  noteLosses(item, summary, notes);
  if (body === "") noteHiddenTexts(item, notes);
  const lang = languageOf(item, rules.language);
  const own = ownAddress(entry.kind, path, { date: date?.moment, section }, rules);
  const aliases = aliasesOf(item, own, rules, notes);
  return {
    ...entry,
    ...(date === undefined ? {} : { date: writtenDate(date.moment, timeZone) }),
    ...(isLater && !entry.draft ? { updated: writtenDate(updated, timeZone) } : {}),
    keywords,
    sources,
    ...(section === undefined ? {} : { section }),
    authors: authorsOf(item, index),
    ...(summary === "" ? {} : { summary }),
    ...(image === undefined ? {} : { image }),
    related: [],
    ...(lang === undefined ? {} : { lang }),
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
    if (isOwnUpload(whole(href), index))
      notes.push(note(uploads.isGiven ? "missing-upload" : "remote-file", href));
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

/** A file that ends with the old site. */
function isOwnUpload(address: string, { hosts }: ExportIndex): boolean {
  if (uploadPath(address) === undefined || !URL.canParse(address)) return false;
  const { host } = new URL(address);
  return hosts.has(bareHost(host)) || host.endsWith(".files.wordpress.com");
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

/** What Rank Math keeps of its own work: scores, settings, dates. */
const ofRankMath = /^rank_math_(?!focus_keyword$|title$|facebook_|twitter_)/;

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
    } else if (!isKept(key) && !ofRankMath.test(key)) notes.push(note("lost-field", key));
    if (/^_?(?:icl_|wpml)/.test(key)) notes.push(note("lost-translation", key));
  }
}

const isKept = (key: string): boolean =>
  key === "" || key === footnotesField || key.startsWith("_") || primaryFields.includes(key);

/** Of a post without a text: page builders may keep it in fields of their own. In UTF-16 code units. */
const longField = 500;

function noteHiddenTexts({ meta }: WxrItem, notes: Note[]): void {
  for (const { key, value } of meta)
    if (key.startsWith("_") && value.length >= longField) notes.push(note("lost-field", key));
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
