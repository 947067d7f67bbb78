// A page that a browser saved as one file (MHTML, a mail with parts). Its first part of HTML is the page; its pictures, which
// are further parts, keep their addresses of the web.

export type ArchivedPage = Readonly<{
  bytes: Uint8Array;
  charset: string | undefined;
  /** Where the browser had it from. */
  address: string | undefined;
}>;

/** @returns undefined if the file is no such archive, or has no page in it */
export function pageInArchive(bytes: Uint8Array): ArchivedPage | undefined {
  const head = latin1(bytes.subarray(0, longestHead));
  const boundary = boundaryIn(headersOf(head));
  return boundary === undefined ? undefined : pageIn(latin1(bytes), boundary, 0);
}

/** In bytes; where a boundary stands in the headers of a part. */
const longestHead = 8192;
/** Outlook keeps the page and its text without looks in a part of their own. */
const deepest = 3;

const boundaryIn = (headers: string): string | undefined =>
  /^content-type:\s*multipart\/(?:related|alternative|mixed);[\s\S]*?\bboundary="?([^"\r\n;]+)/im.exec(
    headers.slice(0, longestHead),
  )?.[1];

function pageIn(text: string, boundary: string, depth: number): ArchivedPage | undefined {
  for (const part of text.split(`--${boundary}`).slice(1)) {
    const headers = headersOf(part.trimStart());
    const inner = depth < deepest ? boundaryIn(headers) : undefined;
    const found = inner === undefined ? undefined : pageIn(part, inner, depth + 1);
    if (found !== undefined) return found;
    const type = /^content-type:\s*text\/html\b.*(?:\r?\n[ \t].*)*/im.exec(headers)?.[0];
    if (type === undefined) continue;
    const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1];
    return {
      bytes: decoded(part.trimStart().slice(headers.length), encoding?.toLowerCase()),
      charset: /\bcharset="?([\w-]+)/i.exec(type)?.[1],
      address: /^content-location:\s*(https?:\S+)/im.exec(headers)?.[1],
    };
  }
  return undefined;
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** All up to the first empty line; empty where the first line is no header. */
const headersOf = (text: string): string =>
  /^[\w-]+:/.test(text) ? text.slice(0, text.search(/\r?\n\r?\n|$(?![\s\S])/)) : "";

function decoded(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const text = body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, "latin1");
}
