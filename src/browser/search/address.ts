// What a reader asks ↔ the page's address, so that a result list can be sent to others and Back brings it again.

import { LONGEST_QUESTION } from "./asked-words.js";
import type { Question } from "./engine.js";

export type Asked = Omit<Question, "typing">;

/** @param query - `location.search`; anything may stand in it */
export function askedOf(query: string): Asked {
  const parameters = new URLSearchParams(query);
  const keyword = parameters.get("keyword") ?? "";
  return {
    text: cut(parameters.get("q") ?? "", LONGEST_QUESTION),
    sections: [...new Set(parameters.getAll("section"))],
    years: [...new Set(parameters.getAll("year"))].filter((year) => /^\d{1,4}$/.test(year)).map(Number),
    ...(keyword === "" ? {} : { keyword }),
    newestFirst: parameters.get("sort") === "newest",
  };
}

/** In UTF-16 code units, without half a character at the end. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");

/** @returns with its `?`; empty when nothing is asked */
export function addressOf({ text, sections, years, keyword, newestFirst }: Asked): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== "") parameters.set("q", text);
  for (const section of sections) parameters.append("section", section);
  for (const year of years) parameters.append("year", String(year));
  if (keyword !== undefined) parameters.set("keyword", keyword);
  if (newestFirst) parameters.set("sort", "newest");
  const query = parameters.toString();
  return query === "" ? "" : `?${query}`;
}
