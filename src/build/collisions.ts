// Two things of a site that want one address: its pages, its files, and what the host and the tool keep for themselves.

import { outputPathOf, sitePath } from "../language/url.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Claim, OutputFile, Page } from "../model/page.js";
import type { Site } from "../model/site.js";
import { reservedNames } from "../publish/reserved.js";
import { claimsOfPages, findCollisions } from "../site/collisions.js";
import { siteOrigin } from "../site/origin.js";

export type PublishedParts = Readonly<{
  pages: readonly Page[];
  /** Feeds, sitemaps and their like, as far as they are made; what is made later claims its address in `later`. */
  texts: readonly OutputFile[];
  later: readonly Claim[];
  assets: readonly OutputFile[];
  /** Files of the content, and what was made of pictures. */
  copies: readonly OutputFile[];
}>;

export function collisionsIn(
  site: Site,
  { pages, texts, later, assets, copies }: PublishedParts,
): readonly Diagnostic[] {
  const origin = siteOrigin(site.config);
  const feeds = new Set<string>();
  for (const { files } of site.feeds.values()) for (const { path } of files) feeds.add(outputPathOf(path));
  const claims = (files: readonly OutputFile[], whatOf: (path: string) => Claim["what"]): readonly Claim[] =>
    files.map(({ path, origin }) => ({ path, origin, what: whatOf(path) }));
  return findCollisions([
    ...claimsOfPages(pages),
    ...[...reservedNames].map(
      (name): Claim => ({ path: outputPathOf(sitePath(`/${name}`)), origin, what: "generated" }),
    ),
    ...claims(texts, (path) => (feeds.has(path) ? "feed" : "generated")),
    ...later,
    ...claims(assets, () => "asset"),
    ...claims(copies, () => "media"),
  ]);
}
