// Serves a built folder under its base path on this machine, and tells open pages of new builds.
// HTML passes through here so that the reload script reaches pages without being published with them.

import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const eventsPath = "/__build-site/events";
const scriptPath = "/__build-site/reload.js";
const scriptFile = fileURLToPath(new URL("../browser/reload.js", import.meta.url));

export type ServerOptions = Readonly<{
  /** Absolute folder of the built site. */
  folder: string;
  /** Begins and ends with `/`. */
  basePath: string;
  /** 0 lets the system choose. */
  port: number;
  host: string;
}>;

export type RunningServer = Readonly<{
  /** Where a browser finds the site, base path included. */
  url: string;
  /** Sends one message to every open page, and to each that opens later. */
  tell: (message: object) => void;
  close: () => Promise<void>;
}>;

/** @throws NodeJS.ErrnoException when the port is taken (`EADDRINUSE`) or may not be used (`EACCES`). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const pages = new Set<ServerResponse>();
  let lastMessage = "";
  const assets = sirv(options.folder, { dev: true, dotfiles: false, etag: true });

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOurHost(request.headers.host, options.host)) {
      response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
      response.end("This server answers only to its own name.");
      return;
    }
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path === eventsPath) return listen(response);
    if (path === scriptPath) return sendScript(response);
    if (!path.startsWith(options.basePath)) {
      response.writeHead(302, { location: options.basePath });
      response.end();
      return;
    }
    const below = path.slice(options.basePath.length - 1);
    const page = await htmlPage(options.folder, below);
    if (page?.redirect) {
      response.writeHead(301, { location: `${options.basePath.slice(0, -1)}${below}/` });
      response.end();
    } else if (page) {
      sendHtml(response, 200, page.html);
    } else {
      request.url = below;
      assets(request, response, () => void sendNotFound(response));
    }
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(lastMessage);
    pages.add(response);
    response.on("close", () => pages.delete(response));
  }

  async function sendScript(response: ServerResponse): Promise<void> {
    response.writeHead(200, { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" });
    response.end(await readFile(scriptFile));
  }

  async function sendNotFound(response: ServerResponse): Promise<void> {
    const page = await readFile(join(options.folder, "404.html"), "utf8").catch(() => "404");
    sendHtml(response, 404, page);
  }

  await listening(server, options);
  const { port } = server.address() as AddressInfo;
  const shownHost = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${shownHost}:${port}${options.basePath}`,
    tell: (message) => {
      lastMessage = `data: ${JSON.stringify(message)}\n\n`;
      for (const page of pages) page.write(lastMessage);
    },
    close: async () => {
      for (const page of pages) page.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listening(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

const loopbackNames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A page of another site may point its own name at this machine; such a Host header is refused. */
function isOurHost(header: string | undefined, boundTo: string): boolean {
  if (header === undefined) return false;
  const name = header.replace(/:\d+$/, "").toLowerCase();
  const boundToEverything = boundTo === "0.0.0.0" || boundTo === "::";
  return loopbackNames.has(name) || name === boundTo.toLowerCase() || (boundToEverything && /^[\d.]+$|^\[[\da-f:]+\]$/.test(name));
}

type FoundPage = Readonly<{ html: string; redirect: boolean }>;

/** The page that a host of static files would serve for a path, or undefined when it is no page. */
async function htmlPage(folder: string, path: string): Promise<FoundPage | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes("\0")) return undefined;
  const file = join(folder, decoded);
  if (file !== folder && !file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  if (decoded.endsWith("/")) return readPage(join(file, "index.html"), false);
  if (decoded.endsWith(".html")) return readPage(file, false);
  return readPage(join(file, "index.html"), true);
}

async function readPage(file: string, redirect: boolean): Promise<FoundPage | undefined> {
  try {
    return { html: await readFile(file, "utf8"), redirect };
  } catch {
    return undefined;
  }
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  const tag = `<script type="module" src="${scriptPath}" data-build-site="${eventsPath}"></script>`;
  const end = html.lastIndexOf("</body>");
  const page = end < 0 ? html + tag : html.slice(0, end) + tag + html.slice(end);
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(page);
}
