// Addresses of keywords, which must not change as news arrives.

import { withAlefsOf } from "../../language/identity.js";
import { slugOf } from "../../language/slug.js";
import type { KeywordId, Slug } from "../../model/brand.js";
import type { Config } from "../../model/config.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import { compareText } from "../order.js";
import { stableSuffix } from "../stable-suffix.js";
import type { DraftKeyword } from "./draft-keyword.js";
import { labelOf } from "./label.js";
import type { Resolution } from "./resolve.js";
import { byAge } from "./vocabulary.js";

type Candidate = Readonly<{ draft: DraftKeyword; slug: Slug; place: Place }>;

/**
 * Gives every keyword its slug: the register's, else that of the spelling in the oldest article, its alefs as in the
 * identity key. Of two keywords with one slug (عمان and عمّان, C and C#) the one whose oldest article is older keeps
 * it, so that a newcomer never takes an address over; the other gets a suffix that depends on its identity alone.
 * @param slugStyle - of the configuration
 */
export function giveSlugs(
  drafts: Iterable<DraftKeyword>,
  resolutions: ReadonlyMap<string, Resolution>,
  slugStyle: Config["slugs"],
): { slugs: ReadonlyMap<KeywordId, Slug>; diagnostics: Diagnostic[] } {
  const slugs = new Map<KeywordId, Slug>();
  const holders = new Map<string, Candidate>();
  const diagnostics: Diagnostic[] = [];
  const candidates = [...drafts].map((draft) => candidateOf(draft, resolutions, slugStyle)).sort(bySeniority);
  for (const candidate of candidates) {
    const { draft, slug, place } = candidate;
    const holder = holders.get(slugKey(slug));
    const given = holder ? stableSuffix(slug, draft.id, (free) => !holders.has(slugKey(free))) : slug;
    slugs.set(draft.id, given);
    holders.set(slugKey(given), candidate);
    if (!holder) continue;
    const first = labelOf(holder.draft);
    diagnostics.push(
      draft.entry?.slug && holder.draft.entry?.slug
        ? {
            code: "keyword-slug-claimed-twice",
            severity: "error",
            place: draft.entry.slug.place,
            facts: { slug, first },
            related: [holder.draft.entry.slug.place],
          }
        : {
            code: "keyword-slug-shared",
            severity: "warning",
            place,
            facts: { label: labelOf(draft), other: first, slug, given },
            related: [holder.place],
          },
    );
  }
  return { slugs, diagnostics };
}

function candidateOf(
  draft: DraftKeyword,
  resolutions: ReadonlyMap<string, Resolution>,
  slugStyle: Config["slugs"],
): Candidate {
  const { entry, uses } = draft;
  const oldest = oldestUse(draft);
  const place = entry?.label.place ?? uses[0]?.place;
  if (place === undefined) throw new RangeError(`keyword without a place: ${draft.id}`);
  if (entry?.slug) return { draft, slug: entry.slug.value, place };
  if (oldest === undefined) return { draft, slug: slugOf(labelOf(draft), slugStyle), place };
  const resolved = resolutions.get(oldest.key)?.resolved ?? oldest.key;
  return { draft, slug: slugOf(withAlefsOf(oldest.spelling, resolved), slugStyle), place: oldest.place };
}

/** Published articles go first: a draft, whatever its date, must not move an address that is live. */
function oldestUse({ uses }: DraftKeyword) {
  return uses.find(({ article }) => article.published) ?? uses[0];
}

/** The register's slugs, then published ones from the oldest on, then the rest. */
function bySeniority(a: Candidate, b: Candidate): number {
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return ranks;
  const [oldA, oldB] = [oldestUse(a.draft), oldestUse(b.draft)];
  return (oldA && oldB ? byAge(oldA.article, oldB.article) : 0) || compareText(a.draft.id, b.draft.id);
}

function rankOf({ draft: { entry, uses } }: Candidate): number {
  if (entry?.slug) return 0;
  if (uses.some(({ article }) => article.published)) return 1;
  return uses.length > 0 ? 2 : 3;
}

/** Slugs that a disk or a host may take for one. */
function slugKey(slug: Slug): string {
  return slug.normalize("NFC").toLowerCase();
}
