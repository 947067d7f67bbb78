import { describe, expect, it } from "vitest";
import { linesOf, rendered } from "./rendering.js";

describe("footnotes", () => {
  it("a note mentioned twice has a link back to each mention", () => {
    expect(linesOf("نص[^a] وآخر[^b]، ثم[^a].\n\n[^a]: أولى.\n[^b]: ثانية.")).toEqual([
      '<p>نص<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="الحاشية 1">1</a></sup> وآخر<sup><a href="#fn-2" id="fnref-2" class="footnote-ref" aria-label="الحاشية 2">2</a></sup>، ثم<sup><a href="#fn-1" id="fnref-1-2" class="footnote-ref" aria-label="الحاشية 1">1</a></sup>.</p>',
      '<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">الحواشي</h2><ol><li id="fn-1">',
      '<p>أولى. <a href="#fnref-1" class="footnote-back" aria-label="العودة إلى موضع الحاشية 1">↑</a> <a href="#fnref-1-2" class="footnote-back" aria-label="العودة إلى موضع الحاشية 1، الموضع 2">↑</a></p>',
      '</li><li id="fn-2">',
      '<p>ثانية. <a href="#fnref-2" class="footnote-back" aria-label="العودة إلى موضع الحاشية 2">↑</a></p>',
      "</li></ol></section>",
    ]);
  });

  it("a mention inside a link stands behind it, as links do not nest", () => {
    expect(linesOf("[نص[^1] هنا](/a/)\n\n[^1]: ح")).toEqual([
      '<p><a ⟦site-link /a/⟧>نص هنا</a><sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="الحاشية 1">1</a></sup></p>',
      '<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">الحواشي</h2><ol><li id="fn-1">',
      '<p>ح <a href="#fnref-1" class="footnote-back" aria-label="العودة إلى موضع الحاشية 1">↑</a></p>',
      "</li></ol></section>",
    ]);
  });

  it("the heading is in the page's language (English)", () => {
    expect(linesOf("Text[^1].\n\n[^1]: A note.", { lang: "en", dir: "ltr" })).toEqual([
      '<p>Text<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="Note 1">1</a></sup>.</p>',
      '<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">Notes</h2><ol><li id="fn-1">',
      '<p>A note. <a href="#fnref-1" class="footnote-back" aria-label="Back to note 1 in the text">↑</a></p>',
      "</li></ol></section>",
    ]);
  });

  it("the heading is in the page's language (Persian)", () => {
    expect(linesOf("متن[^1].\n\n[^1]: یادداشت.", { lang: "fa-IR" })).toEqual([
      '<p>متن<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="پانویس 1">1</a></sup>.</p>',
      '<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">پانویس\u200cها</h2><ol><li id="fn-1">',
      '<p>یادداشت. <a href="#fnref-1" class="footnote-back" aria-label="بازگشت به جای پانویس 1">↑</a></p>',
      "</li></ol></section>",
    ]);
  });

  it("a note that ends in a list gets its link behind it", () => {
    expect(linesOf("نص[^1]\n\n[^1]: ح\n\n    - بند")).toEqual([
      '<p>نص<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="الحاشية 1">1</a></sup></p>',
      '<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">الحواشي</h2><ol><li id="fn-1">',
      "<p>ح</p>",
      "<ul>",
      "<li>بند</li>",
      "</ul>",
      ' <a href="#fnref-1" class="footnote-back" aria-label="العودة إلى موضع الحاشية 1">↑</a></li></ol></section>',
    ]);
  });

  it("a note may mention another", () => {
    expect(linesOf("نص[^1]\n\n[^1]: ح[^2]\n[^2]: د")).toEqual([
      '<p>نص<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="الحاشية 1">1</a></sup></p>',
      '<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">الحواشي</h2><ol><li id="fn-1">',
      '<p>ح<sup><a href="#fn-2" id="fnref-2" class="footnote-ref" aria-label="الحاشية 2">2</a></sup> <a href="#fnref-1" class="footnote-back" aria-label="العودة إلى موضع الحاشية 1">↑</a></p>',
      '</li><li id="fn-2">',
      '<p>د <a href="#fnref-2" class="footnote-back" aria-label="العودة إلى موضع الحاشية 2">↑</a></p>',
      "</li></ol></section>",
    ]);
  });

  it("footnotes work beside raw HTML, and HTML that looks like one is none", () => {
    expect(
      linesOf('<div>نص[^1]</div>\n\nنص[^1] <sup id="fnref-1"><a href="#fn-1">2</a></sup>\n\n[^1]: ح'),
    ).toEqual([
      "<div>نص[^1]</div>",
      '<p>نص<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="الحاشية 1">1</a></sup> <sup id="s-fnref-1"><a href="#fn-1">2</a></sup></p>',
      '<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">الحواشي</h2><ol><li id="fn-1">',
      '<p>ح <a href="#fnref-1" class="footnote-back" aria-label="العودة إلى موضع الحاشية 1">↑</a></p>',
      "</li></ol></section>",
    ]);
  });

  it("a mention without a note and a note without a mention are reported", () => {
    const { html, at } = rendered("نص[^1] و\\[^2]\n\n[^3]: لا");
    expect(html).toBe(["<p>نص[^1] و[^2]</p>"].join("\n"));
    expect(at).toEqual(["1:3-7 footnote-undefined", "3:1-9 footnote-unused"]);
  });

  it("a note whose mention has a space is told at the mention alone", () => {
    expect(rendered("نص[^ 1] ثم[^2].\n\n[^1]: نص الحاشية\n\n[^2]: أخرى\n\n[^3]: لا").at).toEqual([
      "1:3-8 footnote-undefined",
      "7:1-9 footnote-unused",
    ]);
  });

  it.each([
    ["نص[^1] ثم.\n\n[^1] نص الحاشية", "3:1-5", "[^1]: نص الحاشية"],
    ["نص[^1] ثم[^1].\n\n[^1] : نص **الحاشية**", "3:1-5", "[^1]: نص **الحاشية**"],
    ["نص[^أ] ثم.\n\n---\n[^أ]- نص", "4:1-5", "[^أ]: نص"],
    ["[^1] حاشية", "1:1-5", "[^1]: حاشية"],
  ])("a note without its colon is told once: %j", (body, at, line) => {
    const { diagnostics, at: found } = rendered(body);
    expect(found).toEqual([`${at} footnote-undefined`]);
    expect(diagnostics[0]?.facts).toMatchObject({ line });
  });

  it("a line that only goes on behind a mention is no note", () => {
    const { diagnostics } = rendered("نص[^1]\n[^2] ثم");
    expect(diagnostics.map(({ facts }) => facts)).toEqual([{ name: "1" }, { name: "2" }]);
  });

  it.each([
    ["نص.\n\n[المذيع]: نعم", ["3:1-14 definition-unused"]],
    [
      "[أ]: https://a.example\n[أ]: https://b.example",
      ["1:1-23 definition-unused", "2:1-23 definition-unused"],
    ],
    ["[نص][أ]\n\n[أ]: https://a.example\n[أ]: https://b.example", ["4:1-23 definition-repeated"]],
    ["![نص][أ] و[ب][] و[ج]\n\n[أ]: a.png\n[ب]: /b/\n[ج]: /c/", []],
    ["[//]: # (ملاحظة)\n[//]: # (أخرى)\n[comment]: <> (ثالثة)\n\nنص", []],
  ])("addresses that no link has are told: %j", (body, at) => {
    expect(rendered(body).at).toEqual(at);
  });

  it("a second text for one note is reported", () => {
    const { html, at } = rendered("نص[^1]\n\n[^1]: أ\n\n[^1]: ب");
    expect(html).toBe(
      [
        '<p>نص<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="الحاشية 1">1</a></sup></p>',
        '<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">الحواشي</h2><ol><li id="fn-1">',
        '<p>أ <a href="#fnref-1" class="footnote-back" aria-label="العودة إلى موضع الحاشية 1">↑</a></p>',
        "</li></ol></section>",
      ].join("\n"),
    );
    expect(at).toEqual(["5:1-8 definition-repeated"]);
  });

  it("tells a mention with a space in it as none", () => {
    const { diagnostics } = rendered("نص[^ 1] و[ ^2 ] ثم [^3].\n\n[^3]: ح");
    expect(diagnostics.map(({ code, facts }) => [code, facts])).toEqual([
      ["footnote-undefined", { name: "1", written: "[^ 1]" }],
      ["footnote-undefined", { name: "2", written: "[ ^2 ]" }],
    ]);
  });
});
