import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proseOf } from "../../src/markdown/prose.js";
import type { ProseBlock } from "../../src/model/prose.js";

const textsOf = (body: string): readonly string[] => proseOf(body).map(({ text }) => text);

/** Where each character of a block stands, as the pieces say. */
const offsetsOf = ({ text, pieces }: ProseBlock): readonly number[] =>
  [...text.split("").keys()].map((at) => {
    const piece = pieces.findLast((one) => one.at <= at);
    return piece === undefined ? -1 : piece.offset + at - piece.at;
  });

describe("the prose of a body", () => {
  it.each([
    ["marks of emphasis are gone", "قال **الوزير** إن _الأمر_ انتهى", ["قال الوزير إن الأمر انتهى"]],
    [
      "a link is its text",
      "انظر [التقرير, كاملًا](https://example.org/a,b?c) هنا",
      ["انظر التقرير, كاملًا هنا"],
    ],
    ["code is one thing", "الأمر `a , b` هنا", ["الأمر \uFFFC هنا"]],
    ["code in HTML too", "الأمر <code>a , b</code> هنا", ["الأمر \uFFFC هنا"]],
    ["tags are gone", "قال <b>الوزير</b>، ثم", ["قال الوزير، ثم"]],
    ["a comment between spaces is one thing", "قال <!-- ملاحظة ,, --> ثم", ["قال \uFFFC ثم"]],
    ["a picture is one thing", "هنا ![وصف ,](a.jpg) صورة", ["هنا \uFFFC صورة"]],
    [
      "an address is one thing, the punctuation behind it is not",
      "في https://example.org/a,b?c, ثم",
      ["في \uFFFC, ثم"],
    ],
    [
      "nor is Arabic punctuation",
      "في «https://example.org/a»، و(www.example.org)؟",
      ["في «\uFFFC»، و(\uFFFC)؟"],
    ],
    ["a mail address", "إلى desk@example.org ثم", ["إلى \uFFFC ثم"]],
    ["an escape is its character", "نجمة \\* هنا", ["نجمة * هنا"]],
    ["a character reference is one thing", "نص&nbsp;نص &amp; نص", ["نص\uFFFCنص \uFFFC نص"]],
    ["a note's mark takes no place", "قال[^1]، ثم\n\n[^1]: نص الحاشية", ["قال، ثم", "نص الحاشية"]],
    [
      "one behind a space is one thing, and so is a comment",
      "قال [^1]، ثم <!-- ملاحظة --> مضى<!-- أخرى -->.\n\n[^1]: نص",
      ["قال \uFFFC، ثم \uFFFC مضى.", "نص"],
    ],
    ["a line break with what opens the next line", "> سطر أول\n> سطر ثان", ["سطر أول\nسطر ثان"]],
    [
      "items, headings and cells are blocks",
      "# عنوان\n\n- أول\n- ثان\n\n| أ | ب |\n|-|-|\n| ج | د |",
      ["عنوان", "أول", "ثان", "أ", "ب", "ج", "د"],
    ],
    ["blocks of code and HTML are none", "```\nنص , نص\n```\n\n    نص ,\n\n<div>\nنص ,\n</div>", []],
    ["braces of MDX are one thing", "## عنوان {id , x}", ["عنوان \uFFFC"]],
  ])("%s", (_, body, texts) => {
    expect(textsOf(body)).toEqual(texts);
  });

  it("every character stands in the source where its piece says, or is a stand-in", () => {
    const part = fc.constantFrom(
      ..."كلمة|أخرى|«نص»| |  |\n|\n\n|> |- |# |**|*|`|[نص](a.md)|<b>|</b>|\\*|&amp;|https://a.b/c|,|،|\r\n|😀|| أ | ب |".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const body = parts.join("");
        for (const block of proseOf(body)) {
          const offsets = offsetsOf(block);
          for (const [at, offset] of offsets.entries()) {
            const character = block.text[at];
            expect(offset).toBeGreaterThanOrEqual(block.start);
            if (character === "\uFFFC") continue;
            if (character === "\n") expect(body[offset]).toMatch(/[\r\n<>]/);
            else expect(body[offset]).toBe(character);
          }
          expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a body that is refused as too much has none", () => {
    expect(proseOf("> ".repeat(200))).toEqual([]);
  });
});
