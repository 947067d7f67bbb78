// Serves a site under its base path on this machine, and tells open pages of new builds.
// HTML passes through here so that the reload script reaches pages without being published with them.

import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, isIP } from "node:net";
import { fileURLToPath } from "node:url";
import { messageOf } from "../language/thrown.js";
import { hrefOf, sitePath } from "../language/url.js";
import { packageFile } from "../package-files.js";
import { folderAddress, readRequestPath } from "./request-path.js";
import { sendBytes, sendFile, statOfFile } from "./send-file.js";

const eventsPath = "/__build-site/events";
const scriptPath = "/__build-site/reload.js";
const scriptFile = fileURLToPath(packageFile("dist/browser/reload.js"));

/** What stands at an address: bytes, or a file of this machine, absolute. */
export type ServedFile =
  | Readonly<{
      kind: "made";
      bytes: Uint8Array;
      /** The content security policy under which a host would send it. */
      policy?: string;
    }>
  | Readonly<{ kind: "file"; from: string }>;

/** @param path - below the output, as a build would write it */
export type FileAt = (path: string) => ServedFile | undefined;

/** What open pages show from now on. */
export type Shown = Readonly<{
  /** Begins and ends with `/`; absent means as before. */
  basePath?: string;
  /** A new site: open pages load themselves anew where they look different in it. Absent means the one of before. */
  fileAt?: FileAt;
  /** HTML of what is wrong; empty for nothing. */
  panel: string;
  /** The page for an address where the site has nothing, not even `404.html`. */
  waitingPage: string;
}>;

export type ServerOptions = Readonly<{
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
  const listeners = new Set<ServerResponse>();
  let shown = first;
  let fileAt: FileAt = first.fileAt ?? (() => undefined);
  let basePath = first.basePath ?? "/";
  // A page knows which build it is from, also when this server is another than the one that sent it.
  const run = randomUUID();
  let build = 1;

  const message = (): string =>
    `data: ${JSON.stringify({ build: `${run}/${build}`, panel: shown.panel })}\n\n`;

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) sendText(response, 500, messageOf(error));
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
    const path = wanted.path.slice(1) + (wanted.path.endsWith("/") ? "index.html" : "");
    const file = fileAt(path);
    if (file === undefined) {
      const isFolder = !wanted.path.endsWith("/") && fileAt(`${path}/index.html`) !== undefined;
      return isFolder ? redirect(response, 301, folderAddress(basePath, wanted)) : sendNotFound(response);
    }
    if (/\.html?$/i.test(path)) return sendHtml(response, 200, textOf(file), policyOf(file));
    if (file.kind === "made") return sendBytes(path, file.bytes, request, response);
    const stats = statOfFile(file.from);
    if (stats === undefined) return sendNotFound(response);
    await sendFile({ path, from: file.from }, stats, request, response);
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
    const page = fileAt("404.html");
    if (page === undefined) sendHtml(response, 404, shown.waitingPage);
    else sendHtml(response, 404, textOf(page), policyOf(page));
  }

  function sendHtml(response: ServerResponse, status: number, html: string, policy?: string): void {
    const tag = `<script type="module" src="${scriptPath}" data-build-site="${run}/${build}" data-page="${pageHash(html)}"></script>`;
    const end = html.lastIndexOf("</body>");
    const page = end < 0 ? html + tag : html.slice(0, end) + tag + html.slice(end);
    response.writeHead(status, {
      ...{ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
      ...(policy === undefined ? {} : { "content-security-policy": policy }),
    });
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
      if (next.fileAt !== undefined) {
        fileAt = next.fileAt;
        build += 1;
      }
      for (const listener of listeners) listener.write(message());
    },
    close: async () => {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const policyOf = (file: ServedFile): string | undefined => (file.kind === "made" ? file.policy : undefined);

const textOf = (file: ServedFile): string =>
  file.kind === "made" ? Buffer.from(file.bytes).toString() : readFileSync(file.from, "utf8");

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
