// Files of the content → the files that readers get, and what pages must know of the pictures among them. Nothing that
// a camera or a drawing program wrote about people leaves the house, and nothing that could run.

import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { ContentFile } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import type { Picture } from "../model/picture.js";
import { isDrawing, isPhotograph, rawKindOf } from "./picture-files.js";
import { prepareDrawing } from "./prepare-drawing.js";
import { type Encoding, preparePhotograph } from "./prepare-photograph.js";
import { copyOf, type Prepared } from "./prepared-picture.js";

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

export type PreparedPictures = Readonly<{
  /** By source: of those that pages show. */
  pictures: ReadonlyMap<SourcePath, Picture>;
  /** Every published file of the content, and the variants that were made. */
  files: readonly OutputFile[];
}>;

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
  if (isShown || isPhotograph(file.path)) return await preparePhotograph(file, from, { ...input, isShown });
  const kind = rawKindOf(file.path);
  const place = { path: file.path };
  return {
    files: [copyOf(file, from)],
    diagnostics:
      kind === undefined ? [] : [{ code: "raw-media", severity: "warning", place, facts: { kind } }],
  };
}
