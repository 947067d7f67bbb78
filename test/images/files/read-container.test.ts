import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { withOrientation } from "../../../src/images/files/jpeg.js";
import { readContainer } from "../../../src/images/files/read-container.js";
import { moving, plain, telling, turned } from "../samples.js";

const formats = ["jpeg", "png", "webp", "avif"] as const;
const metadataOf = async (bytes: Uint8Array) => {
  const { exif, xmp, iptc, comments, orientation } = await sharp(Buffer.from(bytes)).metadata();
  return { exif, xmp, iptc, comments, orientation };
};
const nothing = {
  exif: undefined,
  xmp: undefined,
  iptc: undefined,
  comments: undefined,
  orientation: undefined,
};

describe("a photograph's file", () => {
  it.each(formats)("loses what it tells of place and owner, and not a pixel: %s", async (format) => {
    const bytes = await telling(format, 120, 80);
    const { bare = bytes, ...facts } = readContainer(bytes) ?? {};
    expect(facts).toEqual({ format, complete: true, animated: false, orientation: 1 });
    expect(Buffer.from(bytes).includes("Hidden Owner")).toBe(true);
    expect(Buffer.from(bare).includes("Hidden Owner")).toBe(false);
    expect(await metadataOf(bare)).toEqual(nothing);
    const pixels = (file: Uint8Array) => sharp(Buffer.from(file)).raw().toBuffer();
    expect((await pixels(bare)).equals(await pixels(bytes))).toBe(true);
  });

  it.each([...formats, "gif"] as const)("is kept as it is when it tells nothing: %s", async (format) => {
    const bytes = await plain(format, 120, 80);
    expect(readContainer(bytes)?.bare).toBe(bytes);
  });

  it.each(["jpeg", "png", "webp"] as const)("says how the camera lay: %s", async (format) => {
    expect(readContainer(await turned(format, 120, 80, 6))?.orientation).toBe(6);
  });

  it.each([...formats, "gif"] as const)("that was cut off is not complete: %s", async (format) => {
    const bytes = await plain(format, 120, 80);
    expect(readContainer(bytes.subarray(0, bytes.length - 30))?.complete).toBe(false);
  });

  it.each(formats)("tells nothing when it was cut off either, wherever that was: %s", async (format) => {
    const bytes = await telling(format, 120, 80);
    // Where a format writes its data last (AVIF), half of the file is its head.
    for (let length = 24; length < bytes.length; length += 7) {
      const cut = bytes.subarray(0, length);
      const { bare } = readContainer(cut) ?? { bare: new Uint8Array() };
      expect([length, Buffer.from(bare).includes("Hidden Owner")]).toEqual([length, false]);
    }
  });

  it("tells nothing where damage stands between a JPEG's segments, which decoders pass over", async () => {
    const bytes = await telling("jpeg", 120, 80);
    const damage = Buffer.from("\xff\xfe\0\x04aadamage\xff\0\xff\xff\xd0\xff\x01", "latin1");
    const damaged = Buffer.concat([bytes.subarray(0, 2), damage, bytes.subarray(2)]);
    const { bare = damaged, complete } = readContainer(damaged) ?? {};
    expect([complete, Buffer.from(bare).includes("Hidden Owner")]).toEqual([true, false]);
    const pixels = (file: Uint8Array) => sharp(Buffer.from(file)).raw().toBuffer();
    expect((await pixels(bare)).equals(await pixels(bytes))).toBe(true);
  });

  it.each(["gif", "webp"] as const)("that moves is told from one that does not: %s", async (format) => {
    expect(readContainer(await moving(format))?.animated).toBe(true);
    expect(readContainer(await plain(format, 20, 20))?.animated).toBe(false);
  });

  it("keeps a JPEG's colour profile", async () => {
    const bytes = await sharp(await plain("jpeg", 20, 20))
      .withIccProfile("p3")
      .withExif({ IFD0: { Artist: "x" } })
      .toBuffer();
    const { icc } = await sharp(Buffer.from(readContainer(bytes)?.bare ?? bytes)).metadata();
    expect(icc?.length).toBeGreaterThan(100);
  });

  it("can say again how the camera lay, and nothing else", async () => {
    const bare = readContainer(await turned("jpeg", 120, 80, 6))?.bare ?? new Uint8Array();
    const again = withOrientation(bare, 6);
    const { orientation, exif } = await sharp(again).metadata();
    expect([orientation, exif?.includes("Hidden Owner")]).toEqual([6, false]);
  });

  it("drops what lies behind a JPEG's end: a second picture, a film", async () => {
    const bytes = await plain("jpeg", 20, 20);
    const { bare, complete } = readContainer(Buffer.concat([bytes, Buffer.from("a film")])) ?? {};
    expect([complete, Buffer.from(bare ?? []).equals(bytes)]).toEqual([true, true]);
  });

  it("reads any damage without a throw", async () => {
    const files = await Promise.all([
      ...formats.map((format) => telling(format, 24, 16)),
      plain("gif", 24, 16),
      moving("gif"),
    ]);
    const damage = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bytes: fc.uint8Array({ maxLength: 12 }),
      length: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(damage, ({ file, at, bytes, length }) => {
        const damaged = Buffer.from(file);
        damaged.set(
          bytes.subarray(0, Math.max(0, damaged.length - 12)),
          Math.floor(at * (damaged.length - 12)),
        );
        const cut = damaged.subarray(0, Math.ceil(length * damaged.length));
        expect(readContainer(cut)?.bare.length ?? 0).toBeLessThanOrEqual(cut.length);
      }),
      { numRuns: 500 },
    );
  });
});
