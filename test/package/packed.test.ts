// The package as a newcomer gets it: packed, installed into an empty folder, run there.

import { execFile } from "node:child_process";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { article, temporaryFolder, treeOf, writeFiles } from "../commands/support.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const description = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));

/** The shell's own npm; what the surrounding `npm test` has set must not reach it. */
function npm(command: "npm" | "npx", args: readonly string[], cwd: string) {
  const clean = Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_ENV$|^INIT_CWD$/i.test(name));
  const env = { ...Object.fromEntries(clean), npm_config_update_notifier: "false" };
  return promisify(execFile)(command, [...args], {
    cwd,
    env,
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
  });
}

type Packed = Readonly<{ filename: string; files: readonly { path: string }[] }>;

/** Without scripts: `npm test` has compiled already, and other tests use what it made. */
async function pack(into: string): Promise<Packed> {
  const { stdout } = await npm(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", into],
    repository,
  );
  const [packed] = JSON.parse(stdout) as readonly Packed[];
  if (packed === undefined) throw new Error("npm pack packed nothing");
  return packed;
}

describe("the packed tarball", () => {
  it("installed into a folder with nothing but content, gives npx build-site there, with the packaged templates", async () => {
    const tarballs = temporaryFolder();
    const { filename } = await pack(tarballs);
    const folder = temporaryFolder();
    writeFiles(folder, { "content/articles/خبر.md": article("خبر من صحيفة جديدة", "2026-01-02 10:00") });
    await npm(
      "npm",
      ["install", "--prefix", ".", "--prefer-offline", "--no-audit", "--no-fund", join(tarballs, filename)],
      folder,
    );

    const first = await npm("npx", ["build-site"], folder);
    expect(first.stdout).toBe("");
    expect(first.stderr).toMatch(/بُني الموقع في _site: مقال واحد/);
    const packaged = treeOf(join(folder, "_site"));
    expect(utf8(packaged["articles/خبر/index.html"])).toContain("خبر من صحيفة جديدة");
    expect(Object.keys(packaged).some((name) => /^assets\/fonts\/.+\.woff2$/.test(name))).toBe(true);
    expect(packaged["404.html"]).toContain("<h1>");

    // A site's own templates replace the packaged ones file by file, and words one by one.
    const templates = join(folder, "node_modules/build-site/templates");
    const tokens = readFileSync(join(templates, "assets/styles/20-tokens.css"), "utf8");
    writeFiles(folder, {
      "templates/partials/footer.hbs": "<footer><p>تذييل الموقع نفسه</p></footer>\n",
      "templates/locales/ar.yaml": "nav:\n  archive: دفتر الأيام\n",
      "templates/assets/styles/20-tokens.css": `${tokens}\n:root { --accent: #123abc; }\n`,
    });
    await npm("npx", ["build-site"], folder);
    const own = treeOf(join(folder, "_site"));
    const front = utf8(own["index.html"]);
    expect(front).toContain("تذييل الموقع نفسه");
    expect(front).toContain("دفتر الأيام");
    expect(front).toContain("انتقل إلى المحتوى");
    const style = Object.entries(own).find(([name]) => /^assets\/style\..+\.css$/.test(name))?.[1] ?? "";
    expect(style).toContain("--accent: #123abc");
    expect(style).toContain("@font-face");
    expect(Object.keys(own).length).toBe(Object.keys(packaged).length);
  }, 240_000);

  it("holds what the program needs, and neither tests nor sources", async () => {
    const { files } = await pack(temporaryFolder());
    const paths = files.map(({ path }) => path);
    for (const needed of [
      "README.md",
      "LICENSE",
      "CHANGELOG.md",
      "package.json",
      "dist/cli.js",
      "dist/index.d.ts",
      "dist/browser/reload.js",
      "templates/layouts/document.hbs",
      "templates/locales/ar.yaml",
      "starter/site/site.yaml",
      "starter/site/gitignore",
      "starter/hosts/github/.github/workflows/publish.yml",
      ...readdirSync(join(repository, "schemas")).map((name) => `schemas/${name}`),
    ]) {
      expect(paths).toContain(needed);
    }
    const folders = new Set(paths.map((path) => (path.includes("/") ? path.split("/")[0] : "")));
    expect([...folders].sort()).toEqual(["", "dist", "schemas", "starter", "templates"]);
    expect(paths.filter((path) => /\.test\.|(?<!\.d)\.ts$|\.map$/.test(path))).toEqual([]);
  }, 60_000);
});

it.skipIf(process.platform === "win32")("npx build-site in a clone is the clone's own command", async () => {
  const link = join(repository, "node_modules/.bin/build-site");
  expect(realpathSync(link)).toBe(realpathSync(join(repository, "dist/cli.js")));
  const { stdout } = await promisify(execFile)(link, ["--version"]);
  expect(stdout).toBe(`${description.version}\n`);
});

describe("dependencies", () => {
  it("what the program imports is a dependency, and every dependency is imported", () => {
    const imported = new Set<string>();
    for (const text of Object.values(treeOf(join(repository, "src")))) {
      const source = utf8(text).replace(/^import type [^;]*;$/gm, "");
      for (const [, specifier = ""] of source.matchAll(
        /(?:\bfrom\s*|\bimport\s*\(\s*|^import\s*|\brequire\(|\.resolve\()["']([^"'.][^"']*)["']/gm,
      )) {
        if (/^@?[a-z]/.test(specifier) && !specifier.startsWith("node:"))
          imported.add(specifier.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, "$1"));
      }
    }
    expect([...imported].sort()).toEqual(Object.keys(description.dependencies).sort());
  });

  it("are named in docs/dependencies.md, each with its reason", () => {
    const rows = readFileSync(join(repository, "docs/dependencies.md"), "utf8").matchAll(
      /^\| ([^|]+) \|[^|]+\| \S/gm,
    );
    const named = new Set(
      [...rows].flatMap(([, names = ""]) => names.split(", ").map((name) => name.split(" ")[0])),
    );
    const { dependencies, devDependencies } = description;
    const missing = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !named.has(name));
    expect(missing).toEqual([]);
  });

  it("runs no script of its own when it is installed", () => {
    for (const name of ["preinstall", "install", "postinstall"])
      expect(description.scripts[name]).toBeUndefined();
  });
});

const utf8 = (latin1: string | undefined): string => Buffer.from(latin1 ?? "", "latin1").toString("utf8");
