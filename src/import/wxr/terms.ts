// Terms of a post: its section, keywords, authors and language.

import { fold } from "../../language/fold.js";
import { primaryLanguage } from "../../language/primary-language.js";
import { type Note, note } from "../notes.js";
import { type ExportIndex, field, plainText } from "./export-index.js";
import type { WxrItem } from "./stream.js";

/** What WordPress calls the category of posts that have none. Renamed, it keeps its slug and is one like the others. */
const noCategory = /^(?:uncategori[sz]ed|غير مصنفه?|بلا تصنيف|بدون تصنيف)$/;

/** Where plugins keep which of a post's categories is the first. */
export const primaryFields: readonly string[] = [
  "_yoast_wpseo_primary_category",
  "rank_math_primary_category",
  "_seopress_robots_primary_cat",
];

/** Of several categories one is the section: the chosen primary one, else the widest; the others become keywords. */
export function termsOf(item: WxrItem, { categories }: ExportIndex, notes: Note[]) {
  const own = item.terms.filter(
    ({ domain, name }) => domain === "category" && !noCategory.test(fold(plainText(name))),
  );
  const primary = item.meta
    .filter(({ key }) => primaryFields.includes(key))
    .map(({ value }) => categories.get(`#${value.trim()}`)?.name)
    .find((name) => name !== undefined);
  const nicenames = new Set(own.map(({ nicename }) => nicename));
  const widest = own.filter(({ nicename }) => !isBelow(nicename, nicenames, categories));
  const chosen =
    own.find(({ nicename }) => primary !== undefined && primary === categories.get(nicename)?.name) ??
    [...widest].sort(
      (one, other) => (categories.get(other.nicename)?.uses ?? 0) - (categories.get(one.nicename)?.uses ?? 0),
    )[0];
  const others = own.filter((term) => term !== chosen).map(({ name }) => plainText(name));
  for (const name of others) notes.push(note("more-categories", name));
  const tags = item.terms.filter(({ domain }) => domain === "post_tag" || domain === "tag");
  const known = new Set(["category", "post_tag", "tag", "post_format", "author", "nav_menu", "language"]);
  for (const { domain, name, nicename } of item.terms) {
    if (/^post_translations$|^term_translations$/.test(domain)) notes.push(note("lost-translation"));
    else if (!known.has(domain)) notes.push(note("lost-taxonomy", `${domain}: ${plainText(name)}`));
    else if (domain === "language" && !isLanguage(nicename))
      notes.push(note("lost-translation", plainText(name)));
  }
  const keywords = [...tags.map(({ name }) => plainText(name).replace(/^#+/, "")), ...others];
  // A list of keywords parts its items at commas of Arabic.
  for (const keyword of keywords) if (keyword.includes("،")) notes.push(note("guessed-keywords", keyword));
  const section = chosen === undefined ? "" : plainText(chosen.name);
  return {
    ...(section === "" ? {} : { section }),
    keywords: [...new Set(keywords.filter((keyword) => keyword !== ""))],
  };
}

/** Whether a category stands below one of these, at any depth; of broken exports one stands below itself. */
function isBelow(
  nicename: string,
  nicenames: ReadonlySet<string>,
  categories: ExportIndex["categories"],
): boolean {
  const passed = new Set([nicename]);
  for (let at = categories.get(nicename)?.parent ?? ""; at !== ""; at = categories.get(at)?.parent ?? "") {
    if (passed.has(at)) return false;
    if (nicenames.has(at)) return true;
    passed.add(at);
  }
  return false;
}

const isLanguage = (nicename: string): boolean => /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(nicename);

/** Plugins for sites in several languages say it in a term: `ar`, `en`. */
export function languageOf({ terms }: WxrItem, language: string): string | undefined {
  const own = terms.find(({ domain, nicename }) => domain === "language" && isLanguage(nicename));
  const lang = own === undefined ? undefined : primaryLanguage(own.nicename.replace("_", "-"));
  return lang === primaryLanguage(language) ? undefined : lang;
}

export function authorsOf(item: WxrItem, { authors }: ExportIndex): readonly string[] {
  const several = item.terms.filter(({ domain }) => domain === "author").map(({ name }) => name);
  const logins = several.length > 0 ? several : [field(item, "dc:creator").trim()];
  const names = logins.map((login) => plainText(authors.get(login) ?? login));
  return [...new Set(names.filter((name) => name !== ""))];
}
