import { describe, expect, it } from "vitest";
import { areVerses, gapOfVerse } from "../../src/language/verse.js";

const halves = (line: string) => {
  const gap = gapOfVerse(line);
  return gap === undefined ? undefined : [line.slice(0, gap.start), line.slice(gap.end)];
};

describe("a line is parted into the halves of a verse", () => {
  it.each([
    "قفا نبك من ذكرى حبيب ومنزل *** بسقط اللوى بين الدخول فحومل",
    "قفا نبك من ذكرى حبيب ومنزل * بسقط اللوى بين الدخول فحومل",
    "قفا نبك من ذكرى حبيب ومنزل … بسقط اللوى بين الدخول فحومل",
    "قفا نبك من ذكرى حبيب ومنزل ... بسقط اللوى بين الدخول فحومل",
    "قفا نبك من ذكرى حبيب ومنزل    بسقط اللوى بين الدخول فحومل",
    "قفا نبك من ذكرى حبيب ومنزل\u00A0\u00A0\u00A0\u00A0بسقط اللوى بين الدخول فحومل",
  ])("%s", (line) => {
    expect(halves(line)).toEqual(["قفا نبك من ذكرى حبيب ومنزل", "بسقط اللوى بين الدخول فحومل"]);
  });

  it.each([
    ["one gap more", "قفا نبك *** من ذكرى *** حبيب ومنزل"],
    ["a half of one word", "الاسم      الوظيفة"],
    ["halves that no metre makes", "قال كلاما *** ثم مضى إلى بيته ولم يعد إلا بعد أيام طويلة"],
    ["a paragraph of prose", `${"كلمة ".repeat(20)}… ${"كلمة ".repeat(20)}`],
    ["a gap at the end alone", "قفا نبك من ذكرى حبيب ومنزل ***"],
    ["stars without spaces", "قفا نبك من ذكرى***بسقط اللوى بين"],
  ])("not with %s", (_, line) => {
    expect(halves(line)).toBeUndefined();
  });
});

describe("lines are verses", () => {
  const verse = (gap: string) => `على قدر أهل العزم تأتي العزائم${gap}وتأتي على قدر الكرام المكارم`;

  it("if each of them is one", () => {
    expect(areVerses([verse(" … "), verse("     ")])).toBe(true);
    expect(areVerses([verse(" … "), "قال المتنبي"])).toBe(false);
  });

  it("one alone by three stars, as the other signs stand in prose too", () => {
    expect(areVerses([verse(" *** ")])).toBe(true);
    expect(areVerses([verse(" … ")])).toBe(false);
    expect(areVerses([verse("     ")])).toBe(false);
  });
});
