import { describe, expect, it } from "vitest";
import { linesOf, rendered } from "./rendering.js";

describe("direction", () => {
  it("what would be shown in the wrong order is isolated", () => {
    expect(
      linesOf(
        "كتبها OpenStreetMap في +964 770 123 4567 يوم 2021-07-06 عن C++ و Yahoo! بسعر $5 عند -5 لدى @user.",
      ),
    ).toEqual([
      '<p>كتبها <bdi lang="en" dir="ltr">OpenStreetMap</bdi> في <bdi dir="ltr">+964 770 123 4567</bdi> يوم <bdi dir="ltr">2021-07-06</bdi> عن <bdi dir="ltr">C++</bdi> و <bdi dir="ltr">Yahoo!</bdi> بسعر <bdi dir="ltr">$5</bdi> عند <bdi dir="ltr">-5</bdi> لدى <bdi dir="ltr">@user</bdi>.</p>',
    ]);
  });

  it("what is right without help is not", () => {
    expect(linesOf("الساعة 16:53 يوم 2021/07/06 والنتيجة 12-15.")).toEqual([
      "<p>الساعة 16:53 يوم 2021/07/06 والنتيجة 12-15.</p>",
    ]);
  });

  it("signs of an item or a heading that is a foreign name alone are the name's", () => {
    const names =
      "- موقع\n- What?\n- (BBC)\n- *Apple Inc.*\n- WhatsApp:\n- «Le Monde»\n- Yahoo؟\n- C\n  - قناة\n\n## What is new?";
    expect(rendered(names).html).toBe(
      [
        "<ul>",
        "<li>موقع</li>",
        '<li><bdi lang="en" dir="ltr">What?</bdi></li>',
        '<li><bdi lang="en" dir="ltr">(BBC)</bdi></li>',
        '<li><em><bdi lang="en" dir="ltr">Apple Inc.</bdi></em></li>',
        '<li><bdi lang="en" dir="ltr">WhatsApp</bdi>:</li>',
        '<li>«<bdi lang="en" dir="ltr">Le Monde</bdi>»</li>',
        '<li><bdi lang="en" dir="ltr">Yahoo</bdi>؟</li>',
        '<li><bdi lang="en" dir="ltr">C</bdi>\n<ul>\n<li>قناة</li>\n</ul>\n</li>',
        "</ul>",
        '<h2 id="s-what-is-new"><bdi lang="en" dir="ltr">What is new?</bdi></h2>',
      ].join("\n"),
    );
  });

  it("a paragraph in another script takes its own direction", () => {
    expect(linesOf("نص عربي.\n\nThis is the first English paragraph.\n\nHello world.")).toEqual([
      "<p>نص عربي.</p>",
      '<p lang="en" dir="auto">This is the first English paragraph.</p>',
      '<p dir="auto">Hello world.</p>',
    ]);
  });

  it("so do a quotation, a list and a table", () => {
    expect(
      linesOf(
        "> To be or not to be, that is the question.\n\n- One thing of them\n- Another thing\n\n| Name | Value |\n|---|---|\n| One | Two |",
      ),
    ).toEqual([
      '<blockquote lang="en" dir="auto">',
      "<p>To be or not to be, that is the question.</p>",
      "</blockquote>",
      '<ul lang="en" dir="auto">',
      "<li>One thing of them</li>",
      "<li>Another thing</li>",
      "</ul>",
      '<section class="scroll" aria-label="الجدول 1" tabindex="0"><table dir="auto">',
      "<thead>",
      "<tr>",
      '<th scope="col">Name</th>',
      '<th scope="col">Value</th>',
      "</tr>",
      "</thead>",
      "<tbody>",
      "<tr>",
      "<td>One</td>",
      "<td>Two</td>",
      "</tr>",
      "</tbody>",
      "</table></section>",
    ]);
  });

  it("a name in a list or a heading is isolated; a passage takes its own direction", () => {
    expect(
      linesOf(
        "- فيسبوك\n- Google\n- A whole sentence in English.\n\n## OpenStreetMap\n\n## The history of the Arabic press",
      ),
    ).toEqual([
      "<ul>",
      "<li>فيسبوك</li>",
      '<li><bdi lang="en" dir="ltr">Google</bdi></li>',
      '<li dir="auto">A whole sentence in English.</li>',
      "</ul>",
      '<h2 id="s-openstreetmap"><bdi lang="en" dir="ltr">OpenStreetMap</bdi></h2>',
      '<h2 id="s-the-history-of-the-arabic-press" lang="en" dir="auto">The history of the Arabic press</h2>',
    ]);
  });

  it("an Arabic paragraph may begin with a Latin word", () => {
    expect(linesOf("OpenStreetMap هي خريطة حرة يكتبها الناس.")).toEqual([
      '<p><bdi lang="en" dir="ltr">OpenStreetMap</bdi> هي خريطة حرة يكتبها الناس.</p>',
    ]);
  });

  it("in an English article the Arabic is isolated", () => {
    expect(
      linesOf("The word العراق means Iraq.\n\nهذه فقرة عربية.", {
        lang: "en",
        dir: "ltr",
      }),
    ).toEqual([
      '<p>The word <bdi lang="ar" dir="rtl">العراق</bdi> means Iraq.</p>',
      '<p dir="auto">هذه فقرة عربية.</p>',
    ]);
  });

  it("inside an authored direction that one counts", () => {
    expect(linesOf('<div dir="ltr">\n\nHello عالم\n\n</div>\n\n<bdi>C++</bdi>')).toEqual([
      '<div dir="ltr">',
      '<p>Hello <bdi lang="ar" dir="rtl">عالم</bdi></p>',
      "</div>",
      "<p><bdi>C++</bdi></p>",
    ]);
  });

  it("nothing is isolated inside code", () => {
    expect(linesOf("استعمل `C++` هنا")).toEqual(['<p>استعمل <code dir="ltr">C++</code> هنا</p>']);
  });

  it("a paragraph with more Latin than Arabic letters may still be Arabic", () => {
    expect(rendered("OpenStreetMap هي خريطة").html).toBe(
      '<p><bdi lang="en" dir="ltr">OpenStreetMap</bdi> هي خريطة</p>',
    );
  });
});
