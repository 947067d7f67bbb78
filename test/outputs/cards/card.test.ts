// Cards drawn with the packaged template and font, looked at as a reader would: where ink is.

import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { cardText } from "../../../src/outputs/cards/card-text.js";
import { type CardInput, cardView } from "../../../src/outputs/cards/card-view.js";
import { DrawingError, drawPng } from "../../../src/outputs/cards/draw.js";
import { type CardFonts, loadCardFonts } from "../../../src/outputs/cards/fonts.js";

const fontFiles = [join(import.meta.dirname, "../../../templates/cards/plex-bold.ttf")];
let fonts: CardFonts;
beforeAll(async () => {
  fonts = await loadCardFonts(fontFiles);
});

const input: CardInput = {
  title: "خبر",
  section: "بيئة",
  site: "الجادّة",
  direction: "rtl",
  siteDirection: "rtl",
  look: "newspaper",
};

/** The box around all ink of one line of text, as it would be drawn. */
async function inkOf(text: string, anchor: "start" | "end", x: number) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="200"><rect width="1200" height="200" fill="#fff"/><text x="${x}" y="120" text-anchor="${anchor}" font-family="IBM Plex Sans Arabic" font-weight="700" font-size="72">${text}</text></svg>`;
  const pixels = await sharp(await drawPng(svg, fontFiles))
    .greyscale()
    .raw()
    .toBuffer();
  let [left, right] = [1200, 0];
  for (let at = 0; at < pixels.length; at++) {
    if ((pixels[at] ?? 255) > 128) continue;
    left = Math.min(left, at % 1200);
    right = Math.max(right, at % 1200);
  }
  return { left, right };
}

describe("the view of a card", () => {
  it("begins at the right for Arabic, each line in marks that keep its direction", () => {
    const view = cardView(input, fonts.measure);
    expect([view.x, view.anchor, view.lines[0]?.text]).toEqual(["1128", "end", "\u2067خبر\u2069"]);
    expect(view.section).toEqual({ text: "\u2067بيئة\u2069", x: "1088", dotX: "1116" });
  });

  it("begins at the left for an English headline, while the site's name stays at the right", () => {
    const view = cardView({ ...input, title: "News", direction: "ltr" }, fonts.measure);
    expect([view.x, view.anchor, view.siteX, view.siteAnchor]).toEqual(["72", "start", "1128", "end"]);
    expect(view.lines[0]?.text).toBe("\u2066News\u2069");
  });

  it("keeps the signs of what runs against the line on their side, as pages do", () => {
    const view = cardView({ ...input, title: "لغة C++ في (2021-07-06)", section: "C#" }, fonts.measure);
    expect([view.lines[0]?.text, view.section?.text]).toEqual([
      "\u2067لغة \u2066C++\u2069 في (\u20662021-07-06\u2069)\u2069",
      "\u2067\u2066C#\u2069\u2069",
    ]);
  });

  it("has no section where the article has none", () => {
    expect(cardView({ ...input, section: "" }, fonts.measure).section).toBeUndefined();
  });
});

describe("the measure of a word", () => {
  it.each(["محمد", "المستشفيات", "لا", "(COVID-19)", "مُحَمَّدٌ", "پژوهشگران", "می‌گویند", "«خبر»"])(
    "%s is as wide as it is drawn, letters joined",
    async (word) => {
      const { left, right } = await inkOf(word, "end", 1100);
      const measured = (fonts.measure(word) * 72) / 1000;
      // The space beside the first and last letter is a part of the width, and not of the ink.
      expect(Math.abs(measured - (right - left + 1))).toBeLessThan(16);
      expect(right).toBeGreaterThan(1100 - 16);
      expect(right).toBeLessThanOrEqual(1102);
    },
  );

  it("knows that joined letters have other widths than letters apart", () => {
    expect(Math.abs(fonts.measure("ععع") - 3 * fonts.measure("ع"))).toBeGreaterThan(100);
  });
});

describe("a drawn card", () => {
  it("is a PNG of 1200 by 630, the same bytes each time", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><text x="9" y="99">خبر</text></svg>';
    const [one, other] = await Promise.all([drawPng(svg, fontFiles), drawPng(svg, fontFiles)]);
    const { format, width, height } = await sharp(one).metadata();
    expect([format, width, height, Buffer.from(one).equals(other)]).toEqual(["png", 1200, 630, true]);
  });

  it("runs from the right, digits and Latin inside in their own order", async () => {
    const whole = await inkOf("\u2067لقاح COVID-19 متاح\u2069", "end", 1100);
    const first = await inkOf("\u2067لقاح\u2069", "end", 1100);
    expect(Math.abs(whole.right - first.right)).toBeLessThan(2);
    expect(whole.left).toBeLessThan(first.left - 200);
  });

  it("that is no well-formed SVG is refused with a reason", async () => {
    await expect(drawPng("<svg><g></svg>", fontFiles)).rejects.toThrow(DrawingError);
    await expect(drawPng("<svg>\n<g>\n<text>a</txt></g></svg>", fontFiles)).rejects.toMatchObject({
      message: "expected 'text' tag, not 'txt' at 3:8",
      near: "</txt></g></svg>",
    });
    await expect(drawPng("", fontFiles)).rejects.toMatchObject({
      message: "the document does not have a root node",
      near: undefined,
    });
  });
});

it("the packaged font has what Arabic, Persian and Urdu headlines need", () => {
  const text = "ء آ أ ؤ إ ئ ا ب ة ى ي پ چ ژ ک گ ی ٹ ڈ ڑ ں ھ ہ ے ٠ ۰ 0 ، ؛ ؟ « » … – — % ٪ ﷺ A z é € “ ”";
  expect(cardText(text, fonts.has).kind).toBe("ready");
  expect(cardText("می‌گویند", fonts.has)).toEqual({ kind: "ready", text: "می‌گویند" });
  expect([...text.replaceAll(" ", "")].filter((one) => !fonts.has(one.codePointAt(0) ?? 0))).toEqual([]);
});
