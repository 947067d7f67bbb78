// The slug of a source: as its editor chose it, else after its file.

import { isCleanSlug, type SlugStyle, slugOf } from "../../language/slug.js";
import { readSitePath } from "../../language/url.js";
import type { Written } from "../../model/article.js";
import type { Slug, SourcePath } from "../../model/brand.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import { httpAddress } from "../schema/leaves.js";

export type SlugRead = Readonly<{ slug: Written<Slug>; diagnostics: readonly Diagnostic[] }>;

/** A slug that cannot stand in an address as it is gets cleaned, and the editor is told the form that is used. */
export function readSlug(written: Written<string>, style: SlugStyle): SlugRead {
  const { value, place } = written;
  if (isCleanSlug(value)) return { slug: { value, place }, diagnostics: [] };
  const clean = slugOf(lastPartOf(value), style);
  const facts = { written: value.slice(0, 80), clean };
  return {
    slug: { value: clean, place },
    diagnostics: [{ code: "dirty-slug", severity: "warning", place, facts }],
  };
}

/** Of a whole address the last part of its path, which is what a slug is. */
function lastPartOf(value: string): string {
  const path = httpAddress(value) === undefined ? undefined : readSitePath(value);
  const last = path?.split("/").findLast((part) => part !== "");
  return last?.replace(/\.html?$/iu, "") ?? value;
}

/**
 * The slug after the file: its name without `.md`, a date in it included, because that is how it is told from others.
 * `index.md` has no name of its own and takes its folder's, unless that folder is `content/articles` itself.
 */
export function slugOfFile(path: SourcePath, style: SlugStyle, place: Place): Written<Slug> {
  const parts = path.split("/");
  const stem = (parts.at(-1) ?? "").replace(/\.(?:md|markdown)$/iu, "");
  const folder = parts.length > 3 ? parts.at(-2) : undefined;
  const name = /^index$/iu.test(stem) ? (folder ?? stem) : stem;
  return { value: slugOf(name, style), place };
}
