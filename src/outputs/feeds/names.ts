// Whom and what an item of a feed names. Each author and keyword has feeds of its own, in which the article stands with all
// the others: without a bound, an article of a thousand authors would be a million names.

import type { Group, PublishedArticle, Site } from "../../model/site.js";
import { groupsOf, subjectsOf } from "../article-facts.js";

/** More than people give an article; its own page names all of them. */
const mostNames = 50;

export const namedAuthors = (article: PublishedArticle, site: Site): readonly Group[] =>
  groupsOf(site).authorsOf(article).slice(0, mostNames);

export const namedSubjects = (article: PublishedArticle, site: Site): readonly string[] =>
  subjectsOf(article, site).slice(0, mostNames);
