import fc from "fast-check";
import { gfmStrikethroughToMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { htmlBody } from "../../../src/import/html/body.js";
import { plainMarkdown, textAgain, withoutSpace } from "../../../src/import/html/to-markdown.js";
import { parseHtml, textOf } from "../../../src/import/html/tree.js";
import type { Note } from "../../../src/import/notes.js";
import { createMarkdown } from "../../../src/markdown/create-markdown.js";
import type { SourcePath } from "../../../src/model/brand.js";

const addresses = { link: (href: string) => href, image: (src: string) => src };

function converted(html: string) {
  const notes: Note[] = [];
  const markdown = htmlBody(html, addresses, notes);
  return { markdown, notes: notes.map(({ code, detail }) => (detail === "" ? code : `${code} ${detail}`)) };
}

const tableOf = (cell: string) => `<table><tbody><tr><td>${cell}</td></tr></tbody></table>`;

describe("HTML as Markdown", () => {
  it.each([
    ["<h2>عنوان</h2><p>فقرة <b>عريضة</b> و<i>مائلة</i>.</p>", "## عنوان\n\nفقرة **عريضة** و*مائلة*."],
    ["<p>و<strong>«الأهلي»</strong> فاز</p>", "و«**الأهلي**» فاز"],
    ["<p>قال<b> نعم </b>ثم</p>", "قال **نعم** ثم"],
    ["<p><b>أ</b><b>ب</b></p>", "**أب**"],
    ["<p><b>أ</b><i>ب</i></p>", "<strong>أ</strong><em>ب</em>"],
    [
      "<p>ب<b><a href='https://a.example/'>رابط</a></b>ج</p>",
      "ب<strong>[رابط](https://a.example/)</strong>ج",
    ],
    ["<p>H<sub>2</sub>O و<mark>علامة</mark></p>", "H<sub>2</sub>O و<mark>علامة</mark>"],
    ["<ul><li>أ<ul><li>ب</li></ul></li><li>ج</li></ul>", "- أ\n  - ب\n- ج"],
    ["<ol start='3'><li>أ</li></ol>", "3. أ"],
    // What Markdown cannot count stays HTML.
    ["<ol type=1><li value=4>أ</li><li value=5>ب</li></ol>", "4. أ\n5. ب"],
    ["<ol><li>أ</li><li value=5>ب</li></ol>", '<ol><li>أ</li><li value="5">ب</li></ol>'],
    ["<ol reversed><li>أ</li><li>ب</li></ol>", "<ol reversed><li>أ</li><li>ب</li></ol>"],
    ["<ol start=-2><li>أ</li></ol>", '<ol start="-2"><li>أ</li></ol>'],
    [
      '<ol><li>أ<ol style="list-style-type:lower-alpha"><li>ب</li></ol></li><li>ج</li></ol>',
      '1. أ\n   <ol type="a"><li>ب</li></ol>\n2. ج',
    ],
    ["<table><tr><th>أ</th></tr><tr><td>ب|ج</td></tr></table>", "| أ    |\n| ---- |\n| ب\\|ج |"],
    [
      "<table><tr><td colspan=2>أ</td></tr></table>",
      '<table><tbody><tr><td colspan="2">أ</td></tr></tbody></table>',
    ],
    ["<figure><img src=a.jpg alt=وصف><figcaption>تعليق</figcaption></figure>", '![وصف](a.jpg "تعليق")'],
    [
      "<figure><ul><li><figure><img src=a.jpg alt=أ><figcaption>شرحها</figcaption></figure></li></ul><figcaption>شرح الكل</figcaption></figure>",
      '![أ](a.jpg "شرحها")\n\nشرح الكل',
    ],
    [
      "<figure><b><img src=a.jpg alt=أ></b>كلام<figcaption>شرح</figcaption></figure>",
      "<strong>![أ](a.jpg)</strong>كلام\n\nشرح",
    ],
    // Blocks within lines: no two words become one.
    ["<b>أ<p>ب</p>ج</b>", "**أ**\n\n**ب**\n\n**ج**"],
    ["<em><div><p>أ</p><p>ب</p></div></em>", "*أ*\n\n*ب*"],
    ["<h2>أ<div>ب</div></h2>", "## أ ب"],
    ["<span>أ<div>ب</div></span>ج", "أ\n\nب\n\nج"],
    ["أ<div></div>ب<p>ج</p><p></p>", "أ\\\nب\n\nج"],
    ["<table><tr><td>أ<center>ب</center></td></tr></table>", tableOf("أ<div>ب</div>")],
    ["<dl><dt>أ</dt><dd>ب<form>ج</form></dd></dl>", "<dl><dt>أ</dt><dd>ب<div>ج</div></dd></dl>"],
    ["أ<figure>ب</figure>ج", "أ\n\nب\n\nج"],
    ["<code>أ<p>ب</p></code>", "`أ ب`"],
    ["<pre><div>a</div><div>b</div></pre>", "```\na\nb\n```"],
    ["<td>أ</td><td>ب</td>", "<table><td>أ</td><td>ب</td></table>"],
    ["<a href=/x>أ<section>ب</section><b>ج</b></a>", "[أ](/x)\n\n[ب](/x)\n\n[**ج**](/x)"],
    ["<p>أ <code>ب<img src=a.jpg alt=ص></code></p>", "أ `ب`![ص](a.jpg)"],
    ["<a href=/r>تقرير</a><a class=wp-block-file__button href=/r>تنزيل</a>", "[تقرير](/r) [تنزيل](/r)"],
    ["<blockquote><p>قول</p><cite>القائل</cite></blockquote>", "> قول\n>\n> — القائل"],
    ["<pre>a\n  b</pre>", "```\na\n  b\n```"],
    [
      "<p># أ</p><p>1. ب</p><p>- ج * د _ه_ [و] &lt;b&gt;</p>",
      "\\# أ\n\n1\\. ب\n\n\\- ج \\* د \\_ه\\_ \\[و] \\<b>",
    ],
    ["<dl><dt>أ</dt><dd>ب</dd></dl>", "<dl><dt>أ</dt><dd>ب</dd></dl>"],
  ])("%s", (html, markdown) => {
    expect(converted(html)).toEqual({ markdown, notes: [] });
  });

  it.each([
    ["<script>alert(1)</script><p>نص</p>", "نص", ["lost-element <script>"]],
    ["<p><a href=' java\tscript:alert(1)'>نص</a></p>", "نص", ["lost-link java script:alert(1)"]],
    ["<img src=x onerror=alert(1) alt=و>", "![و](x)", []],
    ["<img src='data:image/png;base64,AA' alt=و>", "و", ["lost-element <img>"]],
    [
      "<iframe src='//video.example/1'></iframe>",
      "<https://video.example/1>",
      ["embed-linked https://video.example/1"],
    ],
    ["<div style='background:url(x.png)'>نص</div>", "نص", ["lost-element background-image x.png"]],
    ["<p style='text-align:left'>نص</p>", "نص", ["lost-style align"]],
    [
      "<form><input name=a><p>نص</p><button>إرسال</button></form>",
      "نص",
      ["lost-element <input>", "lost-element <button> إرسال"],
    ],
  ])("%s loses what it must, and says so", (html, markdown, notes) => {
    expect(converted(html)).toEqual({ markdown, notes });
  });

  it("leaves a space where a player or a field of a form stood between two words", () => {
    const { markdown } = converted("أ<iframe></iframe>ب<select><option>س</select>ج");
    expect(markdown).toBe("أ ب ج");
  });

  it("nested a hundred thousand deep is kept as text", () => {
    const { markdown, notes } = converted(`${"<div>".repeat(100_000)}نص${"</div>".repeat(100_000)}`);
    expect([markdown, notes]).toEqual(["نص", ["lost-markup"]]);
  });

  it("loses its scripts there, however many begin and do not end", () => {
    const deep = "<div>".repeat(100_000);
    const { markdown } = converted(`<p>أول</p><script>بعد()</script>${deep}نص${"<style x>".repeat(100_000)}`);
    expect(markdown).toBe("أول\n\nنص");
  });

  const phrase = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."أبجab1 «».*_[]()<>&`~#|-+!:\\،\n"), minLength: 1, maxLength: 8 }),
    fc.constantFrom("نص", "و", "«", "https://a.example/x_y", "1.", "&amp;"),
  );
  const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const inline = fc.array(
    fc.tuple(fc.constantFrom("", "b", "i", "del", "sup", "code", "b><i", "q"), phrase).map(([tag, text]) => {
      if (tag === "") return escaped(text);
      const close = tag
        .split("><")
        .reverse()
        .map((name) => `</${name}>`)
        .join("");
      return `<${tag}>${escaped(text)}${close}`;
    }),
    { minLength: 1, maxLength: 6 },
  );
  const block = fc
    .tuple(fc.constantFrom("p", "h2", "li", "blockquote", "td", "div"), inline)
    .map(([tag, parts]) => {
      const text = parts.join("");
      if (tag === "li") return `<ul><li>${text}</li></ul>`;
      if (tag === "td") return `<table><tr><th>x</th></tr><tr><td>${text}</td></tr></table>`;
      return `<${tag}>${text}</${tag}>`;
    });

  it("says the same text again, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const html = blocks.join("");
        const { markdown } = converted(html);
        const tree = parseHtml(html);
        if (tree === undefined) throw new Error("not parsed");
        expect(withoutSpace(textAgain(markdown))).toBe(withoutSpace(textOf(tree)));
      }),
      { numRuns: 100 },
    );
  });

  it("has no emphasis that CommonMark leaves open", () => {
    const markdown = createMarkdown();
    const path = "content/articles/x.md" as SourcePath;
    fc.assert(
      fc.property(inline, (parts) => {
        const text = converted(`<p>${parts.join("")}</p>`).markdown;
        const { diagnostics } = markdown.render({ path, text, bodyStart: 0, lang: "ar", dir: "rtl" });
        expect(diagnostics.filter(({ code }) => /emphasis/.test(code))).toEqual([]);
      }),
    );
  });
});

describe("an address in a text", () => {
  it.each([
    ["https://a.example/?a=1&amp;b=2 نص", "<https://a.example/?a=1&b=2> نص"],
    ["<p>https://a.example/x<br>سطر</p>", "<https://a.example/x>\\\nسطر"],
    ["(https://ar.example/wiki/مصر_(دولة))", "(<https://ar.example/wiki/مصر_(دولة)>)"],
    ["انظر www.a.example/x_y.", "انظر [www.a.example/x_y](http://www.a.example/x_y)."],
    ["«https://a.example»، و", "«<https://a.example>»، و"],
    ["<a href='/x'>https://a.example/b</a>", "[https://a.example/b](/x)"],
    ["https:// وحدها", "https:// وحدها"],
  ])("%s is whole, and nothing else belongs to it", (html, markdown) => {
    expect(converted(html)).toEqual({ markdown, notes: [] });
  });

  it("is whole in plain text too", () => {
    expect(plainMarkdown(["https://a.example/_x_?a=1&b=2"])).toBe("<https://a.example/_x_?a=1&b=2>");
  });
});

describe("places that links of the text lead to", () => {
  it.each([
    [
      "<a href=#a>إلى</a><a href=#b>و</a><h2 id=a>عنوان أول</h2><h2><a name=b></a>Results</h2>",
      "[إلى](#عنوان-أول)[و](#s-results)\n\n## عنوان أول\n\n## Results",
    ],
    [
      "<a href=#a>إلى</a><h2 id=a>مقدمة</h2><h2>مقدمة</h2>",
      '[إلى](#a)\n\n## <a id="a"></a>مقدمة\n\n## مقدمة',
    ],
    [
      "<p>أ<sup><a href=#n1 id=m1>1</a></sup></p><ol><li id=n1>حاشية <a href=#m1>↑</a></li></ol>",
      'أ<a id="m1"></a><sup>[1](#n1)</sup>\n\n1. <a id="n1"></a>حاشية [↑](#m1)',
    ],
    [
      "<p><a href=#%D8%A3>إلى</a></p><p><a name=أ></a></p><p>نص <b>عريض</b></p>",
      '[إلى](#أ)\n\n<a id="أ"></a>نص **عريض**',
    ],
    ["<p><a href=#a>إلى</a></p><pre id=a>c</pre>", '[إلى](#a)\n\n<a id="a"></a>\n\n```\nc\n```'],
    [
      "<a href=#a>إلى</a><table><tr><td id=a>ب</td></tr></table>",
      `[إلى](#a)\n\n${tableOf('<a id="a"></a>ب')}`,
    ],
    ["<a href=#nowhere>إلى</a><a name=unused>نص</a><p id=other>ب</p>", "[إلى](#nowhere)نص\n\nب"],
  ])("%s", (html, markdown) => {
    expect(converted(html)).toEqual({ markdown, notes: [] });
  });
});

describe("what holds no text", () => {
  it.each([
    ["نص <strong><br></strong>", "نص"],
    ["نص <code> </code>آخر", "نص آخر"],
    ["<ul><li><br><i></i><br>بند</li></ul>", "- بند"],
    ["<p>أ&nbsp;&nbsp; ب&nbsp;ج</p><p>&nbsp;</p><p>د</p>", "أ ب\u00a0ج\n\nد"],
    ["<pre>أ\u00a0\u00a0ب</pre>", "```\nأ\u00a0\u00a0ب\n```"],
  ])("is left out: %s", (html, markdown) => {
    expect(converted(html)).toEqual({ markdown, notes: [] });
  });
});

describe("plain text as Markdown", () => {
  const library = unified()
    .use(function () {
      this.data().toMarkdownExtensions = [gfmTableToMarkdown(), gfmStrikethroughToMarkdown()];
    })
    .use(remarkStringify);
  const byLibrary = (value: string): string =>
    library
      .stringify({ type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] })
      .trim();

  it("is written as the library writes it, which looks at each sign", () => {
    const sign = fc.constantFrom(..."أبةً1a٣ .,:؟«»“”\"'…–/%*_[]()<>&`~#|-+!\\=^{}");
    const words = fc.string({ unit: sign, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(words, (written) => {
        const value = written.trim().replace(/ +/g, " ") || "نص";
        fc.pre(!/:\/\/|www\./.test(value));
        expect(plainMarkdown([value])).toBe(byLibrary(value));
        expect(converted(`<p>${value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`).markdown).toBe(
          byLibrary(value),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("shows every letter as it was written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 5 }),
        (paragraphs) => {
          expect(withoutSpace(textAgain(plainMarkdown(paragraphs)))).toBe(withoutSpace(paragraphs.join("")));
        },
      ),
    );
  });
});
