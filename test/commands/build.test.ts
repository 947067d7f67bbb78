import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  article,
  buildSite,
  config,
  ended,
  runningCommand,
  siteFolder,
  smallSite,
  treeOf,
  writeFiles,
} from "./support.js";

const broken = { "content/articles/three.md": "---\ntitle: خبر بلا تاريخ\n---\n\nنص.\n" };

describe("exit codes", () => {
  it("0: the site is built, with or without the word build; people's text goes to standard error", async () => {
    const root = siteFolder();
    const run = await buildSite(["--root", root]);
    expect(run).toMatchObject({ code: 0, stdout: "" });
    expect(run.stderr).toMatch(/^بُني الموقع في _site: مقالان، كلمة مفتاحية واحدة، خلال [\d.]+ ث\n/m);
    expect(existsSync(join(root, "_site/articles/one/index.html"))).toBe(true);
    const again = await buildSite(["build"], { cwd: root });
    expect(again.code).toBe(0);
    expect(again.stderr).toMatch(/الجديد أو المعدَّل: لا ملفات\. كما كان: \d+\. المحذوف: 0\./);
  });

  it("0: pages that readers no longer find are named, with the way to leave a redirect", async () => {
    const root = siteFolder();
    await buildSite(["--root", root]);
    rmSync(join(root, "content/articles/one.md"));
    const run = await buildSite(["--root", root, "--lang", "en"]);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain("Readers no longer find:\n  /articles/one/\n");
    expect(run.stderr).toContain("“aliases:”");
    const again = await buildSite(["--root", root, "--lang", "en"]);
    expect(again.stderr).not.toContain("Readers no longer find");
  });

  it("1: the content has errors; the last good site stays byte for byte", async () => {
    const root = siteFolder();
    await buildSite(["--root", root]);
    const before = treeOf(join(root, "_site"));
    writeFiles(root, broken);
    const run = await buildSite(["--root", root, "--lang", "en"]);
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toContain("content/articles/three.md");
    expect(run.stderr).toContain("[missing-date]");
    expect(run.stderr).toContain("Nothing was published: _site is as it was.");
    expect(treeOf(join(root, "_site"))).toEqual(before);
  });

  it.each([
    ["site.yaml", { "site.yaml": `${config}pageSize: many\n` }],
    ["site.yaml, though the content has errors too", { "site.yaml": `${config}pageSize: many\n`, ...broken }],
    ["a template", { "templates/partials/footer.hbs": "<footer>{{siteTitel}}</footer>" }],
    ["a plugin", { "site.yaml": `${config}plugins: [./nowhere.js]\n` }],
  ])("2: wrong is %s", async (_what, files) => {
    const root = siteFolder({ ...smallSite, ...files });
    expect((await buildSite(["--root", root])).code).toBe(2);
    expect(existsSync(join(root, "_site"))).toBe(false);
  });

  it("2: the output folder is one that must not be written to", async () => {
    const root = siteFolder();
    expect((await buildSite(["--root", root, "--out", "."])).code).toBe(2);
    expect((await buildSite(["--root", root, "--out", "content/site"])).code).toBe(2);
    writeFiles(root, { "mine/index.html": "my own page" });
    const run = await buildSite(["--root", root, "--out", "mine"]);
    expect(run.code).toBe(2);
    expect(treeOf(join(root, "mine"))).toEqual({ "index.html": "my own page" });
  });

  it("3: the machine will not write; it is said like all else, in the site's language and the format asked for", async () => {
    const root = siteFolder({ ...smallSite, file: "" });
    const run = await buildSite(["--root", root, "--out", "file/_site"]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("خطأ [write-failed]");
    expect(run.stderr).not.toContain("    at ");
    const json = await buildSite(["--root", root, "--out", "file/_site", "--format", "json"]);
    expect(json.code).toBe(3);
    expect(JSON.parse(json.stdout).diagnostics).toMatchObject([{ code: "write-failed", severity: "error" }]);
  });

  it("0: a plugin that works is heard", async () => {
    const plugin = `export const plugin = { name: "p", remarkPlugins: [[(word) => (tree) => {
      tree.children.push({ type: "paragraph", children: [{ type: "text", value: word }] });
    }, "added"]] };`;
    const root = siteFolder({ ...smallSite, "site.yaml": `${config}plugins: [./p.mjs]\n`, "p.mjs": plugin });
    expect(await buildSite(["--root", root])).toMatchObject({ code: 0 });
    const pages = Object.entries(treeOf(join(root, "_site"))).filter(([path]) =>
      /^articles.*html$/.test(path),
    );
    expect(pages.length).toBeGreaterThan(0);
    for (const [, html] of pages) expect(html).toContain("added");
  });

  const withHelper = (body: string): Readonly<Record<string, string>> => ({
    ...smallSite,
    "site.yaml": `${config}plugins: [./p.mjs]\n`,
    "p.mjs": `export const plugin = { name: "p", helpers: { shout: (text) => ${body} } };`,
    "templates/pages/standalone.hbs": "{{#if (shout title)}}{{shout title}}{{/if}}",
    "content/pages/about.md": "---\ntitle: About\n---\n\nنص.\n",
  });

  it("0: a plugin's helper prints, escaped; when its code has changed, so has the page", async () => {
    const root = siteFolder(withHelper("text + '<'"));
    const page = () => treeOf(join(root, "_site"))["about/index.html"];
    expect(await buildSite(["--root", root])).toMatchObject({ code: 0 });
    expect(page()).toBe("About&lt;");
    writeFiles(root, withHelper("text + '>'"));
    expect(await buildSite(["--root", root])).toMatchObject({ code: 0 });
    expect(page()).toBe("About&gt;");
  });

  it("2: a plugin's helper throws; it is named with the page, also by check", async () => {
    const root = siteFolder(withHelper("{ throw new Error('planted'); }"));
    for (const command of ["build", "check"]) {
      const run = await buildSite([command, "--root", root, "--lang", "en"]);
      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(/^content\/pages\/about\.md:\d+:1 error \[plugin-helper-failed\]$/m);
      expect(run.stderr).toContain(
        "The helper `shout` of the plugin `p` failed on the page /about/: planted",
      );
    }
    expect(existsSync(join(root, "_site"))).toBe(false);
  });

  it("0: a plugin adds pages, to which articles may link; the second build leaves all as it was", async () => {
    const plugin = `export const plugin = { name: "p", pages: ({ keywords, href }) => [
      { url: "/خريطة/", title: "A <map>", html: keywords.map(({ url, count }) => '<a href="' + href(url) + '">' + count + "</a>").join("") },
    ] };`;
    const root = siteFolder({
      ...smallSite,
      "site.yaml": `${config}plugins: [./p.mjs]\n`.replace("example.org/", "example.org/news/"),
      "p.mjs": plugin,
      "content/articles/linking.md": article("خبر ثالث", "2026-01-04", "", "[الخريطة](/خريطة/)"),
    });
    expect(await buildSite(["--root", root, "--strict"])).toMatchObject({ code: 0 });
    const tree = treeOf(join(root, "_site"));
    const page = tree["خريطة/index.html"];
    expect(page).toContain("<h1>A &lt;map&gt;</h1>");
    expect(page).toContain('<a href="/news/keywords/%D9%85%D8%A7%D8%A1/">2</a>');
    expect(tree["sitemap.xml"]).toContain(
      "<loc>https://example.org/news/%D8%AE%D8%B1%D9%8A%D8%B7%D8%A9/</loc>",
    );
    expect(await buildSite(["--root", root])).toMatchObject({ code: 0 });
    expect(treeOf(join(root, "_site"))).toEqual(tree);
  });

  it.each([
    ["throws", "() => () => { throw new Error('planted'); }", "p: planted"],
    ["wants to be waited for", "() => async () => {}", "p: works asynchronously, and a body does not wait"],
    ["spoils the tree", "() => (tree) => { tree.children = 3; }", "p: left no tree"],
  ])("2: a plugin %s; it is named with the article", async (_what, transform, message) => {
    const plugin = `export const plugin = { name: "p", remarkPlugins: [${transform}] };`;
    const root = siteFolder({ ...smallSite, "site.yaml": `${config}plugins: [./p.mjs]\n`, "p.mjs": plugin });
    const run = await buildSite(["--root", root, "--lang", "en"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^content\/articles\/[^:]+:\d+:1 error \[plugin-failed\]$/m);
    expect(run.stderr).toContain(message);
    expect(existsSync(join(root, "_site"))).toBe(false);
  });
});

describe("where what is printed goes", () => {
  const withWarning = { ...smallSite, "content/notes.md": "ملاحظات" };

  it.each([
    ["json", (out: string) => JSON.parse(out).diagnostics.length],
    ["sarif", (out: string) => JSON.parse(out).runs[0].results.length],
    ["github", (out: string) => [...out.matchAll(/^::warning /gm)].length],
  ])("%s to standard output, alone; the summary to standard error", async (format, count) => {
    const run = await buildSite(["--root", siteFolder(withWarning), "--format", format]);
    expect(run.code).toBe(0);
    expect(count(run.stdout)).toBe(1);
    expect(run.stderr).toContain("بُني الموقع");
    expect(run.stderr).not.toContain("not-published");
  });

  it("--quiet prints errors only", async () => {
    const root = siteFolder(withWarning);
    expect(await buildSite(["--root", root, "--quiet"])).toMatchObject({ code: 0, stdout: "", stderr: "" });
    writeFiles(root, broken);
    const run = await buildSite(["--root", root, "--quiet"]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("missing-date");
    expect(run.stderr).not.toContain("not-published");
  });

  it("--lang chooses the language of all that is said", async () => {
    const run = await buildSite(["--root", siteFolder(withWarning), "--lang", "en"]);
    expect(run.stderr).toContain("warning [not-published]");
    expect(run.stderr).toContain("Built 2 articles and 1 keyword into _site in");
  });

  it("prints no colours into a pipe", async () => {
    expect((await buildSite(["--root", siteFolder(withWarning)])).stderr).not.toContain("\u001B");
  });

  it("does not mind a reader who leaves", async () => {
    const articles = Array.from({ length: 400 }, (_, index) => [
      `content/articles/${index}.md`,
      "---\n---\n",
    ]);
    const root = siteFolder({ "site.yaml": config, ...Object.fromEntries(articles) });
    const { child, end } = runningCommand(["--root", root, "--format", "json"]);
    child.stdout?.destroy();
    const run = await end;
    expect(run.code).toBe(1);
    expect(run.stderr).not.toContain("EPIPE");
  });
});

describe("what waits", () => {
  const waiting = {
    ...smallSite,
    "content/articles/draft.md": article("مسودة", "2026-01-01", "draft: true\n"),
    "content/articles/gone.md": article("منتهٍ", "2025-01-01", "expires: 2025-02-01 12:00\n"),
    "content/articles/soon.md": article("قادم", "2027-01-15 09:00"),
    "content/articles/later.md": article("بعده", "2027-03-01 09:00"),
  };

  it("is named with its reason and its hour, in the site's words and time zone, and in UTC for a timer", async () => {
    const run = await buildSite(["--root", siteFolder(waiting), "--now", "2026-06-01T00:00:00Z"]);
    expect(run.stderr.split("\n").slice(2)).toEqual([
      "لم يُنشر:",
      "  مسودة    content/articles/draft.md",
      "  انتهى    content/articles/gone.md – منذ السبت 1 فبراير 2025 12:00 م",
      "  ينتظر    content/articles/later.md – موعده الاثنين 1 مارس 2027 09:00 ص",
      "  ينتظر    content/articles/soon.md – موعده الجمعة 15 يناير 2027 09:00 ص",
      "  أقرب موعد 2027-01-15T06:00:00Z، وأول بناء بعده ينشر ما حان وقته.",
      "",
    ]);
  });

  it("is published with --drafts and --future, and when its time has come", async () => {
    const pages = async (...args: string[]): Promise<readonly string[]> => {
      const root = siteFolder(waiting);
      expect((await buildSite(["--root", root, ...args])).code).toBe(0);
      return readdirSync(join(root, "_site/articles")).sort();
    };
    expect(await pages("--now", "2026-06-01T00:00:00Z", "--drafts")).toEqual(["draft", "one", "two"]);
    expect(await pages("--now", "2026-06-01T00:00:00Z", "--future")).toEqual(["later", "one", "soon", "two"]);
    expect(await pages("--now", "2027-01-15T09:00:00+03:00")).toEqual(["one", "soon", "two"]);
    expect(await pages("--now", "2027-01-15T08:59:59+03:00")).toEqual(["one", "two"]);
  });

  it("is decided by SOURCE_DATE_EPOCH as by --now, to the byte, in any time zone of the machine", async () => {
    const [one, other] = [siteFolder(waiting), siteFolder(waiting)];
    await buildSite(["--root", one, "--now", "2026-06-01T00:00:00Z"], { env: { TZ: "America/Los_Angeles" } });
    const seconds = String(Date.parse("2026-06-01T00:00:00Z") / 1000);
    await buildSite(["--root", other], { env: { TZ: "Pacific/Auckland", SOURCE_DATE_EPOCH: seconds } });
    expect(treeOf(join(one, "_site"))).toEqual(treeOf(join(other, "_site")));
  });
});

describe("options of build", () => {
  it("--out, --base-url and --config: another folder, another address, another configuration", async () => {
    const root = siteFolder({ ...smallSite, "other/site.yaml": config.replace("جريدة", "صحيفة أخرى") });
    const args = [
      "--out",
      "public",
      "--base-url",
      "https://preview.example/pr/7",
      "--config",
      "other/site.yaml",
    ];
    expect((await buildSite(["--root", root, ...args])).code).toBe(0);
    expect(existsSync(join(root, "_site"))).toBe(false);
    const front = treeOf(join(root, "public"))["index.html"] ?? "";
    expect(front).toContain('<link rel="canonical" href="https://preview.example/pr/7/">');
    expect(front).toContain('href="/pr/7/articles/one/"');
    expect(Buffer.from(front, "latin1").toString()).toContain("صحيفة أخرى");
  });

  it("--preview: no page is for search engines", async () => {
    const root = siteFolder();
    await buildSite(["--root", root, "--preview"]);
    const pages = Object.entries(treeOf(join(root, "_site"))).filter(([name]) => name.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(5);
    for (const [name, html] of pages) expect(html, name).toMatch(/<meta name="robots" content="noindex/);
  });

  it("removes what an earlier build wrote and no longer should, and nothing else, with --clean too", async () => {
    const root = siteFolder();
    await buildSite(["--root", root]);
    writeFiles(root, { "_site/CNAME": "news.example" });
    writeFileSync(
      join(root, "content/articles/one.md"),
      article("خبر أول", "2026-01-02 10:00", "draft: true\n"),
    );
    expect((await buildSite(["--root", root, "--clean"])).code).toBe(0);
    const after = treeOf(join(root, "_site"));
    expect(after["articles/one/index.html"]).toBeUndefined();
    expect(after.CNAME).toBe("news.example");
  });

  it("--profile FILE writes what each stage cost", async () => {
    const root = siteFolder();
    await buildSite(["--root", root, "--profile", "costs.json"]);
    const stages = JSON.parse(treeOf(root)["costs.json"] ?? "") as readonly Record<string, unknown>[];
    expect(stages.map(({ stage }) => stage)).toContain("read");
  });
});

describe("check", () => {
  it("says what a build would say, with its exit code, and writes nothing", async () => {
    const root = siteFolder({ ...smallSite, ...broken });
    const before = treeOf(root);
    const run = await buildSite(["check", "--root", root, "--lang", "en"]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("[missing-date]");
    expect(treeOf(root)).toEqual(before);
    const fine = await buildSite(["check", "--root", siteFolder(), "--lang", "en"]);
    expect(fine).toMatchObject({ code: 0, stdout: "" });
    expect(fine.stderr).toMatch(/^Checked 2 articles in [\d.]+ s; nothing was written\n$/);
  });
});

describe("Ctrl-C", () => {
  /** Node loads this before the command: it sends the signal from within, at a chosen call of the file system. */
  const signalAt = (module: string, call: string, count: number): string => `
import files from "${module}";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";
const real = files.${call};
let calls = 0;
if (isMainThread) files.${call} = (...args) => {
  if (++calls === ${count}) process.kill(process.pid, "SIGINT");
  return real(...args);
};
syncBuiltinESMExports();
`;
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `content/articles/${index}.md`,
      article(`خبر ${index}`, "2026-01-02 10:00", `keywords: [كلمة${index}]\n`),
    ]),
  );

  it.each([
    ["while files are written", signalAt("node:fs", "mkdirSync", 40)],
    ["while sources are looked for", signalAt("node:fs/promises", "readdir", 2)],
  ])("%s: ends with 130, the old site is whole, nothing half-made is left", async (_when, hook) => {
    const root = siteFolder();
    expect((await buildSite(["--root", root])).code).toBe(0);
    const before = treeOf(join(root, "_site"));
    writeFiles(root, { ...many, "hook.mjs": hook });
    const names = readdirSync(root);

    const options = `--import=${join(root, "hook.mjs")}`;
    const run = await buildSite(["--root", root, "--lang", "en"], { env: { NODE_OPTIONS: options } });
    expect(run).toMatchObject({ code: 130, signal: null });
    expect(run.stderr).toContain("Interrupted. The published site is as it was.\n");
    expect(treeOf(join(root, "_site"))).toEqual(before);
    expect(readdirSync(root)).toEqual(names);

    expect((await buildSite(["--root", root])).code).toBe(0);
  });
});

describe("build --watch", () => {
  it("builds after each change, goes on after a broken one, ends with 0 at Ctrl-C", async () => {
    const root = siteFolder();
    const page = join(root, "_site/articles/one/index.html");
    const { child, says, end } = runningCommand(["--root", root, "--watch", "--lang", "en"]);
    await says(/Watching for changes/);
    expect(existsSync(page)).toBe(true);
    writeFiles(root, broken);
    await says(/\[missing-date\][\s\S]*Nothing was published/);
    writeFiles(root, { "content/articles/three.md": article("خبر ثالث", "2026-01-04") });
    await says(/Built 3 articles/);
    writeFiles(root, { "site.yaml": `${config}pageSize: many\n` });
    await says(/Nothing was published/);
    writeFiles(root, { "site.yaml": config });
    await says(/Built 3 articles/);
    child.kill("SIGINT");
    expect((await end).code).toBe(0);
  });
});

it("two builds at once into one folder leave one whole site", async () => {
  const root = siteFolder();
  const runs = await Promise.all([1, 2].map(() => ended(runningCommand(["--root", root]).child)));
  expect(runs.map(({ code }) => code)).toEqual([0, 0]);
  expect(readdirSync(root).filter((name) => /next|lock/.test(name))).toEqual([]);
  expect(treeOf(join(root, "_site"))["articles/one/index.html"]).toContain("</html>");
});
