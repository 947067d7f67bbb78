// Pages that were saved from the Internet Archive: its bar above the page, and its addresses before those of the page.

const barStart = "<!-- BEGIN WAYBACK TOOLBAR INSERT -->";
const barEnd = "<!-- END WAYBACK TOOLBAR INSERT -->";
/** `https://web.archive.org/web/20210707000000im_/`, also without the host, before a whole address. */
const before = /(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:\/\/)/gi;

/** The page as it was. */
export function withoutWayback(page: string): string {
  const start = page.indexOf(barStart);
  const end = start === -1 ? -1 : page.indexOf(barEnd, start);
  const bare = end === -1 ? page : page.slice(0, start) + page.slice(end + barEnd.length);
  return page.includes("web.archive.org") || end !== -1 ? bare.replace(before, "") : page;
}
