// Promise 3: same input, same bytes, whatever the machine, its zone and locale, the order of its files, what was there.

import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import {
  article,
  buildFolder,
  type Files,
  filesBelow,
  freshFolder,
  outputOf,
  source,
  testNow,
  writeSite,
} from "../built-site.js";
import { buildCommand } from "../command-line.js";
import { arabic, filesOf } from "../newsroom.js";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><title>رسم</title></svg>';

/** Something of everything whose bytes a machine might decide: dates, orders, ties, numbers, sizes. */
const files: Files = {
  ...filesOf(arabic),
  "site.yaml": `${arabic.siteYaml}calendar: gregorian+hijri
pageSize: 2
authors: [{ name: ليلى الرافدي, role: مراسلة }]
navigation: [{ label: من نحن, href: /about/ }]
`,
  "content/keywords.yaml":
    "- { label: العراق, aliases: [عراق, Iraq], parent: الشرق الأوسط }\n- الشرق الأوسط\n",
  "content/media/dunes.svg": svg,
  "content/pages/about.md": source(
    "title: من نحن\naliases: [/us/]",
    "![كثبان](/media/dunes.svg) [خبر](../articles/2021/07/secret-visit.md)\n",
  ),
  // A day alone and a moment near midnight: what a zone would shift.
  "content/articles/day.md": source(
    "title: يوم بلا ساعة\ndate: 2021-07-06\nkeywords: [ايران, Élan, éclair, zebra, 10, 9]\nimage: { src: dunes.svg, alt: كثبان }",
  ),
  "content/articles/night.md": source(
    "title: قبل منتصف الليل\ndate: 2021-07-05 23:59\nkeywords: [إيران, Iraq, عُمان]\nfeatured: true",
  ),
  "content/articles/offset.md": source(
    "title: بإزاحة\ndate: 2021-07-06T23:30:00-07:00\nkeywords: [عمّان, عمان]",
  ),
  // Equal in all that decides on an order, but for their paths.
  ...Object.fromEntries(
    ["ب", "a", "أ", "Z", "é", "f"].map((name) => [
      `content/articles/ties/${name}.md`,
      article("تعادل", "keywords: [تعادل]", `نص ${name}.\n`),
    ]),
  ),
  "content/articles/future.md": source("title: ينتظر\ndate: 2021-08-01 08:00"),
};

describe("the same bytes", () => {
  let expected: Record<string, string>;
  let root: string;
  const out = (folder: string): string => join(folder, "_site");
  beforeAll(async () => {
    root = freshFolder();
    writeSite(root, files);
    const { kind } = await buildFolder(root);
    expect(kind).toBe("built");
    expected = filesBelow(out(root));
    expect(Object.keys(expected).length).toBeGreaterThan(80);
  });

  it("when built again, into a new folder and over the old one", async () => {
    await buildFolder(root, { outDir: join(root, "again") });
    expect(filesBelow(join(root, "again"))).toEqual(expected);
    await buildFolder(root);
    expect(filesBelow(out(root))).toEqual(expected);
    await buildFolder(root, { clean: true });
    expect(filesBelow(out(root))).toEqual(expected);
  });

  it("over the output of another site, and of a damaged one", async () => {
    const other = freshFolder();
    writeSite(other, { ...files, "content/articles/day.md": article("خبر آخر", "aliases: [/gone/]") });
    await buildFolder(other);
    writeSite(out(other), { "robots.txt": "عبث", "feed.xml": "" });
    writeSite(other, files);
    await buildFolder(other);
    expect(filesBelow(out(other))).toEqual(expected);
  });

  it("whatever the order in which the files came to the disk", async () => {
    const orders = [
      Object.entries(files).reverse(),
      Object.entries(files).sort(([a], [b]) =>
        (a.split("/").at(-1) ?? "") < (b.split("/").at(-1) ?? "") ? -1 : 1,
      ),
    ];
    for (const order of orders) {
      const shuffled = freshFolder();
      // Folders too, the last first.
      for (const [path] of order) mkdirSync(dirname(join(shuffled, path)), { recursive: true });
      writeSite(shuffled, Object.fromEntries(order));
      await buildFolder(shuffled);
      expect(filesBelow(out(shuffled))).toEqual(expected);
    }
  });

  it("wherever the folder lies, and with file names in NFD, as a Mac keeps them", async () => {
    const mac = join(freshFolder(), "مجلد به فراغ", "%41 &");
    writeSite(
      mac,
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path.normalize("NFD"), text])),
    );
    await buildFolder(mac);
    expect(filesBelow(out(mac))).toEqual(expected);
  });

  const now = new Date(testNow).toISOString();
  const run = async (cwd: string, env: Record<string, string>, ...args: string[]): Promise<void> => {
    const { program, leading } = buildCommand("--now", now, ...args);
    const {
      LANG: _lang,
      LC_ALL: _all,
      LANGUAGE: _language,
      TZ: _zone,
      SOURCE_DATE_EPOCH: _epoch,
      ...inherited
    } = process.env;
    await promisify(execFile)(program, [...leading], { cwd, env: { ...inherited, ...env } });
  };

  it.each<[string, Record<string, string>]>([
    ["Los Angeles, in English", { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" }],
    ["Auckland, in Turkish", { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }],
    ["Riyadh, in Arabic", { TZ: "Asia/Riyadh", LANG: "ar_SA.UTF-8", LC_ALL: "ar_SA.UTF-8", LANGUAGE: "ar" }],
    [
      "nowhere, in no language, with a terminal of 20 columns",
      { TZ: "", LC_ALL: "C", COLUMNS: "20", NO_COLOR: "1" },
    ],
  ])("in %s", async (_, env) => {
    const folder = join(freshFolder(), "out");
    await run(root, env, "--out", folder);
    expect(filesBelow(folder)).toEqual(expected);
  });

  it("from another folder, with a relative --root, an absolute one, or none; the hour from SOURCE_DATE_EPOCH", async () => {
    const elsewhere = freshFolder();
    await Promise.all([
      run(elsewhere, {}, "--root", relative(elsewhere, root), "--out", join(elsewhere, "1")),
      run(elsewhere, {}, "--root", root, "--out", join(elsewhere, "2")),
    ]);
    const { program, leading } = buildCommand("--out", join(elsewhere, "3"));
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(testNow / 1000) };
    await promisify(execFile)(program, [...leading], { cwd: root, env });
    for (const folder of ["1", "2", "3"]) expect(filesBelow(join(elsewhere, folder))).toEqual(expected);
  });

  it("at another hour of the same day, as long as nothing fell due", async () => {
    const later = join(freshFolder(), "later");
    await buildFolder(root, { outDir: later, now: testNow + 5 * 3_600_000 });
    const { "news-sitemap.xml": news, ...others } = outputOf(later);
    const { "news-sitemap.xml": before, ...othersBefore } = outputOf(out(root));
    expect(others).toEqual(othersBefore);
    expect(news).toBe(before);
  });
});
