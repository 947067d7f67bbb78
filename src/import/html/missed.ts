// Lines of a page's article that were not taken for its text: who compares the two need not look for them.

import type { Element, Nodes, Root } from "hast";
import { isChrome, wordsIn } from "../text/chrome.js";
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
  /** Whether it stands in a part that its names call comments, related articles and their like. */
  isOther: boolean;
}>;

export type Missed = Readonly<{
  /** Lines of the text and addresses that were not taken. */
  missed: readonly string[];
  /** Shorter lines above and below the text, in what the page says is its article: a deck, who helped; or dates. */
  around: readonly string[];
}>;

const mostSearches = 100;

/**
 * Paragraphs, rows and items of the article that are not in its text; of what is shorter what stands between the paragraphs
 * that are, or in an `<aside>`, and is no link: the rest is date, writer, buttons.
 * Then the addresses of sound and film.
 * @param known - what the page says of its article elsewhere: who wrote it, what it is about
 */
export function missedIn(tree: Root, text: string, html: string, known: readonly string[]): Missed {
  const taken = lettersOf(text);
  const { article, sizes, isDeclared } = articleIn(tree, taken.length);
  const lines = linesOf(article, sizes);
  const places = placesOf(lines, taken);
  return {
    missed: [
      ...missedLines(lines, taken, places),
      ...missedRecordings(article, html),
      ...missedFigures(article, html),
    ],
    around: isDeclared ? linesAround(lines, taken, lettersOf(known.join("\n")), places) : [],
  };
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

type Places = Readonly<{
  isLong: readonly boolean[];
  isTaken: readonly boolean[];
  /** The first and the last paragraph that was taken. */
  first: number;
  last: number;
}>;

function placesOf(lines: readonly Line[], taken: string): Places {
  const isLong = lines.map(({ text }) => isParagraph(text));
  const search = searchIn(taken);
  const isTaken = lines.map(({ letters }, index) => isLong[index] === true && search(letters));
  return { isLong, isTaken, first: isTaken.indexOf(true), last: isTaken.lastIndexOf(true) };
}

function missedLines(
  lines: readonly Line[],
  taken: string,
  { isLong, isTaken, first, last }: Places,
): readonly string[] {
  const isTakenShort = searchIn(taken);
  return lines
    .filter((line, index) => {
      if (isLong[index] === true) return isTaken[index] === false;
      if (!line.isAside && (index < first || index > last)) return false;
      // A heading above links is one of them.
      if (isLink(line) || isLink(lines[index + 1])) return false;
      return /\p{L}/u.test(line.letters) && !isChrome(line.text) && !isTakenShort(line.letters);
    })
    .map(({ text }) => text);
}

/** Names of writers, sections and buttons have fewer words. */
const wordsAround = 4;
/** A heading above links has no more. */
const headingWords = 7;

function linesAround(
  lines: readonly Line[],
  taken: string,
  known: string,
  { isLong, first, last }: Places,
): readonly string[] {
  const isTaken = searchIn(taken);
  const isKnown = searchIn(known);
  return lines
    .filter((line, index) => {
      if (isLong[index] === true || line.isAside || line.isOther || isLink(line)) return false;
      if (index >= first && index <= last) return false;
      const words = wordsIn(line.text);
      if (words < wordsAround || (words <= headingWords && isLink(lines[index + 1]))) return false;
      if (!/\p{L}/u.test(line.letters) || isChrome(line.text)) return false;
      return !isKnown(line.letters) && !isTaken(line.letters);
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
function articleIn(
  tree: Root,
  taken: number,
): Readonly<{ article: Root | Element; sizes: Sizes; isDeclared: boolean }> {
  const sizes = sizesIn(tree, taken);
  // An `<article>` may be a card that leads to another page.
  const own = find(
    tree,
    (one) =>
      (one.tagName === "article" || /\barticleBody\b/.test(attribute(one, "itemProp") ?? "")) &&
      (sizes.get(one) ?? 0) * 2 >= taken,
  );
  if (own !== undefined) return { article: own, sizes, isDeclared: true };
  const start = find(tree, (one) => one.tagName === "main") ?? tree;
  return { article: smallestWith(start, taken, sizes), sizes, isDeclared: false };
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
  const sizeOf = (node: Nodes, inArticle: boolean): number => {
    if (node.type === "text") return lettersOf(node.value).length;
    if (!("children" in node) || (node.type === "element" && isBeside(node, inArticle))) return 0;
    const isIn = inArticle || isElement(node, "article");
    let size = 0;
    for (const child of node.children) size += sizeOf(child, isIn);
    if (node.type !== "element") return size;
    // ASP.NET has whole pages in a form.
    if (node.tagName === "form" && size < taken) return 0;
    sizes.set(node, size);
    return size;
  };
  sizeOf(tree, false);
  return sizes;
}

const besideText: ReadonlySet<string> = new Set(
  "audio button canvas datalist iframe nav object select svg textarea video".split(" "),
);

/** Of the page and not of the article, or not shown; an `<aside>` may tell of the same. */
function isBeside(node: Element, inArticle: boolean): boolean {
  return (
    (node.tagName === "footer" && !inArticle) ||
    isUnseen(node) ||
    besideText.has(node.tagName) ||
    node.properties.hidden === true ||
    attribute(node, "ariaHidden") === "true" ||
    /display\s*:\s*none/i.test(attribute(node, "style") ?? "") ||
    hasClass(node, /^(?:sr-only|visually-hidden|screen-reader-text)$/)
  );
}

const otherNames =
  /(?:^|[\s_-])(?:comments?|respond|replies|shar(?:e|ing)|social|related|recommended|more|most|newsletter|subscri(?:be|ption)|breadcrumbs?|log-?in|paywall|promo|ads?|advert\w*|sponsor\w*|toolbar|widget)(?:[\s_-]|$)/i;

/** Of an element of the article: comments, buttons and what else there is to read. */
const isOtherPart = (node: Element): boolean =>
  otherNames.test(`${attribute(node, "className") ?? ""} ${attribute(node, "id") ?? ""}`);

function linesOf(article: Root | Element, sizes: Sizes): readonly Line[] {
  const lines: Line[] = [];
  let text = "";
  let linked = "";
  const close = (isAside: boolean, isOther: boolean): void => {
    const letters = lettersOf(text);
    const line = text.replace(/\s+/g, " ").trim();
    if (line !== "") lines.push({ text: line, letters, linked: lettersOf(linked).length, isAside, isOther });
    text = "";
    linked = "";
  };
  const read = (node: Nodes, inAside: boolean, inOther: boolean, inLink: boolean): void => {
    if (node.type === "text") {
      text += node.value;
      if (inLink) linked += node.value;
    }
    if (!("children" in node) || (node.type === "element" && !sizes.has(node))) return;
    const ends = node.type === "element" && endsLine(node);
    if (ends) close(inAside, inOther);
    const isOther = inOther || (node !== article && node.type === "element" && isOtherPart(node));
    const isAside = inAside || (node.type === "element" && node.tagName === "aside");
    const isLinked = inLink || (node.type === "element" && node.tagName === "a");
    for (const child of node.children) read(child, isAside, isOther, isLinked);
    if (ends) close(isAside, isOther);
  };
  read(article, false, false, false);
  close(false, false);
  return lines;
}
