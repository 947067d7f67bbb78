// What pages mark in their text for machines and style sheets: microdata, microformats, classes that content management
// systems write.

import type { Element, Root } from "hast";
import { cleanText } from "../../content/values/text.js";
import { authorsIn } from "../text/labels.js";
import { attribute, eachElement, find, hasClass, wordsOf } from "./tree.js";

/** What `itemprop` or `property` marks with the first of these names that is there. */
export function marked(tree: Root, ...names: readonly string[]): string | undefined {
  const node = find(tree, (one) => propertiesOf(one).some((name) => names.includes(name)));
  return node === undefined ? undefined : writtenIn(node);
}

const propertiesOf = (node: Element): readonly string[] =>
  `${attribute(node, "itemProp") ?? ""} ${attribute(node, "property") ?? ""}`.split(/\s+/);

const writtenIn = (node: Element): string =>
  attribute(node, "content") ??
  attribute(node, "dateTime") ??
  // Blogger: <abbr itemprop="datePublished" title="2021-07-06T16:53:00+03:00">4:53 م</abbr>
  (node.tagName === "abbr" ? attribute(node, "title") : undefined) ??
  wordsOf(node);

/** The words of the first element that fits. */
function wordsAt(node: Root | Element, fits: (element: Element) => boolean): string | undefined {
  const found = find(node, fits);
  return found === undefined ? undefined : wordsOf(found);
}

const bylines = /^(?:author-name|byline-name|entry-author|p-author)$/;

/** Who wrote it, without `بقلم:` and its like. */
export function markedAuthors(tree: Root): readonly string[] {
  const byline = wordsAt(tree, (one) => hasClass(one, bylines));
  // Drupal: <div class="node__submitted">أرسلها <a class="username">…</a> في …</div>
  const submitted = find(tree, (one) => hasClass(one, /^(?:node__)?submitted$/));
  const user = submitted === undefined ? undefined : wordsAt(submitted, ({ tagName }) => tagName === "a");
  const name = cleanText(marked(tree, "author") ?? (byline || user || ""));
  return name === "" ? [] : (authorsIn(name) ?? [name]);
}

/** More links to tags are a cloud of those of the whole site. */
const mostTags = 20;
const tagLists = /^(?:tags|tag-list|tags-links|(?:post|entry|article)-tags|field-{1,2}name-field-tags)$/;

/**
 * What a page says that it is about: `itemprop="keywords"`; links with `rel="tag"`, Drupal's `typeof="skos:Concept"`, or in
 * a list of tags.
 */
export function markedKeywords(tree: Root): readonly string[] {
  const words: string[] = [];
  const tags: string[] = [];
  const listed: string[] = [];
  eachElement(tree, (node) => {
    if (propertiesOf(node).includes("keywords")) words.push(writtenIn(node));
    const rel = node.tagName === "a" ? (attribute(node, "rel") ?? "").split(" ") : [];
    const isTerm = node.tagName === "a" && attribute(node, "typeof") === "skos:Concept";
    if (isTerm || (rel.includes("tag") && !rel.includes("category"))) tags.push(wordsOf(node));
    if (!hasClass(node, tagLists)) return;
    eachElement(node, (one) => {
      if (one.tagName === "a") listed.push(wordsOf(one));
    });
  });
  return [words, tags, listed].find((list) => list.length > 0 && list.length <= mostTags) ?? [];
}

/** The headline, if one heading alone says that it is it: lists of articles have several. */
export function markedHeadline(tree: Root): string | undefined {
  const headings: Element[] = [];
  eachElement(tree, (one) => {
    if (/^h[1-6]$/.test(one.tagName) && hasClass(one, headlineClass)) headings.push(one);
  });
  const [only, ...others] = headings;
  return only === undefined || others.length > 0 ? undefined : wordsOf(only);
}

const headlineClass = /^(?:entry|post|article)-title$|^p-name$/;

/** The address that a copy gives for its original (microformats). */
export function markedAddress(tree: Root): string | undefined {
  const link = find(tree, (one) => one.tagName === "a" && hasClass(one, "p-canonical"));
  return link === undefined ? undefined : attribute(link, "href");
}

export const markedSummary = (tree: Root): string | undefined =>
  wordsAt(tree, (one) => hasClass(one, "p-summary"));
