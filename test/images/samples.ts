// Photographs in five formats as a newsroom gets them: with a place, an owner, lying on their side, moving, cut off.

import sharp from "sharp";

const place = { GPSLatitude: "24/1 28/1 0/1", GPSLatitudeRef: "N", GPSLongitude: "39/1 36/1 0/1" } as const;
const owner = { Copyright: "Hidden Owner", Artist: "Hidden Owner" } as const;
const xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><r>Hidden Owner</r></x:xmpmeta>";

type Format = "jpeg" | "png" | "webp" | "avif";

/** A sky over sand, so that there is something to encode. */
const scene = (width: number, height: number) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="#2060c0"/><stop offset="1" stop-color="#e0c080"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
    ),
  ).removeAlpha();

/** A photograph that says where it was taken and whose it is. */
export const telling = (format: Format, width: number, height: number): Promise<Buffer> =>
  scene(width, height).toFormat(format).withExif({ IFD0: owner, IFD3: place }).withXmp(xmp).toBuffer();

/** The same, with the camera turned: `width` and `height` are those of the rows and columns in the file. */
export const turned = (format: Format, width: number, height: number, orientation: number): Promise<Buffer> =>
  scene(width, height)
    .withMetadata({ orientation })
    .withExifMerge({ IFD0: owner, IFD3: place })
    .toFormat(format)
    .toBuffer();

export const plain = (format: Format | "gif", width: number, height: number): Promise<Buffer> =>
  scene(width, height).toFormat(format).toBuffer();

/** Two frames. */
export async function moving(format: "gif" | "webp"): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = [await frame("#c02020"), await frame("#2020c0")];
  return await sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** The middle shines through. */
export const transparent = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.4 } } })
    .png()
    .toBuffer();
