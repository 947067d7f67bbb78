// A drawing (SVG) → what readers get of it: nothing that could run or ask elsewhere for something.

import { readFile } from "node:fs/promises";
import type { ContentFile } from "../model/article.js";
import { brokenImage, copyOf, type Prepared, pictureOf, published } from "./prepared-picture.js";

/** @param from - where it lies, absolute */
export async function prepareDrawing(file: ContentFile, from: string, isShown: boolean): Promise<Prepared> {
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
