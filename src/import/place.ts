// Which file each item gets. An item that was imported before keeps its file, wherever that is now; a new one gets a name
// that nothing else has. Pure, and the same in every run.

import { cleanText } from "../content/values/text.js";
import { fold } from "../language/fold.js";
import { shortHash } from "../language/hash.js";
import { slugOf } from "../language/slug.js";
import { normaliseSpaces } from "../language/text.js";
import { collisionKey } from "../language/url.js";
import type { Entry } from "./item.js";
import { ownNames } from "./own-address.js";

/** An article or page that the site has. */
export type KnownArticle = Readonly<{
  path: string;
  kind: "article" | "page";
  origin: string | undefined;
  slug: string;
  title: string | undefined;
  day: string | undefined;
  keywords: readonly string[];
}>;

export type Placed = Readonly<{
  /** From the root of the site. */
  path: string;
  slug: string;
  /** `twin`: an article with this title and day stands there, which nobody imported from here. */
  state: "new" | "known" | "twin";
  /** It did not get the slug that it would have had. */
  isRenamed: boolean;
}>;

export const titleKey = (title: string): string => normaliseSpaces(fold(title));

/**
 * @param into - folder for articles, from the root: `content/articles`
 * @param permalink - the site's pattern of articles' addresses
 * @returns by origin
 */
export function placeEntries(
  entries: readonly Entry[],
  articles: readonly KnownArticle[],
  into: string,
  permalink: string,
): ReadonlyMap<string, Placed> {
  const byOrigin = new Map(
    articles.flatMap((one) => (one.origin === undefined ? [] : [[one.origin, one] as const])),
  );
  // Two items may have one title and day; an earlier run, if it was cut off, has written only the first.
  const origins = new Set(entries.map(({ origin }) => cleanText(origin)));
  const byTitle = new Map(
    articles.flatMap((one) =>
      one.title === undefined || (one.origin !== undefined && origins.has(one.origin))
        ? []
        : [[`${one.title}\n${one.day ?? ""}`, one] as const],
    ),
  );
  const page = new Set(ownNames);
  // Where articles stand at the top of the site, they stand beside its pages.
  const taken = { article: /^\/:slug\/?$/.test(permalink) ? page : new Set<string>(), page };
  const paths = new Set(articles.map(({ path }) => collisionKey(path)));
  for (const { kind, slug } of articles) taken[kind].add(slug);
  const placed = new Map<string, Placed>();
  for (const entry of entries) {
    const { origin, kind, title, day } = entry;
    const before = byOrigin.get(cleanText(origin));
    if (before !== undefined) {
      placed.set(origin, { path: before.path, slug: before.slug, state: "known", isRenamed: false });
      continue;
    }
    const twin = kind === "article" ? byTitle.get(`${titleKey(title)}\n${day ?? ""}`) : undefined;
    if (twin !== undefined) {
      placed.set(origin, { path: twin.path, slug: twin.slug, state: "twin", isRenamed: false });
      continue;
    }
    const slug = freeSlug(entry, taken[kind], (candidate) =>
      paths.has(collisionKey(pathOf(entry, candidate, into))),
    );
    taken[kind].add(collisionKey(slug));
    const path = pathOf(entry, slug, into);
    paths.add(collisionKey(path));
    placed.set(origin, { path, slug, state: "new", isRenamed: slug !== entry.slug });
  }
  return placed;
}

function freeSlug(
  { slug, origin }: Entry,
  taken: ReadonlySet<string>,
  isFile: (slug: string) => boolean,
): string {
  // `index.md` would take the name of its folder.
  const isFree = (candidate: string): boolean =>
    candidate !== "index" && !taken.has(collisionKey(candidate)) && !isFile(candidate);
  let candidate = slug;
  for (let attempt = 0; !isFree(candidate); attempt += 1)
    candidate = slugOf(`${slug}-${shortHash(attempt === 0 ? origin : `${origin} ${attempt}`)}`, "readable");
  return candidate;
}

function pathOf({ kind, day }: Entry, slug: string, into: string): string {
  if (kind === "page") return `content/pages/${slug}.md`;
  const folder = day === undefined ? into : `${into}/${day.slice(0, 4)}/${day.slice(5, 7)}`;
  return `${folder}/${slug}.md`;
}
