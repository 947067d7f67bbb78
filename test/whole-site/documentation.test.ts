// The documentation, built by the tool itself: the editor's guide as the site that it is, the English pages as articles.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { crawl } from "../browser/support/crawl.js";
import { htmlValidateErrors } from "../browser/support/html-errors.js";
import { buildSite, siteFolder, temporaryFolder } from "../commands/support.js";

const docs = join(import.meta.dirname, "../../docs");
const now = ["--now", "2026-12-01T00:00:00Z", "--format", "json"];

type Report = Readonly<{ diagnostics: readonly Readonly<{ code: string; path?: string }>[] }>;

it("the editor's guide is a site without a single remark, whole and valid", async () => {
  const out = join(temporaryFolder(), "guide");
  const built = await buildSite(["--root", join(docs, "ar"), "--out", out, ...now]);
  expect((JSON.parse(built.stdout) as Report).diagnostics).toEqual([]);
  const { broken, orphans } = crawl(out, { basePath: "/", origin: "https://guide.example" });
  expect({ broken, orphans }).toEqual({ broken: [], orphans: [] });
  const faults: string[] = [];
  for (const path of readdirSync(out, { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".html"))
      faults.push(...(await htmlValidateErrors(readFileSync(join(out, path), "utf8"), path)));
  }
  expect(faults).toEqual([]);
}, 60_000);

it("what the editor's guide shows of files can be copied as it stands", async () => {
  const guide = readdirSync(join(docs, "ar/content/articles")).map((name) =>
    readFileSync(join(docs, "ar/content/articles", name), "utf8"),
  );
  const shown = guide.flatMap((text) =>
    [...text.matchAll(/^```\n([^`]*)^```/gmu)].map(([, block = ""]) => block),
  );
  const fileOf = (block: string): string | undefined => {
    if (block.startsWith("---\n")) return "content/articles/shown.md";
    if (block.startsWith("- label:")) return "content/keywords.yaml";
    return block.includes("المنطقة الزمنية:") ? "site.yaml" : undefined;
  };
  const files = shown.flatMap((block): [string, string][] => {
    const file = fileOf(block);
    return file === undefined ? [] : [[file, block]];
  });
  expect(files.map(([file]) => file).sort()).toEqual([
    "content/articles/shown.md",
    "content/keywords.yaml",
    "site.yaml",
  ]);
  const built = await buildSite(["--root", siteFolder(Object.fromEntries(files)), ...now]);
  expect((JSON.parse(built.stdout) as Report).diagnostics).toEqual([]);
});

it("every page of the English documentation is an article that builds, its links and tables included", async () => {
  const pages = readdirSync(docs).filter((name) => name.endsWith(".md"));
  const sources = pages.map((name) => {
    const text = readFileSync(join(docs, name), "utf8");
    const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
    const head = `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-11-01\nkeywords: [documentation]\n---\n`;
    return [`content/articles/${name}`, head + text.replace(/^# .+\n/m, "")] as const;
  });
  const root = siteFolder({
    "site.yaml": "title: build-site\nurl: https://docs.example/\nlanguage: en\ntimeZone: Asia/Riyadh\n",
    ...Object.fromEntries(sources),
  });
  const built = await buildSite(["--root", root, ...now]);
  const { diagnostics } = JSON.parse(built.stdout) as Report;
  // Links out of docs/ lead to files of the repository, which is no part of this site.
  const inside = diagnostics.filter(({ code }) => code !== "broken-link");
  expect({ code: built.code, inside }).toEqual({ code: 0, inside: [] });
}, 60_000);
