import type { SiteFacts } from "../../../model/facts/site.js";
import type { WordingOf } from "../worded.js";

const names: Readonly<Record<SiteFacts["url-taken"]["what"], string>> = {
  front: "the front page",
  article: "an article",
  standalone: "a page",
  keyword: "a keyword's page",
  keywords: "the index of keywords",
  section: "a section's page",
  author: "an author's page",
  authors: "the list of authors",
  archive: "the archive",
  month: "a month of the archive",
  search: "the search page",
  "not-found": "the page for unknown addresses",
  redirect: "an old URL (aliases)",
  feed: "a feed",
  generated: "a file that the tool makes",
  asset: "a file of the templates",
  media: "a media file",
};

const instead = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Did you mean “${nearest}”? If not, ${otherwise}`;

export const siteWording: WordingOf<SiteFacts> = {
  "url-taken": ({ path, what, other, clash }) => ({
    message:
      clash === "same"
        ? `Two things want the address “${path}”: ${names[what]} and ${names[other]}`
        : `“${path}” is wanted as a file and as a folder: ${names[what]} and ${names[other]}`,
    mend:
      what === "redirect" && other === "redirect"
        ? "An old URL can lead to one place only: remove it from the `aliases` of one of the two"
        : what === "redirect"
          ? "remove this line from `aliases`, or give the other one another `slug`"
          : "Give one of the two another `slug` (or file name); letter case and percent-encoding do not tell addresses apart",
  }),
  "broken-link": ({ target, nearest }) => ({
    message: `The link “${target}” leads nowhere`,
    mend: instead(nearest, "correct the address, or remove the link and keep its text"),
  }),
  "broken-fragment": ({ target, fragment, nearest }) => ({
    message: `“${target}” has no heading “#${fragment}”`,
    mend: instead(
      nearest === undefined ? undefined : `#${nearest}`,
      "remove the part from # on, so that the link leads to the article itself",
    ),
  }),
  "link-to-unpublished": ({ target, title, reason, at }) => ({
    message: {
      draft: `“${target}” (${title}) is a draft, so the link leads nowhere`,
      future: `“${target}” (${title}) is published only on ${at ?? "a later day"}; until then the link leads nowhere`,
      expired: `“${target}” (${title}) expired on ${at ?? "an earlier day"}, so the link leads nowhere`,
    }[reason],
    mend: {
      draft: "publish that article (remove `draft`), or remove the link",
      future: "Wait until it is published and build again, or remove the link",
      expired: "remove the link, or the line `expires` of that article",
    }[reason],
  }),
  "link-outside-content": ({ target }) => ({
    message: `“${target}” points outside the folder content, and nothing from there is published`,
    mend: "Move the file into content/media and write its name there",
  }),
  "missing-image": ({ target, nearest }) => ({
    message: `There is no image “${target}”`,
    mend: instead(
      nearest,
      "put the file beside the article or into content/media, and write its name exactly",
    ),
  }),
  "missing-file": ({ target, nearest }) => ({
    message: `There is no file “${target}”`,
    mend: instead(
      nearest,
      "put the file beside the article or into content/media, and write its name exactly",
    ),
  }),
  "unknown-related": ({ name, reason, nearest }) => ({
    message: {
      nothing: `\`related\` names “${name}”, and no article is called that`,
      unpublished: `\`related\` names “${name}”, which is not published`,
      itself: `\`related\` names the article itself: “${name}”`,
    }[reason],
    mend:
      reason === "nothing"
        ? instead(nearest, "write the slug, the title or the file name of an article")
        : "remove it from `related`, or name another article",
  }),
  "unknown-original": ({ name, reason, nearest }) => ({
    message: {
      nothing: `\`translationOf\` names “${name}”, and no article is called that`,
      unpublished: `\`translationOf\` names “${name}”, which is not published`,
      itself: `\`translationOf\` names the article itself: “${name}”`,
    }[reason],
    mend:
      reason === "nothing"
        ? instead(nearest, "write the slug, the title or the file name of the original")
        : "remove this line, or name another article",
  }),
  "same-language-translation": ({ language, other }) => ({
    message: `This article and ${other} are the same text in one language (${language})`,
    mend: "Write `lang` with the language of this article, or remove `translationOf`",
  }),
  "alias-to-itself": ({ alias }) => ({
    message: `The old URL “${alias}” is the very address that the article has`,
    mend: "Remove this line from `aliases`",
  }),
  "alias-unusable": ({ alias, reason }) => ({
    message: {
      "other-site": `The old URL “${alias}” lies on another site, so no redirect can be made for it`,
      query: `The old URL “${alias}” has a part from ? or # on, which a static site cannot tell apart`,
      "not-a-path": `The old URL “${alias}” is no path of a site`,
    }[reason],
    mend: "Write the path alone, from the first slash on: /2019/old-address/",
  }),
  "alias-over-keyword": ({ alias, spelling, keyword }) => ({
    message: `The old URL “${alias}” is also where “${spelling}” would lead to the keyword “${keyword}”; it leads to this article`,
    mend: "Remove this line from `aliases` if readers should find the keyword there",
  }),
  "unknown-section": ({ section, nearest }) => ({
    message: `No section “${section}” is declared in the site's settings, but “${nearest}” is`,
    mend: `Write “${nearest}” in the article, or add “${section}” to \`sections\` in site.yaml`,
  }),
  "change-ahead": ({ key, date }) => ({
    message: `\`${key}\` has a date that is still to come, ${date}; until then sitemap and feeds do not count it`,
    mend: `Look at the year and the day of \`${key}\``,
  }),
  "slug-shared": ({ of, label, other, slug, given }) => ({
    message: `The ${of}s “${label}” and “${other}” would both have the address “${slug}”; “${label}” now has “${given}”`,
    mend: `Give “${label}” a slug of its own under \`${of}s\` in site.yaml`,
  }),
};
