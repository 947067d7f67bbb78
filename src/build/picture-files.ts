// Files of the content that readers get: which they are, and which may hold a picture.

import type { ContentFile, ContentFiles } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";

/** All of `content/media`, and of the files beside articles those that some page needs. */
export function publishedFiles(files: ContentFiles, used: ReadonlySet<SourcePath>): readonly ContentFile[] {
  return [...files.media, ...files.attachments.filter(({ path }) => used.has(path))];
}

export const isDrawing = (path: SourcePath): boolean => /\.svg$/i.test(path);

/** What is published by mistake more often than not: a source in the media folder, and what browsers run wherever it lies. */
export function rawKindOf(path: SourcePath): "source" | "active" | undefined {
  if (/\.(?:md|markdown)$/i.test(path)) return path.startsWith("content/media/") ? "source" : undefined;
  return /\.(?:html?|xhtml?|xht|shtml|svgz|xml|xslt?|m?js)$/i.test(path) ? "active" : undefined;
}

/** By its name; whatever a page shows as a picture is read too, whatever its name. */
export const isPhotograph = (path: SourcePath): boolean =>
  /\.(?:jpe?g|jpe|jfif|a?png|webp|gif|avif|heic|heif)$/i.test(path);
