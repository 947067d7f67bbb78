import { describe, expect, it } from "vitest";
import { linesOf, rendered } from "./rendering.js";

describe("raw HTML", () => {
  it("what news needs is allowed", () => {
    expect(
      linesOf(
        '<details open><summary>ملخص</summary>\n\nنص <mark>مهم</mark> في <time datetime="2026-09-14">14 سبتمبر</time> عن <abbr title="x" lang="en">NATO</abbr>.\n\n</details>',
      ),
    ).toEqual([
      "<details open><summary>ملخص</summary>",
      '<p>نص <mark>مهم</mark> في <time datetime="2026-09-14">14 سبتمبر</time> عن <abbr title="x" lang="en"><bdi lang="en" dir="ltr">NATO</bdi></abbr>.</p>',
      "</details>",
    ]);
  });

  it("each thing that is removed is named once, with its count", () => {
    const { html, at } = rendered(
      'نص <b onclick="x">غامق</b> <b onclick="y">آخر</b> <font color="red">أحمر</font>\n\n<p style="x" class="y">فقرة</p>',
    );
    expect(html).toBe(["<p>نص <b>غامق</b> <b>آخر</b> أحمر</p>", "<p>فقرة</p>"].join("\n"));
    expect(at).toEqual(["1:4-19 raw-html-removed", "1:51-69 raw-html-removed", "3:1-24 raw-html-removed"]);
  });

  it("the attributes of one tag are told in one message", () => {
    const { diagnostics } = rendered(
      '<a href="https://a.example" target="_blank" rel="nofollow">نص</a> <img src="a.png" alt="أ" width="3" height="2">',
    );
    expect(diagnostics.map(({ facts }) => facts)).toEqual([
      { what: "<a target rel>", kind: "attribute", count: 1 },
      { what: "<img width height>", kind: "attribute", count: 1 },
    ]);
  });

  it("blocks that bodies may not have leave their text apart", () => {
    const { html } = rendered('<center id="a">أول</center><center>ثان</center>\n\nنص <font>ملون</font> آخر');
    expect(html).toBe(["<div>أول</div><div>ثان</div>", "<p>نص ملون آخر</p>"].join("\n"));
  });

  it("names are reported as they were written", () => {
    const { html, at } = rendered("<Sandpack>\n\nنص\n\n</Sandpack>");
    expect(html).toBe(["", "<p>نص</p>", ""].join("\n"));
    expect(at).toEqual(["1:1-11 raw-html-removed"]);
  });

  it("scripts and styles go with what they hold", () => {
    const { html, at } = rendered("<script>alert(1)</script><style>p{}</style>\n\nنص");
    expect(html).toBe(["", "<p>نص</p>"].join("\n"));
    expect(at).toEqual(["1:1-9 raw-html-removed", "1:26-33 raw-html-removed"]);
  });

  it.each(["<table>\nفي آخره", "<table><tr>\nفي آخره"])("words behind %j stay", (body) => {
    expect(rendered(body).html).toContain("في آخره");
  });

  it("a cell outside a table and a second body are named, though the HTML parser drops them", () => {
    const { html, at } = rendered("<td>خلية</td>\n\n<body>نص</body>");
    expect(html).toBe(["خلية", "نص"].join("\n"));
    expect(at).toEqual(["1:1-5 raw-html-removed", "3:1-7 raw-html-removed"]);
  });

  it("a comment is a note to oneself", () => {
    expect(linesOf("نص <!-- ملاحظة --> آخر")).toEqual(["<p>نص  آخر</p>"]);
  });

  it("a comment that never ends is reported", () => {
    const { html, at } = rendered("نص\n\n<!-- ملاحظة\n\nنص آخر");
    expect(html).toBe(["<p>نص</p>", ""].join("\n"));
    expect(at).toEqual(["3:1-12 comment-not-closed"]);
  });

  it.each<[string, readonly string[]]>([
    ["نص <b>غليظ وبقية النص.\n\nفقرة", ["1:4-7 element-not-closed"]],
    ["<b>غليظ</b> و<b>غليظ\n\nفقرة", ["1:14-17 element-not-closed"]],
    ["<table><tr><td>أ</td></tr>\n\nفقرة", ["1:1-8 element-not-closed"]],
    ['<a href="/">رابط\n\nفقرة', ["1:1-13 element-not-closed"]],
    ["<?xml خفي\n\nحتى النهاية", ["1:1-10 element-not-closed"]],
    ["نص\n\n<?php echo 1;\n\nوبعد > نص", ["3:1-14 element-not-closed"]],
    ["<![CDATA[ خفي\n\nحتى النهاية", ["1:1-14 element-not-closed"]],
    ['<a name="x">موضع\n\n<div>كتلة\n\n<b><i>كلاهما</b></i>', []],
  ])("what goes on to the end of the text is reported: %j", (body, found) => {
    expect(rendered(body).at).toEqual(found);
  });

  it.each([
    ["نص <noscript>خفي\n\nفقرة", "فقرة"],
    ["نص <iframe>خفي\n\nفقرة", "فقرة"],
    ["نص\n\n<math>خفي\n\nفقرة", "فقرة"],
    ["<?php خفي\n\nخفي > نص", "نص"],
  ])("what is removed without an end is told once, with what readers see again: %j", (body, until) => {
    const { html, diagnostics } = rendered(body);
    expect(html).not.toContain("خفي");
    expect(html).toContain(until);
    expect(diagnostics).toMatchObject([{ code: "element-not-closed", facts: { effect: "removed", until } }]);
  });

  it("a tag that the HTML parser passes over takes nothing with it", () => {
    const { html, codes } = rendered("نص <frame> ظاهر\n\nفقرة");
    expect(html).toContain("ظاهر");
    expect(codes).not.toContain("element-not-closed");
  });

  it.each([
    ["<table><tr><td>خلية</td></tr>\n\nفقرة", "moved"],
    ["<details><summary>عنوان</summary>\n\nفقرة", "shown"],
    ["<blockquote>قول\n\nفقرة", "shown"],
  ])("blocks without an end are told: %j", (body, effect) => {
    const [, name = ""] = /^<(\w+)/.exec(body) ?? [];
    expect(rendered(body).diagnostics).toMatchObject([
      { code: "element-not-closed", facts: { what: `<${name}>`, effect } },
    ]);
    expect(rendered(`${body}\n\n</${name}>`).codes).toEqual([]);
  });

  it.each<[string, string, string]>([
    ["<?xml version='1.0'?>\n\nنص", "<?xml", "1:1-22"],
    ["نص <?php خفي ?> آخر", "<?php", "1:4-16"],
    ["نص <![CDATA[ خفي ]]> آخر", "<![CDATA[", "1:4-21"],
    ["<!ENTITY خفي>\n\nنص", "<!ENTITY", "1:1-14"],
  ])("what the HTML parser takes for a comment is named: %j", (body, what, at) => {
    const { html, diagnostics } = rendered(body);
    expect(html).not.toContain("خفي");
    expect(diagnostics).toMatchObject([{ code: "raw-html-removed", facts: { what } }]);
    expect(rendered(body).at).toEqual([`${at} raw-html-removed`]);
  });

  it("boxes of forms are removed", () => {
    const { html, at } = rendered('<input type="checkbox" checked disabled> <input value="x">');
    expect(html).toBe([""].join("\n"));
    expect(at).toEqual(["1:1-41 raw-html-removed"]);
  });

  it("MDX is reported", () => {
    const { html, at } = rendered("## عنوان {/*id*/}\n\nنص {/* ملاحظة */}");
    expect(html).toBe(
      [
        '<h2 id="عنوان-id">عنوان {/<em><bdi lang="en" dir="ltr">id</bdi></em>/}</h2>',
        "<p>نص {/* ملاحظة */}</p>",
      ].join("\n"),
    );
    expect(at).toEqual(["1:10-18 mdx-syntax", "3:4-18 mdx-syntax"]);
  });
});
