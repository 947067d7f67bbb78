// Links between the pages of a list. Long lists leave pages out in the middle.

import type { Slice } from "../../../model/page.js";
import type { PaginationView } from "../pieces.js";
import type { ViewContext } from "./context.js";

/** Up to this many pages all are offered. */
const all = 7;

/** Numbers to offer, in order; the first, the last and the neighbours are always there. */
const offered = (current: number, count: number): number[] => {
  const wanted = [1, current - 1, current, current + 1, count];
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) =>
      count <= all ||
      wanted.includes(number) ||
      // No gap where a single page would be left out.
      (number === 2 && current <= 4) ||
      (number === count - 1 && current >= count - 3),
  );
};

export const paginationOf = (slice: Slice, context: ViewContext): PaginationView | undefined => {
  const { words } = context;
  const { number, count, urls } = slice;
  if (count < 2) return undefined;
  const href = (page: number): string | undefined => {
    const url = urls[page - 1];
    return url === undefined ? undefined : context.href(url);
  };
  const links: PaginationView["links"][number][] = [];
  let last = 0;
  for (const page of offered(number, count)) {
    if (page > last + 1) links.push({ label: "…", name: "", current: false });
    const target = href(page);
    links.push({
      label: words.number(page),
      name: words.text("pages.page", { number: page }),
      ...(target === undefined ? {} : { href: target }),
      current: page === number,
    });
    last = page;
  }
  const newer = href(number - 1);
  const older = href(number + 1);
  return { links, ...(newer === undefined ? {} : { newer }), ...(older === undefined ? {} : { older }) };
};
