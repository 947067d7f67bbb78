import { describe, expect, it } from "vitest";
import type { Pair } from "../../language/keyword-pairs.js";
import { lookAlikes, samePairs } from "../../language/keyword-pairs.js";
import { keywordsOf } from "./keyword-fixture.js";

type Answer = "merged" | "suggested" | "apart";

/** What the site says of two spellings that stand in two articles. */
function answerFor([a, b]: Pair): Answer {
  const { value, diagnostics } = keywordsOf([[a], [b]]);
  if (value.idBySpelling.get(a) === value.idBySpelling.get(b)) return "merged";
  const asks = diagnostics.some(({ code }) => code === "similar-keywords" || code === "ambiguous-alef");
  return asks ? "suggested" : "apart";
}

describe("pairs of keywords", () => {
  it("are 150 and more of either kind, none twice", () => {
    expect(samePairs.length).toBeGreaterThanOrEqual(150);
    expect(lookAlikes.length).toBeGreaterThanOrEqual(150);
    const all = [...samePairs, ...lookAlikes].map((pair) => pair.toSorted().join("|"));
    expect(all.filter((pair, index) => all.indexOf(pair) !== index)).toEqual([]);
  });

  it.each(lookAlikes.map((pair) => [pair]))("%j stay two keywords", (pair) => {
    expect(answerFor(pair)).not.toBe("merged");
    expect(answerFor([pair[1], pair[0]])).not.toBe("merged");
  });

  it("are merged or suggested in nine of ten cases where they are one", () => {
    const missed = samePairs.filter((pair) => answerFor(pair) === "apart");
    expect(missed.length).toBeLessThanOrEqual(samePairs.length / 10);
  });

  it.each([
    // A foreign sound in a short word beside one that agrees.
    ["بيل غيتس", "بيل جيتس"],
    ["شي جين بينغ", "شي جين بينج"],
    ["ميغ-29", "ميج 29"],
    ["ژاك شيراك", "جاك شيراك"],
    // The g of the Maghreb.
    ["ڨفصة", "قفصة"],
    ["أڭادير", "أكادير"],
    // A final ء.
    ["كربلاء", "كربلا"],
    // Names whose spellings are known, however far apart.
    ["تيليغرام", "تلجرام"],
    ["العملة الأوروبية", "العملة الأوربية"],
    ["أوروبية", "أوربية"],
    ["هونغ كونغ", "هونج كونج"],
  ])("%s and %s are asked about", (a, b) => {
    expect(answerFor([a, b])).toBe("suggested");
  });

  it("ask no question about a sound in a short word that stands alone, or that tells native words apart", () => {
    const asked = [
      ["غيل", "جيل"],
      ["حقوق الغير", "حقوق الخير"],
      ["سورة يوسف", "صورة يوسف"],
      ["شرق إفريقيا", "غرب إفريقيا"],
    ].filter(([a = "", b = ""]) => answerFor([a, b]) !== "apart");
    expect(asked).toEqual([]);
  });

  it("ask no question where the numbers differ", () => {
    const asked = [
      ["القرار 1559", "القرار 1559-1"],
      ["القرار 101", "القرار 1001"],
      ["إف22", "إف2"],
      ["كوفيد19", "كوفيد199"],
    ].filter(([a = "", b = ""]) => answerFor([a, b]) !== "apart");
    expect(asked).toEqual([]);
  });

  it("ask no question about one letter of difference in short native words", () => {
    const asked = [
      ["كاتب", "كتاب"],
      ["قطر", "قطار"],
      ["جامعة", "جماعة"],
      ["سورة", "صورة"],
    ].filter(([a = "", b = ""]) => answerFor([a, b]) !== "apart");
    expect(asked).toEqual([]);
  });
});
