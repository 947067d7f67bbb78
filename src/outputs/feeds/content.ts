// An article's whole text as feeds hold it, made once for all formats.

import { absoluteUrl } from "../../language/url.js";
import type { PublishedArticle, Site } from "../../model/site.js";
import { withWholeAddresses } from "../absolute-html.js";
import { directionOf, languageOf } from "../article-facts.js";
import { escapeXml } from "../xml.js";

/** @returns an article's body as HTML, holes filled as on its page */
export type BodyOf = (article: PublishedArticle) => string;

/** @returns the body in a wrapper that keeps its direction where the reader's program has another */
export function createContents(site: Site, bodyOf: BodyOf): (article: PublishedArticle) => string {
  const { config } = site;
  const made = new Map<PublishedArticle, string>();
  return (article) => {
    let content = made.get(article);
    if (content === undefined) {
      const body = withWholeAddresses(bodyOf(article), absoluteUrl(config, article.url), config.origin);
      content = `<div dir="${directionOf(article, config)}" lang="${escapeXml(languageOf(article, config))}">${body}</div>`;
      made.set(article, content);
    }
    return content;
  };
}
