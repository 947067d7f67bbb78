// A WordPress export as a collection: read once for names, terms and attachments, which are little, and a second time for
// the posts, each of which is gone from memory before the next comes.

import { basename } from "node:path";
import { isoDate } from "../../language/dates/iso.js";
import { isCleanSlug, type SlugStyle, slugOf } from "../../language/slug.js";
import type { Collection, Entry, Read, RegisterTerm, Surroundings } from "../item.js";
import { type Note, note } from "../notes.js";
import { bareHost, decodedText, oldPath, pathKey } from "../old-address.js";
import type { AddressPattern } from "../own-address.js";
import type { Uploads } from "../uploads.js";
import { type Attachment, type Category, type ExportIndex, field, plainText } from "./export-index.js";
import { sharedIndexes } from "./parts.js";
import { postDate, readPost } from "./post.js";
import { repairedSlug } from "./slug.js";
import { readWxr, type WxrItem } from "./stream.js";

export type WxrRules = AddressPattern &
  Readonly<{
    timeZone: string;
    /** The site's. */
    language: string;
    uploads: Uploads;
    /** Of the records, those that become articles, and `page`. */
    types: readonly string[];
  }>;

/** WordPress' own records, of which no reader knows. */
export const silentTypes: ReadonlySet<string> = new Set([
  "revision",
  "nav_menu_item",
  "custom_css",
  "customize_changeset",
  "oembed_cache",
  "user_request",
  "wp_global_styles",
]);
/** Of these, what the posts refer to is taken into them. */
const sharedTypes: ReadonlySet<string> = new Set(["wp_block", "guest-author"]);
/** What is imported if nothing else is asked for. */
export const defaultTypes: readonly string[] = ["post", "page"];
const draftStatuses: ReadonlySet<string> = new Set(["draft", "pending", "private"]);
const knownStatuses: ReadonlySet<string> = new Set(["publish", "future", "", ...draftStatuses]);

/**
 * The exports of one import: files of one site know of each other.
 * @param files - absolute, in their order
 */
export async function wxrCollections(
  files: readonly string[],
  rules: WxrRules,
): Promise<readonly Collection[]> {
  const surveys: Survey[] = [];
  for (const file of files) surveys.push(await surveyExport(file, rules));
  const indexes = sharedIndexes(surveys.map(({ index }) => index));
  const origins = new Set<string>();
  const takenAliases = new Set<string>();
  const isIn = (code: Note["code"], name: string, { notes }: Survey): boolean =>
    notes.some((one) => one.code === code && one.detail === name);
  return surveys.map((survey, at) => {
    const file = files[at] ?? "";
    const again = [...survey.entries].filter(([, { origin }]) => origins.has(origin));
    const entries = new Map([...survey.entries].filter(([, { origin }]) => !origins.has(origin)));
    for (const { origin, kind, slug } of entries.values()) {
      origins.add(origin);
      // A page of this site is no redirect to another.
      if (kind === "page") takenAliases.add(pathKey(`/${slug}/`));
    }
    const notes = survey.notes.filter(
      ({ code, detail }) => code !== "unknown-type" || surveys.every((one) => isIn(code, detail, one)),
    );
    if (again.length > 0) notes.push(note("kept-again", basename(file), { count: again.length }));
    const own = { ...survey, entries, index: indexes[at] ?? survey.index };
    return {
      entries: [...entries.values()],
      terms: survey.terms,
      notes,
      read: (surroundings) => readPosts(file, rules, own, surroundings, takenAliases),
    };
  });
}

type Survey = Readonly<{
  /** By the ordinal of the item in the file; those that are no articles have none. */
  entries: ReadonlyMap<number, Entry>;
  index: ExportIndex;
  terms: readonly RegisterTerm[];
  notes: readonly Note[];
}>;

async function surveyExport(file: string, { timeZone, slugs, types }: WxrRules): Promise<Survey> {
  const notes: Note[] = [];
  const authors = new Map<string, string>();
  const categories = new Map<string, { name: string; parent: string; uses: number }>();
  const tags = new Map<string, { name: string; slug: string; description: string; uses: number }>();
  const attachments = new Map<string, Attachment>();
  const attachmentsOf = new Map<string, string[]>();
  const patterns = new Map<string, string>();
  const posts: { ordinal: number; item: SurveyedPost }[] = [];
  const hosts = new Set<string>();
  let base = "";
  const seenTypes = new Set<string>();
  let ordinal = 0;
  let otherClocks = 0;
  let otherClock = "";

  for await (const record of readWxr(file)) {
    if (record.kind === "note") notes.push(record.note);
    else if (record.kind === "channel") {
      if (["link", "wp:base_site_url", "wp:base_blog_url"].includes(record.name)) {
        const host = hostOf(record.value);
        if (host !== undefined) hosts.add(host);
        if (record.name !== "wp:base_site_url" && base === "") base = record.value;
      }
    } else if (record.kind === "author") {
      const { fields } = record;
      const login = fields.get("author_login")?.trim() ?? "";
      const parts = ["author_first_name", "author_last_name"].map((one) => fields.get(one)?.trim() ?? "");
      const name = fields.get("author_display_name")?.trim() || parts.join(" ").trim();
      if (login !== "" && name !== "") authors.set(login, name);
    } else if (record.kind === "category") {
      const { fields } = record;
      const name = plainText(fields.get("cat_name") ?? "");
      const parent = fields.get("category_parent")?.trim() ?? "";
      const category = { name, parent, uses: 0 };
      categories.set(fields.get("category_nicename")?.trim() ?? "", category);
      categories.set(`#${fields.get("term_id")?.trim() ?? ""}`, category);
    } else if (record.kind === "tag") {
      const { fields } = record;
      const slug = fields.get("tag_slug")?.trim() ?? "";
      const description = plainText(fields.get("tag_description") ?? "");
      tags.set(slug, { name: plainText(fields.get("tag_name") ?? ""), slug, description, uses: 0 });
    } else if (record.kind === "item") {
      const { item } = record;
      const type = field(item, "wp:post_type").trim();
      const status = field(item, "wp:status").trim();
      seenTypes.add(type);
      if (type === "wp_block") keepPattern(item, patterns);
      if (type === "guest-author") keepGuest(item, authors);
      if (type === "attachment") keepAttachment(item, attachments, attachmentsOf);
      else if (!types.includes(type)) {
        if (!silentTypes.has(type) && !sharedTypes.has(type))
          notes.push(note("skipped-type", type === "" ? "?" : type));
      } else if (!knownStatuses.has(status)) {
        notes.push(
          note("skipped-status", `${status}: ${plainText(field(item, "title"))}`, { line: record.line }),
        );
      } else {
        posts.push({ ordinal, item: surveyed(item, timeZone) });
        for (const { domain, nicename, name } of item.terms) {
          const category = domain === "category" ? categories.get(nicename) : undefined;
          if (category !== undefined) category.uses += 1;
          if (domain !== "post_tag" && domain !== "tag") continue;
          const tag = tags.get(nicename) ?? {
            name: plainText(name),
            slug: nicename,
            description: "",
            uses: 0,
          };
          tag.uses += 1;
          tags.set(nicename, tag);
        }
        const clock = clockOf(item, timeZone);
        if (clock !== undefined) {
          otherClocks += 1;
          otherClock = clock;
        }
      }
      ordinal += 1;
    }
  }
  for (const type of types)
    if (!defaultTypes.includes(type) && !seenTypes.has(type)) notes.push(note("unknown-type", type));
  if (otherClocks > 0)
    notes.push(note("guessed-zone", `${otherClock} / ${timeZone}`, { count: otherClocks }));
  if (tags.size > 0) notes.push(note("lost-term-pages", "/tag/, /category/"));
  const host = hostOf(base) ?? [...hosts][0] ?? "WordPress";
  const entries = new Map<number, Entry>();
  const origins = new Map<string, string>();
  const seen = new Set<string>();
  for (const { ordinal: place, item } of posts) {
    const name = `WordPress ${item.id} (${host})`;
    const origin = seen.has(name) ? `${name} #${place + 1}` : name;
    seen.add(origin);
    entries.set(place, entryOf(item, origin, slugs));
    const old = oldPath(item.link, hosts, base);
    if (old !== undefined && old !== "/" && !origins.has(pathKey(old))) origins.set(pathKey(old), origin);
    origins.set(`?p=${item.id}`, origin);
  }
  const index = {
    authors,
    categories: categories as ReadonlyMap<string, Category>,
    attachments,
    attachmentsOf,
    patterns,
    origins,
    hosts,
    base,
  };
  const isExport = notes.every(({ code }) => code !== "not-wxr");
  const told = isExport ? notes : notes.filter(({ code }) => code !== "skipped-type");
  return { entries, index, terms: termsOf([...tags.values()], slugs), notes: told };
}

type SurveyedPost = Readonly<{
  id: string;
  kind: "article" | "page";
  title: string;
  link: string;
  postName: string;
  day: string | undefined;
  draft: boolean;
}>;

/** Longest title made of a text, in words. */
const titleWords = 10;

function surveyed(item: WxrItem, timeZone: string): SurveyedPost {
  const id = field(item, "wp:post_id").trim();
  const title = plainText(field(item, "title"));
  const moment = postDate(item, timeZone)?.moment;
  const isLocked = field(item, "wp:post_password").trim() !== "";
  return {
    id,
    kind: field(item, "wp:post_type").trim() === "page" ? "page" : "article",
    title: title === "" ? titleFromText(item, id) : title,
    link: field(item, "link").trim(),
    postName: field(item, "wp:post_name").trim(),
    day: moment === undefined ? undefined : isoDate(moment),
    draft: isLocked || draftStatuses.has(field(item, "wp:status").trim()),
  };
}

/** A post without a title is known by its first words. */
function titleFromText(item: WxrItem, id: string): string {
  const html = field(item, "content:encoded")
    .slice(0, 20_000)
    .replace(/<!--[\s\S]{0,2000}?-->|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|\[[^[\]]*\]/gi, "\n\n");
  // The first block with words in it; what follows a line break is another sentence.
  const blocks = html.split(/<\/(?:p|h[1-6]|li|td|th|div|blockquote|figure)>|<br\b[^>]*>|\n\s*\n/i);
  const text = blocks.map(plainText).find((block) => block !== "") ?? "";
  const words = text.split(" ").filter((word) => word !== "");
  const start = words.slice(0, titleWords).join(" ").slice(0, 150);
  return start === "" ? `WordPress ${id}` : words.length > titleWords ? `${start}…` : start;
}

function entryOf(post: SurveyedPost, origin: string, slugs: SlugStyle): Entry {
  const repaired = repairedSlug(post.postName, post.title, slugs);
  return {
    origin,
    kind: post.kind,
    title: post.title,
    slug: repaired?.slug ?? slugOf(post.title, slugs),
    ...(post.kind === "page" || post.day === undefined ? {} : { day: post.day }),
    draft: post.draft,
  };
}

function keepAttachment(
  item: WxrItem,
  attachments: Map<string, Attachment>,
  attachmentsOf: Map<string, string[]>,
): void {
  const id = field(item, "wp:post_id").trim();
  const url = (field(item, "wp:attachment_url") || field(item, "guid")).trim();
  const alt = item.meta.find(({ key }) => key === "_wp_attachment_image_alt")?.value ?? "";
  const parent = field(item, "wp:post_parent").trim();
  attachments.set(id, {
    url,
    alt: plainText(alt),
    caption: plainText(field(item, "excerpt:encoded")),
    parent,
  });
  const siblings = attachmentsOf.get(parent);
  if (siblings === undefined) attachmentsOf.set(parent, [id]);
  else siblings.push(id);
}

/** Longer ones, in UTF-16 code units, would have to be held in memory for all the posts. */
const longestPattern = 100_000;

function keepPattern(item: WxrItem, patterns: Map<string, string>): void {
  const content = field(item, "content:encoded");
  if (field(item, "wp:status").trim() === "publish" && content.length <= longestPattern)
    patterns.set(field(item, "wp:post_id").trim(), content);
}

/** Writers without an account are records of Co-Authors Plus; an account of that name goes before. */
function keepGuest({ meta }: WxrItem, authors: Map<string, string>): void {
  const [login = "", name = ""] = ["cap-user_login", "cap-display_name"].map((key) =>
    meta.find((one) => one.key === key)?.value.trim(),
  );
  if (login !== "" && name !== "" && !authors.has(login)) authors.set(login, name);
}

/** The old site's clock where it is not this site's: `UTC+2`. */
function clockOf(item: WxrItem, timeZone: string): string | undefined {
  const wall = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)/.exec(field(item, "wp:post_date").trim());
  const date = postDate(item, timeZone);
  const gmt = field(item, "wp:post_date_gmt").trim();
  if (wall === null || date === undefined || gmt === "" || gmt.startsWith("0000")) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = wall.slice(1).map(Number);
  const ahead = Math.round(
    (Date.UTC(year, month - 1, day, hour, minute, second) - date.moment.epochMs) / 60_000,
  );
  if (ahead === date.moment.offsetMinutes || Math.abs(ahead) > 14 * 60) return undefined;
  return `UTC${ahead < 0 ? "-" : "+"}${Math.abs(ahead) / 60}`;
}

function hostOf(address: string): string | undefined {
  try {
    return bareHost(new URL(address.trim()).host);
  } catch {
    return undefined;
  }
}

/** Tags that are in use; their slugs where a slug made of the name would be another. */
function termsOf(
  tags: readonly Readonly<{ name: string; slug: string; description: string; uses: number }>[],
  slugs: SlugStyle,
): readonly RegisterTerm[] {
  return tags
    .filter(({ name, uses }) => name !== "" && uses > 0)
    .map(({ name, slug, description, uses }) => {
      const { text, wasTorn } = decodedText(slug);
      const clean = !wasTorn && isCleanSlug(text) && text !== slugOf(name, slugs) ? text : undefined;
      return {
        label: name.replace(/^#+/, ""),
        ...(clean === undefined ? {} : { slug: clean }),
        ...(description === "" ? {} : { description }),
        uses,
      };
    });
}

async function* readPosts(
  file: string,
  rules: WxrRules,
  { entries, index }: Survey,
  { pathOf }: Surroundings,
  takenAliases: Set<string>,
): AsyncGenerator<Read> {
  let ordinal = 0;
  for await (const record of readWxr(file)) {
    if (record.kind !== "item") continue;
    const entry = entries.get(ordinal);
    ordinal += 1;
    if (entry !== undefined) yield readPost(record.item, entry, { ...rules, index, pathOf, takenAliases });
  }
}
