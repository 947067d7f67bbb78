// Lines of a page's article that were not taken for its text: who compares the two need not look for them.

import type { Element, Nodes, Root } from "hast";
import { isChrome } from "../text/chrome.js";
import { isParagraph } from "../text/lines.js";
import { pictureAddresses } from "./pictures.js";
import { attribute, eachElement, endsLine, find, hasClass, isElement, isUnseen } from "./tree.js";

type Line = Readonly<{
  text: string;
  /** Letters and digits alone: spaces and quotation marks may stand elsewhere in what was taken. */
  letters: string;
  /** How much of it is links, in letters. */
  linked: number;
  isAside: boolean;
}>;

const mostSearches = 100;

/**
 * Paragraphs, rows and items of the article that are not in its text; of what is shorter what stands between the paragraphs
 * that are, or in an `<aside>`, and is no link: the rest is date, writer, buttons.
 * Then the addresses of sound and film.
 */
export function missedIn(tree: Root, text: string, html: string): readonly string[] {
  const taken = lettersOf(text);
  const [article, sizes] = articleIn(tree, taken.length);
  return [
    ...missedLines(linesOf(article, sizes), taken),
    ...missedRecordings(article, html),
    ...missedFigures(article, html),
  ];
}

/** Pictures of figures that are not in the HTML, under any of their addresses. */
function missedFigures(article: Root | Element, html: string): readonly string[] {
  const addresses: string[] = [];
  eachElement(article, (figure) => {
    const picture =
      figure.tagName === "figure" ? find(figure, ({ tagName }) => tagName === "img") : undefined;
    const all = picture === undefined ? [] : pictureAddresses(picture);
    const paths = all.map((address) => address.split(/[?&#]/)[0] ?? "").filter((path) => path !== "");
    if (paths[0] !== undefined && !paths.some((path) => html.includes(path))) addresses.push(paths[0]);
  });
  return addresses;
}

/** Frames that show an article nothing: advertisements, counters, buttons. */
const beside =
  /\b(?:doubleclick|googlesyndication|googletagmanager|google-analytics|adservice|adnxs|amazon-adsystem|taboola|outbrain|criteo|recaptcha|disqus)\b|\/(?:ads?|banners?|plugins\/(?:like|share_button|page)|widgets?\/(?:follow|tweet)_button)\b/i;

/** Addresses of sound and film in the article, and of what frames show, that are not in the HTML. */
function missedRecordings(article: Root | Element, html: string): readonly string[] {
  const addresses: string[] = [];
  eachElement(article, (one) => {
    if (!isElement(one, "audio", "video", "iframe", "embed", "object")) return;
    const source = find(one, ({ tagName }) => tagName === "source");
    const address =
      attribute(one, "src") ??
      attribute(one, "data") ??
      attribute(one, "dataSrc") ??
      (source === undefined ? undefined : attribute(source, "src"));
    // In HTML the rest may be written in another way.
    const path = address?.split(/[?&#]/)[0] ?? "";
    if (path === "" || /^(?:data|blob|about|javascript):/i.test(path) || html.includes(path)) return;
    // What a frame shows is often named in the query alone.
    if (!beside.test(address ?? ""))
      addresses.push(isElement(one, "audio", "video") ? path : (address ?? path));
  });
  return addresses;
}

function missedLines(lines: readonly Line[], taken: string): readonly string[] {
  const isLong = lines.map(({ text }) => isParagraph(text));
  const isTakenLong = searchIn(taken);
  const longTaken = lines.map(({ letters }, index) => isLong[index] === true && isTakenLong(letters));
  const first = longTaken.indexOf(true);
  const last = longTaken.lastIndexOf(true);
  const isTakenShort = searchIn(taken);
  return lines
    .filter((line, index) => {
      if (isLong[index] === true) return longTaken[index] === false;
      if (!line.isAside && (index < first || index > last)) return false;
      // A heading above links is one of them.
      if (isLink(line) || isLink(lines[index + 1])) return false;
      return /\p{L}/u.test(line.letters) && !isChrome(line.text) && !isTakenShort(line.letters);
    })
    .map(({ text }) => text);
}

const isLink = (line: Line | undefined): boolean =>
  line !== undefined && line.linked * 2 > line.letters.length;

/** Whether words are in a text; from where the last ones stood, as each search for what is not there reads the whole text. */
function searchIn(taken: string): (words: string) => boolean {
  let at = 0;
  let searches = mostSearches;
  return (words) => {
    if (searches === 0) return true;
    const next = taken.indexOf(words, at);
    if (next !== -1) at = next + words.length;
    else searches -= 1;
    return next !== -1 || taken.includes(words);
  };
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

type Sizes = ReadonlyMap<Element, number>;

/** What the page says is its article, else the smallest element in which as much stands as was taken. */
function articleIn(tree: Root, taken: number): readonly [Root | Element, Sizes] {
  const sizes = sizesIn(tree, taken);
  // An `<article>` may be a card that leads to another page.
  const own = find(
    tree,
    (one) =>
      (one.tagName === "article" || /\barticleBody\b/.test(attribute(one, "itemProp") ?? "")) &&
      (sizes.get(one) ?? 0) * 2 >= taken,
  );
  if (own !== undefined) return [own, sizes];
  const start = find(tree, (one) => one.tagName === "main") ?? tree;
  return [smallestWith(start, taken, sizes), sizes];
}

function smallestWith(around: Root | Element, taken: number, sizes: Sizes): Root | Element {
  for (const child of around.children)
    if (child.type === "element" && (sizes.get(child) ?? 0) >= taken)
      return smallestWith(child, taken, sizes);
  return around;
}

/** Of each element what a reader sees of the article, in letters; nothing is said of those beside it. */
function sizesIn(tree: Root, taken: number): Sizes {
  const sizes = new Map<Element, number>();
  const sizeOf = (node: Nodes): number => {
    if (node.type === "text") return lettersOf(node.value).length;
    if (!("children" in node) || (node.type === "element" && isBeside(node))) return 0;
    let size = 0;
    for (const child of node.children) size += sizeOf(child);
    if (node.type !== "element") return size;
    // ASP.NET has whole pages in a form.
    if (node.tagName === "form" && size < taken) return 0;
    sizes.set(node, size);
    return size;
  };
  sizeOf(tree);
  return sizes;
}

const besideText: ReadonlySet<string> = new Set(
  "audio button canvas datalist footer iframe nav object select svg textarea video".split(" "),
);

/** Of the page and not of the article, or not shown; an `<aside>` may tell of the same. */
function isBeside(node: Element): boolean {
  return (
    isUnseen(node) ||
    besideText.has(node.tagName) ||
    node.properties.hidden === true ||
    attribute(node, "ariaHidden") === "true" ||
    /display\s*:\s*none/i.test(attribute(node, "style") ?? "") ||
    hasClass(node, /^(?:sr-only|visually-hidden|screen-reader-text)$/)
  );
}

function linesOf(article: Root | Element, sizes: Sizes): readonly Line[] {
  const lines: Line[] = [];
  let text = "";
  let linked = "";
  const close = (isAside: boolean): void => {
    const letters = lettersOf(text);
    const line = text.replace(/\s+/g, " ").trim();
    if (line !== "") lines.push({ text: line, letters, linked: lettersOf(linked).length, isAside });
    text = "";
    linked = "";
  };
  const read = (node: Nodes, inAside: boolean, inLink: boolean): void => {
    if (node.type === "text") {
      text += node.value;
      if (inLink) linked += node.value;
    }
    if (!("children" in node) || (node.type === "element" && !sizes.has(node))) return;
    const ends = node.type === "element" && endsLine(node);
    if (ends) close(inAside);
    const isAside = inAside || (node.type === "element" && node.tagName === "aside");
    const isLinked = inLink || (node.type === "element" && node.tagName === "a");
    for (const child of node.children) read(child, isAside, isLinked);
    if (ends) close(isAside);
  };
  read(article, false, false);
  close(false);
  return lines;
}
