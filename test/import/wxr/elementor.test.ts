import { expect, it } from "vitest";
import type { Note } from "../../../src/import/notes.js";
import { postBody } from "../../../src/import/wxr/body.js";
import { elementorHtml } from "../../../src/import/wxr/elementor.js";

const rules = {
  attachment: (id: string) =>
    id === "9" ? { url: "https://old.example/nine.jpg", alt: "بديل", caption: "شرح" } : undefined,
  pattern: () => undefined,
  ownAttachments: [],
};
const addresses = { link: (href: string) => href, image: (src: string) => src };

function read(value: string) {
  const notes: Note[] = [];
  const item = { fields: new Map(), terms: [], meta: [{ key: "_elementor_data", value }], comments: 0 };
  const html = elementorHtml(item, rules, notes);
  const body = html === undefined ? undefined : postBody(html, addresses, rules, []);
  return { body, notes: notes.map(({ code, detail }) => `${code} ${detail}`) };
}

const widget = (widgetType: string, settings: object) => ({
  elType: "widget",
  widgetType,
  settings,
  elements: [],
});
const page = (...elements: readonly object[]) =>
  JSON.stringify([
    { elType: "section", settings: [], elements: [{ elType: "column", settings: {}, elements }] },
  ]);

it.each([
  ["heading", { title: "عنوان داخلي", header_size: "h4", align: "center" }, "#### عنوان داخلي"],
  ["text-editor", { editor: "<p>فقرة <b>أولى</b>.</p><p>ثانية.</p>" }, "فقرة **أولى**.\n\nثانية."],
  [
    "image",
    { image: { url: "https://old.example/a.jpg", id: 1, alt: "نهر" } },
    "![نهر](https://old.example/a.jpg)",
  ],
  ["image-gallery", { wp_gallery: [{ id: 9, url: "" }] }, '![بديل](https://old.example/nine.jpg "شرح")'],
  ["video", { youtube_url: "https://www.youtube.com/watch?v=abc" }, "<https://www.youtube.com/watch?v=abc>"],
  ["button", { text: "اقرأ", link: { url: "https://a.example/" } }, "[اقرأ](https://a.example/)"],
  [
    "icon-list",
    {
      icon_list: [
        { text: "أ", _id: "1" },
        { text: "ب", _id: "2" },
      ],
    },
    "أ\n\nب",
  ],
  ["accordion", { tabs: [{ tab_title: "سؤال", tab_content: "<p>جواب</p>", _id: "1" }] }, "### سؤال\n\nجواب"],
  ["spacer", { space: { unit: "px", size: 50 } }, undefined],
])("of Elementor %s is text", (name, settings, markdown) => {
  const { body, notes } = read(page(widget(name, settings)));
  expect([body, notes]).toEqual([markdown, markdown === undefined ? [] : ["lost-style Elementor"]]);
});

it("names what a widget shows that nobody knows", () => {
  const chart = widget("chart", { label: "نسبة المشاركة", font: "Open Sans", _title: "مخطط" });
  const { body, notes } = read(page(chart, widget("text-editor", { editor: "نص" })));
  expect([body, notes]).toEqual([
    "نص",
    ["lost-element Elementor chart: نسبة المشاركة", "lost-style Elementor"],
  ]);
});

it.each(["", "{", "[]", "null", '[[1],"a"]', "[".repeat(5000)])("of %j nothing is made", (value) => {
  expect(read(value)).toEqual({ body: undefined, notes: [] });
});
