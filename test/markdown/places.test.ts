import { describe, expect, it } from "vitest";
import { rendered } from "./rendering.js";

const bodyWithFault = "فقرة.\n\nانظر ![](a.jpg) هنا";

describe("places", () => {
  it("are those of the whole file", () => {
    const { diagnostics } = rendered(bodyWithFault, { frontMatter: "---\ntitle: خبر\n---\n" });
    expect(diagnostics).toEqual([
      {
        code: "image-without-alt",
        severity: "warning",
        facts: { src: "a.jpg" },
        place: {
          path: "content/articles/a.md",
          line: 6,
          column: 6,
          endColumn: 16,
          lineText: "انظر ![](a.jpg) هنا",
        },
      },
    ]);
  });

  it("count CRLF as one line end", () => {
    const frontMatter = "---\r\ntitle: خبر\r\n---\r\n";
    const { at } = rendered(bodyWithFault.replaceAll("\n", "\r\n"), { frontMatter });
    expect(at).toEqual(["6:6-16 image-without-alt"]);
  });

  it("count a byte order mark for no column, and do not show it", () => {
    const { at, html, diagnostics } = rendered("\uFEFF![](a.jpg) نص");
    expect(at).toEqual(["1:1-11 image-without-alt"]);
    expect(diagnostics[0]?.place.lineText).toBe("![](a.jpg) نص");
    expect(html).not.toContain("\uFEFF");
    expect(rendered("![](a.jpg)", { frontMatter: "\uFEFF---\n---\n" }).at).toEqual([
      "3:1-11 image-without-alt",
    ]);
  });

  it("count UTF-16 code units and tabs as one", () => {
    expect(rendered("😀 ![](a.jpg)").at).toEqual(["1:4-14 image-without-alt"]);
    expect(rendered("-\t![](a.jpg)").at).toEqual(["1:3-13 image-without-alt"]);
  });

  it("cut a long line around the column, between whole characters", () => {
    const { diagnostics } = rendered(`${"😀".repeat(200)}x![](a.jpg)${" نص".repeat(200)}`);
    const place = diagnostics[0]?.place;
    expect(place?.column).toBe(402);
    const { lineText = "", lineTextStart = 0 } = place ?? {};
    expect(lineText.length).toBeLessThanOrEqual(300);
    expect(lineText.slice(401 - lineTextStart)).toMatch(/^!\[\]\(a\.jpg\)/);
    expect(/\p{Cs}/u.test(lineText)).toBe(false);
  });

  it("of holes point at the link", () => {
    const { body } = rendered("نص\n\nانظر [هنا](b.md)", { frontMatter: "---\n---\n" });
    expect(body.holes).toEqual([
      {
        kind: "source-link",
        target: "b.md",
        fragment: "",
        place: {
          path: "content/articles/a.md",
          line: 5,
          column: 6,
          endColumn: 17,
          lineText: "انظر [هنا](b.md)",
        },
      },
    ]);
  });

  it("are sorted, whatever stage found them", () => {
    const { at } = rendered("<font>أ</font>\n\n![](a.jpg)\n\n[ب](#x)\n\nو**«ج»**");
    expect(at).toEqual([
      "1:1-7 raw-html-removed",
      "3:1-11 image-without-alt",
      "5:1-8 fragment-not-found",
      "7:2-9 emphasis-not-closed",
    ]);
  });
});

describe("facts", () => {
  const factsOf = (body: string) => rendered(body).diagnostics.map(({ code, facts }) => ({ code, ...facts }));

  it("say what was removed and how often", () => {
    expect(factsOf('<b onclick="x">أ</b> <b onclick="x">ب</b> <Foo>ج</Foo>')).toEqual([
      { code: "raw-html-removed", what: "<b onclick>", kind: "attribute", count: 2 },
      { code: "raw-html-removed", what: "<Foo>", kind: "element", count: 1 },
    ]);
  });

  it("name the nearest heading", () => {
    expect(factsOf("## مقدمة الكتاب\n\n[ج](#مقدمه-الكتاب)")).toEqual([
      { code: "fragment-not-found", fragment: "مقدمه-الكتاب", nearest: "مقدمة-الكتاب" },
    ]);
  });

  it("carry emphasis as it can be mended", () => {
    expect(factsOf("قال و**«الأهلي»**")).toEqual([
      { code: "emphasis-not-closed", text: "«الأهلي»", mended: "«**الأهلي**»" },
    ]);
    // The mend works.
    expect(rendered("قال و«**الأهلي**»").html).toBe("<p>قال و«<strong>الأهلي</strong>»</p>");
  });

  it("name schemes and addresses", () => {
    expect(
      factsOf("[أ](ftp://example.org/a) ![ب](data:image/png;base64,AAAA) ![ج](http://example.org/a.png)"),
    ).toEqual([
      { code: "unsafe-link", url: "ftp://example.org/a", scheme: "ftp" },
      { code: "unsafe-image", url: "data:image/png;base64,AAAA", scheme: "data" },
      { code: "remote-image", url: "http://example.org/a.png" },
    ]);
  });
});
