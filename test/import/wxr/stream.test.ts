import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWxr, type WxrRecord } from "../../../src/import/wxr/stream.js";
import { temporaryFolder } from "../../commands/support.js";
import { exportHead, exportText, postXml } from "./export-text.js";

async function recordsOf(text: string | Uint8Array): Promise<readonly WxrRecord[]> {
  const file = join(temporaryFolder(), "export.xml");
  writeFileSync(file, text);
  const records: WxrRecord[] = [];
  for await (const record of readWxr(file)) records.push(record);
  return records;
}
const notesOf = (records: readonly WxrRecord[]) =>
  records.flatMap((record) => (record.kind === "note" ? [[record.note.code, record.note.line]] : []));
const titlesOf = (records: readonly WxrRecord[]) =>
  records.flatMap((record) => (record.kind === "item" ? [record.item.fields.get("title")] : []));

describe("a WordPress export", () => {
  it("gives its authors, categories, tags and items", async () => {
    const records = await recordsOf(exportText([postXml({ id: 1 })]));
    expect(records.filter(({ kind }) => kind !== "channel").map(({ kind }) => kind)).toEqual([
      "author",
      "category",
      "category",
      "tag",
      "item",
    ]);
    expect(notesOf(records)).toEqual([]);
  });

  it("that was cut off gives what came before, and the line at which it ends", async () => {
    const text = exportText([postXml({ id: 1 }), postXml({ id: 2 })]);
    const records = await recordsOf(text.slice(0, text.indexOf("خبر 2")));
    expect(titlesOf(records)).toEqual(["خبر 1"]);
    expect(notesOf(records)).toEqual([["broken-xml", expect.any(Number)]]);
  });

  it("with bare ampersands is whole, and tells their lines", async () => {
    const address = "<wp:comment_author_url>https://a.example/?b=1&c=2</wp:comment_author_url>";
    const text = exportText([
      postXml({ id: 1, content: "<p>أ & ب &amp; ج</p>", more: `<wp:comment>${address}</wp:comment>` }),
      postXml({ id: 2 }).replace("<![CDATA[خبر 2]]>", "علم & فن &amp; &#1571;دب &"),
    ]).replace("<channel>", "<channel><!-- أ & ب <![CDATA[ -->");
    const records = await recordsOf(text);
    expect(titlesOf(records)).toEqual(["خبر 1", "علم & فن & أدب &"]);
    const [item] = records.flatMap((record) => (record.kind === "item" ? [record.item] : []));
    expect(item?.fields.get("content:encoded")).toBe("<p>أ & ب &amp; ج</p>");
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split("\n").length;
    expect(notesOf(records)).toEqual([
      ["xml-mended", lineOf("&c=2")],
      ["xml-mended", lineOf("علم &")],
      ["xml-mended", lineOf("علم &")],
    ]);
  });

  it("with a tag that closes another is broken at that line", async () => {
    const records = await recordsOf(`${exportHead}<item>\n<title>أ</titel></item></channel></rss>`);
    const line = exportHead.split("\n").length + 1;
    expect(notesOf(records)[0]).toEqual(["broken-xml", line]);
  });

  it.each(["\n\n ", "Warning: x < y in <b>a.php</b>\n"])(
    "with %j before it is read all the same, which is said, and lines keep their numbers",
    async (before) => {
      const whole = before + exportText([postXml({ id: 1 })]);
      expect(notesOf(await recordsOf(whole))).toEqual([["xml-mended", 1]]);
      expect(titlesOf(await recordsOf(whole))).toEqual(["خبر 1"]);
      const line = whole.split("\n").findIndex((one) => one.includes("<title><![CDATA[خبر 1")) + 1;
      const broken = await recordsOf(whole.replace("خبر 1]]></title>", "خبر 1]]></titel>"));
      expect(notesOf(broken)).toEqual([
        ["xml-mended", 1],
        ["broken-xml", line],
      ]);
    },
  );

  it("of WordPress 2, which wrote each category and tag twice, has each once", async () => {
    const twice =
      "<category><![CDATA[سياسة]]></category>" +
      '<category domain="category" nicename="politics"><![CDATA[سياسة]]></category>' +
      '<category domain="tag"><![CDATA[العراق]]></category>' +
      '<category domain="tag" nicename="iraq"><![CDATA[العراق]]></category>' +
      "<category>رأي</category>";
    const records = await recordsOf(`${exportHead}<item>${twice}</item></channel></rss>`);
    expect(records.flatMap((record) => (record.kind === "item" ? record.item.terms : []))).toEqual([
      { domain: "category", nicename: "politics", name: "سياسة" },
      { domain: "tag", nicename: "iraq", name: "العراق" },
      { domain: "category", nicename: "", name: "رأي" },
    ]);
  });

  it("parts words at vertical tabs and page ends", async () => {
    expect(titlesOf(await recordsOf(exportText([postXml({ id: 1, title: "أ\vب\fج" })])))).toEqual(["أ ب ج"]);
  });

  it("with entities of its own is refused, none is expanded and none is fetched", async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const text = exportText([postXml({ id: 1 })]).replace("<rss", `${bomb}<rss`);
    const records = await recordsOf(text);
    expect(notesOf(records)).toEqual([["entity-declared", expect.any(Number)]]);
    expect(titlesOf(records)).toEqual([]);
  });

  it("with control characters and entities of HTML is read all the same", async () => {
    const text = exportText([postXml({ id: 1 })]).replace(
      "<channel>",
      "<channel><description>أ&nbsp;ب\u0000\u0008 &unknown;</description>",
    );
    const records = await recordsOf(text);
    expect(
      notesOf(records)
        .map(([code]) => code)
        .sort(),
    ).toEqual(["lost-control-characters", "xml-mended"]);
    const description = records.find((record) => record.kind === "channel" && record.name === "description");
    expect(description).toMatchObject({ value: "أ\u00a0ب &unknown;" });
  });

  it("in another encoding that it declares is read in that", async () => {
    const text =
      exportHead.replace("UTF-8", "windows-1252") +
      postXml({ id: 1, title: "caf\u00e9" }) +
      "</channel></rss>";
    const ascii = Uint8Array.from(text, (character) => Math.min(character.charCodeAt(0), 255));
    expect(titlesOf(await recordsOf(ascii))).toEqual(["café"]);
  });

  it("that is UTF-8 and declares something else is read as UTF-8", async () => {
    const text = exportText([postXml({ id: 1, title: "خبر" })]).replace("UTF-8", "windows-1252");
    expect(titlesOf(await recordsOf(text))).toEqual(["خبر"]);
  });

  it("of another encoding that declares UTF-8 is read all the same, and that is said", async () => {
    const letters = new TextDecoder("windows-1256").decode(
      Uint8Array.from({ length: 256 }, (_, byte) => byte),
    );
    const text = exportText([postXml({ id: 1, title: "خبر من بغداد" })]);
    const records = await recordsOf(Uint8Array.from(text, (letter) => letters.indexOf(letter)));
    expect(titlesOf(records)).toEqual(["خبر من بغداد"]);
    expect(notesOf(records)).toEqual([["guessed-encoding", undefined]]);
  });

  it.each([
    ["<feed><entry/></feed>", "Atom"],
    ["<rss><channel><item><title>خبر</title></item></channel></rss>", "RSS"],
    ["<urlset><url/></urlset>", ""],
  ])("is not what another XML file is: %s", async (text, detail) => {
    expect(await recordsOf(text)).toContainEqual({ kind: "note", note: { code: "not-wxr", detail } });
  });
});
