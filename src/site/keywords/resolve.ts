// Which local keys are one keyword: the alef forms, which only the whole vocabulary decides, and the register.
// Works on sets, so no order of files changes the answer.

import { alefPlaces, alefSkeleton } from "../../language/identity.js";
import type { KeywordId } from "../../model/brand.js";
import { compareText } from "../order.js";
import type { Claimant, Claims } from "./claims.js";

export type Resolution = Readonly<{
  id: KeywordId;
  /** The key with its alefs decided; for an alias, that of its own spelling. */
  resolved: string;
  claimant?: Claimant;
}>;

/** A bare alef that had several explicit forms to choose from. */
export type Ambiguity = Readonly<{ key: string; forms: readonly string[] }>;

/**
 * Groups keys that differ only in bare and explicit alefs. At each place of an alef the form is decided if exactly
 * one explicit form stands there in the group; else every key keeps what it has. Names of one register entry count
 * as one voice (its label's), so an alias that lists a typo takes the typo's doubt away.
 * @param keys - all local keys of articles; the claims' keys are added
 */
export function resolveKeys(
  keys: Iterable<string>,
  claims: Claims,
): { resolutions: ReadonlyMap<string, Resolution>; ambiguities: readonly Ambiguity[] } {
  const bySkeleton = groupBySkeleton(new Set([...keys, ...claims.byKey.keys()]));
  const claimed = new Map([...claims.byKey.keys()].map((key, order) => [key, order]));
  const resolvedByKey = new Map<string, string>();
  const ambiguities: Ambiguity[] = [];
  for (const [skeleton, members] of bySkeleton) {
    const voices = voicesOf(members, claims, claimed);
    const decided = decideAlefs(skeleton, voices);
    for (const key of members) resolvedByKey.set(key, applyAlefs(key, decided));
    if (voices.length > 2) ambiguities.push(...ambiguitiesOf(voices, decided, claims));
  }
  return {
    resolutions: nameKeywords(resolvedByKey, claims),
    ambiguities: ambiguities.toSorted((a, b) => compareText(a.key, b.key)),
  };
}

function groupBySkeleton(keys: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const key of keys) {
    const skeleton = alefSkeleton(key);
    const group = groups.get(skeleton);
    if (group) group.add(key);
    else groups.set(skeleton, new Set([key]));
  }
  return groups;
}

/**
 * The keys that are no mere alias of an entry that another key of the group stands for.
 * @param claimed - when the register claimed each key: of an entry's keys the first stands for it
 */
function voicesOf(
  members: ReadonlySet<string>,
  claims: Claims,
  claimed: ReadonlyMap<string, number>,
): readonly string[] {
  const orderOf = (key: string): number => claimed.get(key) ?? 0;
  const first = new Map<Claimant, string>();
  for (const key of members) {
    const claimant = claims.byKey.get(key);
    if (claimant === undefined) continue;
    const before = first.get(claimant);
    if (before === undefined || orderOf(key) < orderOf(before)) first.set(claimant, key);
  }
  return [...members].filter((key) => {
    const claimant = claims.byKey.get(key);
    return claimant === undefined || first.get(claimant) === key;
  });
}

/** For each place of an alef: the one explicit form, or undefined where there is none or more than one. */
type DecidedAlefs = ReadonlyMap<number, string | undefined>;

function decideAlefs(skeleton: string, voices: readonly string[]): DecidedAlefs {
  const decided = new Map<number, string | undefined>();
  for (const place of alefPlaces(skeleton)) {
    const forms = new Set(voices.map((key) => key.charAt(place)));
    forms.delete("ا");
    const [form, ...others] = forms;
    decided.set(place, others.length === 0 ? form : undefined);
  }
  return decided;
}

function applyAlefs(key: string, decided: DecidedAlefs): string {
  let resolved = "";
  for (let index = 0; index < key.length; index++) resolved += decided.get(index) ?? key.charAt(index);
  return resolved;
}

const FORMS_SHOWN = 5;

/** Keys with a bare alef where the others disagree: they might be any of these, so they are none. */
function ambiguitiesOf(voices: readonly string[], decided: DecidedAlefs, claims: Claims): Ambiguity[] {
  const doubtful = [...decided].filter(([, form]) => form === undefined).map(([place]) => place);
  const sorted = voices.toSorted();
  const found: Ambiguity[] = [];
  for (const key of sorted) {
    const bare = doubtful.filter((place) => key.charAt(place) === "ا");
    if (bare.length === 0 || claims.byKey.has(key)) continue;
    const forms: string[] = [];
    for (const other of sorted) {
      if (bare.some((place) => other.charAt(place) !== "ا")) forms.push(other);
      if (forms.length === FORMS_SHOWN) break;
    }
    if (forms.length > 1) found.push({ key, forms });
  }
  return found;
}

/** Gives every key its keyword: the entry that claims it or its resolved form, else the resolved form itself. */
function nameKeywords(
  resolvedByKey: ReadonlyMap<string, string>,
  claims: Claims,
): ReadonlyMap<string, Resolution> {
  const ownerOfResolved = new Map<string, Claimant>();
  for (const exact of [true, false]) {
    for (const claimant of claims.claimants) {
      for (const key of claimant.keys) {
        const resolved = resolvedByKey.get(key) ?? key;
        if ((resolved === key) === exact && !ownerOfResolved.has(resolved))
          ownerOfResolved.set(resolved, claimant);
      }
    }
  }
  const idOf = (claimant: Claimant): KeywordId => {
    const [label = ""] = claimant.keys;
    const resolved = resolvedByKey.get(label) ?? label;
    return keywordId(ownerOfResolved.get(resolved) === claimant ? resolved : label);
  };
  const resolutions = new Map<string, Resolution>();
  for (const [key, resolved] of resolvedByKey) {
    const owner = ownerOfResolved.get(resolved);
    const claimant = claims.byKey.get(key) ?? owner;
    if (claimant === undefined) resolutions.set(key, { id: keywordId(resolved), resolved });
    // Two entries that differ in alefs alone: the register wants them apart, so each keeps its own.
    else
      resolutions.set(key, { id: idOf(claimant), resolved: claimant === owner ? resolved : key, claimant });
  }
  return resolutions;
}

/** The one cast. */
function keywordId(key: string): KeywordId {
  return key as KeywordId;
}
