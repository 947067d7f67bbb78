import { describe, expect, it } from "vitest";
import { imageSize } from "../../src/images/image-size.js";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const u16 = (value: number): number[] => [value >> 8, value & 0xff];

/** The first bytes of a PNG: signature and IHDR. */
const png = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
    0x52,
    0,
    0,
    ...u16(width),
    0,
    0,
    ...u16(height),
    8,
    2,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);

/** The markers of a JPEG without its data; `orientation` goes into EXIF. */
function jpeg(width: number, height: number, orientation?: number): Uint8Array {
  const exif =
    orientation === undefined
      ? []
      : [
          ...[0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
          ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
        ];
  const app1 = orientation === undefined ? [] : [0xff, 0xe1, ...u16(exif.length + 2), ...exif];
  const app0 = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const frame = [0xff, 0xc0, 0, 11, 8, ...u16(height), ...u16(width), 1, 1, 0x11, 0];
  return Uint8Array.from([0xff, 0xd8, ...(orientation === undefined ? app0 : app1), ...frame, 0xff, 0xd9]);
}

describe("imageSize", () => {
  it("reads PNG, JPEG and GIF", async () => {
    expect(await imageSize(png(1200, 800))).toEqual({ width: 1200, height: 800, type: "png" });
    expect(await imageSize(jpeg(640, 480))).toEqual({ width: 640, height: 480, type: "jpg" });
    const gif = Uint8Array.from([...utf8("GIF89a"), 32, 0, 16, 0, 0, 0, 0]);
    expect(await imageSize(gif)).toEqual({ width: 32, height: 16, type: "gif" });
  });

  it.each([1, 2, 3, 4])("leaves a photograph of EXIF orientation %i as it lies", async (orientation) => {
    expect(await imageSize(jpeg(640, 480, orientation))).toEqual({ width: 640, height: 480, type: "jpg" });
  });

  it.each([5, 6, 7, 8])("turns a photograph of EXIF orientation %i", async (orientation) => {
    expect(await imageSize(jpeg(640, 480, orientation))).toEqual({ width: 480, height: 640, type: "jpg" });
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["text", utf8("نص")],
    ["HTML", utf8("<!doctype html><p>x</p>")],
    ["a PNG cut off", png(10, 10).slice(0, 18)],
    ["a JPEG cut off", jpeg(640, 480).slice(0, 12)],
    ["a PNG without width", png(0, 10)],
    ["noise", Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) & 0xff)],
  ])("answers undefined for %s", async (_name, bytes) => {
    expect(await imageSize(bytes)).toBeUndefined();
  });
});

describe("imageSize of SVG", () => {
  it.each([
    ['<svg width="1200" height="800">', 1200, 800],
    ['<svg viewBox="0 0 1200 800">', 1200, 800],
    ["<svg viewBox='0,0, 12.4 8'>", 12, 8],
    ['<svg width="600" viewBox="0 0 1200 800">', 600, 400],
    ['<svg height="400px" viewBox="0 0 1200 800">', 600, 400],
    ['<svg width="100%" height="100%" viewBox="-5 -5 30 20">', 30, 20],
    ['<svg width="2in" height="1in">', 192, 96],
    ['<svg width="1e300" height="5e299">', 16384, 8192],
    ['<svg viewBox="0 0 1 99999999999">', 1, 16384],
    [
      '\uFEFF\n<?xml version="1.0"?>\n<!-- <svg width="1" height="1"> -->\n<!DOCTYPE svg>\n<svg:svg width="3" height="4">',
      3,
      4,
    ],
  ])("%s", async (text, width, height) => {
    expect(await imageSize(utf8(`${text}</svg>`))).toEqual({ width, height, type: "svg" });
  });

  it.each([
    ["<svg></svg>"],
    ['<svg width="100%" height="5"></svg>'],
    ['<svg viewBox="0 0 0 5"></svg>'],
    ['<svg viewBox="0 0 x 5"></svg>'],
    ['<p><svg width="1" height="1"></svg></p>'],
    ["<svg width='"],
    [`<svg width="0${"0".repeat(300_000)}${" ".repeat(300_000)}x" height="5"></svg>`],
    ["<"],
  ])("answers undefined for %s", async (text) => {
    expect(await imageSize(utf8(text))).toBeUndefined();
  });
});
