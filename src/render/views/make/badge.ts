// What an editor should know of an article that is shown though it is not published: in `serve`, and with `--drafts`.

import type { PublishedArticle } from "../../../model/site.js";
import type { ViewContext } from "./context.js";

export const badgeOfArticle = (
  { draft, date }: Pick<PublishedArticle, "draft" | "date">,
  { site, words }: Pick<ViewContext, "site" | "words">,
): string | undefined => {
  if (draft) return words.text("badge.draft");
  return date.value.epochMs > site.now ? words.text("badge.waiting") : undefined;
};
