// What a request asks for: a file of the served folder, another address, or nothing. Nothing leads out of the folder.

import { hrefOf, sitePath } from "../language/url.js";

export type Wanted =
  /** Decoded, below the base path, begins with `/`; no segment is hidden or climbs. */
  | Readonly<{ kind: "file"; path: string; query: string }>
  | Readonly<{ kind: "elsewhere"; location: string }>
  | Readonly<{ kind: "nothing" }>;

const nothing: Wanted = { kind: "nothing" };

/**
 * @param url - as it stands in the request: percent-encoded, with the query
 * @param basePath - begins and ends with `/`
 */
export function readRequestPath(url: string, basePath: string): Wanted {
  const mark = url.indexOf("?");
  const query = mark < 0 ? "" : url.slice(mark);
  const whole = decoded(mark < 0 ? url : url.slice(0, mark));
  const base = decoded(basePath);
  if (whole === undefined || base === undefined) return nothing;
  if (base !== "/" && (whole === "/" || `${whole}/` === base)) {
    return { kind: "elsewhere", location: hrefOf(basePath, sitePath("/")) };
  }
  if (!whole.startsWith(base)) return nothing;
  const path = whole.slice(base.length - 1);
  const [, ...segments] = path.split("/");
  const last = segments.pop() ?? "";
  // An empty segment would make `//host/` of a redirect.
  if (segments.includes("") || [...segments, last].some(isForbidden)) return nothing;
  return { kind: "file", path, query };
}

/** The folder's own address, with the slash at its end that links relative to it need. */
export const folderAddress = (basePath: string, { path, query }: Wanted & { kind: "file" }): string =>
  hrefOf(basePath, sitePath(`${path}/`)) + query;

/** Hidden files hold what is no page: `.git`, the record of the last build. `.well-known` is for readers (RFC 8615). */
const isForbidden = (segment: string): boolean =>
  (segment.startsWith(".") && segment !== ".well-known") || /[\0\\]/.test(segment);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
