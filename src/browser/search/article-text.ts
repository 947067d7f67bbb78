// The text of an article, for a snippet, out of its own page: the site has published it once already.

/** Behind these a new block of text begins. */
const blocks = "p, li, h2, h3, h4, h5, h6, td, th, blockquote, figcaption, br";

const known = new Map<string, Promise<string>>();

/** @returns empty when the page cannot be had */
export function articleText(href: string): Promise<string> {
  let text = known.get(href);
  if (text === undefined) {
    text = fetch(href)
      .then((response) => (response.ok ? response.text() : ""))
      .then(textOfPage)
      .catch(() => {
        known.delete(href);
        return "";
      });
    known.set(href, text);
  }
  return text;
}

function textOfPage(html: string): string {
  // Nothing of such a document is loaded or run.
  const page = new DOMParser().parseFromString(html, "text/html");
  const body = page.querySelector(".body") ?? page.querySelector("main");
  for (const block of body?.querySelectorAll(blocks) ?? []) block.append("\n");
  return body?.textContent ?? "";
}
