import { describe, expect, it } from "vitest";
import { linesOf, rendered } from "./rendering.js";

describe("links", () => {
  it("to another source, to the site, to a file, elsewhere", () => {
    expect(
      linesOf(
        "[أ](../2020/other.md#Results) [ب](/about/?q=%D8%A3#x) [ج](files/a.pdf#page=2) [د](https://example.org/خبر?a=1&b=2) [ه](mailto:a@b.org) [و](tel:+9641) [ز](//example.org/x)",
      ),
    ).toEqual([
      '<p><a ⟦source-link ../2020/other.md s-results⟧>أ</a> <a ⟦site-link /about/ ?q=%D8%A3 s-x⟧>ب</a> <a ⟦file-link files/a.pdf page=2⟧>ج</a> <a href="https://example.org/%D8%AE%D8%A8%D8%B1?a=1&amp;b=2" rel="external noopener">د</a> <a href="mailto:a@b.org">ه</a> <a href="tel:+9641">و</a> <a href="https://example.org/x" rel="external noopener">ز</a></p>',
    ]);
  });

  it("bare addresses are isolated once", () => {
    expect(linesOf("انظر https://example.com/ و www.example.org وme@example.org.")).toEqual([
      '<p>انظر <a href="https://example.com/" rel="external noopener" class="address"><bdi dir="ltr">https://example.com/</bdi></a> و <a href="http://www.example.org" rel="external noopener" class="address"><bdi dir="ltr">www.example.org</bdi></a> و<a href="mailto:me@example.org" class="address"><bdi dir="ltr">me@example.org</bdi></a>.</p>',
    ]);
  });

  it.each([
    ["https://example.org/a، ثم", "https://example.org/a", "، ثم"],
    ["https://example.org/a؟", "https://example.org/a", "؟"],
    [
      "https://example.org/عمان_(الأردن)؛ **ثم**",
      "https://example.org/عمان_(الأردن)",
      "؛ <strong>ثم</strong>",
    ],
    ["www.example.org»، ثم", "www.example.org", "»، ثم"],
    ["https://example.org/a).»", "https://example.org/a", ").»"],
    ["https://example.org/a\u202C ثم", "https://example.org/a", "\u202C ثم"],
    ["https://example.org/أ،ب ثم", "https://example.org/أ،ب", " ثم"],
    ["<https://example.org/a،>", "https://example.org/a،", ""],
  ])("the bare address in %j ends before the punctuation of the sentence", (body, address, rest) => {
    const href = encodeURI(address.startsWith("www") ? `http://${address}` : address);
    expect(rendered(body).html).toBe(
      `<p><a href="${href}" rel="external noopener" class="address"><bdi dir="ltr">${address}</bdi></a>${rest}</p>`,
    );
  });

  it("a link without text shows its address", () => {
    const { html, at } = rendered("[](https://example.org/)");
    expect(html).toBe(
      [
        '<p><a href="https://example.org/" rel="external noopener" class="address"><bdi dir="ltr">https://example.org/</bdi></a></p>',
      ].join("\n"),
    );
    expect(at).toEqual(["1:1-25 link-without-text"]);
  });

  it("a link without an address is text", () => {
    const { html, at } = rendered("[نص]()");
    expect(html).toBe(["<p>نص</p>"].join("\n"));
    expect(at).toEqual(["1:1-7 link-without-target"]);
  });

  it("broken percent signs are kept as they are", () => {
    expect(linesOf("[أ](100%.md) [ب](/%E0%A4%A/) [ج](https://example.org/100%)")).toEqual([
      '<p><a ⟦source-link 100%.md⟧>أ</a> <a ⟦site-link /%E0%A4%25A/⟧>ب</a> <a href="https://example.org/100%25" rel="external noopener">ج</a></p>',
    ]);
  });

  it("what decoding brings to light is a file's name, not a scheme", () => {
    expect(linesOf("[أ](javascript%3Aalert(1)) [ب](%2F%2Fevil.example/) [ج](/%5Cevil.example)")).toEqual([
      "<p><a ⟦file-link ./javascript:alert(1)⟧>أ</a> <a ⟦site-link /evil.example/⟧>ب</a> <a ⟦site-link /evil.example⟧>ج</a></p>",
    ]);
  });

  it("schemes are read as browsers read them", () => {
    const { html, at } = rendered(
      '[أ](HTTPS://example.org) <a href="jAva&Tab;script:alert(1)">ب</a> [ج](data:text/html,x)',
    );
    expect(html).toBe(['<p><a href="https://example.org" rel="external noopener">أ</a> ب ج</p>'].join("\n"));
    expect(at).toEqual(["1:26-66 unsafe-link", "1:67-88 unsafe-link"]);
  });

  it("a fragment that leads nowhere is reported with the nearest", () => {
    const { html, at } = rendered("## مقدمة الكتاب\n\n[ج](#مقدمه-الكتاب)");
    expect(html).toBe(
      [
        '<h2 id="مقدمة-الكتاب">مقدمة الكتاب</h2>',
        '<p><a href="#%D9%85%D9%82%D8%AF%D9%85%D9%87-%D8%A7%D9%84%D9%83%D8%AA%D8%A7%D8%A8">ج</a></p>',
      ].join("\n"),
    );
    expect(at).toEqual(["3:1-19 fragment-not-found"]);
  });
});
