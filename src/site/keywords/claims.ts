// What the register claims: each label and alias takes its local key before any rule about spellings is asked.

import { localKey } from "../../language/identity.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import type { Register, RegisterEntry } from "../../model/register.js";

/** An entry with the local keys that it claims, its label's first. */
export type Claimant = Readonly<{ entry: RegisterEntry; keys: readonly string[] }>;

export type Claims = Readonly<{
  /** In the register's order. */
  claimants: readonly Claimant[];
  byKey: ReadonlyMap<string, Claimant>;
}>;

/**
 * Hands out the keys in the register's order. A name that an earlier entry has is an error; the later entry goes
 * without it (without the whole entry, where it is the label), so that the rest of the build can still be checked.
 */
export function readClaims(register: Register): { claims: Claims; diagnostics: Diagnostic[] } {
  const claimants: Claimant[] = [];
  const byKey = new Map<string, Claimant>();
  const placeByKey = new Map<string, Place>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of register.entries) {
    const keys: string[] = [];
    const claimant: Claimant = { entry, keys };
    for (const name of [entry.label, ...entry.aliases]) {
      const key = localKey(name.value);
      const first = byKey.get(key);
      if (key === "") {
        diagnostics.push({ code: "empty-keyword", severity: "error", place: name.place, facts: {} });
      } else if (first === undefined) {
        keys.push(key);
        byKey.set(key, claimant);
        placeByKey.set(key, name.place);
      } else if (first !== claimant) {
        diagnostics.push({
          code: "keyword-claimed-twice",
          severity: "error",
          place: name.place,
          facts: { name: name.value, first: first.entry.label.value },
          related: [placeByKey.get(key) ?? first.entry.label.place],
        });
      }
      if (keys.length === 0) break;
    }
    if (keys.length > 0) claimants.push(claimant);
  }
  return { claims: { claimants, byKey }, diagnostics };
}
