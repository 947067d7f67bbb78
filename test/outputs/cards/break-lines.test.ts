import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, shortenedTo } from "../../../src/outputs/cards/break-lines.js";

/** Every character is half as wide as the letters are high; joiners have no width. */
const measure = (text: string): number => [...text.replaceAll("\u200D", "")].length * 500;
const width = 1050;
const broken = (text: string) => breakLines(text, width, measure);

describe("a headline in lines", () => {
  it("is large when it is short", () => {
    expect(broken("خبر قصير")).toEqual({ size: 84, lines: ["خبر قصير"] });
  });

  it("is broken between words into even lines, none left alone", () => {
    expect(broken("كلمة كلمة كلمة كلمة كلمة كلمة")).toEqual({
      size: 84,
      lines: ["كلمة كلمة كلمة", "كلمة كلمة كلمة"],
    });
  });

  it("is smaller when it is long, and at last cut with an ellipsis", () => {
    const long = Array.from({ length: 60 }, (_, index) => `كلمة${index}`).join(" ");
    const { size, lines } = broken(long);
    expect([size, lines.length, lines.at(-1)?.endsWith("…")]).toEqual([52, 4, true]);
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual((width / size) * 1000);
  });

  it("drops the comma before an ellipsis", () => {
    expect(shortenedTo("واحد اثنان، ثلاثة", 6000, measure)).toBe("واحد اثنان…");
  });

  it("cuts a word wider than a line where it must, its letters joined as they were", () => {
    const { size, lines } = broken("م".repeat(60));
    expect(size).toBe(52);
    expect(lines).toEqual([`${"م".repeat(40)}\u200D`, `\u200D${"م".repeat(20)}`]);
  });

  it("never parts a letter from its marks", () => {
    for (const line of broken("مُ".repeat(50)).lines) expect(line).not.toMatch(/^\u200D?\p{M}/u);
  });

  it("keeps every word in order, in at most four lines that fit", () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zء-ي]{1,50}$/), { minLength: 1, maxLength: 40 }),
        (words) => {
          const { size, lines } = broken(words.join(" "));
          expect(lines.length).toBeLessThanOrEqual(4);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual((width / size) * 1000);
          const shown = lines
            .join(" ")
            .replaceAll("\u200D \u200D", "")
            .replaceAll("\u200D", "")
            .replace(/…$/, "");
          expect(words.join(" ").replaceAll(" ", "")).toMatch(new RegExp(`^${shown.replaceAll(" ", "")}`));
        },
      ),
    ));
});
