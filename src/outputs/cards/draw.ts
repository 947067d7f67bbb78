// A drawing as PNG. The only file that knows resvg, which shapes Arabic and asks no fonts of the machine.

import { messageOf } from "../../language/thrown.js";

/** What the bytes depend on besides the drawing and the fonts. */
export const drawingVersion = "resvg-js 2.6";

/** The template's drawing is no well-formed SVG. */
export class DrawingError extends Error {}

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
    throw new DrawingError(messageOf(error));
  });
  return drawn.asPng();
}
