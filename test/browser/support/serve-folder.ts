// A built site over HTTP, as a host would serve it.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

export type ServedFolder = Readonly<{
  /** Of the front page, with the base path: `http://127.0.0.1:1234/news/`. */
  url: string;
  close: () => Promise<void>;
}>;

/** @param basePath - begins and ends with `/`; anything outside of it is not found */
export async function serveFolder(folder: string, basePath = "/"): Promise<ServedFolder> {
  const answer = sirv(folder, { dev: true, dotfiles: false });
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.statusCode = 404;
      response.end("not found");
    };
    if (!request.url?.startsWith(basePath)) return notFound();
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
