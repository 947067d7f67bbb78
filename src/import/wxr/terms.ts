// Terms of a post: its section, keywords, authors and language.

import { primaryLanguage } from "../../language/primary-language.js";
import { type Note, note } from "../notes.js";
import { type ExportIndex, field, plainText } from "./export-index.js";
import type { WxrItem } from "./stream.js";

/** Of several categories one is the section: the chosen primary one, else the widest; the others become keywords. */
export function termsOf(item: WxrItem, { categories }: ExportIndex, notes: Note[]) {
  const own = item.terms.filter(
    ({ domain, nicename }) => domain === "category" && nicename !== "uncategorized",
  );
  const primary = item.meta.find(({ key }) => key === "_yoast_wpseo_primary_category")?.value.trim();
  const parentOf = (nicename: string): string => categories.get(nicename)?.parent ?? "";
  const nicenames = new Set(own.map(({ nicename }) => nicename));
  const widest = own.filter(({ nicename }) => !nicenames.has(parentOf(nicename)));
  const chosen =
    own.find(
      ({ nicename }) =>
        primary !== undefined &&
        primary !== "" &&
        categories.get(`#${primary}`)?.name !== undefined &&
        categories.get(`#${primary}`)?.name === categories.get(nicename)?.name,
    ) ??
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
