import { expect, it } from "vitest";
import { createAmpersandMender } from "../../../src/import/wxr/ampersands.js";

const text = `<!-- a & b --><a b="c&d">&amp; &#38; &#x26; & &\n&x</a><![CDATA[e & f ]] ]]>&<!-- & --><![CDATA[]]]]><![CDATA[>&]]>&a b;&`;
const mended = `<!-- a & b --><a b="c&amp;d">&amp; &#38; &#x26; &amp; &amp;\n&amp;x</a><![CDATA[e & f ]] ]]>&amp;<!-- & --><![CDATA[]]]]><![CDATA[>&]]>&amp;a b;&amp;`;

it("mends what is bare, wherever the pieces of a file end", () => {
  for (let size = 1; size <= text.length; size += 1) {
    const mend = createAmpersandMender();
    let result = "";
    let count = 0;
    for (let at = 0; at < text.length; at += size) {
      const one = mend(text.slice(at, at + size), false);
      result += one.text;
      count += one.lines.length;
    }
    const last = mend("", true);
    expect([size, result + last.text, count + last.lines.length]).toEqual([size, mended, 7]);
  }
});

it("says on which line", () => {
  expect(createAmpersandMender()("a\nb & c\n\n&", true).lines).toEqual([1, 3]);
});

it("reads a text of them in linear time", () => {
  const started = performance.now();
  expect(createAmpersandMender()("&a ".repeat(200_000), true).lines).toHaveLength(200_000);
  expect(performance.now() - started).toBeLessThan(3000);
});
