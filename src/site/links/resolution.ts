// Answers to "where does this lead": a target, or a diagnostic that says why there is none.

import type { Article } from "../../model/article.js";
import type { Diagnostic, Outcome } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import type { LinkTarget, PublishedArticle, Unpublished } from "../../model/site.js";
import { createSuggester } from "./suggest.js";

/** What a hole is filled with. No value: the link or picture must be left out, and the diagnostics say why. */
export type Resolution = Outcome<LinkTarget | undefined>;

/** What an editor wrote, decoded. */
export type Wanted = Readonly<{ target: string; fragment: string; place: Place }>;

export const nothing: Resolution = { value: undefined, diagnostics: [] };
export const found = (value: LinkTarget): Resolution => ({ value, diagnostics: [] });
export const failed = (diagnostic: Diagnostic): Resolution => ({
  value: undefined,
  diagnostics: [diagnostic],
});

/** Readers may land on a missing fragment's article all the same, so the link stays. */
export function withFragment(
  target: LinkTarget,
  article: PublishedArticle | undefined,
  written: string,
  place: Place,
): Resolution {
  const { fragment } = target;
  if (article === undefined || fragment === "" || isGeneratedId(fragment)) return found(target);
  const ids = article.headings.map(({ id }) => id);
  const wanted = fragment.normalize("NFC");
  if (ids.some((id) => id.normalize("NFC") === wanted)) return found(target);
  const close = createSuggester(() => ids)(fragment);
  return {
    value: { ...target, fragment: "" },
    diagnostics: [
      {
        code: "broken-fragment",
        severity: "warning",
        place,
        facts: { target: written, fragment, ...(close === undefined ? {} : { nearest: close }) },
      },
    ],
  };
}

/** Ids that pages have besides headings: footnotes, and the browsers' own `#top`. */
const isGeneratedId = (fragment: string): boolean => fragment === "top" || /(^|-)fn(ref)?-/.test(fragment);

export function linkToUnpublished(entry: Unpublished, target: string, place: Place): Diagnostic {
  const { article, kind } = entry;
  const at = kind === "future" ? article.date.value : kind === "expired" ? article.expires : undefined;
  return {
    code: "link-to-unpublished",
    severity: "warning",
    place,
    facts: {
      target,
      title: article.title.value,
      reason: kind,
      ...(at === undefined ? {} : { at: wallText(at.wall) }),
    },
    related: [article.place],
  };
}

function wallText({ year, month, day, hour, minute }: Article["date"]["value"]["wall"]): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

/** Another site's address whose beginning is wanting, `www.a.example` or `https//a.example`, as it should be. */
export function addressMeant(target: string): string | undefined {
  const [, scheme, rest] = /^(https?)\/\/(.+)$/iu.exec(target) ?? [];
  if (scheme !== undefined) return `${scheme}://${rest}`;
  return hostFirst.test(target) ? `https://${target}` : undefined;
}

/** Endings that are no file's. */
const hostFirst =
  /^(?:www\.[^\s/]+\.[a-z]{2,}|(?:[a-z\d-]+\.)+(?:com|net|org|info|gov|edu|int|news))(?:[/?#]|$)/iu;

export const brokenLink = ({ target, place }: Wanted, nearest: string | undefined): Diagnostic => ({
  code: "broken-link",
  severity: "warning",
  place,
  facts: { target, ...(nearest === undefined ? {} : { nearest }) },
});

export const outsideContent = ({ target, place }: Wanted): Diagnostic => ({
  code: "link-outside-content",
  severity: "warning",
  place,
  facts: { target },
});
