// Saved pages, one file or a folder of them, as a collection.

import { cleanText } from "../../content/values/text.js";
import { isoDate } from "../../language/dates/iso.js";
import { parseDate } from "../../language/dates/parse.js";
import { primaryLanguage } from "../../language/primary-language.js";
import { type SlugStyle, slugOf } from "../../language/slug.js";
import { momentOfEpoch } from "../../language/zone.js";
import type { Moment } from "../../model/moment.js";
import { type DateRules, writtenDate } from "../dates.js";
import { decodeForeign } from "../decode.js";
import { isSubstackPost, programOf } from "../foreign.js";
import { type InputFile, readInput } from "../input-files.js";
import type { Collection, Entry, Read, WantedFile } from "../item.js";
import { type Note, note } from "../notes.js";
import { decodedText, pathKey } from "../old-address.js";
import { type AddressPattern, ownAddress } from "../own-address.js";
import { partSourceLine } from "../source-line.js";
import { dateIn, isDateLine } from "../text/date-line.js";
import { isSentence } from "../text/lines.js";
import { mediaAddress, type Uploads, uploadPath } from "../uploads.js";
import { pageInArchive } from "./archive.js";
import { htmlBody } from "./body.js";
import { type FoundArticle, findArticle, secondPageIn } from "./page.js";
import { savedPicture } from "./saved-files.js";
import { withoutHead } from "./without-head.js";

export type HtmlRules = AddressPattern & Readonly<{ dates: DateRules; language: string; uploads: Uploads }>;

/** To find an article takes longest; the first some thousand are kept for the second look. In UTF-16 code units. */
const keptAtMost = 32 * 1024 * 1024;

export async function htmlCollection(files: readonly InputFile[], rules: HtmlRules): Promise<Collection> {
  const entries: Entry[] = [];
  const kept = new Map<string, PageRead>();
  let length = 0;
  for (const file of files) {
    const read = await pageOf(file, rules);
    if (read.kind === "page") {
      entries.push(entryOf(file, read, rules));
      length += read.article.html.length;
    }
    if (length <= keptAtMost) kept.set(file.origin, read);
  }
  const readAgain = async (file: InputFile): Promise<PageRead> => {
    const read = kept.get(file.origin) ?? (await pageOf(file, rules));
    kept.delete(file.origin);
    return read;
  };
  const byOrigin = new Map(entries.map((entry) => [entry.origin, entry]));
  return {
    entries,
    terms: [],
    notes: [],
    read: async function* ({ pathOf }) {
      const takenAliases = new Set<string>();
      for (const file of files) {
        const read = await readAgain(file);
        const entry = byOrigin.get(file.origin);
        if (read.kind === "none" || entry === undefined)
          yield { origin: file.origin, kind: "none", notes: read.notes };
        else yield itemOf(file, read, entry, rules, pathOf(entry.origin), takenAliases);
      }
    },
  };
}

type PageRead =
  | Readonly<{ kind: "page"; article: Omit<FoundArticle, "lines">; moment: Moment; notes: readonly Note[] }>
  | Readonly<{ kind: "none"; notes: readonly Note[] }>;

async function pageOf(file: InputFile, { dates }: HtmlRules): Promise<PageRead> {
  const input = await readInput(file);
  if (input.bytes === undefined) return { kind: "none", notes: [input.note] };
  const archived = pageInArchive(input.bytes);
  const bytes = archived?.bytes ?? input.bytes;
  const decoded = decodeForeign(bytes, archived?.charset ?? declaredEncoding(bytes));
  const program =
    programOf(decoded.text) ?? (isSubstackPost(file.origin, decoded.text) ? "Substack" : undefined);
  if (program !== undefined)
    return { kind: "none", notes: [...decoded.notes, note("foreign-export", program)] };
  const found = findArticle(decoded.text, archived?.address);
  if (found === undefined) return { kind: "none", notes: [...decoded.notes, note("no-article-found")] };
  const { lines, ...rest } = found;
  const article = rest.title === "" ? { ...rest, title: titleOf(rest.opening) } : rest;
  if (article.title === "") return { kind: "none", notes: [...decoded.notes, note("no-title")] };
  const date = dateOf(article.metadata, lines, dates);
  if (date.moment === undefined) return { kind: "none", notes: [...decoded.notes, date.note] };
  const another = secondPageIn(decoded.text) ?? article.another;
  const notes = [
    ...decoded.notes,
    ...(rest.title === "" ? [note("guessed-title", article.title)] : []),
    ...(date.note === undefined ? [] : [date.note]),
    ...article.missed.map((text) => note("missed-line", text)),
    ...article.around
      .filter((text) => !isDateLine(cleanText(text), dates))
      .map((text) => note("missed-line", text)),
    ...(another === undefined ? [] : [note("several-pages", another)]),
  ];
  return { kind: "page", article, moment: date.moment, notes };
}

/** A page without a headline is known by its first line, or the first words of that. */
function titleOf(opening: string): string {
  const words = cleanText(opening).split(" ");
  const isHeadline = words.length <= 20 && !isSentence(opening);
  return isHeadline ? words.join(" ") : `${words.slice(0, 10).join(" ")}…`;
}

/** `<meta charset>` stands within the first bytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(head)?.[1];
}

type DateFound =
  | Readonly<{ moment: Moment; note: Note | undefined }>
  | Readonly<{ moment: undefined; note: Note }>;

/** Lines of a page that are looked at for a date. */
const mostLines = 3000;

function dateOf(
  { published: written }: FoundArticle["metadata"],
  lines: readonly string[],
  dates: DateRules,
): DateFound {
  const moment = written === undefined ? undefined : momentOf(written, dates);
  if (moment !== undefined) return { moment, note: undefined };
  // No machine was told: the first line of the page that is a date.
  let ambiguous: Note | undefined;
  for (const line of lines.slice(0, mostLines)) {
    // Notion writes a date as `@July 6, 2021`.
    const clean = cleanText(line).replace(/^@/, "");
    const reading = clean.length < 8 ? undefined : dateIn(clean, dates)?.reading;
    if (reading?.kind === "ok") return { moment: reading.moment, note: note("guessed-date", clean) };
    if (reading?.kind === "ambiguous")
      ambiguous ??= note("ambiguous-date", `${clean} = ${reading.readings.join(" / ")}`);
  }
  const missing = written === undefined ? note("no-date") : note("impossible-date", written);
  return { moment: undefined, note: ambiguous ?? missing };
}

/** Seconds or milliseconds since 1970, as some programs write dates. */
const epoch = /^(\d{9,10})(\d{3})?$/;

export function momentOf(written: string, dates: DateRules): Moment | undefined {
  const { timeZone, order } = dates;
  const seconds = epoch.exec(written)?.[1];
  if (seconds !== undefined) return momentOfEpoch(Number(seconds) * 1000, timeZone);
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(written);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second = "00", zone = ""] = compact;
    const clock = hour === undefined ? "" : `T${hour}:${minute}:${second}${zone}`;
    return momentOf(`${year}-${month}-${day}${clock}`, dates);
  }
  const reading = parseDate(written.replace(/(\d)Z$/, "$1+00:00"), timeZone, order);
  return reading.kind === "ok" ? reading.moment : undefined;
}

function entryOf(
  { origin }: InputFile,
  { article, moment }: Extract<PageRead, { kind: "page" }>,
  { slugs }: HtmlRules,
): Entry {
  return {
    origin,
    kind: "article",
    title: cleanText(article.title),
    slug: slugOfAddress(article.metadata.address, slugs) ?? slugOf(article.title, slugs),
    day: isoDate(moment),
    draft: false,
  };
}

/** The last part of the old address, if it has words. */
function slugOfAddress(address: string | undefined, style: SlugStyle): string | undefined {
  const path = address === undefined ? undefined : pathOfAddress(address);
  const last =
    path
      ?.split("/")
      .filter((part) => part !== "")
      .at(-1)
      ?.replace(/\.[a-z]{2,5}$/i, "") ?? "";
  return /\p{L}{3}/u.test(last) ? slugOf(last, style) : undefined;
}

function pathOfAddress(address: string): string | undefined {
  try {
    const { pathname, protocol } = new URL(address, "https://example.invalid");
    return /^https?:$/.test(protocol) ? decodedText(pathname).text : undefined;
  } catch {
    return undefined;
  }
}

function itemOf(
  file: InputFile,
  { article, moment, notes: before }: Extract<PageRead, { kind: "page" }>,
  entry: Entry,
  rules: HtmlRules,
  path: string | undefined,
  takenAliases: Set<string>,
): Read {
  const { metadata } = article;
  const { dates, language, uploads } = rules;
  const notes: Note[] = [...before];
  const files: WantedFile[] = [];
  const resolved = (address: string, base: string | undefined): string => {
    try {
      return new URL(address, base).href;
    } catch {
      return address;
    }
  };
  const own = /^https?:/i.test(metadata.address ?? "") ? metadata.address : undefined;
  const base = metadata.base === undefined ? own : resolved(metadata.base, own);
  const whole = (address: string): string => resolved(address, base);
  const taken = (found: WantedFile | undefined): string | undefined => {
    if (found === undefined) return undefined;
    files.push(found);
    return mediaAddress(found);
  };
  const upload = (address: string) => taken(uploads.find(address));
  const saved = (address: string) => taken(savedPicture(file, address));
  const image = (src: string): string | undefined => {
    const copied = upload(src) ?? saved(src);
    if (copied !== undefined) return copied;
    const address = whole(src);
    if (!/^https?:/i.test(address)) {
      // A file of a saved page's folder, which is no address of the web.
      notes.push(note("missing-upload", src));
      return undefined;
    }
    notes.push(
      note(uploads.isGiven && uploadPath(src) !== undefined ? "missing-upload" : "remote-image", address),
    );
    return address;
  };
  const link = (href: string): string | undefined => {
    if (/^(?:#|mailto:|tel:)/i.test(href)) return href;
    const address = upload(href) ?? whole(href);
    if (own !== undefined && address.startsWith(`${own}#`)) return address.slice(own.length);
    return /^(?:https?:|\/)/i.test(address) ? address : undefined;
  };
  const isBeside = (src: string) => savedPicture(file, src) !== undefined;
  const isDate = (words: string): boolean => {
    const reading = parseDate(cleanText(words), dates.timeZone, dates.order);
    return reading.kind === "ok" && isoDate(reading.moment) === isoDate(moment);
  };
  const { body, sources } = partSourceLine(
    htmlBody(article.html, { image, link, isBeside }, notes, (tree) =>
      withoutHead(tree, entry.title, isDate),
    ),
  );
  const lead = metadata.image === undefined ? undefined : image(metadata.image);
  const later = metadata.modified === undefined ? undefined : momentOf(metadata.modified, dates);
  const isLater = later !== undefined && later.epochMs - moment.epochMs >= 60_000;
  const lang = metadata.language === undefined ? undefined : primaryLanguage(metadata.language);
  const { section } = metadata;
  const address = ownAddress("article", path ?? `${entry.slug}.md`, { date: moment, section }, rules);
  return {
    ...entry,
    date: writtenDate(moment, dates.timeZone),
    ...(isLater ? { updated: writtenDate(later, dates.timeZone) } : {}),
    keywords: metadata.keywords,
    sources,
    ...(metadata.section === undefined ? {} : { section: metadata.section }),
    authors: metadata.authors,
    ...(metadata.summary === undefined ? {} : { summary: metadata.summary }),
    ...(lead === undefined ? {} : { image: { src: lead } }),
    related: [],
    ...(lang !== undefined && /^[a-z]{2,3}$/.test(lang) && lang !== primaryLanguage(language)
      ? { lang }
      : {}),
    featured: false,
    aliases: aliasOf(metadata.address, address, takenAliases, notes),
    body,
    files,
    notes: [...notes, note("guessed-article")],
  };
}

function aliasOf(
  address: string | undefined,
  own: string,
  taken: Set<string>,
  notes: Note[],
): readonly string[] {
  const path = address === undefined ? undefined : pathOfAddress(address);
  if (path === undefined || path === "/" || address === undefined) return [];
  const query = /\?[^#]+/.exec(address)?.[0];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no file name has.
  if (query !== undefined || /[\0-\x1f\x7f\\]|\/\.\.?(?:\/|$)/.test(path)) {
    notes.push(note("lost-address", `${path}${query ?? ""}`));
    return [];
  }
  const key = pathKey(path);
  if (key === pathKey(own)) return [];
  if (taken.has(key)) {
    notes.push(note("lost-alias", path));
    return [];
  }
  taken.add(key);
  return [path];
}
