import { describe, expect, it } from "vitest";
import { linesOf, rendered } from "./rendering.js";

const verse = (opening: string, closing: string) =>
  `<p><span>${opening}</span> <span class="caesura">…</span> <span>${closing}</span></p>`;

describe("verses", () => {
  it("stand in their halves, whatever parts these", () => {
    const poem = [
      '<div class="poem">',
      verse("على قدر أهل العزم تأتي العزائم", "وتأتي على قدر الكرام المكارم"),
      verse("وتعظم في عين الصغير صغارها", "وتصغر في عين العظيم العظائم"),
      "</div>",
    ];
    for (const [gap, end] of [
      [" *** ", ""],
      ["        ", ""],
      [" … ", "\\"],
      [" * ", "  "],
    ]) {
      const lines = [
        `على قدر أهل العزم تأتي العزائم${gap}وتأتي على قدر الكرام المكارم${end}`,
        `وتعظم في عين الصغير صغارها${gap}وتصغر في عين العظيم العظائم`,
      ];
      expect(linesOf(lines.join("\n"))).toEqual(poem);
    }
  });

  it("hold what any line holds", () => {
    const line =
      "على **قدر** أهل العزم تأتي [العزائم](https://a.example/) *** وتأتي على قدر الكرام المكارم[^1]";
    const [, bayt] = linesOf(`${line}\n\n[^1]: من الطويل.`);
    expect(bayt).toBe(
      verse(
        'على <strong>قدر</strong> أهل العزم تأتي <a href="https://a.example/" rel="external noopener">العزائم</a>',
        'وتأتي على قدر الكرام المكارم<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="الحاشية 1">1</a></sup>',
      ),
    );
  });

  it("may be quoted, with the poet below them", () => {
    expect(linesOf("> إذا غامرت في شرف مروم *** فلا تقنع بما دون النجوم\n> — المتنبي")).toEqual([
      '<figure class="pull"><blockquote>',
      '<div class="poem">',
      verse("إذا غامرت في شرف مروم", "فلا تقنع بما دون النجوم"),
      "</div>",
      "</blockquote><figcaption>المتنبي</figcaption></figure>",
    ]);
  });

  it("are a line each in the plain text, their halves parted", () => {
    const { text, firstParagraph } = rendered("إذا غامرت في شرف مروم *** فلا تقنع بما دون النجوم");
    expect(text).toBe("إذا غامرت في شرف مروم … فلا تقنع بما دون النجوم");
    expect(firstParagraph).toBe(text);
  });

  it("are none where a line between them is none, or emphasis goes on from line to line", () => {
    for (const body of [
      "إذا غامرت في شرف مروم *** فلا تقنع بما دون النجوم\nقال المتنبي",
      "**إذا غامرت في شرف مروم *** فلا تقنع\nبما دون النجوم *** كطعم الموت في أمر** عظيم",
    ])
      expect(rendered(body).html).not.toContain("poem");
  });
});
