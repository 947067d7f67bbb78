// In which widths and formats a picture is published.

/** What `site.yaml` says of pictures. */
export type EncodingRules = Readonly<{
  /** In pixels, ascending. */
  widths: readonly number[];
  formats: readonly VariantFormat[];
  /** 1 to 100, as JPEG and WebP count it. */
  quality: number;
}>;

export type VariantFormat = "avif" | "webp";

/** More than any camera makes: a small file that claims more is a trap. In pixels. */
export const mostPixels = 120_000_000;

/** A listed width this near to the picture's own is not worth a file. */
const tooNear = 0.9;

/**
 * The widths for one picture: the listed ones below its own, and its own where that is not above the widest. Nothing is
 * made larger than it is.
 * @param width - of the picture, upright, in pixels
 */
export function widthsOf(width: number, listed: readonly number[]): readonly number[] {
  const widest = listed.at(-1) ?? width;
  if (width > widest) return listed;
  return [...listed.filter((one) => one < width * tooNear), width];
}

/** AVIF's scale is another one: at these numbers people see as little of the loss. */
export const qualityOf = (format: VariantFormat, quality: number): number =>
  format === "avif" ? Math.max(1, Math.round(quality * 0.65)) : quality;
