// Serves a built folder under its base path on this machine, and tells open pages of new builds.
// HTML passes through here so that the reload script reaches pages without being published with them.

import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hrefOf, sitePath } from "../language/url.js";
import { packageFile } from "../package-files.js";
import { folderAddress, readRequestPath } from "./request-path.js";
import { sendFile, statOfFile } from "./send-file.js";

const eventsPath = "/__build-site/events";
const scriptPath = "/__build-site/reload.js";
const scriptFile = fileURLToPath(packageFile("dist/browser/reload.js"));

/** What open pages show from now on. */
export type Shown = Readonly<{
  /** Begins and ends with `/`; absent means as before. */
  basePath?: string;
  /** Whether the folder holds another site than before: open pages load themselves anew. */
  changed: boolean;
  /** HTML of what is wrong; empty for nothing. */
  panel: string;
  /** The page for an address where the folder has nothing, not even `404.html`. */
  waitingPage: string;
}>;

export type ServerOptions = Readonly<{
  /** Absolute folder of the built site. It need not exist yet. */
  folder: string;
  /** 0 lets the system choose. */
  port: number;
  host: string;
}>;

export type RunningServer = Readonly<{
  /** Where a browser finds the site, base path included. */
  url: () => string;
  show: (shown: Shown) => void;
  close: () => Promise<void>;
}>;

/** @throws NodeJS.ErrnoException when the port is taken (`EADDRINUSE`) or the address cannot be used. */
export async function startServer(options: ServerOptions, first: Shown): Promise<RunningServer> {
  const { folder } = options;
  const listeners = new Set<ServerResponse>();
  let shown = first;
  let basePath = first.basePath ?? "/";
  // A page knows which build it is from, also when this server is another than the one that sent it.
  const run = randomUUID();
  let build = 1;

  const message = (): string =>
    `data: ${JSON.stringify({ build: `${run}/${build}`, panel: shown.panel })}\n\n`;

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent)
        sendText(response, 500, error instanceof Error ? error.message : String(error));
      else response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOurHost(request.headers.host, options.host)) {
      return sendText(response, 403, "This server answers only to its own name.");
    }
    if (request.method !== "GET" && request.method !== "HEAD")
      return sendText(response, 405, "Only GET and HEAD.");
    const url = request.url ?? "/";
    if (url === eventsPath) return listen(response);
    if (url === scriptPath) return sendScript(response);
    const wanted = readRequestPath(url, basePath);
    if (wanted.kind === "elsewhere") return redirect(response, 302, wanted.location);
    if (wanted.kind === "nothing") return sendNotFound(response);
    const file = join(folder, wanted.path.endsWith("/") ? `${wanted.path}index.html` : wanted.path);
    const stats = statOfFile(file);
    if (stats === undefined) {
      const isFolder = !wanted.path.endsWith("/") && statOfFile(join(file, "index.html")) !== undefined;
      return isFolder ? redirect(response, 301, folderAddress(basePath, wanted)) : sendNotFound(response);
    }
    if (/\.html?$/i.test(file)) return sendHtml(response, 200, readFileSync(file, "utf8"));
    await sendFile(file, stats, request, response);
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(message());
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  }

  function sendScript(response: ServerResponse): void {
    response.writeHead(200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-store",
    });
    response.end(readFileSync(scriptFile));
  }

  function sendNotFound(response: ServerResponse): void {
    const file = join(folder, "404.html");
    const found = statOfFile(file) !== undefined;
    sendHtml(response, 404, found ? readFileSync(file, "utf8") : shown.waitingPage);
  }

  function sendHtml(response: ServerResponse, status: number, html: string): void {
    const tag = `<script type="module" src="${scriptPath}" data-build-site="${run}/${build}" data-page="${pageHash(html)}"></script>`;
    const end = html.lastIndexOf("</body>");
    const page = end < 0 ? html + tag : html.slice(0, end) + tag + html.slice(end);
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(page);
  }

  await listening(server, options);
  const { port } = server.address() as AddressInfo;
  const shownHost = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: () => `http://${shownHost}:${port}${hrefOf(basePath, sitePath("/"))}`,
    show: (next) => {
      shown = next;
      basePath = next.basePath ?? basePath;
      if (next.changed) build += 1;
      for (const listener of listeners) listener.write(message());
    },
    close: async () => {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Of a page without its styles: an open page whose hash stays the same needs no loading, at most other styles. */
function pageHash(html: string): string {
  return createHash("sha256")
    .update(html.replaceAll(/<link rel="stylesheet"[^>]*>/g, ""))
    .digest("hex")
    .slice(0, 16);
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

const loopbackNames: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A page of another site may point its own name at this machine (DNS rebinding); such a Host header is refused. */
function isOurHost(header: string | undefined, boundTo: string): boolean {
  if (header === undefined) return false;
  const name = header.replace(/:\d+$/, "").toLowerCase();
  if (loopbackNames.has(name) || name === boundTo.toLowerCase() || name === `[${boundTo.toLowerCase()}]`)
    return true;
  const isBoundToAll = boundTo === "0.0.0.0" || boundTo === "::";
  return isBoundToAll && isIP(name.replace(/^\[(.*)\]$/, "$1")) !== 0;
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  // Not remembered: another site may be served here tomorrow.
  response.writeHead(status, { location, "cache-control": "no-store" });
  response.end();
}
