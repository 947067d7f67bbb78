// How large an image file is, read from its own bytes, so that a page keeps the place free while it loads.

import { svgSize } from "./svg-size.js";

/** In pixels as the image is shown: a photograph that says it lies on its side is turned. */
export type ImageSize = Readonly<{
  width: number;
  height: number;
  /** `jpg`, `png`, `gif`, `webp`, `avif`, `svg`, … as the package image-size names it. */
  type: string;
}>;

/** Where EXIF says that rows are columns (TIFF 6.0, tag 274). */
const firstTurned = 5;
const lastTurned = 8;

/**
 * @param bytes - the whole file
 * @returns undefined for what is no image, is damaged, or has no size of its own
 */
export async function imageSize(bytes: Uint8Array): Promise<ImageSize | undefined> {
  if (looksLikeText(bytes)) {
    const size = svgSize(new TextDecoder().decode(bytes));
    return size === undefined ? undefined : { ...size, type: "svg" };
  }
  // Loaded when the first image is met: most builds of unchanged sites need it not at all.
  const library = await import("image-size");
  try {
    const { width, height, orientation = 1, type = "" } = library.imageSize(bytes);
    if (!isLength(width) || !isLength(height)) return undefined;
    const turned = orientation >= firstTurned && orientation <= lastTurned;
    return turned ? { width: height, height: width, type } : { width, height, type };
  } catch {
    return undefined; // the package throws for whatever it cannot read
  }
}

const isLength = (value: number): boolean => Number.isSafeInteger(value) && value > 0;

/** No format but SVG begins with `<`, after a byte order mark and white space. */
function looksLikeText(bytes: Uint8Array): boolean {
  let index = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (index < bytes.length && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[index] ?? 0)) index++;
  return bytes[index] === 0x3c;
}
