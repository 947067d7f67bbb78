// What a sitemap, or an index of sitemaps, names.

import { SaxesParser } from "saxes";

type SitemapEntry = Readonly<{
  location: string;
  /** As it is written. */
  lastmod?: string;
}>;

type SitemapEntries = Readonly<{ kind: "urls" | "index"; entries: readonly SitemapEntry[] }>;

/**
 * @param text - XML, or plain text with one address a line
 * @returns undefined if it is no sitemap: an error page of the host, say
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemapEntriesIn(text: string): SitemapEntries | undefined {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (!trimmed.startsWith("<")) return plainList(trimmed);
  const entries: SitemapEntry[] = [];
  const parents: string[] = [];
  let kind: SitemapEntries["kind"] | undefined;
  let fields = { loc: "", lastmod: "" };
  let field: keyof typeof fields | undefined;
  let isBroken = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    const local = name.slice(name.indexOf(":") + 1);
    if (parents.length === 0)
      kind = local === "urlset" ? "urls" : local === "sitemapindex" ? "index" : undefined;
    // `<image:loc>` stands one deeper.
    const parent = parents.at(-1);
    const isInEntry = parents.length === 2 && (parent === "url" || parent === "sitemap");
    if (isInEntry && (local === "loc" || local === "lastmod")) field = local;
    parents.push(local);
  });
  const add = (part: string): void => {
    if (field !== undefined) fields[field] += part;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    parents.pop();
    if (parents.length === 2) field = undefined;
    if (parents.length !== 1) return;
    const [location, lastmod] = [fields.loc.trim(), fields.lastmod.trim()];
    if (location !== "") entries.push({ location, ...(lastmod === "" ? {} : { lastmod }) });
    fields = { loc: "", lastmod: "" };
  });
  parser.on("error", () => {
    isBroken = true;
  });
  parser.write(trimmed).close();
  return isBroken || kind === undefined ? undefined : { kind, entries };
}

/** Sitemaps may be plain text too, one address a line (sitemaps.org). */
function plainList(text: string): SitemapEntries | undefined {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const entries = lines.filter((line) => line !== "").map((location) => ({ location }));
  const isList = entries.length > 0 && entries.every(({ location }) => /^https?:\/\//i.test(location));
  return isList ? { kind: "urls", entries } : undefined;
}
