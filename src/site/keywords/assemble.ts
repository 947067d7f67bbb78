// Articles' keywords and the register → the site's keywords. Reads like the algorithm of docs/keywords.md.

import { localKey } from "../../language/identity.js";
import type { KeywordId } from "../../model/brand.js";
import type { Config } from "../../model/config.js";
import type { Diagnostic, Outcome } from "../../model/diagnostic.js";
import type { Register } from "../../model/register.js";
import { compareText, sortDiagnostics } from "../order.js";
import { associateKeywords } from "./associate.js";
import { readClaims } from "./claims.js";
import type { DraftKeyword } from "./draft-keyword.js";
import { draftKeywords } from "./draft-keyword.js";
import { childrenOf, readParents } from "./family.js";
import type { KeywordGroup, Keywords } from "./keyword-group.js";
import { labelOf, spellingsOf } from "./label.js";
import type { Resolution } from "./resolve.js";
import { resolveKeys } from "./resolve.js";
import { reportSimilarKeywords } from "./similar/report.js";
import { giveSlugs } from "./slugs.js";
import type { KeywordedArticle } from "./vocabulary.js";
import { gatherVocabulary } from "./vocabulary.js";

export type KeywordInput = Readonly<{
  /** Every article of the site, drafts and waiting ones too, in any order. */
  articles: readonly KeywordedArticle[];
  register: Register;
  slugStyle: Config["slugs"];
}>;

/**
 * Decides which spellings are one keyword, and names it. The order of the articles changes nothing.
 * @returns the keywords; errors of the register; warnings with ready lines for it where two keywords may be one
 */
export function assembleKeywords(input: KeywordInput): Outcome<Keywords> {
  const { articles, register, slugStyle } = input;
  const { vocabulary, diagnostics: empty } = gatherVocabulary(articles);
  const { claims, diagnostics: claimed } = readClaims(register);
  const { resolutions, ambiguities } = resolveKeys(vocabulary.keys(), claims);
  const drafts = draftKeywords(vocabulary, resolutions);
  const shown = new Map([...drafts].filter(([, draft]) => draft.entry || draft.uses.some(isPublished)));
  const { slugs, diagnostics: shared } = giveSlugs(shown.values(), resolutions, slugStyle);
  const { parents, diagnostics: unrelated } = readParents(shown, claims, resolutions);
  const similar = reportSimilarKeywords(drafts, ambiguities, resolutions);

  const groups = new Map<KeywordId, KeywordGroup>();
  const children = childrenOf(parents);
  const members = new Map([...shown].map(([id, draft]) => [id, membersOf(draft)]));
  const visible = [...shown.values()].filter((draft) => draft.entry?.hidden !== true);
  const related = associateKeywords(visible.map(({ id }) => ({ id, members: members.get(id) ?? [] })));
  for (const [id, draft] of shown) {
    const slug = slugs.get(id);
    const place = draft.entry?.label.place ?? draft.uses[0]?.place;
    if (slug === undefined || place === undefined) continue;
    const label = labelOf(draft);
    const parent = parents.get(id);
    const description = draft.entry?.description;
    groups.set(id, {
      id,
      label,
      slug,
      ...(description !== undefined && { description }),
      ...(parent !== undefined && { parent }),
      children: children.get(id) ?? [],
      hidden: draft.entry?.hidden ?? false,
      spellings: spellingsOf(draft, label),
      members: members.get(id) ?? [],
      related: related.get(id) ?? [],
      place,
    });
  }
  return {
    value: { groups, idBySpelling: idsBySpelling(input, resolutions) },
    diagnostics: sortDiagnostics([
      ...empty,
      ...claimed,
      ...withoutPairsAsked(shared, similar),
      ...unrelated,
      ...similar,
    ]),
  };
}

/** Of two keywords that may be one the editor is asked; that they share an address is settled by the same answer. */
function withoutPairsAsked(
  shared: readonly Diagnostic[],
  similar: readonly Diagnostic[],
): readonly Diagnostic[] {
  const pairOf = (a: string, b: string): string => [a, b].sort(compareText).join("\n");
  const asked = new Set(
    similar.map((one) =>
      one.code === "similar-keywords" ? pairOf(one.facts.spelling, one.facts.other) : "",
    ),
  );
  return shared.filter(
    (one) => one.code !== "keyword-slug-shared" || !asked.has(pairOf(one.facts.label, one.facts.other)),
  );
}

function isPublished({ article }: DraftKeyword["uses"][number]): boolean {
  return article.published;
}

/** Oldest first, each once. */
function membersOf({ uses }: DraftKeyword): KeywordGroup["members"] {
  return [...new Set(uses.filter(isPublished).map(({ article }) => article.path))];
}

/** So that a stage that holds an article's own words needs none of the rules. */
function idsBySpelling(
  { articles, register }: KeywordInput,
  resolutions: ReadonlyMap<string, Resolution>,
): ReadonlyMap<string, KeywordId> {
  const ids = new Map<string, KeywordId>();
  const written = [
    ...articles.flatMap(({ keywords }) => keywords),
    ...register.entries.flatMap(({ label, aliases }) => [label, ...aliases]),
  ];
  for (const { value } of written) {
    if (ids.has(value)) continue;
    const id = resolutions.get(localKey(value))?.id;
    if (id !== undefined) ids.set(value, id);
  }
  return ids;
}
