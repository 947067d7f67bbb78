// Files of the content → the files that readers get, and what pages must know of the pictures among them. Nothing that
// a camera or a drawing program wrote about people leaves the house, and nothing that could run.

import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { FileStore } from "../cache/file-store.js";
import type { PictureEncoder } from "../images/encode/encoder.js";
import { mostPixels } from "../images/encode/plan.js";
import type { Container } from "../images/files/bytes.js";
import type { ImageSize } from "../images/image-size.js";
import { hrefOf, outputPathOf, sitePath } from "../language/url.js";
import type { ContentFile } from "../model/article.js";
import type { SitePath, SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import type { Picture, PictureSource } from "../model/picture.js";
import { mediaOutputPath } from "../site/urls.js";
import { encodePicture, type MadeFile, type MadePicture } from "./encode-pictures.js";
import { isDrawing, isPhotograph, rawKindOf } from "./picture-files.js";

export type PicturesInput = Readonly<{
  /** Absolute. */
  root: string;
  /** All that is published, pictures or not. */
  files: readonly ContentFile[];
  /** Those that some page shows as a picture. */
  shown: ReadonlySet<SourcePath>;
  config: Pick<Config, "basePath" | "images">;
  /** Absent: nothing is encoded. */
  encoding?: Encoding;
}>;

export type Encoding = Readonly<{
  store: FileStore;
  /** Undefined when the library is missing on this machine. */
  encoder: PictureEncoder | undefined;
}>;

export type PreparedPictures = Readonly<{
  /** By source: of those that pages show. */
  pictures: ReadonlyMap<SourcePath, Picture>;
  /** Every published file of the content, and the variants that were made. */
  files: readonly OutputFile[];
}>;

type Prepared = Readonly<{
  files: readonly OutputFile[];
  picture?: Picture;
  diagnostics: readonly Diagnostic[];
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

/** Reads every file that may be a picture; the answer does not depend on which was ready first. */
export async function preparePictures(input: PicturesInput): Promise<Outcome<PreparedPictures>> {
  const answers = new Array<Prepared>(input.files.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < input.files.length; index = next++) {
      answers[index] = await prepare(input.files[index] as ContentFile, input); // below the length, so it is there
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));

  const pictures = new Map<SourcePath, Picture>();
  const files = new Map<string, OutputFile>();
  const diagnostics: Diagnostic[] = [];
  answers.forEach((answer, index) => {
    const path = input.files[index]?.path;
    if (path !== undefined && answer.picture !== undefined) pictures.set(path, answer.picture);
    // The same photograph under two names has its variants once; two files for one path are found by the collisions.
    for (const file of answer.files)
      files.set(`${file.path}\n${"from" in file ? file.from : file.origin.path}`, file);
    diagnostics.push(...answer.diagnostics);
  });
  if (input.encoding !== undefined && input.encoding.encoder === undefined && input.config.images.variants) {
    const first = input.files.find(({ path }) => input.shown.has(path) && isPhotograph(path));
    if (first !== undefined) {
      const place = { path: first.path };
      diagnostics.push({ code: "image-encoder-missing", severity: "warning", place, facts: {} });
    }
  }
  return { value: { pictures, files: [...files.values()] }, diagnostics };
}

async function prepare(file: ContentFile, input: PicturesInput): Promise<Prepared> {
  const from = join(input.root, file.onDisk);
  const isShown = input.shown.has(file.path);
  if (isDrawing(file.path)) return await prepareDrawing(file, from, isShown);
  if (isShown || isPhotograph(file.path)) return await preparePhotograph(file, from, input);
  const kind = rawKindOf(file.path);
  const place = { path: file.path };
  return {
    files: [copyOf(file, from)],
    diagnostics:
      kind === undefined ? [] : [{ code: "raw-media", severity: "warning", place, facts: { kind } }],
  };
}

const published = ({ path }: ContentFile) => ({ path: mediaOutputPath(path), origin: { path } });
const copyOf = (file: ContentFile, from: string): OutputFile => ({ ...published(file), kind: "copy", from });
const brokenImage = ({ path }: ContentFile): Diagnostic => ({
  code: "broken-image",
  severity: "warning",
  place: { path },
  facts: {},
});

async function prepareDrawing(file: ContentFile, from: string, isShown: boolean): Promise<Prepared> {
  const bytes = await readFile(from);
  const [{ svgFileProblems }, { imageSize }, { sanitiseSvg }] = await Promise.all([
    import("../images/svg-problems.js"),
    import("../images/image-size.js"),
    import("../images/sanitise-svg.js"),
  ]);
  const size = isShown ? await imageSize(bytes) : undefined;
  const picture = size === undefined ? {} : { picture: pictureOf(size, "image/svg+xml") };
  const problems = svgFileProblems(bytes);
  if (problems.length === 0) {
    // Browsers show nothing of a drawing that is not well-formed, whatever size it gives; one without a size they do show.
    const isBroken = isShown && sanitiseSvg(bytes.toString("utf8")) === undefined;
    return {
      files: [copyOf(file, from)],
      ...(isBroken ? {} : picture),
      diagnostics: isBroken ? [brokenImage(file)] : [],
    };
  }
  const isUtf8 = !problems.some((problem) => /^(?:not UTF-8$|encoding=)/.test(problem));
  const text = isUtf8 ? sanitiseSvg(bytes.toString("utf8")) : undefined;
  const place = { path: file.path };
  if (text === undefined) {
    const facts = { what: problems[0] ?? "" };
    return { files: [], diagnostics: [{ code: "unreadable-svg", severity: "error", place, facts }] };
  }
  return {
    files: [{ ...published(file), kind: "text", text }],
    ...picture,
    diagnostics: problems.map((what) => ({
      code: "unsafe-svg",
      severity: "warning",
      place,
      facts: { what },
    })),
  };
}

const pictureOf = ({ width, height }: Pick<ImageSize, "width" | "height">, type: string): Picture => ({
  width,
  height,
  type,
  sources: [],
});

async function preparePhotograph(file: ContentFile, from: string, input: PicturesInput): Promise<Prepared> {
  const isShown = input.shown.has(file.path);
  const bytes = await readFile(from);
  if (bytes.length > largestFile) return { files: [copyOf(file, from)], diagnostics: [] };
  const [{ readContainer }, { imageSize }] = await Promise.all([
    import("../images/files/read-container.js"),
    import("../images/image-size.js"),
  ]);
  const container = readContainer(bytes);
  const found = await imageSize(bytes);
  // Hosts call a file what its name says, so a drawing under a photograph's name is shown by no browser.
  const size = found?.type === "svg" ? undefined : found;
  const place = { path: file.path };
  const diagnostics: Diagnostic[] = [];
  const format = container?.format === "heic" ? "heic" : (container?.format ?? size?.type ?? "");
  if (isShown && (size === undefined || container?.complete === false)) diagnostics.push(brokenImage(file));
  else if (isShown && (format === "heic" || !(container !== undefined || webTypes.has(format)))) {
    diagnostics.push({ code: "image-not-for-web", severity: "warning", place, facts: { format } });
  } else if (isShown && size !== undefined && size.width * size.height > mostPixels) {
    const facts = { width: size.width, height: size.height, limit: mostPixels };
    diagnostics.push({ code: "image-too-large", severity: "warning", place, facts });
  }
  if (container === undefined || size === undefined || !isShown || diagnostics.length > 0) {
    const files = [await bareFile(file, from, container, bytes)];
    const type = `image/${format === "jpg" ? "jpeg" : format}`;
    return {
      files,
      ...(size === undefined || !isShown ? {} : { picture: pictureOf(size, type) }),
      diagnostics,
    };
  }
  const made = await encoded(bytes, container, input);
  if (made === "undecodable") {
    return {
      files: [await bareFile(file, from, container, bytes)],
      picture: pictureOf(size, `image/${format}`),
      diagnostics: [brokenImage(file)],
    };
  }
  if (made === undefined) {
    return {
      files: [await bareFile(file, from, container, bytes)],
      picture: pictureOf(size, `image/${format}`),
      diagnostics,
    };
  }
  const { upright } = made;
  const original =
    upright === undefined ? await bareFile(file, from, container, bytes) : copyOf(file, upright.from);
  return {
    files: [original, ...variantFiles(file, made)],
    picture: encodedPicture(made, `image/${container.format}`, input.config.basePath),
    diagnostics,
  };
}

/** Undefined when this picture gets no variants. */
async function encoded(
  bytes: Uint8Array,
  container: Container,
  { config, encoding }: PicturesInput,
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
