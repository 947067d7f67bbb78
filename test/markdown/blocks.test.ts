import { describe, expect, it } from "vitest";
import { linesOf, rendered } from "./rendering.js";

describe("blocks", () => {
  it("emphasis, strike-through and breaks", () => {
    expect(linesOf("نص **غامق** و*مائل* و~~محذوف~~\\\nسطر")).toEqual([
      "<p>نص <strong>غامق</strong> و<em>مائل</em> و<del>محذوف</del><br>",
      "سطر</p>",
    ]);
  });

  it("boxes of a task list have names", () => {
    expect(linesOf("- [x] تم\n- [ ] لم يتم")).toEqual([
      '<ul class="contains-task-list">',
      '<li class="task-list-item"><input type="checkbox" checked disabled aria-label="منجز"> تم</li>',
      '<li class="task-list-item"><input type="checkbox" disabled aria-label="غير منجز"> لم يتم</li>',
      "</ul>",
    ]);
  });

  it("a table stands in a named region that scrolls; columns have headers, numbers a class", () => {
    expect(linesOf("| الجهة | العدد | |\n|---|--:|:-:|\n| أ | 1,240 رأس | نعم |\n| ب | 12 | لا |")).toEqual([
      '<section class="scroll" aria-label="الجدول 1" tabindex="0"><table>',
      "<thead>",
      "<tr>",
      '<th scope="col">الجهة</th>',
      '<th scope="col" class="align-end">العدد</th>',
      '<td class="align-center"></td>',
      "</tr>",
      "</thead>",
      "<tbody>",
      "<tr>",
      "<td>أ</td>",
      '<td class="align-end">1,240 رأس</td>',
      '<td class="align-center">نعم</td>',
      "</tr>",
      "<tr>",
      "<td>ب</td>",
      '<td class="num align-end">12</td>',
      '<td class="align-center">لا</td>',
      "</tr>",
      "</tbody>",
      "</table></section>",
    ]);
  });

  it("the units of a column of numbers stand below one another: at the start in Arabic, at the end in English", () => {
    const arabic = rendered("| الباب | الفرق |\n|---|--:|\n| أ | 127 |\n| ب | 8 |\n| ج | |").html;
    expect(arabic).toContain('<th scope="col">الفرق</th>');
    expect(arabic).toContain('<td class="num">127</td>');
    expect(arabic).not.toContain("align-end");
    const english = rendered("| Head | Change |\n|---|--:|\n| a | 27 |").html;
    expect(english).toContain('<th scope="col" class="align-end">Change</th>');
    expect(english).toContain('<td class="num align-end">27</td>');
  });

  it("two tables have two names", () => {
    expect(linesOf("| أ |\n|---|\n| ب |\n\n| ج |\n|---|\n| د |")).toEqual([
      '<section class="scroll" aria-label="الجدول 1" tabindex="0"><table>',
      "<thead>",
      "<tr>",
      '<th scope="col">أ</th>',
      "</tr>",
      "</thead>",
      "<tbody>",
      "<tr>",
      "<td>ب</td>",
      "</tr>",
      "</tbody>",
      "</table></section>",
      '<section class="scroll" aria-label="الجدول 2" tabindex="0"><table>',
      "<thead>",
      "<tr>",
      '<th scope="col">ج</th>',
      "</tr>",
      "</thead>",
      "<tbody>",
      "<tr>",
      "<td>د</td>",
      "</tr>",
      "</tbody>",
      "</table></section>",
    ]);
  });

  it("a caption names the table's region", () => {
    expect(
      linesOf('<table><caption>قسمة</caption><tr><th scope="row">أ</th><td>٣٫٥</td></tr></table>'),
    ).toEqual([
      '<section class="scroll" aria-labelledby="table-1" tabindex="0"><table><caption id="table-1">قسمة</caption><tbody><tr><th scope="row">أ</th><td class="num">٣٫٥</td></tr></tbody></table></section>',
    ]);
  });

  it("code runs from left to right in a named region", () => {
    expect(linesOf("```js\nif (a < b) x();\n```\n\nاستعمل `npm test` هنا.")).toEqual([
      '<section class="scroll" aria-label="النص البرمجي 1" tabindex="0"><pre dir="ltr"><code class="language-js">if (a &lt; b) x();',
      "</code></pre></section>",
      '<p>استعمل <code dir="ltr">npm test</code> هنا.</p>',
    ]);
  });

  it("a quotation remains one", () => {
    expect(linesOf("> قول بلا قائل.")).toEqual(["<blockquote>", "<p>قول بلا قائل.</p>", "</blockquote>"]);
  });

  it("a last line with a dash names the speaker", () => {
    expect(linesOf("> قول مأثور.\n> — القائل")).toEqual([
      '<figure class="pull"><blockquote>قول مأثور.</blockquote><figcaption>القائل</figcaption></figure>',
    ]);
  });

  it("a last paragraph with a dash names the speaker", () => {
    expect(linesOf("> فقرة أولى.\n>\n> فقرة ثانية.\n>\n> -- **كاتب**، صحيفة")).toEqual([
      '<figure class="pull"><blockquote>',
      "<p>فقرة أولى.</p>",
      "<p>فقرة ثانية.</p>",
      "</blockquote><figcaption><strong>كاتب</strong>، صحيفة</figcaption></figure>",
    ]);
  });

  it("a hard break before the dash does not matter", () => {
    expect(linesOf("> قول\\\n> – القائل")).toEqual([
      '<figure class="pull"><blockquote>قول</blockquote><figcaption>القائل</figcaption></figure>',
    ]);
  });

  it("a dialogue has no speaker at its end", () => {
    expect(linesOf("> — من أنت؟\n> — أنا.")).toEqual([
      "<blockquote>",
      "<p>— من أنت؟",
      "— أنا.</p>",
      "</blockquote>",
    ]);
  });

  it("an image alone is a figure, its title the caption", () => {
    expect(linesOf('![وصف](صور/falaj%20one.jpg "تعليق على GRACE")')).toEqual([
      '<figure class="wide"><img ⟦image صور/falaj one.jpg⟧ alt="وصف" loading="lazy" decoding="async"><figcaption><span class="hide">التعليق على الصورة، </span>تعليق على <bdi lang="en" dir="ltr">GRACE</bdi></figcaption></figure>',
    ]);
  });

  it("an image in a link alone is a figure too", () => {
    expect(linesOf("[![وصف](a.jpg)](/b/)")).toEqual([
      '<figure class="wide"><a ⟦site-link /b/⟧><img ⟦image a.jpg⟧ alt="وصف" loading="lazy" decoding="async"></a></figure>',
    ]);
  });

  it("images that share a paragraph with each other alone are figures of a gallery, each with its caption", () => {
    expect(linesOf('![أ](a.jpg "أولى")\\\n[![ب](b.jpg)](/b/) ![ج](c.mp3)')).toEqual([
      '<div class="gallery">',
      '<figure class="wide"><img ⟦image a.jpg⟧ alt="أ" loading="lazy" decoding="async"><figcaption><span class="hide">التعليق على الصورة، </span>أولى</figcaption></figure>',
      '<figure class="wide"><a ⟦site-link /b/⟧><img ⟦image b.jpg⟧ alt="ب" loading="lazy" decoding="async"></a></figure>',
      '<figure class="wide"><audio ⟦recording c.mp3⟧ controls preload="none" aria-label="ج"></audio></figure>',
      "</div>",
    ]);
  });

  it("an image within a text stays there", () => {
    expect(linesOf("قبل ![وصف](/media/a.jpg?x#y) بعد")).toEqual([
      '<p>قبل <img ⟦image /media/a.jpg⟧ alt="وصف" loading="lazy" decoding="async"> بعد</p>',
    ]);
  });

  it("a remote image is kept and reported", () => {
    const { html, at } = rendered("![وصف](https://example.org/a.jpg)");
    expect(html).toBe(
      [
        '<figure class="wide"><img src="https://example.org/a.jpg" alt="وصف" loading="lazy" decoding="async"></figure>',
      ].join("\n"),
    );
    expect(at).toEqual(["1:1-34 remote-image"]);
  });

  it("an image without a description is reported", () => {
    const { html, at } = rendered("![](a.jpg)");
    expect(html).toBe(
      ['<figure class="wide"><img ⟦image a.jpg⟧ alt="" loading="lazy" decoding="async"></figure>'].join("\n"),
    );
    expect(at).toEqual(["1:1-11 image-without-alt"]);
  });

  it("HTML may say that an image is decoration", () => {
    expect(linesOf('<img src="a.jpg" alt="">')).toEqual([
      '<img ⟦image a.jpg⟧ alt="" loading="lazy" decoding="async">',
    ]);
  });

  it("an authored figure gets what ours have", () => {
    expect(linesOf('<figure><img src="a.jpg" alt="وصف"><figcaption>تعليق</figcaption></figure>')).toEqual([
      '<figure class="wide"><img ⟦image a.jpg⟧ alt="وصف" loading="lazy" decoding="async"><figcaption><span class="hide">التعليق على الصورة، </span>تعليق</figcaption></figure>',
    ]);
  });
});
