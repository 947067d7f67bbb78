// A body with holes → HTML, now that it is known where links lead and how large pictures are.

import { escapeHtml } from "../language/escape-html.js";
import { hrefOf, sitePath } from "../language/url.js";
import type { Body, Hole } from "../model/body.js";
import type { SourcePath } from "../model/brand.js";
import type { Picture } from "../model/picture.js";
import type { LinkTarget } from "../model/site.js";
import { withPicture } from "./picture-html.js";

export type Filling = Readonly<{
  basePath: string;
  /** By their files. Plain data, so that another thread can fill bodies too. */
  pictures: ReadonlyMap<SourcePath, Picture>;
}>;

/** Base path, path, query and fragment as `href` needs them. */
function hrefOfTarget({ path, query, fragment }: LinkTarget, basePath: string): string {
  const hash = fragment === "" ? "" : `#${encodeURIComponent(fragment.toWellFormed())}`;
  return hrefOf(basePath, path) + query + hash;
}

/**
 * @param targets - one for each hole; undefined where nothing was found, which the editor has been told
 * @returns sanitised HTML
 */
export function fillBody(
  body: Body,
  targets: readonly (LinkTarget | undefined)[],
  { basePath, pictures }: Filling,
): string {
  let html = body.parts[0] ?? "";
  body.holes.forEach((hole, index) => {
    const target = targets[index];
    const after = body.parts[index + 1] ?? "";
    const picture =
      hole.kind === "image" && target?.file !== undefined ? pictures.get(target.file) : undefined;
    if (target !== undefined && picture !== undefined) {
      const { width, height } = picture;
      const src = escapeHtml(hrefOfPicture(target, picture, basePath));
      html = withPicture(html, `src="${src}" width="${width}" height="${height}"`, after, picture);
    } else html += attributesFor(hole, target, basePath) + after;
  });
  return html;
}

/** Where browsers without a choice, feed readers and others find a picture. */
export const hrefOfPicture = (target: LinkTarget, picture: Picture | undefined, basePath: string): string =>
  picture?.plain === undefined ? hrefOfTarget(target, basePath) : hrefOf(basePath, picture.plain.path);

function attributesFor(hole: Hole, target: LinkTarget | undefined, basePath: string): string {
  const address = target === undefined ? undefined : escapeHtml(hrefOfTarget(target, basePath));
  // A link that leads nowhere stays as text.
  if (!("src" in hole)) return address === undefined ? "" : `href="${address}"`;
  // What is not there keeps its place and its alternative text.
  return `src="${address ?? escapeHtml(missingPicture(hole.src, basePath))}"`;
}

/** An address that browsers do not find, from the picture's name alone. */
function missingPicture(src: string, basePath: string): string {
  const name = src.split(/[/\\]/).findLast((part) => part !== "" && part !== "." && part !== "..") ?? "image";
  return hrefOf(basePath, sitePath(`/media/${name}`));
}
