// Addresses of old sites, as they must be read: percent-encoded, cut off within a letter, with and without `www.`.

const lenientDecoder = new TextDecoder();

/** Percent-decoded, without the pieces of letters at the ends of its steps. */
export function decodedText(encoded: string): Readonly<{ text: string; wasTorn: boolean }> {
  let torn = false;
  // Half an escape at the end of a step is what a limit has left of a letter.
  const complete = encoded.replace(/%(?![0-9a-f]{2})[0-9a-f]?(?=\/|$)/gi, () => {
    torn = true;
    return "";
  });
  const text = complete.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    const decoded = lenientDecoder.decode(Buffer.from(escapes.replaceAll("%", ""), "hex"));
    if (decoded.includes("\ufffd")) torn = true;
    return decoded.replaceAll("\ufffd", "");
  });
  return { text: text.normalize("NFC"), wasTorn: torn };
}

/** Path and query of an address of the old site, decoded, to compare by; undefined for addresses of the world. */
export function oldPath(address: string, hosts: ReadonlySet<string>, base: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address, base === "" ? undefined : base);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(url.protocol) || !hosts.has(bareHost(url.host))) return undefined;
  // In whatever folder WordPress was. Another question, `?cat=3`, is asked of the front page and is no address of it.
  const id = /^\?(?:p|page_id)=(\d+)(?:&|$)/.exec(url.search)?.[1];
  if (id !== undefined) return `?p=${id}`;
  const path = decodedText(url.pathname).text;
  return url.search !== "" && isFront(path, base) ? undefined : path;
}

function isFront(path: string, base: string): boolean {
  const front = base === "" ? "/" : decodedText(new URL(base).pathname).text;
  return pathKey(path) === "" || pathKey(path) === pathKey(front);
}

export const bareHost = (host: string): string => host.toLowerCase().replace(/^www\./, "");

/** Equal for the spellings of a path under which one page was served. */
export const pathKey = (path: string): string => path.toLowerCase().replace(/\/+$/, "");
