// A built site over HTTP, as a host would serve it that reads `_headers`: the security policy holds in every browser test.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export type ServedFolder = Readonly<{
  /** Of the front page, with the base path: `http://127.0.0.1:1234/news/`. */
  url: string;
  close: () => Promise<void>;
}>;

/** @param basePath - begins and ends with `/`; anything outside of it is not found */
export async function serveFolder(folder: string, basePath = "/"): Promise<ServedFolder> {
  const answer = sirv(folder, { dev: true, dotfiles: false });
  const rules = headerRules(folder);
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.statusCode = 404;
      response.end("not found");
    };
    if (!request.url?.startsWith(basePath)) return notFound();
    // As Netlify and Cloudflare do: every rule holds that fits, and one header may come of several.
    for (const { path, name, value } of rules) {
      const fits = path.endsWith("*") ? request.url.startsWith(path.slice(0, -1)) : request.url === path;
      if (fits) response.appendHeader(name, value);
    }
    request.url = request.url.slice(basePath.length - 1);
    answer(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type HeaderRule = Readonly<{ path: string; name: string; value: string }>;

/** Paths stand at the beginning of a line, their headers below, indented. Only `*` at the end is used here. */
function headerRules(folder: string): readonly HeaderRule[] {
  const file = join(folder, "_headers");
  const rules: HeaderRule[] = [];
  let path = "";
  for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n") : []) {
    if (/^\S/.test(line)) path = line;
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.push({ path, name, value });
  }
  return rules;
}
