// Shortcodes of WordPress, `[caption]…[/caption]`: those of its own become HTML, all others stay as they were written and
// are named, because only the plugin that is gone knew what they meant.

import { escapeHtml } from "../../language/escape-html.js";
import { type Note, note } from "../notes.js";
import { builderHtml, isBuilderName, rawHtml } from "./builders.js";
import {
  attachmentsBy,
  type Expander,
  figureOf,
  idsIn,
  type ShortcodeRules,
  type Values,
} from "./expander.js";
import { ownPlayer, player, playerOf, playlist } from "./players.js";

/** `[name a="b" c]`, `[name=c]`, `[/name]`, `[name /]`; twice the brackets keep WordPress from reading it. */
const tag = /\[(\[?)(\/?)([a-z][a-z0-9_-]{1,40})((?:[\s=:][^[\]]{0,100000})?)(\/?)\](\]?)/gi;
const attributes = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)/g;

/** @param html - text of a post before it is parsed */
export function expandShortcodes(html: string, rules: ShortcodeRules, notes: Note[]): string {
  let result = "";
  let at = 0;
  const lower = html.toLowerCase();
  const closed = new Set(
    Array.from(lower.matchAll(/\[\/([a-z][a-z0-9_-]{1,40})\]/g), ([, name = ""]) => name),
  );
  tag.lastIndex = 0;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    const [whole, doubled = "", slash = "", written = "", rest = ""] = found;
    if (doubled !== "" && whole.endsWith("]]")) {
      result += html.slice(at, found.index) + whole.slice(1, -1);
      at = found.index + whole.length;
      continue;
    }
    const name = written.toLowerCase();
    const values = readAttributes(rest.replace(/^[=:]|\/$/g, ""));
    const after = found.index + whole.length;
    const expander = slash === "" ? expanders[name] : undefined;
    if (expander === undefined && isBuilderName(name)) {
      const made = slash === "" ? builderHtml(name, values, rules, notes) : "\n\n";
      result += html.slice(at, found.index) + made;
      at = after;
      continue;
    }
    if (expander === undefined) {
      if (/^[=:]/.test(rest)) continue;
      const isKnown = name in expanders || (slash === "" && isPlainWord(name, rest, closed));
      if (!isKnown && slash === "") notes.push(note("shortcode-kept", `[${name}]`));
      continue;
    }
    const close = enclosing.has(name) && closed.has(name) ? closeOf(lower, name, after) : -1;
    const inside = close === -1 ? insideOpen(name, html, after) : html.slice(after, close);
    const expanded = expander(values, inside, rules, notes);
    if (expanded === undefined) {
      notes.push(note("shortcode-kept", `[${name}]`));
      continue;
    }
    result += html.slice(at, found.index) + expanded;
    at = close === -1 ? after + inside.length : close + name.length + 3;
    tag.lastIndex = at;
  }
  return result + html.slice(at);
}

/** Where it closes; -1 if another of its name opens before, as none stands in its like. */
function closeOf(lower: string, name: string, after: number): number {
  const opening = new RegExp(`\\[${name}(?![\\w-])`, "g");
  opening.lastIndex = after;
  const close = `[/${name}]`;
  const next = opening.exec(lower)?.index;
  if (next === undefined) return lower.indexOf(close, after);
  const found = lower.slice(after, next).indexOf(close);
  return found === -1 ? -1 : after + found;
}

const pictureBehind = /^\s*(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i;

/** What belongs to one that nothing closes: to a caption the picture behind it. */
const insideOpen = (name: string, html: string, after: number): string =>
  name.endsWith("caption") ? (pictureBehind.exec(html.slice(after, after + 4000))?.[0] ?? "") : "";

function readAttributes(text: string): Values {
  const values = new Map<string, string>();
  let position = 0;
  for (const [, name, double, single, bare, quoted, word] of text.matchAll(attributes)) {
    if (name !== undefined) values.set(name.toLowerCase(), double ?? single ?? bare ?? "");
    else values.set(String(position++), quoted ?? word ?? "");
  }
  return values;
}

/** `[sic]` is an editor's word, not a shortcode: no values, and nothing that closes it. */
function isPlainWord(name: string, rest: string, closed: ReadonlySet<string>): boolean {
  return !rest.includes("=") && !/[_-]/.test(name) && !closed.has(name);
}

const enclosing: ReadonlySet<string> = new Set([
  "caption",
  "wp_caption",
  "embed",
  "audio",
  "video",
  "playlist",
  "youtube",
  "vimeo",
  "vc_raw_html",
]);

const caption: Expander = (values, inside) => {
  const found = /^([\s\S]*?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inside);
  if (found === null) return inside === "" ? undefined : inside;
  const [, picture = "", behind = ""] = found;
  const words = behind.trim() === "" ? escapeHtml(values.get("caption") ?? "") : behind.trim();
  return `\n\n<figure>${picture.trim()}<figcaption>${words}</figcaption></figure>\n\n`;
};

const gallery: Expander = (values, _inside, rules, notes) => {
  const listed = idsIn(values.get("ids") ?? values.get("include"));
  const ids = listed.length > 0 ? listed : rules.ownAttachments;
  const figures = attachmentsBy(ids, rules, notes)
    .filter(({ url }) => /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i.test(url))
    .map(figureOf);
  if (figures.length === 0) {
    notes.push(note("unknown-gallery", "[gallery]"));
    return "";
  }
  return `\n\n<figure>${figures.join("")}</figure>\n\n`;
};

const expanders: Readonly<Record<string, Expander>> = Object.assign(Object.create(null), {
  caption,
  wp_caption: caption,
  embed: player,
  audio: ownPlayer("audio"),
  video: ownPlayer("video"),
  playlist,
  youtube: playerOf(/^[\w-]{11}$/, "https://www.youtube.com/watch?v="),
  vimeo: playerOf(/^\d+$/, "https://vimeo.com/"),
  dailymotion: playerOf(/^x\w+$/, "https://www.dailymotion.com/video/"),
  wpvideo: playerOf(/^\w{8}$/, "https://videopress.com/v/"),
  videopress: playerOf(/^\w{8}$/, "https://videopress.com/v/"),
  tweet: playerOf(/^\d+$/, "https://twitter.com/i/status/"),
  facebook: player,
  instagram: player,
  soundcloud: player,
  gallery,
  vc_raw_html: rawHtml,
});
