// The addresses of what is live: from a sitemap, or an index of sitemaps, at an address or in a file. With `ping` the only
// place of the tool that asks the network, and only when `--published` names an address.

import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { readSitePath } from "../language/url.js";
import { sitemapEntriesIn } from "./sitemap-entries.js";

export type PublishedUrls =
  /** `changed`: what the sitemap says of an address, as it is written there (`<lastmod>`). */
  | Readonly<{ kind: "ok"; urls: readonly string[]; changed: ReadonlyMap<string, string> }>
  /** `what`: the file or address, of several the one that failed. */
  | Readonly<{
      kind: "unreachable" | "not-found" | "not-a-sitemap" | "too-large";
      what: string;
      reason: string;
    }>;

/** How long one answer may take, in milliseconds. */
export const patience = 20_000;
/** A sitemap may have 50 MB (sitemaps.org); packed it is a tenth of that. */
const mostBytes = 60 * 1024 * 1024;
const mostSitemaps = 2000;

/** @param source - an http or https address, or a file relative to `folder`; XML or plain text, packed by gzip or not */
export async function readPublished(source: string, folder: string): Promise<PublishedUrls> {
  const first = isAddress(source) ? source : resolve(folder, source);
  const waiting = [{ what: first, depth: 0 }];
  const seen = new Set([first]);
  const urls: string[] = [];
  const changed = new Map<string, string>();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { what, depth } = next;
    const answer = isAddress(what) ? await fetched(what) : await fromFile(what);
    if (answer.kind !== "ok") return answer;
    const unpacked = unpack(answer.bytes);
    if (unpacked === undefined) return { kind: "too-large", what, reason: `> ${mostBytes}` };
    const sitemap = sitemapEntriesIn(new TextDecoder().decode(unpacked));
    if (sitemap === undefined) return { kind: "not-a-sitemap", what, reason: "" };
    if (sitemap.kind === "urls") {
      for (const { location, lastmod } of sitemap.entries) {
        urls.push(location);
        if (lastmod !== undefined) changed.set(location, lastmod);
      }
    } else if (depth > 1) return { kind: "not-a-sitemap", what, reason: "" };
    else {
      for (const { location } of sitemap.entries) {
        // An index in a file names the addresses where its parts will be; they may lie beside it.
        const part = isAddress(what) ? besideAddress(location, what) : besideFile(location, what);
        if (seen.has(part) || seen.size > mostSitemaps) continue;
        seen.add(part);
        waiting.push({ what: part, depth: depth + 1 });
      }
    }
  }
  return { kind: "ok", urls, changed };
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** A path in an index of a host is one of that host, not of this machine. */
const besideAddress = (location: string, index: string): string =>
  URL.canParse(location, index) ? new URL(location, index).href : location;

function besideFile(location: string, index: string): string {
  const path = URL.canParse(location) ? new URL(location).pathname : location;
  return resolve(dirname(index), basename(readSitePath(path) ?? path));
}

type Answer = Exclude<PublishedUrls, { kind: "ok" }> | Readonly<{ kind: "ok"; bytes: Uint8Array }>;

async function fromFile(what: string): Promise<Answer> {
  try {
    return { kind: "ok", bytes: await readFile(what) };
  } catch (error) {
    return { kind: "not-found", what, reason: reasonOf(error) };
  }
}

async function fetched(what: string): Promise<Answer> {
  try {
    const response = await fetch(what, { signal: AbortSignal.timeout(patience), redirect: "follow" });
    // The server works and has no such file: whoever typed the address can mend that.
    if (!response.ok) {
      const kind = response.status >= 500 || response.status === 429 ? "unreachable" : "not-found";
      return { kind, what, reason: `HTTP ${response.status}` };
    }
    const bytes = await bytesOf(response);
    return bytes === undefined
      ? { kind: "too-large", what, reason: `> ${mostBytes}` }
      : { kind: "ok", bytes };
  } catch (error) {
    return { kind: "unreachable", what, reason: reasonOf(error) };
  }
}

/** Undefined if it does not end: what a server sends has no natural limit. */
async function bytesOf(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The name of a system's or network's error, which Node keeps in its cause. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `${patience / 1000} s`;
  const cause = error.cause;
  const code = (value: unknown): string | undefined =>
    value instanceof Error && "code" in value && typeof value.code === "string" ? value.code : undefined;
  return code(error) ?? code(cause) ?? error.message;
}

/** By its first bytes, since a server may have unpacked it already. Undefined if it is larger than it may be. */
function unpack(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    // What is broken is no sitemap; the parser will say so.
    return reasonOf(error) === "ERR_BUFFER_TOO_LARGE" ? undefined : new Uint8Array();
  }
}
