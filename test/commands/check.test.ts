import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { article, buildSite, siteFolder, smallSite, treeOf } from "./support.js";

const now = ["--now", "2026-06-01T00:00:00Z"] as const;
const check = (root: string, ...args: readonly string[]) =>
  buildSite(["check", "--root", root, ...now, ...args]);
const untidy = article("خبر ثالث", "2026-01-04 09:00", "", "قال  الوزير ,وأضاف العـــراق و**«الأهلي»** ثم.");
const untidySite = { ...smallSite, "content/articles/three.md": untidy };

type Told = Readonly<{ code: string; path: string; line?: number; column?: number; severity: string }>;
const told = (stdout: string): readonly Told[] => JSON.parse(stdout).diagnostics;
const codes = (stdout: string): readonly string[] => told(stdout).map(({ code }) => code);

describe("check", () => {
  it("tells slips of language with their places; build does not", async () => {
    const root = siteFolder(untidySite);
    const { code, stdout } = await check(root, "--format", "json");
    expect(code).toBe(0);
    expect(told(stdout).map(({ code: one, line, column }) => `${line}:${column} ${one}`)).toEqual([
      "6:4 doubled-space",
      "6:13 latin-punctuation",
      "6:20 stray-tatweel",
      "6:31 emphasis-not-closed",
    ]);
    const built = await buildSite(["build", "--root", root, ...now, "--format", "json"]);
    expect(codes(built.stdout)).toEqual(["emphasis-not-closed"]);
  });

  it("a site or an article may silence a rule", async () => {
    const own = untidy.replace("---\n\n", "تنبيهات مسكتة: [doubled-space, stray-tatweel]\n---\n\n");
    const root = siteFolder({
      ...untidySite,
      "site.yaml": `${smallSite["site.yaml"]}silenced: [latin-punctuation]\n`,
      "content/articles/three.md": own,
      "content/articles/four.md": article(
        "خبر رابع",
        "2026-01-05 09:00",
        "silenced: no-such-code\n",
        "نص  نص",
      ),
    });
    const { stdout } = await check(root, "--format", "json");
    expect(told(stdout).map(({ code, path }) => `${path} ${code}`)).toEqual([
      "content/articles/four.md unknown-code",
      "content/articles/four.md doubled-space",
      "content/articles/three.md emphasis-not-closed",
    ]);
  });

  it("tells pictures without a description, links and anchors in either spelling, and keywords", async () => {
    const links =
      "## النتائج الأولى\n\n[أ](one.md) [ب](#النتائج-الأولى) [ج](#%D8%A7%D9%84%D9%86%D8%AA%D8%A7%D8%A6%D8%AC-%D8%A7%D9%84%D8%A3%D9%88%D9%84%D9%89) [د](/articles/%D9%82%D9%85%D8%A9/) [ه](/articles/قمة/) [و](قمة.md#%D9%85%D9%82%D8%AF%D9%85%D8%A9) [ز](%D9%82%D9%85%D8%A9.md#مقدمة) [ح](قمه.md) [ط](قمة.md#خاتمة) ![](photo.svg)";
    const root = siteFolder({
      ...smallSite,
      "content/articles/قمة.md": article("قمة", "2026-01-05 09:00", "keywords: [غوغل]\n", "## مقدمة\n\nنص"),
      "content/articles/three.md": article(
        "خبر",
        "2026-01-06 09:00",
        "keywords: [جوجل]\nimage: photo.svg\n",
        links,
      ),
      "content/articles/photo.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    });
    const { stdout } = await check(root, "--format", "json");
    expect([...codes(stdout)].sort()).toEqual([
      "broken-fragment",
      "broken-link",
      "image-without-alt",
      "lead-image-without-alt",
      "similar-keywords",
    ]);
  });
});

describe("check --strict", () => {
  it("makes warnings errors, for check and for build, and a built site stays as it was", async () => {
    const root = siteFolder(untidySite);
    expect((await check(root, "--strict")).code).toBe(1);
    expect((await buildSite(["build", "--root", root, ...now])).code).toBe(0);
    const before = treeOf(join(root, "_site"));
    const strict = await buildSite(["build", "--root", root, ...now, "--strict", "--format", "json"]);
    expect([strict.code, JSON.parse(strict.stdout).errors]).toEqual([1, 1]);
    expect(treeOf(join(root, "_site"))).toEqual(before);
  });

  it("a silenced warning is no error, and neither is a site without any", async () => {
    const silenced = "silenced: [doubled-space, latin-punctuation, stray-tatweel, emphasis-not-closed]\n";
    const root = siteFolder({ ...untidySite, "site.yaml": smallSite["site.yaml"] + silenced });
    expect((await check(root, "--strict")).code).toBe(0);
  });
});

describe("check --fix", () => {
  it("mends, is then silent, and a second run changes nothing", async () => {
    const root = siteFolder(untidySite);
    const first = await check(root, "--fix", "--lang", "en");
    expect(first.stderr).toContain("Mended 6 places in 1 file");
    const mended = untidy.replace(
      "قال  الوزير ,وأضاف العـــراق و**«الأهلي»** ثم.",
      "قال الوزير، وأضاف العراق و«**الأهلي**» ثم.",
    );
    expect(readFileSync(join(root, "content/articles/three.md"), "utf8")).toBe(mended);
    const before = treeOf(root);
    const again = await check(root, "--fix", "--format", "json");
    expect(codes(again.stdout)).toEqual([]);
    expect(treeOf(root)).toEqual(before);
  });

  it("with --dry-run shows the difference and writes nothing", async () => {
    const root = siteFolder(untidySite);
    const before = treeOf(root);
    const { code, stdout, stderr } = await check(root, "--fix", "--dry-run", "--lang", "en");
    expect([code, stdout]).toEqual([
      0,
      `--- content/articles/three.md
+++ content/articles/three.md
@@ -6 +6 @@
-قال  الوزير ,وأضاف العـــراق و**«الأهلي»** ثم.
+قال الوزير، وأضاف العراق و«**الأهلي**» ثم.
`,
    ]);
    expect(stderr).toContain("--fix would mend 6 places in 1 file; nothing was written");
    expect(treeOf(root)).toEqual(before);
  });

  it("does not touch a file in another encoding, keeps links and modes", async () => {
    const root = siteFolder(untidySite);
    const broken = Buffer.concat([
      Buffer.from(article("خبر", "2026-01-07 09:00", "", "نص  نص")),
      Buffer.from([0xc7]),
    ]);
    writeFileSync(join(root, "content/articles/four.md"), broken);
    writeFileSync(join(root, "content/kept.txt"), untidy.replace("خبر ثالث", "خبر خامس"));
    symlinkSync("../kept.txt", join(root, "content/articles/five.md"));
    chmodSync(join(root, "content/articles/three.md"), 0o640);
    const { code } = await check(root, "--fix");
    expect(code).toBe(1);
    expect(readFileSync(join(root, "content/articles/four.md")).equals(broken)).toBe(true);
    expect(statSync(join(root, "content/articles/three.md")).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(root, "content/kept.txt"), "utf8")).toContain("قال الوزير، وأضاف");
    expect(treeOf(root)["content/articles/five.md"]).toBe(treeOf(root)["content/kept.txt"]);
  });

  it("mends nothing while site.yaml, which names the language and what is silenced, has errors", async () => {
    const persian = article("گزارش", "2026-01-04 09:00", "", "وزیر خارجه در سخنانی  از برنامه");
    for (const broken of ["title: [گزارش\nlanguage: fa\n", "title: گزارش\nlanguage: farsi\n"]) {
      const root = siteFolder({ "site.yaml": broken, "content/articles/one.md": persian });
      const before = treeOf(root);
      const dry = await check(root, "--fix", "--dry-run", "--lang", "en");
      expect([dry.code, dry.stdout]).toEqual([2, ""]);
      expect(dry.stderr).toMatch(/^site\.yaml:\d+:\d+ error/);
      const { code, stderr } = await check(root, "--fix", "--lang", "en");
      expect(code).toBe(2);
      expect(stderr).toContain("Nothing was mended: site.yaml has errors");
      expect(treeOf(root)).toEqual(before);
    }
  });

  it("mends nothing when the sitemap of --published cannot be read", async () => {
    const root = siteFolder(untidySite);
    const before = treeOf(root);
    expect((await check(root, "--fix", "--published", "none.xml")).code).toBe(2);
    expect(treeOf(root)).toEqual(before);
  });

  it("--dry-run alone is refused", async () => {
    const { code, stderr } = await check(siteFolder(), "--dry-run", "--lang", "en");
    expect([code, stderr]).toEqual([2, "--dry-run belongs to --fix: it shows what --fix would change.\n"]);
  });
});

describe("check --format github", () => {
  it("names files from the root of the repository", async () => {
    const root = siteFolder({
      "news/site.yaml": smallSite["site.yaml"] ?? "",
      "news/content/articles/a,b.md": untidy,
    });
    const { stdout } = await buildSite(
      ["check", "--root", join(root, "news"), ...now, "--format", "github", "--lang", "en"],
      { env: { GITHUB_WORKSPACE: root } },
    );
    expect(stdout.split("\n")[0]).toBe(
      "::warning file=news/content/articles/a%2Cb.md,line=6,col=4,endColumn=5,title=doubled-space::More than one space between two words%0AKeep one; readers see no more",
    );
  });
});

const sitemap = (...paths: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n${paths
    .map(
      (path) =>
        `<url><loc>https://example.org${path}</loc><image:image><image:loc>https://example.org/x.jpg</image:loc></image:image></url>`,
    )
    .join("\n")}\n</urlset>\n`;

const indexOf = (part: string): string =>
  `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${part}</loc></sitemap></sitemapindex>`;

/** A host on this machine that answers what the paths say, a number as a status. */
async function host(pages: Readonly<Record<string, string | Buffer | number>>): Promise<string> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ""] ?? 404;
    if (typeof page === "number") response.writeHead(page).end();
    else response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("check --published", () => {
  it("an address that would vanish is an error with the line that keeps it", async () => {
    const root = siteFolder();
    writeFileSync(
      join(root, "live.xml"),
      sitemap("/", "/articles/one/", "/articles/tow/", "/keywords/%D9%85%D8%A7%D8%A1/"),
    );
    const { code, stderr } = await check(root, "--published", "live.xml", "--lang", "en");
    expect(code).toBe(1);
    expect(stderr).toContain("content/articles/two.md:1:1 error [published-url-gone]");
    expect(stderr).toContain("aliases: [/articles/tow/]");
    expect(stderr).toContain("Compared with 4 published addresses");
  });

  it("with that line it is none", async () => {
    const root = siteFolder({
      ...smallSite,
      "content/articles/two.md": article("خبر ثان", "2026-01-03 11:30", "aliases: [/articles/tow/]\n"),
    });
    writeFileSync(join(root, "live.xml"), sitemap("/articles/tow/"));
    expect((await check(root, "--published", "live.xml")).code).toBe(0);
  });

  it("reads an index, packed sitemaps and plain lists, from files and from a host", async () => {
    const root = siteFolder();
    writeFileSync(join(root, "one.xml.gz"), gzipSync(sitemap("/articles/gone/")));
    writeFileSync(join(root, "index.xml"), indexOf("https://example.org/one.xml.gz"));
    writeFileSync(join(root, "list.txt"), "https://example.org/articles/gone/\nhttps://example.org/\n");
    const pages: Record<string, string | Buffer> = { "/one.xml.gz": gzipSync(sitemap("/articles/gone/")) };
    const base = await host(pages);
    pages["/sitemap.xml"] = indexOf(`${base}/one.xml.gz`);
    pages["/relative.xml"] = indexOf("/one.xml.gz");
    for (const source of ["index.xml", "list.txt", `${base}/sitemap.xml`, `${base}/relative.xml`]) {
      const { code, stdout } = await check(root, "--published", source, "--format", "json");
      expect([source, code, codes(stdout)]).toEqual([source, 1, ["published-url-gone"]]);
    }
  });

  it("other hosts are left out with a note", async () => {
    const root = siteFolder();
    writeFileSync(join(root, "live.xml"), sitemap("/gone/").replaceAll("example.org", "other.example"));
    const { code, stderr } = await check(root, "--published", "live.xml", "--lang", "en");
    expect(code).toBe(0);
    expect(stderr).toContain("None of the published addresses is one of this site");
    expect(stderr).toContain("1 of other hosts were not compared (other.example)");
  });

  it("what cannot be read ends the command: 2 for a wrong name, 3 for a host that does not answer", async () => {
    const root = siteFolder();
    writeFileSync(join(root, "page.html"), "<!doctype html><title>x</title>");
    writeFileSync(join(root, "index.xml"), indexOf("https://example.org/%E0.xml"));
    const base = await host({ "/busy.xml": 503, "/page": "<html><body>no</body></html>" });
    const results: (readonly [string, number | null])[] = [];
    for (const source of [
      "none.xml",
      "page.html",
      "index.xml",
      `${base}/none.xml`,
      `${base}/page`,
      `${base}/busy.xml`,
      "http://127.0.0.1:1/s.xml",
    ])
      results.push([source.replace(base, ""), (await check(root, "--published", source)).code]);
    expect(results).toEqual([
      ["none.xml", 2],
      ["page.html", 2],
      ["index.xml", 2],
      ["/none.xml", 2],
      ["/page", 2],
      ["/busy.xml", 3],
      ["http://127.0.0.1:1/s.xml", 3],
    ]);
  });
});
