// Pictures through sharp (libvips). The only file that knows the library, which is loaded with the first picture.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Sharp, SharpConstructor } from "sharp";
import { toneOf } from "../tone.js";
import type { EncodedPicture, EncodingTask, PictureEncoder, PlainCopy } from "./encoder.js";
import { type EncodingRules, mostPixels, qualityOf, type VariantFormat, widthsOf } from "./plan.js";

const plainWidth = 1200;
/** Of what stays in its old format: seen at full size, and encoded twice. */
const oldFormatQuality = 88;
/** Effort 1 takes AVIF 4 times as long as 0 for files a tenth smaller; 2 and more longer still. */
const avifEffort = 0;
const webpEffort = 2;
/** Wide enough to find the main colour. */
const toneWidth = 48;

/** Undefined when the library is not installed. */
export function sharpEncoder(): PictureEncoder | undefined {
  const version = versionOfSharp();
  return version === undefined ? undefined : { version: `sharp ${version}`, encode };
}

function versionOfSharp(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve("sharp");
    const description: unknown = JSON.parse(readFileSync(join(dirname(entry), "..", "package.json"), "utf8"));
    return String((description as { version?: unknown }).version);
  } catch {
    return undefined;
  }
}

let loading: Promise<SharpConstructor> | undefined;

function loadSharp(): Promise<SharpConstructor> {
  loading ??= import("sharp").then(({ default: sharp }) => {
    // Several pictures are at work at once, so each needs one thread; and none is asked for twice.
    sharp.concurrency(1);
    sharp.cache(false);
    return sharp;
  });
  return loading;
}

/** Decoded once, at the width of the widest variant; all variants are made of that. */
async function encode({ bytes, rules, turn }: EncodingTask): Promise<EncodedPicture> {
  const sharp = await loadSharp();
  const open = (): Sharp => sharp(bytes, { failOn: "truncated", limitInputPixels: mostPixels }).autoOrient();
  const { autoOrient, hasAlpha, format } = await open().metadata();
  const { width, height } = autoOrient;
  const widest = widthsOf(width, rules.widths).at(-1) ?? width;
  const { data, info } = await open()
    .resize({ width: Math.max(widest, Math.min(width, plainWidth)), withoutEnlargement: true })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  const copy = (): Sharp => sharp(data, { raw: { width: info.width, height: info.height, channels } });
  const isOpaque = !hasAlpha || lastChannelIsFull(data, channels);

  const needsPlain = width > (rules.widths.at(-1) ?? width) || format === "heif";
  const upright = turn ? await writtenAnew(open(), format) : undefined;
  return {
    width,
    height,
    ...(isOpaque ? { tone: await mainTone(copy()) } : {}),
    variants: await variantsOf(copy, width, rules),
    ...(needsPlain
      ? { plain: await plainCopy(copy(), Math.min(width, plainWidth), isOpaque && format !== "png") }
      : {}),
    ...(upright === undefined ? {} : { upright }),
  };
}

function lastChannelIsFull(pixels: Uint8Array, channels: number): boolean {
  for (let at = channels - 1; at < pixels.length; at += channels) if (pixels[at] !== 255) return false;
  return true;
}

async function variantsOf(
  copy: () => Sharp,
  width: number,
  { widths, formats, quality }: EncodingRules,
): Promise<EncodedPicture["variants"]> {
  const variants: EncodedPicture["variants"][number][] = [];
  for (const format of formats) {
    for (const wanted of widthsOf(width, widths)) {
      const bytes = await inFormat(copy().resize({ width: wanted }), format, quality).toBuffer();
      variants.push({ format, width: wanted, bytes });
    }
  }
  return variants;
}

function inFormat(picture: Sharp, format: VariantFormat, quality: number): Sharp {
  const chosen = qualityOf(format, quality);
  return format === "avif"
    ? picture.avif({ quality: chosen, effort: avifEffort, chromaSubsampling: "4:2:0" })
    : picture.webp({ quality: chosen, effort: webpEffort });
}

async function plainCopy(copy: Sharp, width: number, isPhotograph: boolean): Promise<PlainCopy> {
  const resized = copy.resize({ width });
  const format = isPhotograph ? "jpeg" : "png";
  const { data, info } = await (isPhotograph
    ? resized.jpeg({ quality: oldFormatQuality, mozjpeg: true })
    : resized.png({ compressionLevel: 9, effort: 7 })
  ).toBuffer({ resolveWithObject: true });
  return { format, width: info.width, height: info.height, bytes: data };
}

/** In the format that it has: readers may know its address. */
function writtenAnew(picture: Sharp, format: string): Promise<Buffer> {
  if (format === "png") return picture.png().toBuffer();
  if (format === "webp") return picture.webp({ quality: oldFormatQuality, effort: webpEffort }).toBuffer();
  return picture.jpeg({ quality: oldFormatQuality, mozjpeg: true }).toBuffer();
}

async function mainTone(copy: Sharp): Promise<string> {
  const pixels = await copy.resize({ width: toneWidth }).removeAlpha().raw().toBuffer();
  return toneOf(pixels);
}
