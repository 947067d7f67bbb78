// A drawing as PNG. The only file that knows resvg, which shapes Arabic and asks no fonts of the machine.

import { messageOf } from "../../language/thrown.js";

/** What the bytes depend on besides the drawing and the fonts. */
export const drawingVersion = "resvg-js 2.6";

/** The template's drawing is no well-formed SVG. */
export class DrawingError extends Error {
  /** What stands in the drawing at the place that the message names, which is none of the template. */
  readonly near: string | undefined;

  constructor(thrown: unknown, svg: string) {
    super(messageOf(thrown).replace(/^SVG data parsing failed cause /, ""));
    const [, line, column] = /.* at (\d+):(\d+)$/.exec(this.message) ?? [];
    const from = Math.max(0, Number(column) - 1);
    this.near = svg.split("\n")[Number(line) - 1]?.slice(from, from + nearLength) || undefined;
  }
}

const nearLength = 30;

/**
 * In pixels. Asked before drawing: one of a hundred thousand by a hundred thousand takes more memory than there is.
 * @throws DrawingError
 */
export async function sizeOfDrawing(svg: string): Promise<Readonly<{ width: number; height: number }>> {
  const { Resvg } = await import("@resvg/resvg-js");
  try {
    const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: "off" });
    return { width, height };
  } catch (error) {
    throw new DrawingError(error, svg);
  }
}

/**
 * @param svg - a whole SVG document
 * @param fontFiles - absolute paths; nothing else is used
 * @throws DrawingError
 */
export async function drawPng(svg: string, fontFiles: readonly string[]): Promise<Uint8Array> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const drawn = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: "IBM Plex Sans Arabic" },
    fitTo: { mode: "original" },
    logLevel: "off",
  }).catch((error: unknown) => {
    throw new DrawingError(error, svg);
  });
  return drawn.asPng();
}
