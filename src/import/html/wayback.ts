// Pages that were saved from the Internet Archive: its bar above the page, and its addresses before those of the page.

const bar = /<!-- BEGIN WAYBACK TOOLBAR INSERT -->[\s\S]*?<!-- END WAYBACK TOOLBAR INSERT -->/g;
/** `https://web.archive.org/web/20210707000000im_/`, also without the host, before a whole address. */
const before = /(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}(?:[a-z]{2}_)?\/(?=https?:\/\/)/gi;

/** The page as it was. */
export const withoutWayback = (page: string): string =>
  page.includes("web.archive.org") || bar.test(page) ? page.replace(bar, "").replace(before, "") : page;
