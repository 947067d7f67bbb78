// `site.yaml` → the configuration, every default filled in. A wrong key is reported and its default stands, so that the
// articles can be checked in the same run.

import { directionOfLanguage } from "../language/direction.js";
import type { Source, Written } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Config, DateConfig } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import { canonicalFields, emptyValues } from "./keys/canonical.js";
import { siteKeys } from "./keys/site-names.js";
import { inWrittenNames } from "./keys/written-names.js";
import { limited } from "./limit.js";
import { nodeAt } from "./schema/plain.js";
import { siteSchema } from "./schema/site.js";
import { validate } from "./schema/validate.js";
import { readList } from "./values/list.js";
import { cleanText } from "./values/text.js";
import type { MapNode, YamlNode } from "./yaml/tree.js";
import { readYamlFile } from "./yaml-file.js";

type Values = Partial<ReturnType<typeof siteSchema.parse>>;
type Lists = Pick<Config, "silenced" | "plugins">;
/** Where the value of a key stands, or what is below it. */
type PlaceOf = (key: keyof Values, ...steps: readonly PropertyKey[]) => Readonly<{ place?: Place }>;

/** What stands where nothing was written. docs/configuration.md lists the same. */
const defaults = {
  title: "موقع الأخبار",
  description: "",
  // A name that can never be a real site (RFC 6761), so that no page claims to be a copy of somebody's.
  url: { origin: "https://example.invalid", basePath: "/" },
  language: "ar",
  timeZone: "Asia/Riyadh",
  months: "يوليو",
  permalink: "/articles/:slug/",
  slugs: "readable",
  pageSize: 20,
  relatedCount: 4,
  look: "newspaper",
  share: ["whatsapp", "telegram", "x", "facebook", "email"],
  outputs: {
    feeds: true,
    feedFormats: ["rss", "atom", "json"],
    feedsOf: ["site", "section", "keyword", "author"],
    feedItems: 30,
    feedContent: "full",
    sitemap: true,
    newsSitemap: true,
    robots: true,
    redirects: true,
    headers: true,
    structuredData: true,
    search: true,
    // The first build of an old site would take minutes, so it is asked for.
    socialCards: false,
    offline: false,
    compressed: [],
  },
  images: { variants: true, widths: [480, 800, 1200, 1600], formats: ["avif", "webp"], quality: 76 },
} as const;

/**
 * Reads the configuration.
 * @param source - `site.yaml`, or undefined if the site has none
 * @returns a whole configuration in any case; wrong or missing values are the defaults
 */
export function readConfig(source: Source | undefined): Outcome<Config> {
  const nothing: Lists = { silenced: [], plugins: [] };
  if (source === undefined) {
    const place = { path: "site.yaml" as SourcePath };
    const missing: Diagnostic = { code: "missing-config", severity: "warning", place, facts: {} };
    return { value: configOf(undefined, {}, nothing, () => ({})), diagnostics: [missing] };
  }
  const { locator, root, diagnostics: unreadable } = readYamlFile(source);
  const diagnostics: Diagnostic[] = [...unreadable];
  if (root !== undefined && root.kind !== "map") {
    diagnostics.push({ code: "config-not-keys", severity: "error", place: root.place, facts: {} });
  }
  const map =
    root?.kind === "map"
      ? root
      : ({ kind: "map", entries: [], place: locator.file, start: 0, end: 0 } as const);
  const fields = canonicalFields(withoutBlanks(map), siteKeys, () => undefined);
  const { values, diagnostics: wrong } = validate(siteSchema, fields, locator);
  diagnostics.push(...fields.diagnostics, ...emptyValues(fields, ["url"]), ...wrong);
  if (diagnostics.every(({ severity }) => severity !== "error") && !fields.entries.has("url")) {
    const place = fields.empty.get("url") ?? locator.file;
    diagnostics.push({ code: "missing-site-url", severity: "warning", place, facts: {} });
  }
  const listed = (key: keyof Lists): readonly Written<string>[] => {
    const node = values[key] === undefined ? undefined : fields.entries.get(key)?.value;
    const read = readList(key, node, key === "plugins" ? "addresses" : "words", locator);
    for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
    return read.items;
  };
  const lists = { silenced: listed("silenced"), plugins: listed("plugins") };
  const placeOf: PlaceOf = (key, ...steps) => {
    const node = fields.entries.get(key)?.value;
    return node === undefined ? {} : { place: nodeAt(node, steps).place };
  };
  return {
    value: configOf(source.path, values, lists, placeOf),
    diagnostics: limited(inWrittenNames(diagnostics, fields.names), locator.file),
  };
}

function configOf(path: SourcePath | undefined, values: Values, lists: Lists, placeOf: PlaceOf): Config {
  const written = present(values);
  const { title, description, url, language, ...rest } = { ...defaults, ...written };
  const { permalink, slugs, pageSize, relatedCount, look, share } = rest;
  const { copyright, webEditor, indexNow } = written;
  return {
    ...(path === undefined ? {} : { path }),
    title,
    description,
    ...url,
    language,
    direction: written.direction ?? directionOfLanguage(language),
    dates: datesOf(language, values),
    publisher: publisherOf(values.publisher, title, placeOf),
    ...(copyright === undefined ? {} : { copyright }),
    navigation: (written.navigation ?? []).map((link, at) => ({
      ...link,
      ...placeOf("navigation", at, "href"),
    })),
    footer: (written.footer ?? []).map(({ label, links }, list) => ({
      label,
      links: links.map((link, at) => ({ ...link, ...placeOf("footer", list, "links", at, "href") })),
    })),
    permalink,
    slugs,
    sections: (written.sections ?? []).map((section, at) => ({
      ...(typeof section === "string" ? { label: section } : present(section)),
      ...placeOf("sections", at, "label"),
    })),
    authors: (written.authors ?? []).map((author, at) => ({
      ...(typeof author === "string" ? { name: author } : present(author)),
      ...placeOf("authors", at, "name"),
    })),
    pageSize,
    relatedCount,
    look,
    share,
    outputs: outputsOf(written.outputs),
    images: imagesOf(written.images),
    ...(webEditor === undefined ? {} : { webEditor: { branch: "main", ...present(webEditor) } }),
    ...(indexNow === undefined ? {} : { indexNow }),
    ...lists,
  };
}

function outputsOf(written: Values["outputs"] = {}): Config["outputs"] {
  const outputs = { ...defaults.outputs, ...present(written) };
  return {
    ...outputs,
    feedFormats: [...new Set(outputs.feedFormats)],
    feedsOf: [...new Set(outputs.feedsOf)],
    compressed: [...new Set(outputs.compressed)],
  };
}

function imagesOf(written: Values["images"] = {}): Config["images"] {
  const images = { ...defaults.images, ...present(written) };
  const widths = [...new Set(images.widths)].sort((a, b) => a - b);
  return { ...images, widths, formats: [...new Set(images.formats)] };
}

/** Persian readers expect their own calendar and digits; everybody else gets what most news sites have. */
function datesOf(language: string, values: Values): DateConfig {
  const isPersian = /^fa\b/iu.test(language);
  return {
    timeZone: values.timeZone ?? defaults.timeZone,
    calendar: values.calendar ?? (isPersian ? "persian" : "gregorian"),
    months: values.months ?? defaults.months,
    digits: values.digits ?? (isPersian ? "persian" : "latin"),
  };
}

function publisherOf(written: Values["publisher"], title: string, placeOf: PlaceOf): Config["publisher"] {
  if (written === undefined) return { name: title };
  if (typeof written === "string") return { name: written };
  const { logo, ...rest } = present(written);
  if (logo === undefined) return { name: title, ...rest };
  const { place } = placeOf("publisher", "logo");
  return { name: title, ...rest, logo: logoAddress(logo), ...(place && { logoPlace: place }) };
}

/** A whole address or a path of the site stays; a file's name is that of a file in `content/media`. */
const logoAddress = (written: string): string =>
  /^(?:https?:)?\//iu.test(written) ? written : `/media/${written.replace(/^(?:content\/)?media\//u, "")}`;

/** `title: " "` says as little as `title:`, and is told likewise. */
const withoutBlanks = (map: MapNode): MapNode => ({
  ...map,
  entries: map.entries.map((entry) => ({ ...entry, value: nothingIfBlank(entry.value) })),
});

function nothingIfBlank(node: YamlNode): YamlNode {
  if (node.kind === "map") return withoutBlanks(node);
  if (node.kind !== "text" || cleanText(node.text) !== "") return node;
  const { place, start, end } = node;
  return { kind: "nothing", place, start, end };
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Optional fields that hold nothing are left out, as the model wants them. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
