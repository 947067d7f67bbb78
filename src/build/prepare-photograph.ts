// A photograph → itself without what a camera wrote about people, its variants, and what pages must know of it.

import { readFile } from "node:fs/promises";
import type { FileStore } from "../cache/file-store.js";
import type { PictureEncoder } from "../images/encode/encoder.js";
import { mostPixels } from "../images/encode/plan.js";
import type { Container } from "../images/files/bytes.js";
import type { ImageSize } from "../images/image-size.js";
import { hrefOf, outputPathOf, sitePath } from "../language/url.js";
import type { ContentFile } from "../model/article.js";
import type { SitePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import type { Picture, PictureSource } from "../model/picture.js";
import { encodePicture, type MadeFile, type MadePicture } from "./encode-pictures.js";
import { brokenImage, copyOf, type Prepared, pictureOf, published } from "./prepared-picture.js";

export type Encoding = Readonly<{
  store: FileStore;
  /** Undefined when the library is missing on this machine. */
  encoder: PictureEncoder | undefined;
}>;

export type PhotographRules = Readonly<{
  /** Whether some page shows it as a picture. */
  isShown: boolean;
  config: Pick<Config, "basePath" | "images">;
  /** Absent: nothing is encoded. */
  encoding?: Encoding;
}>;

/** No picture for a page; reading it whole for its metadata would fill the memory. In bytes. */
const largestFile = 256 * 1024 * 1024;
const webTypes: ReadonlySet<string> = new Set([
  "jpg",
  "png",
  "gif",
  "webp",
  "avif",
  "svg",
  "bmp",
  "ico",
  "heif",
]);

/** @param from - where it lies, absolute */
export async function preparePhotograph(
  file: ContentFile,
  from: string,
  rules: PhotographRules,
): Promise<Prepared> {
  const bytes = await readFile(from);
  if (bytes.length > largestFile) return { files: [copyOf(file, from)], diagnostics: [] };
  const [{ readContainer }, { imageSize }] = await Promise.all([
    import("../images/files/read-container.js"),
    import("../images/image-size.js"),
  ]);
  const container = readContainer(bytes);
  const bare = () => bareFile(file, from, container, bytes);
  if (!rules.isShown) return { files: [await bare()], diagnostics: [] };

  const found = await imageSize(bytes);
  // Hosts call a file what its name says, so a drawing under a photograph's name is shown by no browser.
  const size = found?.type === "svg" ? undefined : found;
  const format = container?.format ?? size?.type ?? "";
  const asItIs = async (diagnostics: readonly Diagnostic[]): Promise<Prepared> => ({
    files: [await bare()],
    ...(size === undefined
      ? {}
      : { picture: pictureOf(size, `image/${format === "jpg" ? "jpeg" : format}`) }),
    diagnostics,
  });
  const problem = problemOf(file, format, size, container);
  if (problem !== undefined) return await asItIs([problem]);
  const made = container === undefined ? undefined : await encoded(bytes, container, rules);
  if (container === undefined || made === undefined) return await asItIs([]);
  if (made === "undecodable") return await asItIs([brokenImage(file)]);
  const { upright } = made;
  return {
    files: [upright === undefined ? await bare() : copyOf(file, upright.from), ...variantFiles(file, made)],
    picture: encodedPicture(made, `image/${container.format}`, rules.config.basePath),
    diagnostics: [],
  };
}

/** Why readers do not see it, or it gets no variants. */
function problemOf(
  file: ContentFile,
  format: string,
  size: ImageSize | undefined,
  container: Container | undefined,
): Diagnostic | undefined {
  const about = { severity: "warning", place: { path: file.path } } as const;
  if (size === undefined || container?.complete === false) return brokenImage(file);
  if (format === "heic" || (container === undefined && !webTypes.has(format)))
    return { code: "image-not-for-web", ...about, facts: { format } };
  const { width, height } = size;
  if (width * height <= mostPixels) return undefined;
  return { code: "image-too-large", ...about, facts: { width, height, limit: mostPixels } };
}

/** Undefined when this picture gets no variants. */
async function encoded(
  bytes: Uint8Array,
  container: Container,
  { config, encoding }: PhotographRules,
): Promise<MadePicture | "undecodable" | undefined> {
  if (encoding?.encoder === undefined || !config.images.variants || container.animated) return undefined;
  const { widths, formats, quality } = config.images;
  const turn = container.orientation !== 1;
  const task = { bytes, rules: { widths, formats, quality }, turn };
  return (await encodePicture(task, encoding.encoder, encoding.store)) ?? "undecodable";
}

/** The file itself without metadata, made when it is written: most have none and are copied. */
async function bareFile(
  file: ContentFile,
  from: string,
  container: Container | undefined,
  bytes: Uint8Array,
): Promise<OutputFile> {
  if (container === undefined || container.bare === bytes) return copyOf(file, from);
  const { format, orientation } = container;
  const { readContainer } = await import("../images/files/read-container.js");
  const { withOrientation } = await import("../images/files/jpeg.js");
  const { readFileSync } = await import("node:fs");
  return {
    ...published(file),
    kind: "made-bytes",
    make: () => {
      const { bare } = readContainer(readFileSync(from)) ?? container;
      // Where nobody turns the pixels, browsers must still be told.
      return format === "jpeg" && orientation !== 1 ? withOrientation(bare, orientation) : bare;
    },
  };
}

/** Variants have names that change with their content, so that browsers may keep them for ever. */
const addressOf = ({ name }: MadeFile): SitePath => sitePath(`/assets/pictures/${name}`);

const variantFiles = ({ path }: ContentFile, { variants, plain }: MadePicture): readonly OutputFile[] =>
  [...variants, ...(plain === undefined ? [] : [plain])].map((made) => ({
    kind: "copy",
    path: outputPathOf(addressOf(made)),
    origin: { path },
    from: made.from,
  }));

function encodedPicture(made: MadePicture, type: string, basePath: string): Picture {
  const { width, height, tone, plain } = made;
  const sources: PictureSource[] = [];
  for (const format of new Set(made.variants.map((variant) => variant.format))) {
    const srcset = made.variants
      .filter((variant) => variant.format === format)
      .map((variant) => `${hrefOf(basePath, addressOf(variant))} ${variant.width}w`)
      .join(", ");
    sources.push({ type: `image/${format}`, srcset });
  }
  return {
    width,
    height,
    type: plain === undefined ? type : `image/${plain.format}`,
    ...(plain === undefined
      ? {}
      : { plain: { path: addressOf(plain), width: plain.width, height: plain.height } }),
    sources,
    ...(tone === undefined ? {} : { tone }),
  };
}
