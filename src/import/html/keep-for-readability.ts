// What Readability would lose of a page, put so that it does not; and what it would take for text.

import type { parseHTML } from "linkedom";
import { printedTitle } from "./printed.js";

type Page = ReturnType<typeof parseHTML>["document"];
type Element = ReturnType<Page["createElement"]>;

const headingButtons = ["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => `${name} button`).join(", ");

/** @param document - of the whole page, which is changed */
export function keepForReadability(document: Page): void {
  keepHidden(document);
  keepLines(document);
  keepGalleries(document);
  // A heading that opens the text below it.
  for (const button of document.querySelectorAll(headingButtons)) button.replaceWith(...button.childNodes);
  // Joomla's lines on the article, which the page's marks say too.
  for (const facts of document.querySelectorAll("dl.article-info")) facts.remove();
  for (const heading of document.querySelectorAll("h1, h2"))
    if (printedTitle(heading.textContent ?? "") === "") heading.remove();
}

/** What it would throw away with its element: the speaker of a quotation, a picture for pages without scripts. */
function keepHidden(document: Page): void {
  for (const footer of document.querySelectorAll("blockquote footer")) {
    const line = document.createElement("p");
    line.append(...footer.childNodes);
    footer.replaceWith(line);
  }
  for (const hidden of document.querySelectorAll("noscript")) {
    const pictures = [...hidden.querySelectorAll("img:not([width='1'], [height='1'])")];
    const around = [...(hidden.parentElement?.querySelectorAll("img") ?? [])];
    if (pictures.length > 0 && pictures.length === around.length) hidden.replaceWith(...pictures);
    // Elsewhere it takes the place of the picture beside it, whose description it may lack.
    const alt = around.find((picture) => !hidden.contains(picture))?.getAttribute("alt");
    for (const picture of pictures) if (alt && !picture.getAttribute("alt")) picture.setAttribute("alt", alt);
  }
}

/** A row of pictures with their captions is no text, so it would go. */
function keepGalleries(document: Page): void {
  const others = new Set<Element>();
  for (const figure of document.querySelectorAll("figure")) {
    for (let around = figure.parentElement; around !== null; around = figure.parentElement) {
      if (others.has(around)) break;
      if (!/^(?:div|section|ul|li)$/i.test(around.tagName) || !isGallery(around)) others.add(around);
      else around.replaceWith(...around.children);
    }
  }
}

const isGallery = (around: Element): boolean =>
  [...around.childNodes].every(
    (child) => /^(?:figure|li|#comment)$/i.test(child.nodeName) || (child.textContent ?? "").trim() === "",
  ) && around.querySelector("a:not(figure a)") === null;

/** Parts of a line that it takes for blocks where `<br><br>` parts paragraphs: the words at both sides would become one. */
const takenForBlocks = "font, u, s, strike, big, tt, nobr, acronym";
const blocks = "address, blockquote, center, div, dl, h1, h2, h3, h4, h5, h6, hr, ol, p, pre, table, ul";

function keepLines(document: Page): void {
  if (document.querySelector("br") === null) return;
  for (const part of document.querySelectorAll(takenForBlocks)) {
    if (part.querySelector(blocks) !== null) continue;
    const line = document.createElement("span");
    part.replaceWith(line);
    line.append(part);
  }
}
