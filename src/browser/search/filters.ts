// Which of the found articles a reader wants to see, and how many there are of each kind.

import type { SearchRoot } from "../../search/layout.js";
import { termOfKeyword } from "../../search/layout.js";
import type { IndexFiles } from "./index-files.js";
import type { Match } from "./rank.js";

/** Empty lists keep everything. */
export type Wanted = Readonly<{
  /** Slugs of sections. */
  sections: readonly string[];
  years: readonly number[];
  /** Slug of a keyword. */
  keyword?: string | undefined;
}>;

export type Counts = Readonly<{
  sections: ReadonlyMap<string, number>;
  years: ReadonlyMap<number, number>;
}>;

export type Filters = Readonly<{
  keep: (matches: readonly Match[]) => readonly Match[];
  /** How many each choice would show: a group's own choices do not count against it. */
  count: (matches: readonly Match[]) => Promise<Counts>;
}>;

export async function openFilters({ sections, years, keyword }: Wanted, index: IndexFiles): Promise<Filters> {
  const [inSection, inKeyword] = await Promise.all([
    sections.length === 0 ? undefined : articlesOfSections(sections, index),
    keyword === undefined
      ? undefined
      : index.postings(termOfKeyword(keyword)).then(({ articles }) => new Set(articles)),
  ]);
  const yearOf = createYears(index.root);
  const ofKeyword = ({ article }: Match): boolean => inKeyword?.has(article) ?? true;
  const ofSection = ({ article }: Match): boolean => inSection?.has(article) ?? true;
  const ofYear = ({ article }: Match): boolean => years.length === 0 || years.includes(yearOf(article));
  return {
    keep: (matches) => matches.filter((match) => ofKeyword(match) && ofSection(match) && ofYear(match)),
    count: async (matches) => {
      const counted = new Map<string, number>();
      const wanted = new Set<number>();
      const countedYears = new Map<number, number>();
      for (const match of matches) {
        if (!ofKeyword(match)) continue;
        if (ofYear(match)) wanted.add(match.article);
        if (!ofSection(match)) continue;
        const year = yearOf(match.article);
        countedYears.set(year, (countedYears.get(year) ?? 0) + 1);
      }
      for (const [slug, { articles }] of await index.sections()) {
        let count = 0;
        for (const article of articles) if (wanted.has(article)) count++;
        if (count > 0) counted.set(slug, count);
      }
      return { sections: counted, years: countedYears };
    },
  };
}

async function articlesOfSections(slugs: readonly string[], index: IndexFiles): Promise<ReadonlySet<number>> {
  const lists = await index.sections();
  const found = new Set<number>();
  for (const slug of slugs) for (const article of lists.get(slug)?.articles ?? []) found.add(article);
  return found;
}

/** Numbers rise with time, so a year is a range of them. */
function createYears({ years }: SearchRoot): (article: number) => number {
  return (article) => years.find(([, first]) => article >= first)?.[0] ?? years.at(-1)?.[0] ?? 0;
}
