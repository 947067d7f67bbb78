import { describe, expect, it } from "vitest";
import { encodingOf } from "../../src/import/encoding.js";

const text = "زار قائد الحرس الثوري بغداد أمس، وهي زيارة سرية لم يعلن عنها.";

/** Bytes of an encoding of one byte a letter. */
function bytesIn(encoding: string, words: string): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(words, (letter) => letters.indexOf(letter));
}

describe("the encoding of a foreign file", () => {
  it.each([
    ["windows-1256", undefined, text],
    ["iso-8859-6", undefined, text],
    ["windows-1256", undefined, "خبر"],
    // Declared by a program that declared it of all files.
    ["windows-1256", "utf-8", text],
    ["windows-1256", "iso-8859-1", `<p class="a">${text}</p>`],
    ["iso-8859-6", "UTF-8", text],
    ["windows-1256", "windows-1256", text],
    // The truth is believed.
    ["windows-1252", "iso-8859-1", "le café d’été, déjà"],
    ["windows-1254", "windows-1254", "güneş ışığı"],
  ])("is %s where %s is declared", (encoding, declared, words) => {
    expect(encodingOf(bytesIn(encoding, words), declared)).toBe(encoding);
  });

  it.each([
    [Buffer.from(text), "windows-1256"],
    [Buffer.from(text).subarray(0, 21), undefined],
    [Buffer.from("<rss>"), "utf-16"],
    [Buffer.concat([Buffer.from(text), Uint8Array.of(0xe7, 0x20)]), "utf-8"],
  ])("is UTF-8 where the bytes are (%#)", (bytes, declared) => {
    expect(encodingOf(bytes, declared)).toBe("utf-8");
  });
});
