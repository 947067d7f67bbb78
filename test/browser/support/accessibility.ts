// axe-core on an open page, no rule switched off.

import axe from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/**
 * One line a violation and element: `color-contrast: p > a – Element has insufficient color contrast …`.
 *
 * axe leaves text out of its contrast rule that looks like the name of an icon in an icon font: it draws the text on a
 * canvas and compares it with its first letter. All Arabic is left out so, because its letters join. While axe runs,
 * a canvas therefore measures and shows every text alike, and no text is left out.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script: a page's content security policy does not reach it. Once a page: it takes longer
  // than many a page's rules.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe.source);
  return await page.evaluate(async (values) => {
    const { axe, CanvasRenderingContext2D: canvas } = globalThis as unknown as BrowserGlobals;
    const { measureText, getImageData } = canvas.prototype;
    canvas.prototype.measureText = () => ({ width: 30 });
    canvas.prototype.getImageData = (_x, _y, width, height) => ({
      data: new Uint8ClampedArray(4 * Math.ceil(width) * Math.ceil(height)).fill(255),
    });
    try {
      const { violations } = await axe.run({ runOnly: { type: "tag", values } });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = "" }) =>
            `${id}: ${target.join(" ")} – ${failureSummary.replaceAll(/\s+/g, " ")}`,
        ),
      );
    } finally {
      Object.assign(canvas.prototype, { measureText, getImageData });
    }
  }, tags);
}

// What of the page's own globals is used; the project is compiled without the browser's types.
type BrowserGlobals = {
  axe: typeof axe;
  CanvasRenderingContext2D: {
    prototype: {
      measureText: (text: string) => { width: number };
      getImageData: (x: number, y: number, width: number, height: number) => { data: Uint8ClampedArray };
    };
  };
};
