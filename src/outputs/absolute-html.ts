// Feed readers show a body far from its page, so every address in it has to be whole.

/** A tag with its attributes; the body's HTML is our own stringifier's, so `>` inside a quoted value is the one trap. */
const TAG = /<[a-z][^\s/>]*(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const ADDRESS = /(\s(?:href|src|poster|cite)=)(?:"([^"]*)"|'([^']*)')/gi;
const ADDRESSES = /(\ssrcset=)(?:"([^"]*)"|'([^']*)')/gi;

/**
 * Makes relative addresses whole; text and code outside tags stay as they are.
 * @param html - addresses begin with the base path (`/news/a/`) or are fragments, as on the page
 * @param pageUrl - the whole address of the page, for fragments and what else is relative to it
 * @param origin - without a trailing slash
 */
export function withWholeAddresses(html: string, pageUrl: string, origin: string): string {
  const whole = (address: string): string => wholeAddress(address, pageUrl, origin);
  return html.replace(TAG, (tag) =>
    tag
      .replace(ADDRESS, (_, start: string, double?: string, single?: string) =>
        double === undefined ? `${start}'${whole(single ?? "")}'` : `${start}"${whole(double)}"`,
      )
      .replace(ADDRESSES, (_, start: string, double?: string, single?: string) => {
        const candidates = (double ?? single ?? "").replace(
          /(^|,\s+)([^\s,]+)/g,
          (_all, before: string, url: string) => before + whole(url),
        );
        return double === undefined ? `${start}'${candidates}'` : `${start}"${candidates}"`;
      }),
  );
}

function wholeAddress(address: string, pageUrl: string, origin: string): string {
  if (address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  if (address.startsWith("//")) return `https:${address}`;
  if (address.startsWith("/")) return origin + address;
  if (address.startsWith("#")) return pageUrl + address;
  if (address.startsWith("?")) return pageUrl + address;
  return pageUrl.slice(0, pageUrl.lastIndexOf("/") + 1) + address;
}
