// Feeds and sitemaps against schemas: the sitemap protocol's own XSD, and grammars of what the standards demand of the rest.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Readable, type Transform } from "node:stream";
import { ErrorLevel, XMLToSitemapIndexStream, XMLToSitemapItemStream } from "sitemap";
import { describe, expect, it } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import { sitemapFiles } from "../../src/outputs/sitemaps/sitemap.js";
import { planPages } from "../../src/site/plan.js";
import { article, assemble, at, config } from "../site/fixture.js";
import { outputsOf } from "./fixture.js";

const own = (name: string) => readFileSync(new URL(`grammars/${name}.rng`, import.meta.url), "utf8");
const published = createRequire(import.meta.url)
  .resolve("sitemap")
  .replace(/dist.*$/, "schema/sitemap.xsd");
const sitemapSchema = readFileSync(published, "utf8");

/** What the schema finds wrong: nothing where all is well. */
async function faults(text: string | undefined, schema: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "file.xml", contents: text ?? "" }],
    schema: [schema],
    extension: schema === sitemapSchema ? "schema" : "relaxng",
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ message }) => message);
}

/** @throws what the library finds wrong */
const entriesOf = async (text: string, reader: Transform): Promise<readonly unknown[]> =>
  await Readable.from([text]).pipe(reader).toArray();

const hostile = `ا]]>ب </title> & "ج" 'د' \u0000\u202e<!-- --> 😀 \ud800`;
const sites = {
  "an empty site": assemble([]),
  "a site with all that an article may have": assemble(
    [
      article({
        slug: "زيارة",
        title: "زيارة «سرية» & أكثر",
        summary: "ملخص الخبر",
        tags: ["العراق", "إيران"],
        section: "سياسة",
        by: ["ليلى", "سامر"],
        updated: "2021-07-06 19:10",
      }),
      article({ slug: "two", date: "2021-07-07 11:00", lang: "fa-IR" }),
      article({ slug: "three", date: "2001-01-31 08:00", lang: "en" }),
    ],
    {
      config: {
        ...config,
        basePath: "/أخبار/",
        publisher: { name: "دار المرصد", logo: "/assets/شعار.png" },
        copyright: "© المرصد",
        outputs: { ...config.outputs, feedHub: "https://hub.example/?a=1&b=2" },
      },
    },
  ),
  "a site whose every text is hostile": assemble(
    [
      article({
        slug: "a",
        title: hostile,
        summary: hostile,
        tags: [hostile],
        by: [hostile],
        section: hostile,
      }),
    ],
    { config: { ...config, title: hostile, description: hostile, publisher: { name: hostile } } },
  ),
};

describe.each(Object.entries(sites))("%s", (_, { site }) => {
  const imageOf = () => ({
    url: "https://example.org/a.jpg?a&b",
    type: "image/jpeg",
    width: 900,
    height: 600,
  });
  const files = [...outputsOf(site, () => `<p>${hostile}</p>`, { imageOf })];
  const named = (pattern: RegExp) => files.filter(([path]) => pattern.test(path));

  it.each(named(/atom\.xml$/))("%s is Atom", async (_path, text) => {
    expect(await faults(text, own("atom"))).toEqual([]);
  });

  it.each(named(/feed\.xml$/))("%s is RSS", async (_path, text) => {
    expect(await faults(text, own("rss"))).toEqual([]);
  });

  it.each(named(/^news-sitemap\.xml$/))("%s is a sitemap for news", async (_path, text) => {
    expect(await faults(text, own("news-sitemap"))).toEqual([]);
    await entriesOf(text, new XMLToSitemapItemStream({ level: ErrorLevel.THROW }));
  });

  it.each(named(/^sitemap\.xml$/))(
    "%s follows the protocol's schema, and a library reads it",
    async (_path, text) => {
      expect(await faults(text, sitemapSchema)).toEqual([]);
      expect(
        (await entriesOf(text, new XMLToSitemapItemStream({ level: ErrorLevel.THROW }))).length,
      ).toBeGreaterThan(0);
    },
  );
});

it("finds what is wrong", async () => {
  const files = outputsOf(assemble([article({ date: "2021-07-07 11:00" })]).site);
  const without = (path: string, tag: string) =>
    files.get(path)?.replace(new RegExp(`<${tag}[^>]*>[^<]*</${tag}>`), "");
  expect(await faults(without("sitemap.xml", "loc"), sitemapSchema)).toHaveLength(1);
  expect(await faults(without("news-sitemap.xml", "news:title"), own("news-sitemap"))).not.toEqual([]);
  expect(await faults(without("atom.xml", "updated"), own("atom"))).not.toEqual([]);
  expect(await faults(without("feed.xml", "guid"), own("rss"))).not.toEqual([]);
});

it("the index of a cut sitemap and its parts follow the protocol too", async () => {
  const { site } = assemble([article({ slug: "a" }), article({ slug: "b", date: "2021-06-01" })]);
  const files = sitemapFiles(site, planPages(site), at("site.yaml"), { urls: 2, bytes: 1_000_000 });
  for (const file of files) {
    const text = file.kind === "made" ? file.make() : "";
    if (file.path !== "sitemap.xml") expect(await faults(text, sitemapSchema)).toEqual([]);
    else
      expect(await entriesOf(text, new XMLToSitemapIndexStream({ level: ErrorLevel.THROW }))).toHaveLength(
        files.length - 1,
      );
  }
});
