// The start tags of an SVG file. No tree is needed to judge a drawing, and no parser that an attacker could tire.

export type Attribute = Readonly<{ name: string; value: string; offset: number }>;
type Tag = Readonly<{ name: string; attributes: readonly Attribute[]; offset: number }>;

const attributePattern = /\s*([^\s=>/"']+)\s*(?:=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/|\s*["'=]/y;
const namePattern = /[^\s/>"'=<]+/y;

/** The start tags of a document, without its comments, declarations and character data. Linear in its length. */
export function* tagsOf(text: string): Generator<Tag> {
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
    const skipped = skipNonTag(text, at);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    namePattern.lastIndex = at + 1;
    const name = namePattern.exec(text)?.[0];
    if (name === undefined) {
      at++;
      continue;
    }
    const attributes: Attribute[] = [];
    let position = at + 1 + name.length;
    for (;;) {
      attributePattern.lastIndex = position;
      const match = attributePattern.exec(text);
      if (match === null || match[0] === "") break;
      position += match[0].length;
      if (match[1] === undefined) continue;
      const written = match[2] ?? "";
      const value = /^["']/.test(written) ? written.slice(1, -1) : written;
      attributes.push({
        name: match[1],
        value: decodeReferences(value),
        offset: position - match[0].trimStart().length,
      });
    }
    yield { name, attributes, offset: at };
    at = position;
  }
}

function skipNonTag(text: string, at: number): number | undefined {
  const until = (end: string, from: number): number => {
    const found = text.indexOf(end, from);
    return found === -1 ? text.length : found + end.length;
  };
  if (text.startsWith("<!--", at)) return until("-->", at + 4);
  if (text.startsWith("<![CDATA[", at)) return until("]]>", at + 9);
  if (text.startsWith("<?", at)) return until("?>", at + 2);
  if (text.startsWith("</", at)) return until(">", at + 2);
  return text.startsWith("<!", at) ? until(">", at + 2) : undefined;
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  colon: ":",
  tab: "\t",
  newline: "\n",
};

/** Character references as the characters that they stand for; unknown names stay. */
export const decodeReferences = (value: string): string =>
  value.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** `svg:script` and `Script` are both a script to some program. */
export const localName = (name: string): string => name.slice(name.lastIndexOf(":") + 1).toLowerCase();
