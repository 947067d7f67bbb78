// What keywords are before they have pages: the answer of this folder to the assembly of the site.

import type { KeywordId, Slug, SourcePath } from "../../model/brand.js";
import type { Place } from "../../model/place.js";

export type KeywordGroup = Readonly<{
  id: KeywordId;
  label: string;
  slug: Slug;
  description?: string;
  parent?: KeywordId;
  /** In order of their ids. */
  children: readonly KeywordId[];
  hidden: boolean;
  /** As they may be shown: the label first, then all others in use and in the register by code units. */
  spellings: readonly string[];
  /** Published articles that use it, oldest first, each once. */
  members: readonly SourcePath[];
  /** Other visible keywords with articles, strongest association first, at most eight. */
  related: readonly KeywordId[];
  /** The register's line, else that of the oldest use. */
  place: Place;
}>;

export type Keywords = Readonly<{
  /** All that have a published article or stand in the register, in order of their ids. */
  groups: ReadonlyMap<KeywordId, KeywordGroup>;
  /** The keyword of every spelling as articles and the register write it, those of unpublished articles too. */
  idBySpelling: ReadonlyMap<string, KeywordId>;
}>;
