// The picture at the head of an article: as pages show it, and as other sites show a link to it.

import { absoluteUrl } from "../language/url.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { LeadImage, Page } from "../model/page.js";
import type { Picture } from "../model/picture.js";
import type { LinkTarget, PublishedArticle } from "../model/site.js";
import type { ResolvedImage } from "../render/views/make/context.js";
import { hrefOfPicture } from "./fill-body.js";

export type LeadPictures = Readonly<{
  /** On pages. */
  imageOf: (article: PublishedArticle) => ResolvedImage | undefined;
  /** Its own picture, where other sites and programs can show it. */
  sharedImageOf: (article: PublishedArticle) => LeadImage | undefined;
  /** The same of the article that a page is about, else its card. */
  leadImageOf: (page: Page) => LeadImage | undefined;
}>;

export type LeadPicturesInput = Readonly<{
  config: Config;
  leadImages: ReadonlyMap<SourcePath, LinkTarget>;
  pictures: ReadonlyMap<SourcePath, Picture>;
  /** Cards by the article that they were made for. */
  cards: ReadonlyMap<SourcePath, LeadImage>;
}>;

/** What other sites can show of a link. */
const sharedTypes: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif"]);

export function createLeadPictures({ config, leadImages, pictures, cards }: LeadPicturesInput): LeadPictures {
  const pictureOf = ({ file }: LinkTarget): Picture | undefined =>
    file === undefined ? undefined : pictures.get(file);
  const remoteOf = (article: PublishedArticle): string | undefined => {
    const written = article.image?.src.value ?? "";
    return /^https?:/i.test(written) ? written : undefined;
  };
  const sharedImageOf = (article: PublishedArticle): LeadImage | undefined => {
    const alt = article.image?.alt === undefined ? {} : { alt: article.image.alt };
    const target = leadImages.get(article.path);
    if (target === undefined) {
      const remote = remoteOf(article);
      return remote === undefined ? undefined : { url: remote, ...alt };
    }
    const picture = pictureOf(target);
    if (picture === undefined) {
      // A file that nobody could read as a picture is offered to nobody else.
      return target.file === undefined ? { url: absoluteUrl(config, target.path), ...alt } : undefined;
    }
    const { width, height, type, plain } = picture;
    if (!sharedTypes.has(type)) return undefined;
    return plain === undefined
      ? { url: absoluteUrl(config, target.path), width, height, type, ...alt }
      : { url: absoluteUrl(config, plain.path), width: plain.width, height: plain.height, type, ...alt };
  };
  return {
    imageOf: (article) => {
      const target = leadImages.get(article.path);
      if (target === undefined) {
        const remote = remoteOf(article);
        return remote === undefined ? undefined : { href: remote };
      }
      const picture = pictureOf(target);
      return { href: hrefOfPicture(target, picture, config.basePath), ...(picture && shownPart(picture)) };
    },
    sharedImageOf,
    leadImageOf: (page) =>
      page.kind === "article" ? (sharedImageOf(page.article) ?? cards.get(page.article.path)) : undefined,
  };
}

const shownPart = ({ width, height, sources, tone }: Picture): Omit<ResolvedImage, "href"> => ({
  width,
  height,
  sources,
  ...(tone === undefined ? {} : { tone }),
});

/** Whether an article has a picture that other sites can show, so that it needs no card. */
export function hasSharedPicture(
  article: PublishedArticle,
  { leadImages, pictures }: Pick<LeadPicturesInput, "leadImages" | "pictures">,
): boolean {
  const target = leadImages.get(article.path);
  if (target === undefined) return /^https?:/i.test(article.image?.src.value ?? "");
  const type = target.file === undefined ? undefined : pictures.get(target.file)?.type;
  return type !== undefined && sharedTypes.has(type);
}
