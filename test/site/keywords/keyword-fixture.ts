// Keywords without files: articles are lists of spellings, the oldest first.

import type { Slug, SourcePath } from "../../../src/model/brand.js";
import type { Diagnostic, Outcome } from "../../../src/model/diagnostic.js";
import type { Register, RegisterEntry } from "../../../src/model/register.js";
import { assembleKeywords } from "../../../src/site/keywords/assemble.js";
import type { KeywordGroup, Keywords } from "../../../src/site/keywords/keyword-group.js";
import type { KeywordedArticle } from "../../../src/site/keywords/vocabulary.js";

/** Article `00`, `01`, … a day apart. */
export function articlesWith(
  keywords: readonly (readonly string[])[],
  unpublished: readonly number[] = [],
): KeywordedArticle[] {
  return keywords.map((spellings, index) => {
    const path = `content/articles/${String(index).padStart(2, "0")}.md` as SourcePath;
    return {
      path,
      epochMs: index * 86_400_000,
      published: !unpublished.includes(index),
      keywords: spellings.map((value, order) => ({ value, place: { path, line: 3 + order, column: 5 } })),
    };
  });
}

export type Entry = Readonly<{
  label: string;
  aliases?: readonly string[];
  slug?: string;
  parent?: string;
  description?: string;
  hidden?: boolean;
}>;

/** Entry n stands on line n + 1, its names in columns 1, 2, …; the parent in column 50, the slug in 60. */
export function registerOf(entries: readonly Entry[]): Register {
  const path = "content/keywords.yaml" as SourcePath;
  return {
    entries: entries.map(
      ({ label, aliases = [], slug, parent, description, hidden = false }, index): RegisterEntry => {
        const at = <T>(value: T, column: number) => ({ value, place: { path, line: index + 1, column } });
        return {
          label: at(label, 1),
          aliases: aliases.map((alias, order) => at(alias, order + 2)),
          ...(slug !== undefined && { slug: at(slug as Slug, 60) }),
          ...(parent !== undefined && { parent: at(parent, 50) }),
          ...(description !== undefined && { description }),
          hidden,
        };
      },
    ),
  };
}

export function keywordsOf(
  keywords: readonly (readonly string[])[],
  entries: readonly Entry[] = [],
  slugStyle: "readable" | "ascii" = "readable",
): Outcome<Keywords> {
  return assembleKeywords({ articles: articlesWith(keywords), register: registerOf(entries), slugStyle });
}

/** The spellings of each keyword, labels first. */
export function spellingsIn({ value }: Outcome<Keywords>): (readonly string[])[] {
  return [...value.groups.values()].map(({ spellings }) => spellings);
}

export function groupOf({ value }: Outcome<Keywords>, spelling: string): KeywordGroup {
  const id = value.idBySpelling.get(spelling);
  const group = id === undefined ? undefined : value.groups.get(id);
  if (group === undefined) throw new Error(`no keyword for ${spelling}`);
  return group;
}

/** Code and facts alone. */
export function said({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  return diagnostics.map(({ code, facts }) => ({ code, ...facts }));
}
