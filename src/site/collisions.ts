// Two things that want one output path, as a disk or host would see it: an error, and both are named.

import { collisionKey, outputPathOf } from "../language/url.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Claim, Page } from "../model/page.js";
import { comparePlaces, compareText } from "./order.js";

/** What stands further down gives way: its editor is told, and the other place is shown beside it. */
const precedence: readonly Claim["what"][] = [
  "front",
  "keywords",
  "authors",
  "archive",
  "search",
  "not-found",
  "generated",
  "article",
  "standalone",
  "section",
  "author",
  "keyword",
  "month",
  "feed",
  "asset",
  "media",
  "redirect",
];
const rankOf: ReadonlyMap<Claim["what"], number> = new Map(precedence.map((what, rank) => [what, rank]));

/** The output paths that pages want. */
export const claimsOfPages = (pages: readonly Page[]): readonly Claim[] =>
  pages.map(({ url, origin, kind }) => ({ path: outputPathOf(url), origin, what: kind }));

/**
 * Compares paths after NFC, case folding and percent-decoding; also finds a file where another needs a folder.
 * @returns one `url-taken` for each claim that comes too late, whatever the order of the claims
 */
export function findCollisions(claims: readonly Claim[]): readonly Diagnostic[] {
  const keyed = claims.map((claim) => ({ claim, key: collisionKey(claim.path) })).sort(compareClaims);
  const first = new Map<string, Claim>();
  /** Folders that files need, with the first such file. Only those that are also the path of a file matter. */
  const files = new Set(keyed.map(({ key }) => key));
  const firstInFolder = new Map<string, Claim>();
  const diagnostics: Diagnostic[] = [];

  for (const { claim, key } of keyed) {
    const same = first.get(key);
    if (same !== undefined) {
      diagnostics.push(urlTaken(claim, same, "same"));
      continue;
    }
    first.set(key, claim);
    const inside = firstInFolder.get(key);
    if (inside !== undefined) diagnostics.push(urlTaken(claim, inside, "folder"));
    for (const folder of foldersOf(key)) {
      if (!files.has(folder)) continue;
      const file = first.get(folder);
      if (file !== undefined) diagnostics.push(urlTaken(claim, file, "folder"));
      else if (!firstInFolder.has(folder)) firstInFolder.set(folder, claim);
    }
  }
  return diagnostics;
}

type KeyedClaim = Readonly<{ claim: Claim; key: string }>;

function compareClaims(a: KeyedClaim, b: KeyedClaim): number {
  return (
    (rankOf.get(a.claim.what) ?? 0) - (rankOf.get(b.claim.what) ?? 0) ||
    comparePlaces(a.claim.origin, b.claim.origin) ||
    compareText(a.claim.path, b.claim.path)
  );
}

/** `a/b/c` → `a`, `a/b`. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
    folders.push(path.slice(0, slash));
  }
  return folders;
}

const urlTaken = (late: Claim, early: Claim, clash: "same" | "folder"): Diagnostic => ({
  code: "url-taken",
  severity: "error",
  place: late.origin,
  facts: { path: late.path, what: late.what, other: early.what, clash },
  related: [early.origin],
});
