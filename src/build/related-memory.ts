// Related articles as they were found last. Finding them takes longer than all else that a save of one article costs,
// and it hardly ever changes them; so the dev server shows the ones of before until nobody saves for a moment.

import type { RelatedLink } from "../model/site.js";
import { relatedLinks } from "../site/related-links.js";

/** So many are related in a moment that nobody notices. */
const fewArticles = 300;

type Related = ReturnType<typeof relatedLinks>;

export class RelatedMemory {
  #last: Readonly<{ related: Related; rules: string }> | undefined;
  #isBehind = false;
  #tookMs = 0;

  /** Whether articles have changed since they were related. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** How long it took to relate them last, in milliseconds. */
  get tookMs(): number {
    return this.#tookMs;
  }

  /** The next site is related anew. */
  catchUp(): void {
    this.#last = undefined;
  }

  readonly relate: typeof relatedLinks = (articles, rules) => {
    const { language, relatedCount } = rules.config;
    const key = JSON.stringify([language, relatedCount]);
    const last = this.#last;
    this.#isBehind = last?.rules === key && articles.length > fewArticles;
    if (last !== undefined && this.#isBehind) return carriedOver(last.related, articles);
    const started = performance.now();
    const related = relatedLinks(articles, rules);
    this.#tookMs = performance.now() - started;
    this.#last = { related, rules: key };
    return related;
  };
}

/** What was found for these articles as they are now, without those that have gone. */
function carriedOver({ value, diagnostics }: Related, articles: Parameters<typeof relatedLinks>[0]): Related {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const now = (links: readonly RelatedLink[]): readonly RelatedLink[] =>
    links.every(({ article }) => byPath.get(article.path) === article)
      ? links
      : links.flatMap((link) => {
          const article = byPath.get(link.article.path);
          return article === undefined ? [] : [{ ...link, article }];
        });
  return {
    value: new Map(articles.map(({ path }) => [path, now(value.get(path) ?? [])])),
    diagnostics: diagnostics.filter(({ place }) => byPath.has(place.path)),
  };
}
