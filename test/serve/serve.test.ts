import { renameSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  article,
  config,
  runningCommand,
  siteFolder,
  smallSite,
  temporaryFolder,
  writeFiles,
} from "../commands/support.js";

/** A served site. `says` sees what comes after the address. */
async function serve(root: string, ...args: string[]) {
  const command = runningCommand(["serve", "--root", root, "--port", "0", "--lang", "en", ...args]);
  const [, url = ""] = await command.says(/Serving (http\S+) – stop with Ctrl-C\n/);
  return { ...command, url };
}

/** A request as it stands on the wire, which no client has tidied. */
function rawRequest(url: string, target: string, host?: string): Promise<string> {
  const { hostname, port, host: own } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => {
      answer += text;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host ?? own}\r\nConnection: close\r\n\r\n`);
  });
}

/** What open pages are told, one message at a time. */
async function messagesOf(url: string) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const answer = await fetch(new URL("/__build-site/events", url), { signal: stop.signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unread = "";
  return async (): Promise<{ build: string; panel: string }> => {
    while (!unread.includes("\n\n")) unread += (await reader?.read())?.value ?? "";
    const end = unread.indexOf("\n\n");
    const message = JSON.parse(unread.slice("data: ".length, end));
    unread = unread.slice(end + 2);
    return message;
  };
}

describe("serve", () => {
  it("serves the site with drafts and what waits, under its base path, and says 404 with the site's own page", async () => {
    const root = siteFolder({
      ...smallSite,
      "site.yaml": config.replace("example.org/", "example.org/news/"),
      "content/articles/draft.md": article("مسودة", "2026-01-01", "draft: true\n"),
      "content/media/a #1.txt": "نص",
    });
    const { url, child, end } = await serve(root);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/news\/$/);
    const get = async (path: string, init: RequestInit = {}) => {
      const answer = await fetch(new URL(path, url), { redirect: "manual", ...init });
      const { status, headers } = answer;
      return {
        status,
        type: headers.get("content-type"),
        location: headers.get("location"),
        text: await answer.text(),
      };
    };
    const front = await get("./");
    expect(front).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
    expect(front.text).toContain('<script type="module" src="/__build-site/reload.js"');
    expect((await get("articles/draft/")).status).toBe(200);
    expect(await get("articles/one?x=1")).toMatchObject({ status: 301, location: "/news/articles/one/?x=1" });
    expect(await get("/")).toMatchObject({ status: 302, location: "/news/" });
    expect(await get("feed.xml")).toMatchObject({
      status: 200,
      type: expect.stringMatching(/xml; charset=utf-8$/),
    });
    expect(await get("media/a%20%231.txt")).toMatchObject({ text: "نص", type: "text/plain; charset=utf-8" });
    expect(await get("media/a%20%231.txt", { headers: { range: "bytes=0-1" } })).toMatchObject({
      status: 206,
      text: "ن",
    });
    expect(await get("media/a%20%231.txt", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
    const missing = await get("nowhere/");
    expect(missing).toMatchObject({ status: 404, type: "text/html; charset=utf-8" });
    expect(missing.text).toContain("/news/");
    expect((await get("/other/")).status).toBe(404);
    expect((await get("./", { method: "POST" })).status).toBe(405);
    child.kill("SIGINT");
    expect((await end).code).toBe(0);
  });

  it("gives nothing outside of the site, and answers to no foreign name", async () => {
    const root = siteFolder();
    const { url } = await serve(root);
    for (const target of [
      "/../../site.yaml",
      "/%2e%2e/%2e%2e/site.yaml",
      "/..%2f..%2fsite.yaml",
      "/..%5c..%5csite.yaml",
      "/%2e%2e%2fserve.next/new/index.html",
      "/.build-site.json",
      "/%00",
      "/index.html%00.txt",
      "/%",
      "/%c0%ae%c0%ae/site.yaml",
      "//example.org/%2e%2e",
      "file:///etc/passwd",
    ]) {
      expect(await rawRequest(url, target), target).toMatch(/^HTTP\/1\.1 404 /);
    }
    for (const host of [
      "evil.example",
      "evil.example:80",
      "127.0.0.1.evil.example",
      "localhost.evil",
      "10.0.0.1",
      "",
    ]) {
      expect(await rawRequest(url, "/", host), host).toMatch(/^HTTP\/1\.1 40[03] /);
      expect(await rawRequest(url, "/__build-site/events", host), host).toMatch(/^HTTP\/1\.1 40[03] /);
    }
    for (const host of ["localhost", "LOCALHOST:80", "127.0.0.1:9"]) {
      expect(await rawRequest(url, "/", host), host).toMatch(/^HTTP\/1\.1 200 /);
    }
  });

  it("tells open pages of each build, shows what is wrong, and never stops for it", async () => {
    const root = siteFolder();
    const { url, says, child, end } = await serve(root);
    const next = await messagesOf(url);
    const first = await next();
    expect(first.panel).toBe("");
    expect(await (await fetch(url)).text()).toContain(`data-build-site="${first.build}"`);

    writeFiles(root, { "content/articles/one.md": article("خبر معدل", "2026-01-02 10:00") });
    await says(/Built again/);
    const second = await next();
    expect(second.build).not.toBe(first.build);
    expect(await (await fetch(new URL("articles/one/", url))).text()).toContain("خبر معدل");

    writeFiles(root, { "content/articles/two.md": "---\ntitel: خبر\ndate: 2026-01-03\n---\nنص\n" });
    const broken = await next();
    expect(broken.build).toBe(second.build);
    expect(broken.panel).toContain('<code dir="ltr">content/articles/two.md:2:1</code>');
    expect(broken.panel).toContain("<mark>titel</mark>: خبر");
    expect((await fetch(new URL("articles/two/", url))).status).toBe(200);

    writeFiles(root, smallSite);
    const mended = await next();
    expect(mended).toMatchObject({ panel: "" });

    writeFiles(root, { "site.yaml": "title: [\n" });
    expect((await next()).panel).toContain("site.yaml");
    writeFiles(root, smallSite);
    expect((await next()).panel).toBe("");

    renameSync(join(root, "content"), join(root, "elsewhere"));
    expect((await next()).panel).toContain("There is no folder &quot;content&quot;");
    expect((await fetch(new URL("articles/two/", url))).status).toBe(200);
    renameSync(join(root, "elsewhere"), join(root, "content"));
    expect((await next()).panel).toBe("");

    child.kill("SIGTERM");
    expect((await end).code).toBe(0);
  });

  it("shows a save that comes right after a folder has gone and come back", async () => {
    const root = siteFolder();
    const { url } = await serve(root);
    const next = await messagesOf(url);
    await next();
    for (const title of ["خبر أول جديد", "خبر ثان جديد", "خبر ثالث جديد"]) {
      renameSync(join(root, "content"), join(root, "elsewhere"));
      while (!(await next()).panel.includes("There is no folder"));
      renameSync(join(root, "elsewhere"), join(root, "content"));
      while ((await next()).panel !== "");
      writeFiles(root, { "content/articles/one.md": article(title, "2026-01-02 10:00") });
      const shown = async () => (await fetch(new URL("articles/one/", url))).text();
      await expect.poll(shown, { timeout: 20_000 }).toContain(title);
    }
  });

  it("starts when the first build fails, shows why on every page, and follows the base path once it is mended", async () => {
    const root = siteFolder({ ...smallSite, "site.yaml": "title: [\n" });
    const { url } = await serve(root);
    const waiting = await fetch(url);
    expect(waiting.status).toBe(404);
    const html = await waiting.text();
    expect(html).toContain("There is nothing to show yet");
    expect(html).toContain('<code dir="ltr">site.yaml:');
    const next = await messagesOf(url);
    const before = await next();
    writeFiles(root, { "site.yaml": config.replace("example.org/", "example.org/news/") });
    const after = await next();
    expect(after).toMatchObject({ panel: "" });
    expect(after.build).not.toBe(before.build);
    expect((await fetch(url)).url).toBe(new URL("/news/", url).href);
  });

  it("notices a configuration that lies elsewhere", async () => {
    const root = siteFolder();
    const other = temporaryFolder();
    writeFiles(other, { "site.yaml": config });
    const { says } = await serve(root, "--config", join(other, "site.yaml"));
    writeFiles(other, { "site.yaml": config.replace("جريدة", "صحيفة") });
    await says(/Built again/);
  });

  it("ends with 2 when its port is taken or its address is not this machine's", async () => {
    const root = siteFolder();
    const { url } = await serve(root);
    const taken = runningCommand(["serve", "--root", root, "--lang", "en", "--port", new URL(url).port]);
    expect(await taken.end).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Port \d+ is in use\./),
    });
    const foreign = runningCommand(["serve", "--root", root, "--lang", "en", "--host", "192.0.2.1"]);
    expect(await foreign.end).toMatchObject({ code: 2, stderr: expect.stringContaining("192.0.2.1:4000") });
  });
});
