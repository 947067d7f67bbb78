// Follows every reference of a built site: links, fragments, images and their sizes, styles, scripts, fonts, feeds.
// Works on the files, so that a host's forgiving ways (`/a` for `/a/`) do not hide a wrong link.

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { parseHTML } from "linkedom";

type BrokenReference = Readonly<{ from: string; reference: string; reason: string }>;
export type Crawl = Readonly<{
  /** How many references were followed. */
  count: number;
  broken: readonly BrokenReference[];
  /** Pages that no other page links to, the front page and `404.html` apart. */
  orphans: readonly string[];
}>;

export type CrawlOptions = Readonly<{
  /** Begins and ends with `/`. */
  basePath: string;
  /** `https://example.org`: absolute addresses that begin so are the site's own. */
  origin?: string;
}>;

const localOrigin = "http://site.invalid";

export function crawl(folder: string, { basePath, origin }: CrawlOptions): Crawl {
  const idsByFile = new Map<string, ReadonlySet<string>>();
  const linked = new Set<string>();
  const broken: BrokenReference[] = [];
  let count = 0;
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  for (const file of files) {
    const text = textual.has(extname(file)) ? readFileSync(join(folder, file), "utf8") : "";
    for (const reference of referencesOf(file, text)) {
      const target = resolve(reference, file, basePath, origin);
      if (target === undefined) continue;
      count++;
      const reason = typeof target === "string" ? target : fault(folder, target, idsByFile);
      if (reason !== undefined) broken.push({ from: file, reference, reason });
      if (typeof target !== "string" && target.file !== file) linked.add(target.file);
    }
  }
  const roots = new Set(["index.html", "404.html"]);
  const orphans = files.filter((file) => file.endsWith(".html") && !roots.has(file) && !linked.has(file));
  return { count, broken, orphans: orphans.sort() };
}

const textual = new Set([".html", ".css", ".xml", ".webmanifest"]);

type Target = Readonly<{ file: string; fragment: string }>;

/** The file meant; undefined for what is elsewhere; a text if it cannot be right. */
function resolve(
  reference: string,
  from: string,
  basePath: string,
  origin: string | undefined,
): Target | string | undefined {
  const address =
    origin !== undefined && reference.startsWith(`${origin}/`) ? reference.slice(origin.length) : reference;
  const page = `${localOrigin}${basePath}${from.split("/").map(encodeURIComponent).join("/")}`.replace(
    /index\.html$/,
    "",
  );
  let url: URL;
  try {
    url = new URL(address.trim(), page);
  } catch {
    return "not an address";
  }
  if (url.origin !== localOrigin) return undefined;
  if (!url.pathname.startsWith(basePath)) return `outside of ${basePath}`;
  try {
    const path = decodeURIComponent(url.pathname.slice(basePath.length));
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    return { file, fragment: decodeURIComponent(url.hash.slice(1)) };
  } catch {
    return "not percent-encoded UTF-8";
  }
}

function fault(
  folder: string,
  { file, fragment }: Target,
  idsByFile: Map<string, ReadonlySet<string>>,
): string | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return "no such file";
  if (!statSync(path).isFile()) return "a folder without a slash at the end";
  if (fragment === "" || fragment === "top" || !file.endsWith(".html")) return undefined;
  let ids = idsByFile.get(file);
  if (ids === undefined) {
    const { document } = parseHTML(readFileSync(path, "utf8"));
    ids = new Set([...document.querySelectorAll("[id]")].map((element) => element.id));
    idsByFile.set(file, ids);
  }
  return ids.has(fragment) ? undefined : `no id "${fragment}"`;
}

function referencesOf(file: string, text: string): readonly string[] {
  switch (extname(file)) {
    case ".html":
      return referencesInHtml(text);
    case ".css":
      return referencesInCss(text);
    case ".xml":
      return referencesInXml(text);
    default:
      return [];
  }
}

const single = ["href", "src", "poster", "data", "action", "formaction", "cite"];
const sets = ["srcset", "imagesrcset"];
const metaProperties = /^(?:og:(?:url|image|audio|video)|twitter:image|article:author)$/;

function referencesInHtml(html: string): readonly string[] {
  const { document } = parseHTML(html);
  const found: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    for (const name of single) {
      const value = element.getAttribute(name);
      if (value !== null && !(name === "data" && element.localName !== "object")) found.push(value);
    }
    for (const name of sets) {
      const value = element.getAttribute(name) ?? "";
      for (const candidate of value.split(/,\s+/))
        if (candidate.trim() !== "") found.push(candidate.trim().split(/\s+/)[0] ?? "");
    }
    const style = element.getAttribute("style") ?? (element.localName === "style" ? element.textContent : "");
    found.push(...referencesInCss(style ?? ""));
    if (element.localName === "meta") found.push(...referencesInMeta(element));
  }
  return found;
}

function referencesInMeta(element: { getAttribute(name: string): string | null }): readonly string[] {
  const content = element.getAttribute("content") ?? "";
  if (element.getAttribute("http-equiv")?.toLowerCase() === "refresh") {
    const address = /url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1];
    return address === undefined ? [] : [address];
  }
  const name = element.getAttribute("property") ?? element.getAttribute("name") ?? "";
  return metaProperties.test(name) ? [content] : [];
}

const referencesInCss = (css: string): readonly string[] =>
  [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+["']([^"']+)["']/g)]
    .map(([, double, quoted, bare, imported]) => double ?? quoted ?? bare ?? imported ?? "")
    .filter((reference) => reference !== "");

// Addresses of feeds and sitemaps, which are absolute.
const referencesInXml = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:loc|link|url|image:loc)>\s*([^<\s]+)\s*<|\b(?:href|url)="([^"]+)"/g)].map(
    ([, text, attribute]) => (text ?? attribute ?? "").replaceAll("&amp;", "&"),
  );
