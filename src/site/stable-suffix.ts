// A suffix for a slug that is taken already. From the name alone, so that it never depends on what else there is.

import { shortHash } from "../language/hash.js";
import type { Slug } from "../model/brand.js";

/**
 * @param slug - leaves room for a suffix (language/slug.ts reserves it)
 * @param identity - what sets its bearer apart from the one that has the bare slug
 * @param isFree - asked until it agrees; the first answer is nearly always yes
 */
export function stableSuffix(slug: Slug, identity: string, isFree: (candidate: Slug) => boolean): Slug {
  for (let round = 0; ; round += 1) {
    const candidate = `${slug}-${shortHash(round === 0 ? identity : `${identity}\n${round}`)}` as Slug;
    if (isFree(candidate)) return candidate;
  }
}
