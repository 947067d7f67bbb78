// Files of the content that readers get as they are, and what pages must know of the pictures among them.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContentFile, ContentFiles } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import { mediaOutputPath } from "../site/urls.js";
import type { PixelSize } from "./fill-body.js";

/** All of `content/media`, and of the files beside articles those that some page needs. */
export function publishedFiles(files: ContentFiles, used: ReadonlySet<SourcePath>): readonly ContentFile[] {
  return [...files.media, ...files.attachments.filter(({ path }) => used.has(path))];
}

export function copiesOf(root: string, files: readonly ContentFile[]): readonly OutputFile[] {
  return files.map(({ path, onDisk }) => ({
    kind: "copy",
    path: mediaOutputPath(path),
    origin: { path },
    from: join(root, onDisk),
  }));
}

/** Width and height of the pictures that pages show; whatever is no picture is reported, and shown without a size. */
export async function measurePictures(
  root: string,
  files: readonly ContentFile[],
  pictures: readonly SourcePath[],
): Promise<Outcome<ReadonlyMap<SourcePath, PixelSize>>> {
  const sizes = new Map<SourcePath, PixelSize>();
  const diagnostics: Diagnostic[] = [];
  const wanted = new Set(pictures);
  const vectorFiles = files.filter(({ path }) => /\.svg$/i.test(path));
  const measured = files.filter(({ path }) => wanted.has(path));
  if (measured.length === 0 && vectorFiles.length === 0) return { value: sizes, diagnostics };
  // Loaded here and not above: a site without pictures does not wait for it.
  const { imageSize } = await import("../images/image-size.js");
  const { svgFileProblems } = await import("../images/svg-problems.js");
  for (const { path, onDisk } of measured) {
    const size = await imageSize(await readFile(join(root, onDisk)));
    if (size !== undefined) sizes.set(path, { width: size.width, height: size.height });
    else diagnostics.push({ code: "broken-image", severity: "warning", place: { path }, facts: {} });
  }
  for (const { path, onDisk } of vectorFiles) {
    const problems = svgFileProblems(await readFile(join(root, onDisk)));
    for (const problem of problems) {
      diagnostics.push({ code: "unsafe-svg", severity: "error", place: { path }, facts: { what: problem } });
    }
  }
  return { value: sizes, diagnostics };
}
