// Page → view, one function a kind.

import type { Page, PageKind } from "../../../model/page.js";
import type { FrameView } from "../frame.js";
import type { ViewOf } from "../schemas.js";
import { articleView } from "./article.js";
import type { ViewContext } from "./context.js";
import { frontView } from "./front.js";
import { archiveView, authorsView, keywordsView } from "./indexes.js";
import { authorView, keywordView, monthView, sectionView } from "./lists.js";
import { searchView } from "./search.js";
import { foreign, latestView } from "./stories.js";

const latestOnNotFound = 5;

/** What the template of the page's kind is given; fits `viewSchemas[page.kind]`. */
export const viewOf = (page: Page, frame: FrameView, context: ViewContext): ViewOf<PageKind> => {
  switch (page.kind) {
    case "front":
      return frontView(frame, context);
    case "article":
      return articleView(page.article, frame, context);
    case "standalone": {
      const { lang, dir } = foreign(page.page, context);
      return {
        ...frame,
        ...(lang === undefined ? {} : { textLang: lang }),
        ...(dir === undefined ? {} : { textDir: dir }),
        title: page.page.title.value,
        body: "html" in page.page ? page.page.html : context.fillBody(page.page),
      };
    }
    case "keyword":
      return keywordView(page, frame, context);
    case "section":
      return sectionView(page, frame, context);
    case "author":
      return authorView(page, frame, context);
    case "month":
      return monthView(page, frame, context);
    case "keywords":
      return keywordsView(frame, context);
    case "authors":
      return authorsView(frame, context);
    case "archive":
      return archiveView(frame, context);
    case "search":
      return searchView(frame, context);
    case "not-found":
      return {
        ...frame,
        latest: latestView(context.site.articles.slice(0, latestOnNotFound), context),
        ...(context.searchHref === undefined ? {} : { search: context.searchHref }),
      };
    case "redirect":
      return { ...frame, target: context.href(page.redirect.to) };
  }
};
