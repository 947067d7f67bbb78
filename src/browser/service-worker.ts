// Keeps the front page, the newest articles and what was opened for reading without a network. Pages come from the network
// where there is one; assets, whose names change with their bytes, from what is kept.

import type { KeptSite } from "../model/kept-site.js";

// TypeScript knows pages or workers, not both at once; these are the parts of a worker that are used here.
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Extendable &
  Readonly<{ request: Request }> & { respondWith(answer: Promise<Response>): void };
type WorkerScope = Readonly<{
  /** Written before this code by the build. */
  keptSite: KeptSite;
  location: Location;
  skipWaiting: () => Promise<void>;
  clients: {
    claim: () => Promise<void>;
    matchAll: (options: { type: "window" }) => Promise<readonly Readonly<{ url: string }>[]>;
  };
  addEventListener(kind: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(kind: "fetch", listener: (event: Fetching) => void): void;
}>;

const worker = self as unknown as WorkerScope;
const { base, offline, pages, assets } = worker.keptSite;
const { origin } = worker.location;

/** Of this site alone: another may lie below the same origin. */
const keptCache = `build-site kept ${base}`;
const readCache = `build-site read ${base}`;
/** Pages and assets that were opened, beyond those that are always kept. */
const mostRead = 100;

/** A page is kept anew when what it says has changed, so its revision is a part of the key. Both as the cache writes them. */
const keys = new Map([
  ...pages.map(([href, revision]) => keyed(href, `?kept=${revision}`)),
  ...assets.map((href) => keyed(href, "")),
]);

function keyed(href: string, query: string): readonly [path: string, key: string] {
  const { pathname } = new URL(href, origin);
  return [pathname, origin + pathname + query];
}

async function keep(): Promise<void> {
  const cache = await caches.open(keptCache);
  await Promise.all(
    [...keys].map(async ([path, key]) => {
      if ((await cache.match(key)) !== undefined) return;
      const response = await fetch(origin + path, { cache: "no-cache" });
      if (response.ok) await cache.put(key, await unredirected(response));
    }),
  );
}

/** A browser does not take an answer that was redirected for a page that was not. */
async function unredirected(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}

async function forgetTheRest(): Promise<void> {
  const cache = await caches.open(keptCache);
  const wanted = new Set(keys.values());
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

async function remember(key: string, response: Response): Promise<void> {
  const cache = await caches.open(readCache);
  await cache.delete(key);
  await cache.put(key, response);
  const read = await cache.keys();
  for (const { url } of read.slice(0, Math.max(0, read.length - mostRead))) await cache.delete(url);
}

async function found(url: URL): Promise<Response | undefined> {
  const plain = url.origin + url.pathname;
  const read = await (await caches.open(readCache)).match(plain);
  if (read !== undefined) return read;
  const key = keys.get(url.pathname);
  return key === undefined ? undefined : await (await caches.open(keptCache)).match(key);
}

async function page(event: Fetching, url: URL): Promise<Response> {
  try {
    const response = await fetch(event.request);
    if (response.status === 200 && !response.redirected)
      event.waitUntil(remember(url.origin + url.pathname, response.clone()));
    return response;
  } catch (error) {
    const kept = (await found(url)) ?? (await found(new URL(offline, origin)));
    if (kept === undefined) throw error;
    return kept;
  }
}

async function asset(event: Fetching, url: URL): Promise<Response> {
  const kept = await found(url);
  if (kept !== undefined) return kept;
  const response = await fetch(event.request);
  if (response.status === 200) event.waitUntil(remember(url.origin + url.pathname, response.clone()));
  return response;
}

/** The page that asked for this worker was opened before it could see that. */
async function rememberOpenPages(): Promise<void> {
  for (const { url } of await worker.clients.matchAll({ type: "window" })) {
    const { pathname } = new URL(url);
    if (!pathname.startsWith(base) || keys.has(pathname)) continue;
    const response = await fetch(url);
    if (response.status === 200) await remember(origin + pathname, await unredirected(response));
  }
}

worker.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    forgetTheRest()
      .then(() => worker.clients.claim())
      .then(() => rememberOpenPages().catch(() => {})),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin || !url.pathname.startsWith(base)) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (url.pathname.startsWith(`${base}assets/`)) event.respondWith(asset(event, url));
});
