// A WordPress export (WXR), read as a stream: one item after another, never the whole file. Nothing that the XML names is
// ever fetched, and entities that it declares are refused: a few lines can declare a text of gigabytes.

import { createReadStream } from "node:fs";
import { SaxesParser } from "saxes";
import { encodingOf } from "../encoding.js";
import { type Note, note } from "../notes.js";
import { createAmpersandMender } from "./ampersands.js";

/** One `<item>`, or what else stands in the channel, as texts. */
export type WxrRecord =
  | Readonly<{ kind: "item"; item: WxrItem; line: number }>
  /** `<wp:author>`, `<wp:category>`, `<wp:tag>`, `<wp:term>`: its fields without `wp:`. */
  | Readonly<{ kind: "author" | "category" | "tag" | "term"; fields: Fields }>
  /** `<wp:base_site_url>`, `<wp:base_blog_url>`, `<language>` and other texts of the channel. */
  | Readonly<{ kind: "channel"; name: string; value: string }>
  | Readonly<{ kind: "note"; note: Note }>;

/** A copy: the engine keeps a part of a text as a view of the whole piece of the file that it was cut from. */
const detached = (text: string): string => Buffer.from(text).toString();

type Fields = ReadonlyMap<string, string>;

export type WxrItem = Readonly<{
  /** `title`, `link`, `wp:post_id`, `content:encoded` and so on. */
  fields: Fields;
  terms: readonly Readonly<{ domain: string; nicename: string; name: string }>[];
  meta: readonly Readonly<{ key: string; value: string }>[];
  comments: number;
}>;

/** A text longer than this, in UTF-16 code units, is no article; it is cut off unread. */
const longestText = 16 * 1024 * 1024;

/** Names that HTML knows and XML does not; plugins write them into exports all the same. */
const htmlEntities: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  copy: "©",
  reg: "®",
  bull: "•",
  middot: "·",
  zwnj: "\u200c",
  zwj: "\u200d",
  lrm: "\u200e",
  rlm: "\u200f",
};

/** What a reader can pass over: the text is there all the same. */
const harmless = /undefined entity|disallowed character|"\]\]>"|malformed character entity|empty entity name/;

/** Reads a file in pieces; only what is asked for is read. */
export async function* readWxr(file: string): AsyncGenerator<WxrRecord> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const machine = createMachine();
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const bytes = chunk as Uint8Array;
    const isFirst = decoder === undefined;
    if (decoder === undefined) {
      const declared = declaredEncoding(bytes);
      const encoding = encodingOf(bytes, declared);
      decoder = new TextDecoder(encoding);
      if (encoding !== "utf-8" && encoding !== declared?.toLowerCase())
        yield { kind: "note", note: note("guessed-encoding", encoding) };
    }
    const text = decoder.decode(bytes, { stream: true });
    machine.write(isFirst ? machine.withoutPrefix(text) : text);
    yield* machine.taken();
    if (machine.hasEnded()) return;
  }
  machine.write(decoder?.decode() ?? "");
  machine.end();
  yield* machine.taken();
}

function declaredEncoding(head: Uint8Array): string | undefined {
  const declaration = new TextDecoder("latin1").decode(head.subarray(0, 200));
  return /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(declaration)?.[1];
}

/** What a server wrote before the export, empty lines or warnings of PHP, and the declaration, which then stands wrong. */
const prefix = /^(?!<)[^<]*(?:<(?!\?xml|rss\b)[^<]*){0,50}(?:<\?xml[^>]*\?>|(?=<rss\b))/;

type Machine = Readonly<{
  /** The first piece of a file as XML allows it; lines keep their numbers. */
  withoutPrefix: (text: string) => string;
  write: (text: string) => void;
  end: () => void;
  taken: () => readonly WxrRecord[];
  /** After a mistake that cannot be passed over. */
  hasEnded: () => boolean;
}>;

type OpenItem = {
  fields: Map<string, string>;
  terms: WxrItem["terms"][number][];
  meta: WxrItem["meta"][number][];
  comments: number;
  line: number;
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is looked for.
const forbidden = /[\0-\x08\x0e-\x1f\ufffe\uffff]/g;
/** XML forbids them too, but they part words. */
const oldSpaces = /[\v\f]/g;

/** WordPress 2 wrote each category and tag twice, once without its slug, and categories then without saying so. */
const eachOnce = (terms: WxrItem["terms"]): WxrItem["terms"] =>
  terms
    .filter(
      ({ nicename, name }) =>
        nicename !== "" || !terms.some((one) => one.nicename !== "" && one.name === name),
    )
    .map((term) => (term.domain === "" ? { ...term, domain: "category" } : term));

const groups: ReadonlySet<string> = new Set(["author", "category", "tag", "term"]);

function createMachine(): Machine {
  let records: WxrRecord[] = [];
  let ended = false;
  let sawChannel = false;
  let sawWordPress = false;
  let sawFeed = false;
  let value = "";
  let fed = 0;
  const path: string[] = [];
  let item: OpenItem | undefined;
  let group: Map<string, string> | undefined;
  let term: { domain: string; nicename: string } | undefined;
  let meta: { key: string; value: string } | undefined;

  const parser = new SaxesParser({ xmlns: false, position: true });
  Object.assign(parser.ENTITIES, htmlEntities);

  // What follows a mistake in the same piece of the file is parsed still, but not believed.
  const put = (record: WxrRecord): void => {
    if (!ended) records.push(record);
  };
  const tell = (one: Note): void => put({ kind: "note", note: one });
  const stop = (one: Note): void => {
    tell(one);
    ended = true;
  };
  parser.on("error", (error) => {
    const line = parser.line;
    const message = error.message.replace(/^(?:.*?:)?\d+:\d+:\s*/, "");
    if (harmless.test(message)) tell(note("xml-mended", message, { line }));
    else stop(note("broken-xml", message, { line }));
  });
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) stop(note("entity-declared", "", { line: parser.line }));
  });
  parser.on("opentag", ({ name, attributes }) => {
    fed = 0;
    value = "";
    path.push(name);
    if (name === "channel") sawChannel = true;
    if (name.startsWith("wp:")) sawWordPress = true;
    if (path.length === 1 && name === "feed") sawFeed = true;
    if (name === "item") item = { fields: new Map(), terms: [], meta: [], comments: 0, line: parser.line };
    else if (item !== undefined && name === "category")
      term = { domain: detached(attributes.domain ?? ""), nicename: detached(attributes.nicename ?? "") };
    else if (item !== undefined && name === "wp:postmeta") meta = { key: "", value: "" };
    else if (item !== undefined && name === "wp:comment") item.comments += 1;
    else if (item === undefined && name.startsWith("wp:") && groups.has(name.slice(3))) group = new Map();
  });
  const add = (text: string): void => {
    fed = 0;
    if (value.length < longestText) value += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    fed = 0;
    path.pop();
    value = detached(value);
    close(name, path.at(-1) ?? "");
    value = "";
  });

  const close = (name: string, parent: string): void => {
    if (item !== undefined) closeInItem(item, name, parent);
    else if (group !== undefined && name.startsWith("wp:") && parent.startsWith("wp:"))
      group.set(name.slice(3), value);
    else if (group !== undefined && groups.has(name.slice(3))) {
      put({ kind: name.slice(3) as "author", fields: group });
      group = undefined;
    } else if (parent === "channel") put({ kind: "channel", name, value: value.trim() });
  };

  const closeInItem = (open: OpenItem, name: string, parent: string): void => {
    if (name === "item") {
      const { line, ...whole } = open;
      put({ kind: "item", item: { ...whole, terms: eachOnce(open.terms) }, line });
      item = undefined;
    } else if (meta !== undefined && parent === "wp:postmeta") {
      if (name === "wp:meta_key") meta.key = value.trim();
      if (name === "wp:meta_value") meta.value = value;
    } else if (name === "wp:postmeta" && meta !== undefined) {
      open.meta.push(meta);
      meta = undefined;
    } else if (name === "category" && parent === "item" && term !== undefined) {
      open.terms.push({ ...term, name: value.trim() });
      term = undefined;
    } else if (name === "wp:comment_type" && /^(?:pingback|trackback)$/.test(value.trim())) {
      // A link that another page made, and no reader's word.
      open.comments -= 1;
    } else if (parent === "item") open.fields.set(name, value);
  };

  const mend = createAmpersandMender();
  const feed = (piece: string, isLast: boolean): void => {
    const { text, lines } = mend(piece, isLast);
    for (const below of lines) tell(note("xml-mended", "&", { line: parser.line + below }));
    fed += text.length;
    parser.write(text);
  };

  return {
    withoutPrefix: (text) => {
      const found = prefix.exec(text)?.[0];
      if (found === undefined || found === "") return text;
      tell(note("xml-mended", found.replace(/<\?xml[^>]*\?>$/, ""), { line: 1 }));
      return found.replace(/[^\n]/g, "") + text.slice(found.length);
    },
    write: (text) => {
      if (ended) return;
      let bad = 0;
      const clean = text.replace(oldSpaces, " ").replace(forbidden, () => {
        bad += 1;
        return "";
      });
      if (bad > 0) tell(note("lost-control-characters", "", { count: bad }));
      feed(clean, false);
      // The parser keeps a text until its tag closes; one that never does must not fill the memory.
      if (fed > 2 * longestText) stop(note("too-large", "", { line: parser.line }));
    },
    end: () => {
      if (ended) return;
      feed("", true);
      const { line } = parser;
      try {
        parser.close();
      } catch (error) {
        stop(note("broken-xml", error instanceof Error ? error.message : "", { line }));
      }
      if (!ended && !(sawChannel && sawWordPress))
        tell(note("not-wxr", sawFeed ? "Atom" : sawChannel ? "RSS" : ""));
    },
    taken: () => {
      const taken = records;
      records = [];
      return taken;
    },
    hasEnded: () => ended,
  };
}
