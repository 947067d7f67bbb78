// Pictures of articles without a description. Those in the text are reported where the text is read.

import type { Article } from "../model/article.js";
import type { Diagnostic } from "../model/diagnostic.js";

/** An empty description is an answer: the picture is decoration. */
export function undescribedLeadImages(articles: readonly Article[]): readonly Diagnostic[] {
  return articles.flatMap(({ image }): readonly Diagnostic[] => {
    if (image === undefined || image.alt !== undefined) return [];
    const { value: src, place } = image.src;
    // `photo.jpg | وصف`, as captions are written elsewhere.
    const [, file = src, alt] = /^(\S+)\s*\|\s*(\S.*)$/.exec(src) ?? [];
    const facts = { src: file, ...(alt === undefined ? {} : { alt }) };
    return [{ code: "lead-image-without-alt", severity: "warning", place, facts }];
  });
}
