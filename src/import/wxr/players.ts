// Shortcodes that play what lies elsewhere: films, recordings, posts of networks. Each becomes a frame, of which a player
// will be made where it is a file, else a link.

import { escapeHtml } from "../../language/escape-html.js";
import { attachmentsBy, type Expander, idsIn, type ShortcodeRules, type Values } from "./expander.js";

const frame = (url: string, title = ""): string =>
  `\n\n<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}"></iframe>\n\n`;

/** Attributes that have the address, the best first. */
const named = "src mp4 m4v webm ogv mp3 m4a ogg wav url link file href 0".split(" ");

/** The address that a shortcode has in it; WordPress writes `&amp;` and `&#038;` there. */
function addressIn(values: Values, inside: string): string | undefined {
  const texts = [...named.map((name) => values.get(name) ?? ""), inside].map((text) =>
    text.replace(/&(?:amp|#0?38);/g, "&").trim(),
  );
  const found = texts.map((text) => /(?:https?:\/\/|^\/(?=\S))[^\s<>"'|]+/i.exec(text)?.[0]);
  return found.find((address) => address !== undefined);
}

/** Any player: only with an address. */
export const player: Expander = (values, inside) => {
  const address = addressIn(values, inside);
  return address === undefined ? undefined : frame(address);
};

/** A player of a service, for which the name that a film has there is enough. */
export const playerOf =
  (id: RegExp, start: string): Expander =>
  (values, inside) => {
    const address = addressIn(values, inside);
    const name = [values.get("id"), values.get("0"), inside.trim()].find((one) => id.test(one ?? ""));
    if (address === undefined && name === undefined) return undefined;
    return frame(address ?? `${start}${name}`);
  };

const kinds = {
  audio: /\.(?:mp3|m4a|ogg|oga|wav|flac|wma)$/i,
  video: /\.(?:mp4|m4v|webm|ogv|mov|wmv|flv)$/i,
};

const ownFiles = (kind: keyof typeof kinds, { attachment, ownAttachments }: ShortcodeRules) =>
  ownAttachments.flatMap((id) => attachment(id) ?? []).filter(({ url }) => kinds[kind].test(url));

/** A player of WordPress' own: without an address it plays what was uploaded for the post. */
export const ownPlayer =
  (kind: keyof typeof kinds): Expander =>
  (values, inside, rules) => {
    const address = addressIn(values, inside);
    if (address !== undefined) return frame(address);
    const [first] = ownFiles(kind, rules);
    return first === undefined ? undefined : frame(first.url, first.caption);
  };

export const playlist: Expander = (values, _inside, rules, notes) => {
  const ids = idsIn(values.get("ids") ?? values.get("include"));
  const listed = attachmentsBy(ids, rules, notes);
  const files = ids.length > 0 ? listed : ownFiles(values.get("type") === "video" ? "video" : "audio", rules);
  return files.length === 0 ? undefined : files.map(({ url, caption }) => frame(url, caption)).join("");
};
