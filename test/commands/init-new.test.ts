import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Surroundings } from "../../src/commands/context.js";
import { runProgram } from "../../src/commands/program.js";
import { article, buildSite, siteFolder, temporaryFolder, treeOf, writeFiles } from "./support.js";

const now = ["--now", "2026-03-14T13:30:00Z"];
const utf8 = (latin1 = ""): string => Buffer.from(latin1, "latin1").toString("utf8");

describe("init", () => {
  it("makes a site that builds without an error, its articles related to each other", async () => {
    const folder = join(temporaryFolder(), "موقعي");
    const { code, stderr } = await buildSite(["init", folder, "--title", 'صحيفة "الدرب"', ...now]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const built = await buildSite(["--root", folder, "--format", "json", ...now]);
    expect(built.code).toBe(0);
    const { diagnostics } = JSON.parse(built.stdout) as { diagnostics: readonly { code: string }[] };
    // The one thing that nobody can know: where it will stand.
    expect(diagnostics.map(({ code }) => code)).toEqual(["missing-site-url"]);
    const site = treeOf(join(folder, "_site"));
    expect(utf8(site["index.html"])).toContain("صحيفة &quot;الدرب&quot;");
    const page = utf8(site["articles/welcome/index.html"]);
    expect(page).toContain("الجمعة 13 مارس 2026");
    expect(page).toContain('href="/articles/writing/"');
  });

  it("publishes its articles in a site made before dawn", async () => {
    const folder = temporaryFolder();
    const atNight = ["--now", "2026-03-13T22:30:00Z"];
    await buildSite(["init", folder, ...atNight]);
    const built = await buildSite(["--root", folder, ...atNight]);
    expect(built.code).toBe(0);
    expect(utf8(treeOf(join(folder, "_site"))["articles/welcome/index.html"])).toContain(
      "الجمعة 13 مارس 2026",
    );
  });

  it.each(["github", "gitlab", "netlify", "cloudflare"])(
    "has recipes for %s that keep the cache",
    async (host) => {
      const folder = temporaryFolder();
      await buildSite(["init", folder, "--host", host, ...now]);
      const files = Object.entries(treeOf(folder)).map(([path, bytes]) => [path, utf8(bytes)] as const);
      const recipes = files.filter(
        ([path]) => /\.ya?ml$|\.toml$/.test(path) && !/^(site|content)/.test(path),
      );
      expect(recipes.length).toBeGreaterThan(0);
      for (const [path, text] of recipes)
        if (!path.endsWith(".toml")) expect(parse(text)).toBeTypeOf("object");
      expect(recipes.some(([, text]) => text.includes(".build-site"))).toBe(true);
      expect(recipes.some(([, text]) => text.includes("--preview"))).toBe(true);
      expect(files.some(([path]) => path === ".gitignore")).toBe(true);
      expect(files.filter(([, text]) => /__[A-Z_]+__/.test(text))).toEqual([]);
    },
  );

  // GitHub's runners have had no Node 20 since September 2026. Each action's first version that runs on Node 24.
  it.each([
    "github/.github/workflows/publish.yml",
    "github/.github/workflows/preview.yml",
    "cloudflare/.github/workflows/publish.yml",
  ])("names actions in %s that run on Node 24", (path) => {
    const first = new Map([
      ["actions/checkout", 5],
      ["actions/setup-node", 5],
      ["actions/cache", 5],
      ["actions/cache/restore", 5],
      ["actions/upload-artifact", 6],
      ["actions/configure-pages", 6],
      ["actions/upload-pages-artifact", 5],
      ["actions/deploy-pages", 5],
      ["cloudflare/wrangler-action", 4],
    ]);
    const recipe = readFileSync(join("starter/hosts", path), "utf8");
    const used = [...recipe.matchAll(/uses: (\S+)@v(\d+)$/gm)];
    const old = used.filter(([, action = "", version]) => Number(version) < (first.get(action) ?? Infinity));
    expect(used.length).toBeGreaterThan(3);
    expect(old.map(([line]) => line)).toEqual([]);
  });

  it("brings no recipe where the host is not decided on, and adds it when it is", async () => {
    const folder = temporaryFolder();
    await buildSite(["init", folder, "--host", "none", ...now]);
    const undecided = Object.keys(treeOf(folder));
    expect(undecided).toContain("site.yaml");
    await buildSite(["init", folder, "--host", "netlify", ...now]);
    const added = Object.keys(treeOf(folder)).filter((path) => !undecided.includes(path));
    expect(added.sort()).toEqual([".github/workflows/scheduled.yml", "netlify.toml"]);
  });

  it("gives no job of a workflow more than it needs", async () => {
    const folder = temporaryFolder();
    await buildSite(["init", folder, ...now]);
    const workflow = parse(readFileSync(join(folder, ".github/workflows/publish.yml"), "utf8"));
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(workflow.jobs.build.permissions).toEqual({ contents: "read", pages: "read" });
    expect(workflow.jobs.deploy.permissions).toEqual({ pages: "write", "id-token": "write" });
    expect(workflow.jobs.tell.permissions).toEqual({ issues: "write" });
  });

  // GitLab offers a folder for inspection only if its path ends with a slash.
  it("shows the preview of a merge request at GitLab", async () => {
    const folder = temporaryFolder();
    await buildSite(["init", folder, "--host", "gitlab", ...now]);
    const { preview } = parse(readFileSync(join(folder, ".gitlab-ci.yml"), "utf8"));
    expect(preview.artifacts).toEqual({ paths: ["public/"], expose_as: "preview", expire_in: "1 week" });
    // Where it shows them: the top group's own host, then the rest of the project's path.
    expect(preview.script.at(-1)).toMatch(
      /--base-url "https:\/\/\$CI_PROJECT_ROOT_NAMESPACE\.\$CI_PAGES_DOMAIN\/-\/\$\{CI_PROJECT_PATH#\*\/\}\/-\/jobs\/\$CI_JOB_ID\/artifacts\/public\/"$/,
    );
  });

  it("leaves every file that is there as it is, and a second run changes nothing", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "site.yaml": "title: قديم\n", "content/articles/welcome.md": "نص\n" });
    const first = await buildSite(["init", folder, "--lang", "en", ...now]);
    expect(first.stderr).toContain("  = site.yaml\n");
    expect(readFileSync(join(folder, "site.yaml"), "utf8")).toBe("title: قديم\n");
    const tree = treeOf(folder);
    await buildSite(["init", folder, ...now]);
    expect(treeOf(folder)).toEqual(tree);
  });

  it("brings no article and no page into a folder that has articles", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { "content/articles/2021/07/one.MD": "نص\n" });
    await buildSite(["init", folder, "--host", "gitlab", ...now]);
    expect(Object.keys(treeOf(folder))).toEqual([
      ...[".gitignore", ".gitlab-ci.yml", ".vscode/extensions.json", ".vscode/settings.json"],
      ...["content/articles/2021/07/one.MD", "package.json", "site.yaml"],
    ]);
  });

  it("says what files that were there lack for what was asked, and nothing once they have it", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      "site.yaml": "title: قديم\ntimeZone: Africa/Cairo\n",
      "package.json": '{ "devDependencies": { "build-site": "file:build-site.tgz" } }\n',
    });
    const asked = [
      "init",
      folder,
      "--time-zone",
      "Africa/Cairo",
      "--web-editor",
      "jarida/mawqi",
      "--lang",
      "en",
    ];
    const first = await buildSite([...asked, "--title", "جديد", "--host", "netlify", ...now]);
    expect(first.stderr.split("\n\n").slice(1)).toEqual([
      `site.yaml is yours and stays as it is. What you asked for has to be written into it:
title: "جديد"
# محرر الويب: صفحة /admin/ يكتب فيها المحررون وينشرون من المتصفح.
webEditor:
  backend: github
  repository: jarida/mawqi
  branch: main`,
      expect.stringContaining('  npm install "netlify-plugin-cache@^1.0.3" "@sveltia/cms@^0.221.1"\n'),
    ]);
    const fresh = temporaryFolder();
    await buildSite(["init", fresh, ...asked.slice(2), ...now]);
    const second = await buildSite(["init", fresh, ...asked.slice(2), ...now]);
    expect(second.stderr).not.toContain("yours");
    expect(second.stderr).toMatch(/^ {2}npm install$/m);
    writeFiles(fresh, { "package.json": "{ broken" });
    const broken = await buildSite(["init", fresh, ...now]);
    expect(broken.stderr).toContain('  npm install "build-site@');
  });

  it.each([
    ["my-news", "my-news"],
    ["جريدة", "جريدة"],
    ["my news", '"my news"'],
    ["-x", "./-x"],
    ["it's $HOME", "'it'\\''s $HOME'"],
  ])("names the folder %s as the shell takes it", async (folder, word) => {
    const cwd = temporaryFolder();
    const { stderr } = await buildSite(["init", ...now, "--", folder], { cwd });
    expect(stderr).toContain(`\n  cd ${word}\n`);
  });

  it("takes a name without a letter for none", async () => {
    const folder = temporaryFolder();
    await buildSite(["init", folder, "--title", " \u200f", ...now]);
    expect(parse(readFileSync(join(folder, "site.yaml"), "utf8")).title).toBe("أخباري");
  });

  it.skipIf(process.platform === "win32")(
    "says of a folder that cannot be that the system refuses it",
    async () => {
      const folder = temporaryFolder();
      writeFiles(folder, { file: "" });
      const refused = await buildSite(["init", join(folder, "file/site"), "--lang", "en", ...now]);
      expect(refused).toMatchObject({
        code: 3,
        stderr: expect.stringMatching(/^The system refused: ENOTDIR.*\n(?!.*report)/),
      });
    },
  );

  it("adds the web editor and its package where it is asked to", async () => {
    const folder = temporaryFolder();
    const { code } = await buildSite([
      "init",
      folder,
      "--web-editor",
      "jarida/mawqi",
      "--host",
      "gitlab",
      ...now,
    ]);
    expect(code).toBe(0);
    expect(parse(readFileSync(join(folder, "site.yaml"), "utf8")).webEditor).toEqual({
      backend: "gitlab",
      repository: "jarida/mawqi",
      branch: "main",
    });
    const description = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    expect(Object.keys(description.dependencies)).toContain("@sveltia/cms");
    const refused = await buildSite([
      "init",
      folder,
      "--web-editor",
      "https://github.com/a/b",
      "--lang",
      "en",
    ]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining("jarida/mawqi") });
  });

  it("refuses a zone that does not exist, and a file for a folder", async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { file: "" });
    const zone = await buildSite(["init", folder, "--time-zone", "Asia/Atlantis", "--lang", "en"]);
    expect(zone).toMatchObject({ code: 2, stderr: expect.stringContaining("Asia/Riyadh") });
    expect(await buildSite(["init", join(folder, "file")])).toMatchObject({ code: 2 });
  });
});

describe("new", () => {
  const read = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

  it("writes a source with the site's time, in the folder of its month, and names it", async () => {
    const root = siteFolder();
    const made = await buildSite([
      "new",
      "زيارة: «سرية» إلى بغداد",
      "--root",
      root,
      "--section",
      "سياسة",
      "--keywords",
      "العراق، إيران",
      ...now,
    ]);
    const path = "content/articles/2026/03/زيارة-سرية-إلى-بغداد.md";
    expect(made).toMatchObject({ code: 0, stdout: `${path}\n` });
    expect(read(root, path)).toBe(
      '---\ntitle: "زيارة: «سرية» إلى بغداد"\ndate: 2026-03-14 16:30\nkeywords: [العراق, إيران]\nsection: سياسة\n---\n\nاكتب هنا.\n',
    );
    expect((await buildSite(["check", "--root", root, ...now])).code).toBe(0);
  });

  it("writes Arabic keys where the site's articles have them", async () => {
    const root = siteFolder({
      "content/articles/a.md": "---\nالعنوان: خبر\nالتاريخ: 2026-01-01\n---\nنص\n",
    });
    await buildSite([
      "new",
      "خبر جديد",
      "--root",
      root,
      "--draft",
      "--slug",
      "x",
      "--date",
      "2026-02-03",
      ...now,
    ]);
    expect(read(root, "content/articles/2026/02/x.md")).toBe(
      "---\nالعنوان: خبر جديد\nالتاريخ: 2026-02-03\nمسودة: نعم\n---\n\nاكتب هنا.\n",
    );
  });

  it("never overwrites, and says what to do", async () => {
    const root = siteFolder();
    writeFiles(root, { "content/articles/2026/03/x.md": article("قديم", "2026-03-01") });
    const made = await buildSite(["new", "خبر", "--slug", "x", "--root", root, "--lang", "en", ...now]);
    expect(made).toMatchObject({ code: 2, stderr: expect.stringContaining("--slug") });
    expect(read(root, "content/articles/2026/03/x.md")).toBe(article("قديم", "2026-03-01"));
  });

  it("refuses a headline whose address another article has, and says what to do", async () => {
    const root = siteFolder({
      "content/articles/2026/02/gold.md": article(
        "أسعار الذهب اليوم",
        "2026-02-14",
        "slug: أسعار-الذهب-اليوم\n",
      ),
    });
    const again = ["new", "أسعار الذهب اليوم", "--root", root, "--lang", "en", ...now];
    const refused = await buildSite(again);
    expect(refused).toEqual({
      ...{ code: 2, signal: null, stdout: "" },
      stderr:
        "The address /articles/أسعار-الذهب-اليوم/ is that of content/articles/2026/02/gold.md already. " +
        "Give this article another file name: --slug NAME\n",
    });
    expect(Object.keys(treeOf(join(root, "content")))).toEqual(["articles/2026/02/gold.md"]);
    writeFiles(root, { "site.yaml": "permalink: /:year/:month/:slug/\n" });
    expect(await buildSite(again)).toMatchObject({ code: 0 });
  });

  it.each([
    ["2021-07-06 16:53:09", "2021-07-06 16:53:09"],
    ["الثلاثاء ٦ يوليو ٢٠٢١ 04:53 م", "2021-07-06 16:53"],
    // Cairo's clock showed this hour twice; the offset says that the second is meant.
    ["2023-10-26 23:30 +02:00", '"2023-10-26 23:30 +02:00"'],
  ])("writes the date %s as %s, so that it is read as the same moment", async (given, written) => {
    const root = siteFolder({ "site.yaml": "timeZone: Africa/Cairo\n", "content/keywords.yaml": "[]\n" });
    const made = await buildSite(["new", "خبر", "--root", root, "--date", given, ...now]);
    expect(read(root, made.stdout.trim())).toContain(`date: ${written}\n`);
  });

  it("prints the path for $(…) at a terminal too, and to no person twice", async () => {
    const root = siteFolder();
    const printedTo = async (stdout: boolean, stderr: boolean, slug: string): Promise<string> => {
      let printed = "";
      const out = { isTTY: stdout, write: (text: string) => (printed += text) };
      const surroundings = { env: {}, stdout: out, stderr: { isTTY: stderr, write: () => true } };
      const code = await runProgram(
        ["new", "خبر", "--slug", slug, "--root", root, ...now],
        surroundings as unknown as Surroundings,
      );
      expect(code).toBe(0);
      return printed;
    };
    expect(await printedTo(false, true, "a")).toBe("content/articles/2026/03/a.md\n");
    expect(await printedTo(false, false, "b")).toBe("content/articles/2026/03/b.md\n");
    expect(await printedTo(true, true, "c")).toBe("");
  });

  it.each([
    [["new"], "build-site new"],
    [["new", "\u200f \u2067"], "build-site new"],
    [["new", "خبر", "--date", "الأسبوع"], "Write for `--date` year-month-day and the hour: 2021-07-06 16:53"],
    [["new", "خبر", "--date", "7/5/2024"], "2024-05-07 or 2024-07-05"],
    [["new", "خبر", "--date", "الأربعاء 6 يوليو 2021"], "2021-07-06 is a Tuesday, not a Wednesday"],
    [["new", "خبر", "--slug", "../../x"], "hyphens"],
    [["new", "افتتاح", "مكتبة", "الحي"], 'Put them in quotes: npx build-site new "افتتاح مكتبة الحي"'],
  ])("refuses %j with the mend", async (args, mend) => {
    const root = siteFolder();
    const before = treeOf(root);
    const refused = await buildSite([...args, "--root", root, "--lang", "en", ...now]);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining(mend) });
    expect(treeOf(root)).toEqual(before);
  });
});
