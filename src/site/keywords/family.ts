// The tree that the register makes of keywords: الشرق الأوسط › العراق.

import { alefSkeleton, localKey } from "../../language/identity.js";
import { nearest } from "../../language/nearest.js";
import type { KeywordId } from "../../model/brand.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Claims } from "./claims.js";
import type { DraftKeyword } from "./draft-keyword.js";
import { labelOf } from "./label.js";
import type { Resolution } from "./resolve.js";

/**
 * Reads the parents that the register names. An unknown parent is an error, and so is a circle, once for each circle,
 * at the entry that closes it; either link is left out.
 */
export function readParents(
  drafts: ReadonlyMap<KeywordId, DraftKeyword>,
  claims: Claims,
  resolutions: ReadonlyMap<string, Resolution>,
): { parents: ReadonlyMap<KeywordId, KeywordId>; diagnostics: Diagnostic[] } {
  const parents = new Map<KeywordId, KeywordId>();
  const diagnostics: Diagnostic[] = [];
  const idOf = createLookup(resolutions);
  for (const { entry, keys } of claims.claimants) {
    const id = resolutions.get(keys[0] ?? "")?.id;
    if (entry.parent === undefined || id === undefined) continue;
    const { value: name, place } = entry.parent;
    const parent = idOf(name);
    if (parent === undefined || !drafts.has(parent)) {
      const labels = claims.claimants.map((claimant) => claimant.entry.label.value);
      const close = nearest(name, labels);
      const facts = close === undefined ? { parent: name } : { parent: name, nearest: close };
      diagnostics.push({ code: "keyword-parent-unknown", severity: "error", place, facts });
      continue;
    }
    const circle = pathUp(parent, id, parents);
    if (circle === undefined) {
      parents.set(id, parent);
      continue;
    }
    const labels = [id, ...circle].map((member) => {
      const draft = drafts.get(member);
      return draft ? labelOf(draft) : member;
    });
    diagnostics.push({ code: "keyword-parent-circle", severity: "error", place, facts: { circle: labels } });
  }
  return { parents, diagnostics };
}

/** A parent may be named with alefs that nobody else writes, as long as only one keyword can be meant. */
function createLookup(resolutions: ReadonlyMap<string, Resolution>): (name: string) => KeywordId | undefined {
  const bySkeleton = new Map<string, Set<KeywordId>>();
  for (const [key, { id }] of resolutions) {
    const skeleton = alefSkeleton(key);
    bySkeleton.set(skeleton, (bySkeleton.get(skeleton) ?? new Set()).add(id));
  }
  return (name) => {
    const key = localKey(name);
    const [only, ...others] = bySkeleton.get(alefSkeleton(key)) ?? [];
    return resolutions.get(key)?.id ?? (others.length === 0 ? only : undefined);
  };
}

/** The way from a keyword up to the one sought, both included; undefined when it does not lead there. */
function pathUp(
  from: KeywordId,
  sought: KeywordId,
  parents: ReadonlyMap<KeywordId, KeywordId>,
): KeywordId[] | undefined {
  const path: KeywordId[] = [];
  // Ends, because `parents` never holds a circle.
  for (let at: KeywordId | undefined = from; at !== undefined; at = parents.get(at)) {
    path.push(at);
    if (at === sought) return path;
  }
  return undefined;
}

/** Children by parent, in the order of the map. */
export function childrenOf(parents: ReadonlyMap<KeywordId, KeywordId>): ReadonlyMap<KeywordId, KeywordId[]> {
  const children = new Map<KeywordId, KeywordId[]>();
  for (const [child, parent] of [...parents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const siblings = children.get(parent);
    if (siblings) siblings.push(child);
    else children.set(parent, [child]);
  }
  return children;
}
