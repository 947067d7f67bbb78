// What the host shall say with every file, for hosts that read `_headers` (Netlify, Cloudflare Pages and others).

import { hrefOf, sitePath } from "../language/url.js";
import type { OutputFile, Page } from "../model/page.js";
import type { Place } from "../model/place.js";
import type { Site } from "../model/site.js";
import { textFile } from "./file.js";

/**
 * Nothing runs but the site's own scripts, nothing is loaded from elsewhere but pictures and recordings that articles
 * name, and no other site may show a page inside its own.
 * @see https://www.w3.org/TR/CSP3/
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' https: data:",
  "media-src 'self' https:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const onEveryFile = [
  "X-Content-Type-Options: nosniff",
  "Referrer-Policy: strict-origin-when-cross-origin",
  "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
];

/** The names of these files hold a hash of their bytes, so a browser never has to ask again. */
const forEver = ["Cache-Control: public, max-age=31536000, immutable"];

/** Cloudflare Pages reads 100 rules and no more. */
const mostFolders = 90;

const policyHeader = (policy: string): string => `Content-Security-Policy: ${policy}`;

/**
 * @param pages - all of the site
 * @param editorPolicy - of the web editor: wider than the site's own, of which it allows everything
 */
export function headersFile(
  { config, addresses }: Site,
  pages: readonly Page[],
  origin: Place,
  editorPolicy?: string,
): OutputFile {
  const rule = (path: string, headers: readonly string[]): string =>
    [`${hrefOf(config.basePath, sitePath(path))}`, ...headers.map((header) => `  ${header}`), ""].join("\n");
  const strict = policyHeader(contentSecurityPolicy);
  const everywhere = editorPolicy === undefined ? strict : policyHeader(editorPolicy);
  const places = editorPolicy === undefined ? [] : placesOf(pages);
  const own = places.length > mostFolders ? [] : places;
  const rules = [
    rule("/*", [everywhere, ...onEveryFile]),
    // No rule can except a folder from another, and of two policies a browser keeps both. So the wider one stands for
    // all, and the strict one beside it wherever the editor is not. A site with too many folders keeps the wider one.
    ...own.map((path) => rule(path, [strict])),
    rule("/assets/*", [...(own.length === 0 ? [] : [strict]), ...forEver]),
  ];
  return textFile(addresses.headerRules, origin, rules.join("\n"));
}

/** The front page, the folders and the files at the top of the site, each as the path of a rule. */
function placesOf(pages: readonly Page[]): readonly string[] {
  const places = new Set(["/", "/media/*"]);
  for (const { url } of pages) {
    const [, top = "", ...below] = url.split("/");
    if (top !== "") places.add(below.length === 0 ? `/${top}` : `/${top}/*`);
  }
  return [...places].sort();
}
