// The pictures by which other sites show links to articles that have none.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { plain } from "../images/samples.js";
import { article, type BuiltSite, buildSite, freshFolder, one, siteYaml } from "./built-site.js";

const withCards = { "site.yaml": `${siteYaml}outputs: { socialCards: yes }\n` };
const meta = (site: BuiltSite, name: string, property: string): string | undefined =>
  site
    .document(`articles/${name}/index.html`)
    .querySelector(`meta[property="${property}"]`)
    ?.getAttribute("content") ?? undefined;
const cardsOf = (site: BuiltSite): readonly string[] =>
  Object.keys(site.output).filter((path) => path.startsWith("assets/cards/"));

describe("an article without a picture", () => {
  it("has a card of 1200 by 630 with its headline as the text for those who do not see it", async () => {
    const site = await buildSite({
      ...withCards,
      "content/articles/a.md": article("خبر عن النهر", "section: بيئة"),
    });
    expect(meta(site, "a", "og:image")).toMatch(
      /^https:\/\/news\.example\/assets\/cards\/[0-9a-f]{16}\.png$/,
    );
    expect(["type", "width", "height", "alt"].map((name) => meta(site, "a", `og:image:${name}`))).toEqual([
      "image/png",
      "1200",
      "630",
      "خبر عن النهر",
    ]);
    expect(
      one(site.document("articles/a/index.html"), 'meta[name="twitter:card"]').getAttribute("content"),
    ).toBe("summary_large_image");
    const [path = ""] = cardsOf(site);
    const { format, width, height } = await sharp(readFileSync(join(site.outDir, path))).metadata();
    expect([format, width, height]).toEqual(["png", 1200, 630]);
  });

  it("has none where nobody asked for cards", async () => {
    const site = await buildSite({ "content/articles/a.md": article("خبر") });
    expect([cardsOf(site), meta(site, "a", "og:image")]).toEqual([[], undefined]);
  });
});

it("has a card where its picture is a file that cannot be read as one, which no other site is sent", async () => {
  const files = {
    "content/articles/a.md": article("نص لا صورة", "image: { src: a.jpg, alt: صورة }"),
    "content/articles/a.jpg": "هذا نص",
  };
  const site = await buildSite({ ...withCards, ...files });
  expect(meta(site, "a", "og:image")).toContain("/assets/cards/");
  expect(meta(await buildSite(files), "a", "og:image")).toBeUndefined();
});

it("has a card where its picture is a drawing, which other sites do not show; a photograph needs none", async () => {
  const site = await buildSite({
    ...withCards,
    "content/articles/a.md": article("رسم", "image: { src: a.svg, alt: رسم }"),
    "content/articles/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>',
    "content/articles/b.md": article("صورة", "image: { src: b.jpg, alt: صورة }"),
    "content/articles/b.jpg": await plain("jpeg", 1300, 700),
  });
  expect(cardsOf(site).length).toBe(1);
  expect(meta(site, "a", "og:image")).toContain("/assets/cards/");
  expect(meta(site, "b", "og:image")).toBe("https://news.example/media/articles/b.jpg");
});

it("has another name when the headline changes, and the same bytes from a cache that is warm, damaged or absent", async () => {
  const cacheFolder = join(freshFolder(), "cache");
  const options = { cacheFolder, saveCache: true };
  const files = { ...withCards, "content/articles/a.md": article("خبر أول") };
  const first = await buildSite(files, options);
  expect((await buildSite(files, options)).output).toEqual(first.output);
  const images = join(cacheFolder, "images");
  for (const name of readdirSync(images)) writeFileSync(join(images, name), "x");
  expect((await buildSite(files, options)).output).toEqual(first.output);
  expect((await buildSite(files)).output).toEqual(first.output);
  const other = await buildSite({ ...withCards, "content/articles/a.md": article("خبر ثان") });
  expect(cardsOf(other)).not.toEqual(cardsOf(first));
});

describe("the editor is told", () => {
  it("which letters no font of the cards has: then those articles have none", async () => {
    const site = await buildSite({
      ...withCards,
      "content/articles/a.md": article("שלום"),
      "content/articles/b.md": article("東京"),
      "content/articles/c.md": article("خبر"),
    });
    const found = site.result.diagnostics.filter(({ code }) => code === "card-letters-missing");
    expect(found.map(({ facts }) => facts)).toEqual([{ letters: expect.stringContaining("ש"), count: 2 }]);
    expect([site.kind, cardsOf(site).length]).toEqual(["built", 1]);
  });

  it.each([
    ["{{titel}}", "template-unknown-name"],
    ["<svg><g></svg>", "card-not-drawn"],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080"/>', "card-wrong-size"],
    ['<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>', "card-wrong-size"],
  ])("what is wrong with a template of the site's own: %s", async (template, code) => {
    const site = await buildSite({
      ...withCards,
      "content/articles/a.md": article("خبر"),
      "templates/cards/article.hbs": template,
    });
    expect([site.kind, site.codes]).toEqual(["failed", expect.arrayContaining([code])]);
  });
});

it("is drawn by the site's own template where it has one", async () => {
  const site = await buildSite({
    ...withCards,
    "content/articles/a.md": article("خبر"),
    "templates/cards/article.hbs":
      '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="{{accent}}"/></svg>',
  });
  const [path = ""] = cardsOf(site);
  const { dominant } = await sharp(readFileSync(join(site.outDir, path))).stats();
  expect(dominant).toEqual({ r: 8, g: 88, b: 88 });
});
