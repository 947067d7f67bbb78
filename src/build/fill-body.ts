// A body with holes → HTML, now that it is known where links lead and how large pictures are.

import { hrefOf, sitePath } from "../language/url.js";
import type { Body, Hole } from "../model/body.js";
import type { SourcePath } from "../model/brand.js";
import type { LinkTarget } from "../model/site.js";

export type PixelSize = Readonly<{ width: number; height: number }>;

export type Filling = Readonly<{
  basePath: string;
  sizes: ReadonlyMap<SourcePath, PixelSize>;
}>;

const escapeAttribute = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Base path, path, query and fragment as `href` needs them. */
export function hrefOfTarget({ path, query, fragment }: LinkTarget, basePath: string): string {
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
  { basePath, sizes }: Filling,
): string {
  let html = body.parts[0] ?? "";
  body.holes.forEach((hole, index) => {
    html += attributesFor(hole, targets[index], basePath, sizes) + (body.parts[index + 1] ?? "");
  });
  return html;
}

function attributesFor(
  hole: Hole,
  target: LinkTarget | undefined,
  basePath: string,
  sizes: Filling["sizes"],
): string {
  if (hole.kind !== "image") {
    // A link that leads nowhere stays as text.
    return target === undefined ? "" : `href="${escapeAttribute(hrefOfTarget(target, basePath))}"`;
  }
  // A picture that is not there keeps its place and its alternative text.
  if (target === undefined) return `src="${escapeAttribute(missingPicture(hole.src, basePath))}"`;
  const size = target.file === undefined ? undefined : sizes.get(target.file);
  const pixels = size === undefined ? "" : ` width="${size.width}" height="${size.height}"`;
  return `src="${escapeAttribute(hrefOfTarget(target, basePath))}"${pixels}`;
}

/** An address that browsers do not find, from the picture's name alone. */
function missingPicture(src: string, basePath: string): string {
  const name = src.split(/[/\\]/).findLast((part) => part !== "" && part !== "." && part !== "..") ?? "image";
  return hrefOf(basePath, sitePath(`/media/${name}`));
}
