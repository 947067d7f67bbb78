// What every page has around its own content: the head, the name plate, the ways through the site, the foot.

import type * as z from "zod";
import {
  crumbView,
  flag,
  html,
  linkView,
  listOf,
  navigationLinkView,
  text,
  timeView,
  view,
} from "./pieces.js";

const metaPropertyView = view({ property: text("`og:title`."), content: text("Its value.") });
const metaNameView = view({ name: text("`twitter:card`."), content: text("Its value.") });
const alternateView = view({
  type: text("Media type."),
  title: text("The feed's name."),
  href: text("Where it lies."),
});

const translationView = view({ language: text("BCP 47, or `x-default`."), href: text("The whole address.") });

const headView = view({
  title: text("For `<title>`: the headline and the site's name."),
  description: text("For `<meta name=description>`.").optional(),
  canonical: text("The page's whole address.").optional(),
  robots: text("For `<meta name=robots>`."),
  openGraph: listOf(metaPropertyView, "For `<meta property>`."),
  twitter: listOf(metaNameView, "For `<meta name>`."),
  alternates: listOf(alternateView, "Feeds."),
  translations: listOf(translationView, "The same text in several languages, for `<link hreflang>`."),
  previous: text("The list's page before this one.").optional(),
  next: text("The list's page after this one.").optional(),
  jsonLd: html("Structured data: JSON that is safe inside a script element.").optional(),
});

const footerColumnView = view({
  id: text("Unique on the page, for `aria-labelledby`."),
  label: text("The column's heading."),
  links: listOf(linkView, "Its links."),
});

const siteView = view({
  title: text("The site's name."),
  description: text("What it is about."),
  href: text("The front page."),
  copyright: text("Small print.").optional(),
  email: text("Where to write to.").optional(),
});

const editionView = view({
  date: timeView.meta({ description: "The day that the site was built for." }),
  hijri: text("The same day in the Hijri calendar, if the site shows it.").optional(),
});

/** Fields that every page's view begins with. */
export const frame = {
  lang: text("The site's language, for `<html lang>`."),
  dir: text("`rtl` or `ltr`, for `<html dir>`."),
  look: text("`newspaper`, `magazine` or `research`, for `data-look`."),
  head: headView.meta({ description: "What stands in `<head>` for machines." }),
  site: siteView.meta({ description: "The site itself." }),
  navigation: listOf(navigationLinkView, "The bar of sections."),
  tools: listOf(navigationLinkView, "Keywords, authors, archive; search, when there is one."),
  footer: listOf(footerColumnView, "Columns of the foot."),
  crumbs: listOf(crumbView, "The way from the front page to the page's parent; empty on the front."),
  edition: editionView.optional().meta({ description: "On the front page alone." }),
  preview: flag("True when the site is built for reviewers, not for readers."),
  offline: flag("True when the site shall be kept for reading without a network."),
  badge: text("What an editor should know about this page: a draft, a date to come.").optional(),
};

const frameView = view(frame);
export type FrameView = z.infer<typeof frameView>;
