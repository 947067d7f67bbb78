// The boxes beside the results: sections, years, keywords, order. The page brings them; here they get their counts.

import type { ArticleHead } from "../../search/layout.js";
import type { Asked } from "./address.js";
import type { Counts } from "./filters.js";
import type { PageWords } from "./page-words.js";

type Chosen = Omit<Asked, "text">;

export type FilterChoices = Readonly<{
  chosen: () => Chosen;
  choose: (chosen: Chosen) => void;
  /** Whether anything is left out. */
  areChosen: () => boolean;
  /** @param heads - of the results at the top: their keywords are offered */
  show: (counts: Counts, heads: readonly ArticleHead[]) => void;
  /** Nothing was asked or found, so there is nothing to filter. */
  showNothing: () => void;
  onChange: (changed: () => void) => void;
}>;

const MOST_KEYWORDS = 6;

export function createFilterChoices(box: HTMLElement, words: PageWords): FilterChoices {
  const group = (name: string) => box.querySelector<HTMLElement>(`[data-filter=${name}]`);
  const boxes = (name: string): HTMLInputElement[] => [
    ...(group(name)?.querySelectorAll<HTMLInputElement>("input") ?? []),
  ];
  const checked = (name: string): string[] =>
    boxes(name).flatMap((input) => (input.checked && input.value !== "" ? [input.value] : []));
  /** Asked for by the address before any result has told its name. */
  let keyword: string | undefined;
  const labels = new Map<string, string>();

  const chosen = (): Chosen => ({
    sections: checked("section"),
    years: checked("year").map(Number),
    ...(keyword === undefined ? {} : { keyword }),
    newestFirst: checked("sort").length > 0,
  });

  const areChosen = (): boolean => {
    const { sections, years } = chosen();
    return sections.length > 0 || years.length > 0 || keyword !== undefined;
  };

  const countIn = (name: string, countOf: (value: string) => number): void => {
    let shown = 0;
    for (const input of boxes(name)) {
      const count = countOf(input.value);
      const label = input.closest("label");
      const number = label?.querySelector(".num");
      if (number) number.textContent = words.number(count);
      if (label) label.hidden = count === 0 && !input.checked;
      if (count > 0 || input.checked) shown++;
    }
    const own = group(name);
    if (own) own.hidden = shown === 0;
  };

  const offerKeywords = (heads: readonly ArticleHead[]): void => {
    const own = group("keyword");
    if (own === null) return;
    const counts = new Map<string, number>();
    for (const { keywords } of heads) {
      for (const [slug, label] of keywords) {
        labels.set(slug, label);
        counts.set(slug, (counts.get(slug) ?? 0) + 1);
      }
    }
    const best = [...counts]
      .filter(([, count]) => count > 1)
      .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
      .map(([slug]) => slug);
    const offered = [...new Set([...(keyword === undefined ? [] : [keyword]), ...best])].slice(
      0,
      MOST_KEYWORDS,
    );
    own.hidden = offered.length === 0;
    const focused = own.contains(document.activeElement);
    const choices = offered.map((slug) => keywordChoice(slug, labels.get(slug) ?? slug, slug === keyword));
    const all = keywordChoice("", words.text("anyKeyword"), keyword === undefined);
    own.querySelector(".set")?.replaceChildren(all, ...choices);
    if (focused) own.querySelector<HTMLInputElement>("input:checked")?.focus();
  };

  return {
    chosen,
    choose: (wanted) => {
      for (const input of boxes("section")) input.checked = wanted.sections.includes(input.value);
      for (const input of boxes("year")) input.checked = wanted.years.includes(Number(input.value));
      for (const input of boxes("sort")) input.checked = (input.value === "newest") === wanted.newestFirst;
      keyword = wanted.keyword;
      // Folded, it would hide why there are fewer results.
      if (box instanceof HTMLDetailsElement && (areChosen() || wanted.newestFirst)) box.open = true;
    },
    areChosen,
    show: ({ sections, years }, heads) => {
      box.hidden = false;
      countIn("section", (slug) => sections.get(slug) ?? 0);
      countIn("year", (year) => years.get(Number(year)) ?? 0);
      offerKeywords(heads);
    },
    showNothing: () => {
      box.hidden = true;
    },
    onChange: (changed) => {
      box.addEventListener("change", ({ target }) => {
        if (target instanceof HTMLInputElement && target.name === "keyword") {
          keyword = target.value === "" ? undefined : target.value;
        }
        changed();
      });
    },
  };
}

function keywordChoice(slug: string, label: string, isChosen: boolean): HTMLLabelElement {
  const input = document.createElement("input");
  input.type = "radio";
  input.name = "keyword";
  input.value = slug;
  input.checked = isChosen;
  const name = document.createElement("bdi");
  name.textContent = label;
  const choice = document.createElement("label");
  choice.append(input, name);
  return choice;
}
