// A source under `content/pages` → a page that stands outside the news: about, contact.

import type { Markdown, ProseMarkdown } from "../markdown/render.js";
import type { ReadPage, Source, StandalonePage } from "../model/article.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { ArticleConfig } from "./article.js";
import { bodyOf } from "./body.js";
import { type Head, type HeadRules, readHead } from "./head.js";
import { articleKeys, pageKeys } from "./keys/names.js";
import { keyNamed } from "./keys/table.js";
import { unpublishedElsewhere } from "./keys/unpublished.js";
import { inWrittenNames } from "./keys/written-names.js";
import { limited } from "./limit.js";
import { pageSchema } from "./schema/front-matter.js";
import { readAliases } from "./values/address.js";
import { readList } from "./values/list.js";
import { readSlug, slugOfFile } from "./values/slug.js";
import { writtenText } from "./values/text.js";

const lenient = pageSchema.partial();
type Values = ReturnType<typeof lenient.parse>;

const rules: HeadRules<Values> = {
  table: pageKeys,
  schema: lenient,
  required: new Map([["title", "missing-title"]]),
  foreign: (entry, among) => {
    const { key, keyPlace } = entry;
    if (keyNamed(articleKeys, key) === undefined) return unpublishedElsewhere(entry, among);
    return { code: "not-for-pages", severity: "warning", place: keyPlace, facts: { key } };
  },
};

/**
 * Reads a page.
 * @returns undefined where that is Markdown's answer to the body; else, as the value, the page where it has a title, even
 *   if other things in it are wrong, or undefined with an error
 */
export function readPage(
  source: Source,
  config: ArticleConfig,
  markdown: Markdown,
): Outcome<ReadPage | undefined>;
export function readPage(
  source: Source,
  config: ArticleConfig,
  markdown: ProseMarkdown,
): Outcome<ReadPage | undefined> | undefined;
export function readPage(
  source: Source,
  config: ArticleConfig,
  markdown: ProseMarkdown,
): Outcome<ReadPage | undefined> | undefined {
  const { head, diagnostics: found } = readHead(source, rules);
  if (head === undefined) return { value: undefined, diagnostics: found };
  const rendered = bodyOf(head, config, markdown);
  if (rendered === undefined) return rendered;
  const aliasList = readList("aliases", head.node("aliases"), "addresses", head.locator);
  const { aliases, diagnostics: aliasProblems } = readAliases(aliasList.items);
  const silenced = readList("silenced", head.node("silenced"), "words", head.locator);
  const slug = slugOfPage(head, config);
  const title = writtenText(head.node("title"));
  const diagnostics: Diagnostic[] = [
    ...found,
    ...rendered.diagnostics,
    ...aliasList.diagnostics,
    ...aliasProblems,
    ...silenced.diagnostics,
    ...slug.diagnostics,
  ];
  if (title?.value === "") {
    diagnostics.push({ code: "missing-title", severity: "error", place: title.place, facts: {} });
  }
  const told = limited(inWrittenNames(diagnostics, head.names), { path: source.path });
  if (title === undefined || title.value === "" || rendered.value === undefined) {
    return { value: undefined, diagnostics: told };
  }
  const description = writtenText(head.node("description"))?.value ?? "";
  const { lang, dir, draft = false } = head.values;
  const page: StandalonePage = {
    path: source.path,
    place: head.place,
    slug: slug.slug,
    title,
    ...(description === "" ? {} : { description }),
    ...(lang === undefined ? {} : { lang }),
    ...(dir === undefined ? {} : { dir }),
    draft,
    aliases,
    ...(silenced.items.length === 0 ? {} : { silenced: silenced.items }),
  };
  return { value: { page, body: rendered.value.body, text: rendered.value.text }, diagnostics: told };
}

function slugOfPage({ node, locator, place }: Head<Values>, { slugs }: ArticleConfig) {
  const written = writtenText(node("slug"));
  return written === undefined || written.value === ""
    ? { slug: slugOfFile(locator.path, slugs, place), diagnostics: [] }
    : readSlug(written, slugs);
}
