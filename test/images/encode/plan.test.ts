import { expect, it } from "vitest";
import { qualityOf, widthsOf } from "../../../src/images/encode/plan.js";
import { toneOf } from "../../../src/images/tone.js";

const listed = [480, 800, 1200, 1600];

it.each([
  [300, [300]],
  [480, [480]],
  [500, [500]],
  [1000, [480, 800, 1000]],
  [1250, [480, 800, 1250]],
  [1600, [480, 800, 1200, 1600]],
  [4000, [480, 800, 1200, 1600]],
])("a picture %i pixels wide is published in the widths %j", (width, widths) => {
  expect(widthsOf(width, listed)).toEqual(widths);
});

it("without listed widths there is one as wide as the picture", () => {
  expect(widthsOf(700, [])).toEqual([700]);
});

it("AVIF gets the number that looks the same, never none", () => {
  expect([qualityOf("webp", 76), qualityOf("avif", 76), qualityOf("avif", 1)]).toEqual([76, 49, 1]);
});

it.each([
  [[0, 0, 0], "tone-000"],
  [[255, 64, 127], "tone-311"],
  [[200, 200, 200, 10, 10, 10, 11, 12, 13], "tone-000"],
])("of pixels %j the main colour is %s", (pixels, tone) => {
  expect(toneOf(Uint8Array.from(pixels))).toBe(tone);
});
