// One file as the answer to a request, as a host of static files gives it: its type, its length, a part of it.

import { createHash } from "node:crypto";
import { createReadStream, type Stats, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { lookup } from "mrmime";

/** @returns undefined when it is no file, or cannot be looked at */
export function statOfFile(file: string): Stats | undefined {
  try {
    const stats = statSync(file);
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}

/** @param path - whose ending tells the type */
export function sendBytes(
  path: string,
  bytes: Uint8Array,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
  const headers = { "content-type": contentTypeOf(path), "cache-control": "no-cache", etag: tag };
  if (request.headers["if-none-match"] === tag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, "content-length": bytes.length }).end(bytes);
}

/** @param file - where it is served, and where it lies, absolute; it is there */
export async function sendFile(
  { path, from }: Readonly<{ path: string; from: string }>,
  stats: Stats,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tag = `W/"${stats.size}-${stats.mtimeMs}"`;
  const headers = { "content-type": contentTypeOf(path), "cache-control": "no-cache", etag: tag };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const range = readRange(request.headers.range, stats.size);
  const { start, end } = range ?? { start: 0, end: stats.size - 1 };
  response.writeHead(range === undefined ? 200 : 206, {
    ...headers,
    "accept-ranges": "bytes",
    "content-length": end - start + 1,
    ...(range === undefined ? {} : { "content-range": `bytes ${start}-${end}/${stats.size}` }),
  });
  if (request.method === "HEAD" || stats.size === 0) {
    response.end();
    return;
  }
  // Whoever leaves before the end of a film makes no error of ours.
  await pipeline(createReadStream(from, { start, end }), response).catch(() => response.destroy());
}

function contentTypeOf(path: string): string {
  const type = lookup(path) ?? "application/octet-stream";
  return /^text\/|[/+](?:xml|json|javascript)$/.test(type) ? `${type}; charset=utf-8` : type;
}

/**
 * One range of bytes (RFC 9110 §14); anything else is answered with the whole file, which is allowed.
 * @returns positions of the first and the last byte
 */
function readRange(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : undefined;
}
