// Sections and authors: names that articles wrote, gathered under the names that the site declares.

import { compareLabels } from "../language/collate.js";
import { localKey } from "../language/identity.js";
import { nearest } from "../language/nearest.js";
import { isCleanSlug, slugOf } from "../language/slug.js";
import { presentableName } from "../language/text.js";
import { collisionKey } from "../language/url.js";
import type { Written } from "../model/article.js";
import type { SitePath, Slug } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import type { Group, PublishedArticle } from "../model/site.js";
import { compareText } from "./order.js";
import { stableSuffix } from "./stable-suffix.js";

/** What the configuration says of a section or an author. */
type DeclaredGroup = Readonly<{
  label: string;
  slug?: string;
  description?: string;
  role?: string;
  place?: Place;
}>;

type GroupRules = Readonly<{
  of: "section" | "author";
  declared: readonly DeclaredGroup[];
  slugs: Config["slugs"];
  /** Of the site, for the order. */
  language: string;
  origin: Place;
}>;

/** A group before its articles have addresses. */
type NamedGroup = Omit<Group, "url" | "articles">;

export type NamedGroups = Readonly<{
  /** Declared ones in their order, then the others by label. */
  groups: readonly NamedGroup[];
  /** The slug of the group that a name belongs to, by the name as articles write it. */
  slugByName: ReadonlyMap<string, Slug>;
}>;

type Gathered = {
  key: string;
  declared: DeclaredGroup | undefined;
  /** Position among the declared ones; the others come after them. */
  rank: number;
  spellings: Map<string, number>;
  /** Of the oldest article, so that the address does not change as news arrives. */
  oldest: Written<string> | undefined;
};

/** Which names are one section or author: the same word by identity (DESIGN §6), alefs as written. */
function groupKey(name: string): string {
  return localKey(name) || name.normalize("NFC").trim();
}

/**
 * Groups names by identity and gives each group its label and slug.
 * @param names - one for each use in an article, in the order of articles newest first
 */
export function nameGroups(names: readonly Written<string>[], rules: GroupRules): Outcome<NamedGroups> {
  const gathered = gather(names, rules.declared);
  const diagnostics: Diagnostic[] = [...repeatedDeclarations(rules)];
  if (rules.of === "section") diagnostics.push(...unknownSections(gathered, rules.declared));

  const slugByName = new Map<string, Slug>();
  const firstBySlug = new Map<string, Gathered>();
  const groups: (NamedGroup & { rank: number; key: string })[] = [];
  for (const group of gathered) {
    const label = labelOf(group);
    const wanted = wantedSlug(group, rules.slugs);
    const first = firstBySlug.get(collisionKey(wanted));
    const place = group.oldest?.place ?? rules.origin;
    const slug =
      first === undefined
        ? wanted
        : stableSuffix(wanted, group.key, (candidate) => !firstBySlug.has(collisionKey(candidate)));
    firstBySlug.set(collisionKey(slug), group);
    if (first !== undefined) {
      diagnostics.push({
        code: "slug-shared",
        severity: "warning",
        place: group.declared?.place ?? place,
        facts: { of: rules.of, label, other: labelOf(first), slug: wanted, given: slug },
        related: [first.declared?.place ?? first.oldest?.place ?? rules.origin],
      });
    }
    for (const name of group.spellings.keys()) slugByName.set(name, slug);
    const { description, role } = group.declared ?? {};
    groups.push({
      label,
      slug,
      ...(description === undefined ? {} : { description }),
      ...(role === undefined ? {} : { role }),
      place,
      rank: group.rank,
      key: group.key,
    });
  }
  groups.sort(
    (a, b) => a.rank - b.rank || compareLabels(a.label, b.label, rules.language) || compareText(a.key, b.key),
  );
  return {
    value: { groups: groups.map(({ rank: _rank, key: _key, ...group }) => group), slugByName },
    diagnostics,
  };
}

/** What the configuration says of a name a second time is not used. */
function repeatedDeclarations({ of, declared, origin }: GroupRules): readonly Diagnostic[] {
  const seen = new Set<string>();
  return declared.flatMap(({ label, place = origin }): Diagnostic[] => {
    const key = groupKey(label);
    const isRepeated = seen.has(key);
    seen.add(key);
    if (!isRepeated) return [];
    const facts = { key: of === "section" ? "sections" : "authors", item: label };
    return [{ code: "repeated-item", severity: "warning", place, facts }];
  });
}

/** Declared groups in their order, then the others by their oldest article: who was there first keeps its slug. */
function gather(names: readonly Written<string>[], declared: readonly DeclaredGroup[]): readonly Gathered[] {
  const byKey = new Map<string, Gathered>();
  declared.forEach((entry, rank) => {
    const key = groupKey(entry.label);
    if (byKey.has(key)) return;
    byKey.set(key, { key, declared: entry, rank, spellings: new Map(), oldest: undefined });
  });
  const keys = new Map<string, string>();
  for (let index = names.length - 1; index >= 0; index -= 1) {
    const name = names[index];
    if (name === undefined) continue;
    const key = keys.get(name.value) ?? groupKey(name.value);
    keys.set(name.value, key);
    let group = byKey.get(key);
    if (group === undefined) {
      group = { key, declared: undefined, rank: declared.length, spellings: new Map(), oldest: undefined };
      byKey.set(key, group);
    }
    group.oldest ??= name;
    group.spellings.set(name.value, (group.spellings.get(name.value) ?? 0) + 1);
  }
  return [...byKey.values()];
}

/** The declared label, else the spelling that most articles use; ties by code units. */
function labelOf(group: Gathered): string {
  if (group.declared !== undefined) return group.declared.label;
  const [most] = [...group.spellings].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return most === undefined ? group.key : presentableName(most[0]) || most[0];
}

function wantedSlug(group: Gathered, style: Config["slugs"]): Slug {
  const declared = group.declared?.slug;
  if (declared !== undefined && isCleanSlug(declared)) return declared;
  const name = declared ?? group.declared?.label ?? group.oldest?.value ?? group.key;
  return slugOf(name, style);
}

/** A section that is not declared, but almost: a slip that would open a second section. */
function unknownSections(
  gathered: readonly Gathered[],
  declared: readonly DeclaredGroup[],
): readonly Diagnostic[] {
  const labels = declared.map(({ label }) => label);
  return gathered.flatMap((group): readonly Diagnostic[] => {
    if (group.declared !== undefined || group.oldest === undefined) return [];
    const meant = nearest(group.oldest.value, labels);
    if (meant === undefined) return [];
    return [
      {
        code: "unknown-section",
        severity: "warning",
        place: group.oldest.place,
        facts: { section: group.oldest.value, nearest: meant },
      },
    ];
  });
}

/** Gives the groups their articles, in the order of the articles. */
export function fillGroups(
  named: readonly NamedGroup[],
  articles: readonly PublishedArticle[],
  slugsOf: (article: PublishedArticle) => readonly Slug[],
  urlOf: (slug: Slug) => SitePath,
): readonly Group[] {
  const bySlug = new Map<Slug, PublishedArticle[]>(named.map(({ slug }) => [slug, []]));
  for (const article of articles) {
    for (const slug of slugsOf(article)) bySlug.get(slug)?.push(article);
  }
  return named.map((group) => ({
    url: urlOf(group.slug),
    articles: bySlug.get(group.slug) ?? [],
    ...group,
  }));
}
