// The small parts of which every page's data is made. The schemas are the documentation of `docs/template-data.md`,
// the types of the code and what templates are checked against, all at once.

import * as z from "zod";

/** Text that is HTML already: the only kind that a template may print with three braces. */
export const html = (description: string) => z.string().meta({ raw: true, description });

export const text = (description: string) => z.string().meta({ description });
export const flag = (description: string) => z.boolean().meta({ description });

export const linkView = z
  .object({
    label: text("What the link says."),
    href: text("Where it leads, base path included, percent-encoded."),
  })
  .readonly();

export const navigationLinkView = z
  .object({
    label: text("What the link says."),
    href: text("Where it leads."),
    current: flag("True on the page that the link leads to, and on an article of that section."),
  })
  .readonly();

export const countedLinkView = z
  .object({
    label: text("What the link says."),
    href: text("Where it leads."),
    count: text("How many articles, in the site's digits."),
    countLabel: text("The same as words: `12 مقالًا`."),
    names: text("On `/keywords/`: other names that the filter box finds it by, on one line.").optional(),
  })
  .readonly();

export const timeView = z
  .object({
    iso: text("For `datetime`: `2021-07-06T16:53:00+03:00`, or the day alone when no hour was written."),
    text: text("As the reader sees it."),
  })
  .readonly();

export const longTimeView = z
  .object({
    iso: text("For `datetime`."),
    day: text("The part before the hour: `الثلاثاء 6 يوليو 2021`."),
    clock: text("The hour: `04:53 م`.").optional(),
  })
  .readonly();

const sourceView = z
  .object({
    type: text("Of the format: `image/avif`."),
    srcset: text("Addresses with their widths; `sizes` is the template's to say, since it knows the layout."),
  })
  .readonly();

const picture = {
  src: text("The file's address."),
  alt: text("What the picture shows; empty for decoration."),
  width: text("In pixels.").optional(),
  height: text("In pixels.").optional(),
  sources: z
    .array(sourceView)
    .readonly()
    .meta({ description: "For `<source>`: newer formats, the best first." }),
  tone: text("A class with the picture's main colour, shown until it is there.").optional(),
};

export const imageView = z.object(picture).readonly();

export const figureView = z
  .object({
    ...picture,
    caption: text("The line below it.").optional(),
    credit: text("Whose picture it is.").optional(),
  })
  .readonly();

export const storyView = z
  .object({
    title: text("The headline."),
    href: text("The article's address."),
    lang: text("Its language, where it is not the site's.").optional(),
    dir: text("Its direction, where it is not the site's.").optional(),
    badge: text("What an editor should know of it: a draft, a date to come.").optional(),
    summary: text("One or two sentences.").optional(),
    section: text("The section's name.").optional(),
    authors: z.array(z.string()).readonly().meta({ description: "Names." }),
    image: imageView.optional().meta({ description: "The lead picture." }),
    date: timeView.meta({ description: "Day, month and year." }),
    when: timeView.meta({
      description: "The hour if it is of the same day as its neighbours, else day and month.",
    }),
    reason: text("Why it is offered, when it is not for shared keywords.").optional(),
    shared: z
      .array(z.string())
      .readonly()
      .meta({ description: "Keywords or terms that it shares with the article at hand." }),
  })
  .readonly();

export const latestView = z
  .object({
    timed: flag("True when all are of one day, so that the hour tells them apart."),
    stories: z.array(storyView).readonly().meta({ description: "Newest first." }),
  })
  .readonly();

export const crumbView = z
  .object({
    label: text("What it says."),
    href: text("Where it leads."),
    section: flag("True for the section, which carries the dot."),
  })
  .readonly();

export const pageLinkView = z
  .object({
    label: text("The number, in the site's digits."),
    name: text("The accessible name: `الصفحة 2`."),
    href: text("Where it leads; absent where numbers were left out.").optional(),
    current: flag("True for the page at hand."),
  })
  .readonly();

export const paginationView = z
  .object({
    links: z
      .array(pageLinkView)
      .readonly()
      .meta({ description: "The pages to offer, with gaps for those left out." }),
    newer: text("The page before this one.").optional(),
    older: text("The page after this one.").optional(),
  })
  .readonly();

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
