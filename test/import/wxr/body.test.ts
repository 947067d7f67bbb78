import { describe, expect, it } from "vitest";
import type { Note } from "../../../src/import/notes.js";
import { postBody } from "../../../src/import/wxr/body.js";
import { footnotesOf, markFootnotes } from "../../../src/import/wxr/footnotes.js";

const addresses = { link: (href: string) => href, image: (src: string) => src };
const shortcodes = {
  attachment: (id: string) =>
    id === "9"
      ? { url: "https://old.example/wp-content/uploads/a.jpg", alt: "بديل", caption: "شرح" }
      : id === "8"
        ? { url: "https://old.example/wp-content/uploads/s.mp3", alt: "", caption: "نشيد" }
        : undefined,
  ownAttachments: ["9", "8"],
  pattern: (id: string) =>
    new Map([
      ["60", '<!-- wp:paragraph --><p>عن الصحيفة</p><!-- /wp:paragraph --><!-- wp:block {"ref":61} /-->'],
      ["61", '<p>وعن صاحبها</p><!-- wp:block {"ref":60} /-->'],
    ]).get(id),
};

function body(content: string) {
  const notes: Note[] = [];
  const markdown = postBody(content, addresses, shortcodes, notes);
  return { markdown, notes: notes.map(({ code, detail }) => (detail === "" ? code : `${code} ${detail}`)) };
}

describe("footnotes of the block editor", () => {
  const mention = (id: string) =>
    `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">1</a></sup>`;
  const meta = [
    {
      key: "footnotes",
      value: '[{"content":"انظر <em>الكتاب</em>، ص 5","id":"a-1"},{"content":"ثانية","id":"b-2"}]',
    },
  ];
  const withNotes = (content: string, fields = meta) =>
    postBody(content, addresses, shortcodes, [], footnotesOf({ meta: fields }));

  it("stand below the text, in the order of their mentions", () => {
    const text = `<!-- wp:paragraph --><p>أ${mention("b-2")} ب<b>ج</b>${mention("a-1")}.</p><!-- /wp:paragraph --><!-- wp:footnotes /-->`;
    expect(withNotes(text)).toBe("أ[^1] ب**ج**[^2].\n\n[^1]: ثانية\n\n[^2]: انظر *الكتاب*، ص 5");
  });

  it("are looked for in linear time", () => {
    const text = '<sup data-fn="'.repeat(20_000);
    const started = performance.now();
    expect(markFootnotes(text, footnotesOf({ meta })).html).toBe(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("may have several lines and paragraphs", () => {
    const fields = [{ key: "footnotes", value: '[{"content":"أ<br>ب<p>ج</p>","id":"a-1"}]' }];
    expect(withNotes(`<p>نص${mention("a-1")}</p>`, fields)).toBe("نص[^1]\n\n[^1]: أ\\\n    ب\n\n    ج");
  });

  it("stay as they are where their text is not in the export, and need no other field of that name", () => {
    expect(withNotes(`<p>أ${mention("c-3")}</p>`)).toBe("أ<sup>[1](#c-3)</sup>");
    expect(withNotes("<p>أ</p>", [{ key: "footnotes", value: "a:1:{}" }])).toBe("أ");
  });
});

describe("a shortcode that plays something", () => {
  it.each([
    ["[vimeo 12345]", "https://vimeo.com/12345"],
    ["[youtube=https://v.example/?a=1&amp;b=2]", "https://v.example/?a=1&b=2"],
    ['[wpvideo AbCd1234 w="640"]', "https://videopress.com/v/AbCd1234"],
    ['[youtube id="dQw4w9WgXcQ"]', "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
    ["[embed]https://v.example/1[/embed]", "https://v.example/1"],
  ])("becomes a link: %s", (code, url) => {
    expect(body(code)).toEqual({ markdown: `<${url}>`, notes: [`embed-linked ${url}`] });
  });

  it.each(["[audio]", "[playlist]", '[playlist ids="8"]'])("plays what was uploaded: %s", (code) => {
    const url = "https://old.example/wp-content/uploads/s.mp3";
    expect(body(code)).toEqual({ markdown: `![نشيد](${url})`, notes: [] });
  });

  it.each(["[audio:https://v.example/1.mp3|titles=نشيد]", '[audio mp3="https://v.example/1.mp3"][/audio]'])(
    "becomes a player of ours where it plays a file: %s",
    (code) => {
      expect(body(code)).toEqual({ markdown: "![](https://v.example/1.mp3)", notes: [] });
    },
  );

  it("keeps the caption of what it plays", () => {
    const figure =
      '<figure class="wp-block-video"><video controls src="https://v.example/1.mp4"></video><figcaption>تعليق</figcaption></figure>';
    expect(body(figure)).toEqual({ markdown: '![](https://v.example/1.mp4 "تعليق")', notes: [] });
  });
});

describe("a post made by a page builder", () => {
  it.each([
    [
      '[vc_row css=".a{background:url(https://a.example/b.jpg)}"][vc_column_text]\n\nنص <b>مهم</b>\n\n[/vc_column_text][/vc_row]',
      "نص **مهم**",
      ["[vc_row]", '[vc_row] css=".a{background:url(https://a.example/b.jpg)}"', "[vc_column_text]"],
    ],
    [
      '[vc_single_image image="9"][vc_custom_heading text="فرعي" tag="h3"]',
      '![بديل](https://old.example/wp-content/uploads/a.jpg "شرح")\n\n### فرعي',
      ["[vc_single_image]", "[vc_custom_heading]"],
    ],
    [
      '[vc_btn title="المزيد" link="url:https%3A%2F%2Fa.example%2Fx||"]',
      "[المزيد](https://a.example/x)",
      ["[vc_btn]"],
    ],
    [
      '[et_pb_toggle title="قال %22نعم%22" icon="أيقونة"]<p>جواب</p>[/et_pb_toggle]',
      '### قال "نعم"\n\nجواب',
      ["[et_pb_toggle]", '[et_pb_toggle] icon="أيقونة"'],
    ],
    [
      '[et_pb_image src="https://a.example/b.jpg" alt="وصف" title_text="عنوان"][/et_pb_image]',
      "![وصف](https://a.example/b.jpg)",
      ["[et_pb_image]", '[et_pb_image] title_text="عنوان"'],
    ],
    ["[vc_raw_html]JTNDcCUzRSVEOSU4NiVEOCVCNSUzQyUyRnAlM0U=[/vc_raw_html]", "نص", []],
  ])("keeps its texts and pictures, and names the rest: %s", (content, markdown, lost) => {
    expect(body(content)).toEqual({ markdown, notes: lost.map((what) => `lost-element ${what}`) });
  });

  it("names a picture that is not in the export, and makes a link of a film", () => {
    expect(body('[vc_single_image image="7"][vc_video link="https://v.example/1"]')).toEqual({
      markdown: "<https://v.example/1>",
      notes: [
        "lost-element [vc_single_image]",
        "unknown-gallery 7",
        "lost-element [vc_video]",
        "embed-linked https://v.example/1",
      ],
    });
  });
});

describe("the text of a post", () => {
  it.each([
    [
      "of the classic editor has paragraphs at empty lines and breaks at line ends",
      "أ\nب\n\nج",
      "أ\\\nب\n\nج",
      [],
    ],
    [
      "has paragraphs at two line breaks, as WordPress showed it",
      '<div>أ<br /><br /><b>ب</b><br />ج<br />\n<br />&nbsp;<br />د</div><p class="x">هـ<br><a name="more"></a><br>و</p>',
      "أ\n\n**ب**\\\nج\n\nد\n\nهـ\n\nو",
      [],
    ],
    [
      "keeps lists and quotations between such paragraphs apart",
      "أ\n<ul>\n<li>ب</li>\n</ul>\nج",
      "أ\n\n- ب\n\nج",
      [],
    ],
    [
      "of the block editor loses the comments of its blocks",
      '<!-- wp:paragraph {"a":1} -->\n<p>أ</p>\n<!-- /wp:paragraph -->',
      "أ",
      [],
    ],
    [
      "names blocks that have nothing of their own",
      '<p>أ</p><!-- wp:latest-posts {"n":5} /-->',
      "أ",
      ["lost-block latest-posts"],
    ],
    [
      "names the block that stood for another text",
      '<!-- wp:block {"ref":12} /--><p>أ</p>',
      "أ",
      ["lost-block block 12"],
    ],
    [
      "has in it what stands in several posts, each once where they hold one another",
      '<p>أ</p><!-- wp:block {"ref":60} /--><p>ب</p><!-- wp:block {"ref":61} /-->',
      "أ\n\nعن الصحيفة\n\nوعن صاحبها\n\nب\n\nوعن صاحبها\n\nعن الصحيفة",
      ["lost-block block 60", "lost-block block 61"],
    ],
    [
      "names the texts that a block kept for itself, not its looks",
      '<p>أ</p><!-- wp:acf/quote {"name":"acf/quote","data":{"text":"<b>قول</b>","_text":"field_5f","size":"3"},"className":"is-style a","metadata":{"name":"صندوق"}} /-->',
      "أ",
      ["lost-element acf/quote: قول"],
    ],
    [
      "names a block however much it kept for itself",
      `<p>أ</p><!-- wp:acf/chart {"data":"${"ن".repeat(30_000)}"} /-->`,
      "أ",
      [`lost-element acf/chart: ${"ن".repeat(149)}…`],
    ],
    ["keeps a comment's text out, and a text behind one without an end", "أ<!-- ب -->ج <!-- wp:a", "أج", []],
    ["is one text where it was several pages", "أ<!--nextpage-->ب", "أ\n\nب", ["pages-joined"]],
    ["goes on after its beginning", "أ<!--more كمّل-->ب", "أ\n\nب", []],
    [
      "makes a figure of [caption]",
      '[caption width="3"]<img src="a.jpg" alt="و"> شرح[/caption]',
      '![و](a.jpg "شرح")',
      [],
    ],
    [
      "makes pictures of [gallery]",
      '[gallery ids="9,10"]',
      '![بديل](https://old.example/wp-content/uploads/a.jpg "شرح")',
      ["unknown-gallery 10"],
    ],
    [
      "keeps the pictures of a gallery together",
      '[gallery ids="9,9"]',
      '![بديل](https://old.example/wp-content/uploads/a.jpg "شرح")\\\n![بديل](https://old.example/wp-content/uploads/a.jpg "شرح")',
      [],
    ],
    [
      "keeps those of a gallery of the block editor together, each with its caption",
      '<figure class="wp-block-gallery"><figure class="wp-block-image"><img src="a.jpg" alt="أ"><figcaption>أولى</figcaption></figure><figure class="wp-block-image"><img src="b.jpg" alt="ب"></figure><figcaption>كلها</figcaption></figure>',
      '![أ](a.jpg "أولى")\\\n![ب](b.jpg)\n\nكلها',
      [],
    ],
    [
      "makes pictures of what was uploaded for it, where [gallery] names none",
      "[gallery]",
      '![بديل](https://old.example/wp-content/uploads/a.jpg "شرح")',
      [],
    ],
    [
      "keeps a shortcode to whose film nothing leads",
      "[video] [vimeo]",
      "\\[video] \\[vimeo]",
      ["shortcode-kept [video]", "shortcode-kept [vimeo]"],
    ],
    [
      "makes a figure of the picture behind a [caption] that nothing closes",
      '[caption caption="شرح"]<img src="a.jpg"> ب\n\n[caption]<img src="b.jpg"> ج[/caption]',
      '![](a.jpg "شرح")\n\nب\n\n![](b.jpg "ج")',
      [],
    ],
    [
      "takes what is written in brackets with a colon for words",
      "[ملاحظة: أ] [note: b] [x=1]",
      "\\[ملاحظة: أ] \\[note: b] \\[x=1]",
      [],
    ],
    [
      "has the picture behind the headline of a cover",
      '<!-- wp:cover {"url":"https://a.example/b.jpg"} --><div class="wp-block-cover" style="background-image:url(https://a.example/b.jpg)"><p>أ</p></div><!-- /wp:cover -->',
      "![](https://a.example/b.jpg)\n\nأ",
      [],
    ],
    [
      "names a picture that a block keeps for itself",
      '<!-- wp:x/row {"bg":"https://a.example/b.jpg","img":"https://a.example/c.jpg"} --><img src="https://a.example/c-3x2.jpg" alt="أ"><!-- /wp:x/row -->',
      "![أ](https://a.example/c-3x2.jpg)",
      ["lost-element x/row https://a.example/b.jpg"],
    ],
    [
      "keeps a shortcode that nobody knows, and names it",
      'أ [contact-form-7 id="5"]',
      'أ \\[contact-form-7 id="5"]',
      ["shortcode-kept [contact-form-7]"],
    ],
    [
      "keeps what an enclosing shortcode holds",
      "[box]نص[/box]",
      "\\[box]نص\\[/box]",
      ["shortcode-kept [box]"],
    ],
    ["takes a word in brackets for a word", "أ [sic] ب [1] [الخليج]", "أ \\[sic] ب \\[1] \\[الخليج]", []],
    ["shows a shortcode that is written about", "[[gallery]]", "\\[gallery]", []],
    [
      "keeps the lines of a poem that end with <br>, and what is emphasised",
      '<pre class="wp-block-verse">\nشطر<br>آخر <em>مائل</em>\nثالث\n</pre>',
      "شطر\\\nآخر *مائل*\\\nثالث",
      [],
    ],
    ["keeps the lines of a poem", '<pre class="wp-block-verse">شطر\nآخر</pre>', "شطر\\\nآخر", []],
    [
      "parts the halves of verses by a sign, as spaces do not",
      '<pre class="wp-block-verse">صدر أول      عجز أول\nصدر ثان      عجز ثان</pre>',
      "صدر أول … عجز أول\\\nصدر ثان … عجز ثان",
      [],
    ],
  ])("%s", (_name, content, markdown, notes) => {
    expect(body(content)).toEqual({ markdown, notes });
  });
});
