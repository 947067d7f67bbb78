// What a written address is: inside this text, another source, a place of the site, or elsewhere in the world.

/** Where a link or image leads. Decoded parts are safe to compare and to encode, never to print as they are. */
export type Target =
  | Readonly<{ kind: "nothing" }>
  | Readonly<{ kind: "unsafe"; scheme: string }>
  | Readonly<{ kind: "fragment"; fragment: string }>
  | Readonly<{ kind: "external"; href: string }>
  /** `mailto:` and `tel:`. */
  | Readonly<{ kind: "contact"; href: string }>
  | Readonly<{ kind: "site"; path: string; query: string; fragment: string }>
  | Readonly<{ kind: "source"; target: string; fragment: string }>
  | Readonly<{ kind: "file"; target: string; fragment: string }>;

const ignoredByBrowsers = /[\t\n\r]/g;
/** C0 controls and DEL: they would change what a path means. */
const isControl = (unit: number): boolean => unit < 0x20 || unit === 0x7f;

const withoutControls = (path: string): string =>
  Array.from(path, (character) => (isControl(character.charCodeAt(0)) ? "\uFFFD" : character)).join("");

/** Without the controls and spaces that browsers drop at both ends; a regular expression would be quadratic here. */
function withoutEdges(url: string): string {
  let start = 0;
  let end = url.length;
  while (start < end && url.charCodeAt(start) <= 0x20) start++;
  while (end > start && url.charCodeAt(end - 1) <= 0x20) end--;
  return url.slice(start, end);
}

const scheme = /^([a-z][a-z0-9+.-]*):/i;

/**
 * Reads an address as a browser does (WHATWG URL: tabs and line ends vanish, `\` is `/`), so that what we judge is what
 * would be opened. Never throws, whatever the percent signs.
 */
export function targetOf(written: string): Target {
  const url = withoutEdges(written.replace(ignoredByBrowsers, ""));
  if (url === "") return { kind: "nothing" };
  const named = scheme.exec(url)?.[1]?.toLowerCase();
  if (named !== undefined) {
    const href = `${named}${encodeUrl(url.slice(named.length))}`;
    if (named === "http" || named === "https") return { kind: "external", href };
    if (named === "mailto" || named === "tel") return { kind: "contact", href };
    return { kind: "unsafe", scheme: named };
  }
  if (/^[/\\]{2}/.test(url))
    return { kind: "external", href: `https://${encodeUrl(url.replace(/^[/\\]+/, ""))}` };

  const hash = url.indexOf("#");
  const fragment = hash === -1 ? "" : decodePercent(url.slice(hash + 1));
  const beforeHash = hash === -1 ? url : url.slice(0, hash);
  const question = beforeHash.indexOf("?");
  const query = question === -1 ? "" : encodeUrl(beforeHash.slice(question));
  const path = withoutControls(decodePercent(question === -1 ? beforeHash : beforeHash.slice(0, question)));
  if (path === "") return { kind: "fragment", fragment };
  if (/^[/\\]/.test(path)) return { kind: "site", path: path.replace(/^[/\\]+/, "/"), query, fragment };
  // Decoding may bring a colon to light; behind `./` it is a letter of a file name and nothing else.
  const target = scheme.test(path) ? `./${path}` : path;
  return /\.(?:md|markdown)$/i.test(target)
    ? { kind: "source", target, fragment }
    : { kind: "file", target, fragment };
}

/** Decodes what is valid UTF-8 and leaves every other percent sign as it stands. NFC. */
function decodePercent(text: string): string {
  if (!text.includes("%")) return text.normalize("NFC");
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    })
    .normalize("NFC");
}

/** Percent-encodes what may not stand in an address; keeps what is encoded already. */
function encodeUrl(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~[\]]+/g, encodeURIComponent);
}

/** A whole fragment for `href`, with its `#`. */
export const encodeFragment = (id: string): string =>
  `#${encodeURIComponent(id.replace(/\p{Cs}/gu, "\uFFFD"))}`;

/** At most 100 characters of an address, enough to recognise it. */
export const shortened = (url: string): string => (url.length > 100 ? `${url.slice(0, 100)}…` : url);
