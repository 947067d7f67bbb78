// The small parts of which every page's data is made. The schemas are the documentation of `docs/template-data.md`,
// the types of the code and what templates are checked against, all at once.

import * as z from "zod";

/** Text that is HTML already: the only kind that a template may print with three braces. */
export const html = (description: string) => z.string().meta({ raw: true, description });

export const text = (description: string) => z.string().meta({ description });
export const flag = (description: string) => z.boolean().meta({ description });

/** The data of a page, or of a part of it. */
export const view = <Fields extends z.ZodRawShape>(fields: Fields) => z.object(fields).readonly();
export const listOf = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).readonly().meta({ description });

export const linkView = view({
  label: text("What the link says."),
  href: text("Where it leads, base path included, percent-encoded."),
});

export const navigationLinkView = view({
  label: text("What the link says."),
  href: text("Where it leads."),
  current: flag("True on the page that the link leads to, and on an article of that section."),
});

export const countedLinkView = view({
  label: text("What the link says."),
  href: text("Where it leads."),
  count: text("How many articles, in the site's digits."),
  countLabel: text("The same as words: `12 مقالًا`."),
  names: text("On `/keywords/`: other names that the filter box finds it by, on one line.").optional(),
});

export const timeView = view({
  iso: text("For `datetime`: `2021-07-06T16:53:00+03:00`, or the day alone when no hour was written."),
  text: text("As the reader sees it."),
});

export const longTimeView = view({
  iso: text("For `datetime`."),
  day: text("The part before the hour: `الثلاثاء 6 يوليو 2021`."),
  clock: text("The hour: `04:53 م`.").optional(),
});

const sourceView = view({
  type: text("Of the format: `image/avif`."),
  srcset: text("Addresses with their widths; `sizes` is the template's to say, since it knows the layout."),
});

const picture = {
  src: text("The file's address."),
  alt: text("What the picture shows; empty for decoration."),
  width: text("In pixels.").optional(),
  height: text("In pixels.").optional(),
  sources: listOf(sourceView, "For `<source>`: newer formats, the best first."),
  tone: text("A class with the picture's main colour, shown until it is there.").optional(),
};

export const imageView = view(picture);

export const figureView = view({
  ...picture,
  caption: text("The line below it.").optional(),
  credit: text("Whose picture it is.").optional(),
});

export const storyView = view({
  title: text("The headline."),
  href: text("The article's address."),
  lang: text("Its language, where it is not the site's.").optional(),
  dir: text("Its direction, where it is not the site's.").optional(),
  badge: text("What an editor should know of it: a draft, a date to come.").optional(),
  summary: text("One or two sentences.").optional(),
  section: text("The section's name.").optional(),
  authors: listOf(z.string(), "Names."),
  image: imageView.optional().meta({ description: "The lead picture." }),
  date: timeView.meta({ description: "Day, month and year." }),
  when: timeView.meta({
    description: "The hour if it is of the same day as its neighbours, else day and month.",
  }),
  reason: text("Why it is offered, when it is not for shared keywords.").optional(),
  shared: listOf(z.string(), "Keywords or terms that it shares with the article at hand."),
});

export const latestView = view({
  timed: flag("True when all are of one day, so that the hour tells them apart."),
  stories: listOf(storyView, "Newest first."),
});

export const crumbView = view({
  label: text("What it says."),
  href: text("Where it leads."),
  section: flag("True for the section, which carries the dot."),
});

export const pageLinkView = view({
  label: text("The number, in the site's digits."),
  name: text("The accessible name: `الصفحة 2`."),
  href: text("Where it leads; absent where numbers were left out.").optional(),
  current: flag("True for the page at hand."),
});

export const paginationView = view({
  links: listOf(pageLinkView, "The pages to offer, with gaps for those left out."),
  newer: text("The page before this one.").optional(),
  older: text("The page after this one.").optional(),
});

export type LinkView = z.infer<typeof linkView>;
export type NavigationLinkView = z.infer<typeof navigationLinkView>;
export type CountedLinkView = z.infer<typeof countedLinkView>;
export type TimeView = z.infer<typeof timeView>;
export type LongTimeView = z.infer<typeof longTimeView>;
export type ImageView = z.infer<typeof imageView>;
export type FigureView = z.infer<typeof figureView>;
export type StoryView = z.infer<typeof storyView>;
export type LatestView = z.infer<typeof latestView>;
export type CrumbView = z.infer<typeof crumbView>;
export type PaginationView = z.infer<typeof paginationView>;
