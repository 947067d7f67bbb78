// Addresses of the site: as people read them, as HTML needs them, as files on disk. The one place for these rules.
// Inside the program a path is never percent-encoded; encoding happens once, on the way out.

import type { OutputPath, SitePath } from "../model/brand.js";
import type { Config } from "../model/config.js";

/** A file name can have no more bytes than this on any common disk. */
const maxSegmentBytes = 255;

/**
 * The one cast to `SitePath`, for paths that the program makes: NFC, one leading slash, no `//`.
 * @throws RangeError if a segment is `.` or `..` (a defect: our own paths never climb)
 */
export function sitePath(text: string): SitePath {
  const path = `/${text}`.normalize("NFC").replace(/\/{2,}/g, "/");
  if (/\/\.{1,2}(?:\/|$)/.test(path)) throw new RangeError(`a site path that climbs: ${text}`);
  return wellFormed(path) as SitePath;
}

/**
 * A path that an editor wrote, an alias say: `/2019/old/`, `old.html`, a whole address, percent-encoded or not.
 * Query and fragment are dropped, as static hosts serve by path alone.
 * @returns undefined if it names no file of a site: empty, another scheme, `..`, control characters, a backslash, a
 *   segment above 255 bytes, or only a query (`/?p=12`)
 */
export function readSitePath(text: string): SitePath | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const address = /^(?:https?:)?\/\/[^/?#]*(.*)$/is.exec(trimmed);
  if (address === null && /^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return undefined;
  const local = address?.[1] ?? trimmed;
  const [written = ""] = local.split(/[?#]/, 1);
  if (written.replaceAll("/", "") === "" && written !== local) return undefined;
  const decoded = decodedPath(written);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  if (/[\0-\x1F\x7F\\]/.test(decoded)) return undefined;
  const segments = decoded.split("/");
  if (segments.includes("..") || segments.some((segment) => bytesOf(segment) > maxSegmentBytes))
    return undefined;
  return sitePath(segments.filter((segment) => segment !== ".").join("/"));
}

/** A path for `href`: every segment percent-encoded as UTF-8, slashes kept. Half a surrogate pair becomes U+FFFD. */
export function encodePath(path: SitePath): string {
  return encoded(path);
}

/**
 * The path below the base path, encoded: what stands in an `href`.
 * @param basePath - begins and ends with `/`; encoded or not
 */
export function hrefOf(basePath: string, path: SitePath): string {
  if (basePath !== lastBase.written)
    lastBase = { written: basePath, encoded: encoded(decodedPath(basePath)) };
  const whole = encoded(path);
  return lastBase.encoded === "/" ? whole : lastBase.encoded + whole.slice(1);
}

/** A site has one base path and some hundred thousand addresses. */
let lastBase = { written: "/", encoded: "/" };

/** The whole address, encoded, for feeds, sitemaps and canonical links. */
export function absoluteUrl(config: Pick<Config, "origin" | "basePath">, path: SitePath): string {
  return config.origin + hrefOf(config.basePath, path);
}

/**
 * The file that a static host serves at this path: `/a/` and `/a` → `a/index.html`, `/feed.xml` → `feed.xml`. An ending
 * counts as one if it is ASCII and begins with a letter: `/v1.5` is a folder.
 */
export function outputPathOf(path: SitePath): OutputPath {
  const relative = path.slice(1);
  if (relative === "" || relative.endsWith("/")) return `${relative}index.html` as OutputPath;
  const isFile = /\.[a-z][a-z0-9]{0,11}$/i.test(relative);
  return (isFile ? relative : `${relative}/index.html`) as OutputPath;
}

/** Characters that neither NFC nor letter case changes, and that encode nothing: of these most paths are made. */
const itsOwnKey = /^[a-z0-9._/\u0621-\u063A\u0641-\u064A\u0660-\u0669-]*$/;

/**
 * Equal for two paths that one disk or host may take for the same: percent-decoded, case-folded, NFC. Give either site
 * paths or output paths, not both.
 */
export function collisionKey(path: string): string {
  if (itsOwnKey.test(path)) return path;
  const plain = decodedPath(path).normalize("NFC");
  // By way of upper case, so that ß meets SS and ς meets σ; ı would meet i, which no disk does.
  const folded = plain.replace(/[^ı]+/g, (part) =>
    part.toUpperCase().replace(/./gsu, (one) => one.toLowerCase()),
  );
  return folded.normalize("NFC");
}

function encoded(path: string): string {
  return encodeURIComponent(path.toWellFormed()).replaceAll("%2F", "/");
}

/** Percent-decoded where that gives UTF-8; a stray `%` stays as it is. */
function decodedPath(text: string): string {
  return wellFormed(text).replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

function wellFormed(text: string): string {
  return text.toWellFormed();
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
