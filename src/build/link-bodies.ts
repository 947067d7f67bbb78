// Looks up every link and picture of every body once, so that all that is broken is known before a page is made.

import type { Hole } from "../model/body.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { LinkTarget, Site } from "../model/site.js";
import type { LinkResolver } from "../site/links/resolver.js";
import type { BodyReader } from "./body-store.js";

export type LinkedBodies = Readonly<{
  /** For each body one target a hole. */
  targets: ReadonlyMap<SourcePath, readonly (LinkTarget | undefined)[]>;
  /** The lead picture of each article that has one within the site. */
  leadImages: ReadonlyMap<SourcePath, LinkTarget>;
  /** Files of the content that are shown as pictures. In code unit order. */
  pictures: readonly SourcePath[];
  /** All files of the content that some page leads to or shows. */
  used: ReadonlySet<SourcePath>;
  /** Those that drafts and waiting articles lead to or show. Looked up when it is called. */
  usedLater: () => ReadonlySet<SourcePath>;
  diagnostics: readonly Diagnostic[];
}>;

export function linkBodies(
  site: Site,
  bodies: Pick<BodyReader, "has" | "holesOf">,
  resolver: LinkResolver,
): LinkedBodies {
  const targets = new Map<SourcePath, readonly (LinkTarget | undefined)[]>();
  const leadImages = new Map<SourcePath, LinkTarget>();
  const pictures = new Set<SourcePath>();
  const used = new Set<SourcePath>();
  const diagnostics: Diagnostic[] = [...resolver.checkNavigation()];
  const holesOf = (path: SourcePath): readonly Hole[] => (bodies.has(path) ? bodies.holesOf(path) : []);

  for (const path of site.bySource.keys()) {
    const found = holesOf(path).map((hole) => {
      const { value, diagnostics: problems } = resolver.resolveHole(path, hole);
      diagnostics.push(...problems);
      if (value?.file !== undefined) used.add(value.file);
      if (value?.file !== undefined && hole.kind === "image") pictures.add(value.file);
      return value;
    });
    if (found.length > 0) targets.set(path, found);
  }
  for (const article of site.articles) {
    const { value, diagnostics: problems } = resolver.resolveLeadImage(article);
    diagnostics.push(...problems);
    if (value === undefined) continue;
    leadImages.set(article.path, value);
    if (value.file === undefined) continue;
    used.add(value.file);
    pictures.add(value.file);
  }
  const usedLater = (): ReadonlySet<SourcePath> => {
    const waiting = [
      ...site.unpublished.map(({ article }) => article.path),
      ...site.draftPages.map(({ path }) => path),
    ];
    const files = waiting.flatMap((path) =>
      holesOf(path).map((hole) => resolver.resolveHole(path, hole).value?.file),
    );
    return new Set(files.filter((file) => file !== undefined));
  };
  return { targets, leadImages, pictures: [...pictures].sort(), used, usedLater, diagnostics };
}
