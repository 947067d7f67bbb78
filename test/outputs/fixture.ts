// A small site for tests of what is printed from it, and readers of what was printed.

import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { HeadWords, OutputFile } from "../../src/model/page.js";
import type { PublishedArticle, Site } from "../../src/model/site.js";
import { siteOutputs } from "../../src/outputs/site-outputs.js";
import { planPages } from "../../src/site/plan.js";

export const words: HeadWords = {
  keywords: "الكلمات المفتاحية",
  authors: "الكتّاب",
  archive: "الأرشيف",
  search: "البحث",
  notFound: "الصفحة غير موجودة",
  pageOfCount: (number, count) => `صفحة ${number} من ${count}`,
  monthName: ({ year, month }) => `شهر ${month} ${year}`,
};

const bodyOf = (article: PublishedArticle): string => `<p>${article.slug.value}</p>`;

export function outputsOf(
  site: Site,
  body = bodyOf,
  how: Parameters<typeof siteOutputs>[3] = {},
): ReadonlyMap<string, string> {
  const files = siteOutputs(site, planPages(site), body, how);
  return new Map(files.map((file) => [file.path, textOf(file)]));
}

const textOf = (file: OutputFile): string => (file.kind === "made" ? file.make() : "");

/** @throws if the text is no well-formed XML */
export function readXml(text: string | undefined) {
  const validity = XMLValidator.validate(text ?? "");
  if (validity !== true) throw new Error(`${validity.err.msg}, line ${validity.err.line}`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    isArray: (_name, path) => lists.has(String(path)),
    parseTagValue: false,
  });
  return parser.parse(text ?? "");
}

const lists = new Set([
  "rss.channel.item",
  "rss.channel.item.category",
  "rss.channel.item.dc:creator",
  "feed.entry",
  "feed.entry.author",
  "feed.entry.category",
  "urlset.url",
  "sitemapindex.sitemap",
]);
