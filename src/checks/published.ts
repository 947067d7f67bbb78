// Addresses that are live and that the next publication would take away without leading anywhere.

import { fold } from "../language/fold.js";
import { nearest } from "../language/nearest.js";
import { primaryLanguage } from "../language/primary-language.js";
import type { OutputPath, SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";

/** An article or page that may have taken the place of what vanishes. */
export type Candidate = Readonly<{
  path: SourcePath;
  place: Place;
  slug: string;
  /** As written in its front matter. */
  aliases: readonly string[];
  language: string;
  /** The original of the text, for it and for its translations alike. */
  original?: SourcePath;
  /** `expired` is gone on purpose. */
  state: "published" | "waiting" | "expired";
}>;

export type PublishedComparison = Readonly<{
  diagnostics: readonly Diagnostic[];
  /** How many addresses were compared, and how many not: of other hosts, outside of the base path, with a query. */
  compared: number;
  otherHosts: Readonly<{ count: number; hosts: readonly string[] }>;
  outside: number;
  withQuery: number;
  /** Addresses of articles that have expired. */
  expired: number;
}>;

/** So many are told one by one. */
const mostTold = 200;
/** Up to so many articles are compared letter by letter, for so many addresses. */
const mostCandidates = 3000;
const mostLetterByLetter = 50;

/**
 * @param published - whole addresses, as a sitemap has them
 * @param outputs - every file that a build would write
 * @param site - `origin` undefined: the site does not know its own host, so every host is taken for it
 */
export function comparePublished(
  published: readonly string[],
  outputs: readonly OutputPath[],
  candidates: readonly Candidate[],
  site: Readonly<{ origin: string | undefined } & Pick<Config, "basePath" | "language">>,
): PublishedComparison {
  const kept = new Set(outputs.map((path) => keyOf(path)));
  const others = new Map<string, number>();
  const gone = new Map<string, string>();
  const seen = new Set<string>();
  const count = { compared: 0, outside: 0, withQuery: 0, expired: 0 };
  const finder = finderOf(candidates, site.language);
  for (const written of published) {
    if (!URL.canParse(written)) continue;
    const url = new URL(written);
    if (site.origin !== undefined && hostOf(url) !== hostOf(new URL(site.origin))) {
      others.set(url.host, (others.get(url.host) ?? 0) + 1);
      continue;
    }
    const path = decoded(url.pathname);
    const base = site.basePath.normalize("NFC");
    if (!`${path}/`.startsWith(base)) count.outside += 1;
    else if (url.search !== "") count.withQuery += 1;
    else {
      const inside = path.slice(base.length - 1);
      const key = keyOf(inside);
      if (seen.has(key)) continue;
      seen.add(key);
      count.compared += 1;
      if (kept.has(key)) continue;
      if (finder.sameSlug(key)?.state === "expired") count.expired += 1;
      else gone.set(key, written);
    }
  }
  const hosts = [...others.keys()].sort();
  const otherHosts = { count: [...others.values()].reduce((sum, one) => sum + one, 0), hosts };
  return { diagnostics: diagnosticsOf(gone, finder), ...count, otherHosts };
}

/** `www.` and the protocol part no site from itself. */
const hostOf = ({ hostname, port }: URL): string => `${hostname.replace(/^www\./, "")}:${port}`;

function decoded(path: string): string {
  // Each part by itself: one broken escape must not hide the others.
  return path
    .split("/")
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    })
    .join("/")
    .normalize("NFC");
}

/** `/a`, `/a/`, `/a/index.html` and the file `a/index.html` are one. */
const keyOf = (path: string): string =>
  path
    .normalize("NFC")
    .replace(/(^|\/)index\.html?$/, "$1")
    .replace(/^\/+|\/+$/g, "");

type Finder = Readonly<{
  sameSlug: (key: string) => Candidate | undefined;
  /** The published candidate whose name has most words in common, or is nearly the same word. */
  alike: (key: string) => Candidate | undefined;
}>;

const lastPart = (key: string): string =>
  key.slice(key.lastIndexOf("/") + 1).replace(/\.(?:html?|php|aspx?)$/i, "");
const wordsOf = (slug: string): readonly string[] => [
  ...new Set(
    fold(slug)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  ),
];

/**
 * Whether an article is in the language of an address: the one that stands in it (`/en/visit/`, `visit-en`), else the
 * site's own.
 */
function isInLanguageOf(key: string, { language }: Candidate, others: readonly Candidate[], ofSite: string) {
  const parts = new Set(key.toLowerCase().split(/[/_-]/));
  const named = others.find((one) => parts.has(primaryLanguage(one.language)));
  return primaryLanguage(language) === primaryLanguage(named?.language ?? ofSite);
}

function finderOf(candidates: readonly Candidate[], ofSite: string): Finder {
  const bySlug = new Map<string, Candidate>();
  const byWord = new Map<string, Candidate[]>();
  const published: Candidate[] = [];
  let asked = 0;
  let slugs: Map<string, Candidate> | undefined;
  for (const candidate of candidates) {
    const slug = candidate.slug.normalize("NFC");
    if (!bySlug.has(slug)) bySlug.set(slug, candidate);
    if (candidate.state !== "published") continue;
    published.push(candidate);
    for (const word of wordsOf(slug)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [candidate]);
      else list.push(candidate);
    }
  }
  const alike = (key: string): Candidate | undefined => {
    const slug = lastPart(key);
    const words = wordsOf(slug);
    const shared = new Map<Candidate, number>();
    for (const word of words)
      for (const one of byWord.get(word) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    const scored = [...shared].flatMap(([candidate, common]) => {
      const score = common / (words.length + wordsOf(candidate.slug).length - common);
      return score < 0.5 ? [] : [{ candidate, score }];
    });
    const likely = scored
      .sort((a, b) => b.score - a.score || (a.candidate.path < b.candidate.path ? -1 : 1))
      .map(({ candidate }) => candidate);
    const [best] = likely;
    if (best !== undefined) {
      const versions = likely.filter(({ original }) => original !== undefined && original === best.original);
      return versions.find((one) => isInLanguageOf(key, one, versions, ofSite)) ?? best;
    }
    if (published.length > mostCandidates || ++asked > mostLetterByLetter) return undefined;
    slugs ??= new Map(published.map((candidate) => [candidate.slug, candidate]));
    const near = nearest(slug, slugs.keys());
    return near === undefined ? undefined : slugs.get(near);
  };
  return { sameSlug: (key) => bySlug.get(lastPart(key)), alike };
}

/** Two addresses that one article may have had stand in one line for it, or the second mend would undo the first. */
function diagnosticsOf(gone: ReadonlyMap<string, string>, finder: Finder): readonly Diagnostic[] {
  const told = [...gone].slice(0, mostTold).map(([key, url]) => {
    const same = finder.sameSlug(key);
    const waiting = same?.state === "waiting" ? same : undefined;
    return { url, path: `/${key}/`, waiting, article: waiting === undefined ? finder.alike(key) : undefined };
  });
  const aliases = new Map<Candidate, string[]>();
  for (const { article, path } of told) {
    if (article === undefined) continue;
    const list = aliases.get(article) ?? [...article.aliases];
    if (!list.includes(path)) list.push(path);
    aliases.set(article, list);
  }
  const diagnostics = told.map(({ url, path, waiting, article }): Diagnostic => {
    const base = { code: "published-url-gone", severity: "error" } as const;
    if (waiting !== undefined)
      return { ...base, place: waiting.place, facts: { url, path, draft: waiting.path } };
    if (article === undefined)
      return { ...base, place: { path: "content" as SourcePath }, facts: { url, path } };
    const list = (aliases.get(article) ?? [path]).map(inYaml);
    return { ...base, place: article.place, facts: { url, path, article: article.path, aliases: list } };
  });
  if (gone.size <= mostTold) return diagnostics;
  const place = { path: "content" as SourcePath };
  const facts = { count: gone.size - mostTold };
  return [...diagnostics, { code: "more-problems", severity: "error", place, facts }];
}

/** As an item of a list in brackets. */
const inYaml = (path: string): string =>
  /^[\p{L}\p{N}\p{M}/._~-]+$/u.test(path) ? path : JSON.stringify(path);
