// What is known of one file of the content that may be a picture, and what is published of it.

import type { ContentFile } from "../model/article.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import type { Picture } from "../model/picture.js";
import { mediaOutputPath } from "../site/urls.js";

export type Prepared = Readonly<{
  files: readonly OutputFile[];
  picture?: Picture;
  diagnostics: readonly Diagnostic[];
}>;

export const published = ({ path }: ContentFile) => ({ path: mediaOutputPath(path), origin: { path } });
/** The file as it is. */
export const copyOf = (file: ContentFile, from: string): OutputFile => ({
  ...published(file),
  kind: "copy",
  from,
});
export const brokenImage = ({ path }: ContentFile): Diagnostic => ({
  code: "broken-image",
  severity: "warning",
  place: { path },
  facts: {},
});

/** A picture that has no other form. */
export const pictureOf = ({ width, height }: Pick<Picture, "width" | "height">, type: string): Picture => ({
  width,
  height,
  type,
  sources: [],
});
