import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { indexNowNotices } from "../../src/outputs/index-now.js";
import { essenceOf } from "../../src/outputs/page-essence.js";
import { article, buildSite, config, siteFolder, smallSite } from "./support.js";

const key = "7f3a9c51-d2e8";
const now = ["--now", "2026-01-04T00:00:00Z"] as const;
const files = {
  ...smallSite,
  "site.yaml": `${config.replace("https://example.org/", "https://example.org/news/")}indexNow: ${key}\n`,
  "content/articles/old.md": article("خبر قديم", "2025-06-02 10:00", "keywords: [نار]\nsection: بيئة\n"),
  "content/pages/about.md": "---\ntitle: من نحن\n---\n\nنحن صحيفة.\n",
};

type Request = Readonly<{ method: string; headers: IncomingHttpHeaders; body: unknown }>;

/** Takes what search engines would be sent, and answers with these codes, the last of them again and again. */
async function endpoint(...codes: readonly number[]): Promise<{ url: string; requests: Request[] }> {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    request.on("end", () => {
      response.writeHead(codes[requests.length] ?? codes.at(-1) ?? 200).end();
      requests.push({ method: request.method ?? "", headers: request.headers, body: JSON.parse(text) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`, requests };
}

const ping = (root: string, ...args: readonly string[]) =>
  buildSite(["ping", "--root", root, "--lang", "en", ...now, ...args]);
const build = async (root: string, ...args: readonly string[]): Promise<void> => {
  const { code, stderr } = await buildSite(["build", "--root", root, ...now, ...args]);
  if (code !== 0) throw new Error(stderr);
};
const built = async (of: Readonly<Record<string, string>> = files): Promise<string> => {
  const root = siteFolder(of);
  await build(root);
  return root;
};
const memoryOf = (root: string): string => join(root, ".build-site", "pinged.json");
const sentUrls = ({ requests }: { requests: readonly Request[] }): readonly string[] =>
  requests.flatMap(({ body }) => (body as { urlList: readonly string[] }).urlList);
const below = (path: string): string => new URL(path, "https://example.org/news/").href;

describe("the key file", () => {
  it("is a file of the site that holds the key and nothing else", async () => {
    const root = await built();
    expect(readFileSync(join(root, "_site", `${key}.txt`), "utf8")).toBe(key);
    const without = await built(smallSite);
    expect(existsSync(join(without, "_site", `${key}.txt`))).toBe(false);
  });
});

describe("ping", () => {
  it("first tells of what changed within two days, as the protocol wants it", async () => {
    const root = await built();
    const engine = await endpoint(202);
    const { code, stderr } = await ping(root, "--endpoint", engine.url);
    expect([code, stderr]).toEqual([0, "Told of 8 addresses\n"]);
    const [request] = engine.requests;
    expect(request?.method).toBe("POST");
    expect(request?.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(request?.body).toEqual({
      host: "example.org",
      key,
      keyLocation: `https://example.org/news/${key}.txt`,
      urlList: sentUrls(engine),
    });
    expect([...sentUrls(engine)].sort()).toEqual(
      [
        ...["./", "archive/", "archive/2026/01/", "articles/one/", "articles/two/", "keywords/"],
        ...["keywords/ماء/", "sections/بيئة/"],
      ]
        .map(below)
        .sort(),
    );
  });

  it("then tells of pages whose own text changed, and of new ones, once", async () => {
    const root = await built();
    const engine = await endpoint(200);
    await ping(root, "--endpoint", engine.url);
    engine.requests.length = 0;
    expect((await ping(root, "--endpoint", engine.url)).stderr).toContain("Nothing to tell");
    expect(engine.requests).toEqual([]);

    writeFileSync(join(root, "content/articles/old.md"), `${files["content/articles/old.md"]}\nتصحيح.\n`);
    writeFileSync(join(root, "content/articles/three.md"), article("خبر ثالث", "2026-01-03 20:00"));
    await build(root);
    await ping(root, "--endpoint", engine.url);
    const told = sentUrls(engine);
    expect(told).toContain(below("articles/old/"));
    expect(told).toContain(below("articles/three/"));
    expect(told).toContain(below("./"));
    // The newest articles stand beside them, neighbours and related ones below; what they say is as it was.
    expect(told).not.toContain(below("about/"));
    expect(told).not.toContain(below("articles/one/"));
    engine.requests.length = 0;
    await ping(root, "--endpoint", engine.url);
    expect(engine.requests).toEqual([]);
  });

  it("only shows with --dry-run, which changes nothing", async () => {
    const root = await built();
    const engine = await endpoint(200);
    const { code, stdout, stderr } = await ping(root, "--dry-run", "--endpoint", engine.url);
    expect([code, stderr]).toEqual([0, "Would tell of 8 addresses; nothing was sent\n"]);
    expect(stdout.split("\n")).toContain(below("articles/two/"));
    expect(stdout).not.toContain(below("articles/old/"));
    const json = await ping(root, "--dry-run", "--format", "json", "--endpoint", engine.url);
    expect(JSON.parse(json.stdout)).toEqual({ sent: false, urls: stdout.trim().split("\n") });
    expect([engine.requests.length, existsSync(memoryOf(root))]).toEqual([0, false]);
  });

  it("tells of nothing that search engines shall not index", async () => {
    const root = siteFolder(files);
    await build(root, "--preview");
    expect((await ping(root, "--dry-run")).stdout).toBe("");
  });

  it.each([
    [429, 3, "takes no more for now (HTTP 429)"],
    [503, 3, "did not answer (HTTP 503)"],
    [403, 2, "did not find the key (HTTP 403)"],
    [422, 2, "those of another site (HTTP 422)"],
    [400, 2, "would not take it (HTTP 400)"],
  ])("after HTTP %i ends with %i, says why, and tells of the same next time", async (status, exit, words) => {
    const root = await built();
    const engine = await endpoint(status, 200);
    const { code, stderr } = await ping(root, "--endpoint", engine.url);
    expect(code).toBe(exit);
    expect(stderr).toContain(words);
    expect(existsSync(memoryOf(root))).toBe(false);
    await ping(root, "--endpoint", engine.url);
    const [first, second] = engine.requests;
    expect(second?.body).toEqual(first?.body);
  });

  it("ends with 3 where nobody answers", async () => {
    const root = await built();
    const { code, stderr } = await ping(root, "--endpoint", "http://127.0.0.1:9/");
    expect(code).toBe(3);
    expect(stderr).toMatch(/^127\.0\.0\.1:9 did not answer \(.+\)\. Run ping again later\.\n$/);
  });

  it("says what is missing: a key, an address, a site, a sitemap, the key file; a memory that is damaged is none", async () => {
    const said = async (root: string, ...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await ping(root, "--dry-run", ...args);
      return `${code} ${stderr.split("\n")[0]}`;
    };
    expect(await said(siteFolder(smallSite))).toMatch(/^2 .*Add to it: indexNow: [0-9a-f]{32}$/);
    const nameless = siteFolder({ ...files, "site.yaml": `title: أ\nindexNow: ${key}\n` });
    expect(await said(nameless)).toContain("2 The site's address is not known.");
    expect(await said(siteFolder(files))).toContain("2 There is no finished site in _site.");
    const unmapped = { ...files, "site.yaml": `${files["site.yaml"]}outputs: { sitemap: no }\n` };
    expect(await said(await built(unmapped))).toContain("2 There is no sitemap in _site");
    const root = await built();
    writeFileSync(join(root, "site.yaml"), files["site.yaml"].replace(key, "another-key"));
    expect(await said(root)).toContain("2 _site does not hold the key file another-key.txt yet.");
    expect(await said(root, "--endpoint", "ftp://a/")).toBe(
      '2 --endpoint is not an http or https address: "ftp://a/".',
    );
    writeFileSync(join(root, "site.yaml"), files["site.yaml"]);
    rmSync(memoryOf(root), { force: true });
    writeFileSync(memoryOf(root), '{"version":1,"urls":{"a":3}}');
    expect(await said(root)).toContain("0 Would tell of 8 addresses");
  });
});

describe("notices", () => {
  it("hold 10,000 addresses at most", () => {
    const urls = Array.from({ length: 20_001 }, (_, index) => `https://a.example/${index}/`);
    const notices = indexNowNotices({ origin: "https://a.example", basePath: "/" }, key, urls);
    expect(notices.map(({ urlList }) => urlList.length)).toEqual([10_000, 10_000, 1]);
    expect(notices.flatMap(({ urlList }) => urlList)).toEqual(urls);
    expect(indexNowNotices({ origin: "https://a.example", basePath: "/" }, key, [])).toEqual([]);
  });
});

describe("what a page says for itself", () => {
  const page = (title: string, main: string, beside = "") =>
    `<head><title>${title}</title></head><body><nav>${beside}</nav><main>${main}<aside>${beside}</aside></main></body>`;

  it("is its title and its main part, not what stands aside", () => {
    expect(essenceOf(page("أ", "نص", "جديد"))).toBe(essenceOf(page("أ", "نص", "أجدّ")));
    expect(essenceOf(page("أ", "نص"))).not.toBe(essenceOf(page("ب", "نص")));
    expect(essenceOf(page("أ", "نص"))).not.toBe(essenceOf(page("أ", "نص آخر")));
  });

  it("is the whole page where it has no main part, and nothing where it is not to be indexed", () => {
    expect(essenceOf("<p>١</p>")).not.toBe(essenceOf("<p>٢</p>"));
    expect(essenceOf('<meta name="robots" content="noindex"><main></main>')).toBeUndefined();
  });
});
