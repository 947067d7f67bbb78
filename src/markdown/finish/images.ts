// Images: local ones become holes, an image alone in its paragraph becomes a figure; what is played is written likewise.

import type { Element, ElementContent } from "hast";
import { holeValue } from "../holes.js";
import { shortened, targetOf } from "../links.js";
import { rangeWithin } from "../ranges.js";
import { playerFor } from "../recordings.js";
import { isolateRuns } from "./direction.js";
import { playerOf } from "./recordings.js";
import {
  element,
  endLine,
  type Handler,
  type Scope,
  solid,
  spaced,
  textNode,
  type Work,
  withoutBreaks,
} from "./work.js";

export const finishImage: Handler = (node, scope, work) => {
  const range = rangeWithin(node, scope.around);
  const { src, alt, width, height, id, ...rest } = node.properties;
  const written = String(src ?? "");
  const ownId = id === undefined ? {} : { id: work.idFor(String(id)) };
  const player = playerFor(written);
  if (alt === undefined && player === undefined)
    work.report.add("image-without-alt", "warning", range, { src: shortened(written) });
  const text = String(alt ?? "");
  const target = targetOf(written);
  const lazily = { loading: "lazy", decoding: "async" };

  const wordsAlone = (): ElementContent[] => {
    if (!scope.isSilent) work.line += text;
    return scope.isolates ? isolateRuns(text, scope.direction) : [textNode(text)];
  };
  // A link cannot hold what is pressed itself.
  if (player !== undefined && scope.inLink) return wordsAlone();
  if (target.kind === "external") {
    if (player !== undefined) return [playerOf(player, target.href, false, text, { ...ownId, ...rest })];
    work.report.add("remote-image", "warning", range, { url: shortened(target.href) });
    const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
    return [element("img", { src: target.href, alt: text, ...size, ...lazily, ...ownId, ...rest }, [])];
  }
  if (
    target.kind === "nothing" ||
    target.kind === "fragment" ||
    target.kind === "unsafe" ||
    target.kind === "contact"
  ) {
    // An unsafe address was reported when it was taken away; the reader still gets the words.
    if (src !== undefined)
      work.report.add("link-without-target", "warning", range, { text: shortened(text) });
    return wordsAlone();
  }
  const sizes = [...(width === undefined ? [] : ["width"]), ...(height === undefined ? [] : ["height"])];
  if (sizes.length > 0) {
    const what = `<img ${sizes.join(" ")}>`;
    work.report.add("raw-html-removed", "warning", range, { what, kind: "attribute", count: 1 });
  }
  const local = target.kind === "site" ? target.path : target.target;
  const place = work.report.placeOf(range);
  work.holes.push({ kind: player === undefined ? "image" : "recording", src: local, place });
  const filled = holeValue(work.holes.length - 1);
  return player === undefined
    ? [element("img", { src: filled, alt: text, ...lazily, ...ownId, ...rest }, [])]
    : [playerOf(player, filled, true, text, { ...ownId, ...rest })];
};

/** The image or player of a paragraph that holds nothing else, alone or in a link. */
export function solePicture(paragraph: Element): Element | undefined {
  const [only, more] = solid(paragraph);
  if (only?.type !== "element" || more !== undefined) return undefined;
  if (only.tagName === "img" || isPlayer(only)) return only;
  return only.tagName === "a" ? solePicture(only) : undefined;
}

type Shown = Readonly<{ paragraph: Element; picture: Element }>;

/** The pictures of a paragraph that holds nothing else, each in a paragraph of its own. */
export function picturesAlone(paragraph: Element): readonly Shown[] | undefined {
  const children = withoutBreaks(solid(paragraph));
  // As of nearly all paragraphs.
  if (children.length < 2 || children.some(({ type }) => type === "text")) return undefined;
  const own = children.map((child) => {
    const alone = element("p", {}, [child]);
    return { paragraph: alone, picture: solePicture(alone) };
  });
  return own.every((one): one is Shown => one.picture !== undefined) ? own : undefined;
}

/** Each of them is a figure with its caption. */
export function finishGallery(
  { properties }: Element,
  pictures: readonly Shown[],
  scope: Scope,
  work: Work,
): ElementContent[] {
  const figures = pictures.flatMap(({ paragraph, picture }) =>
    finishPicture(paragraph, picture, scope, work),
  );
  return [element("div", { ...properties, className: ["gallery"] }, spaced(figures))];
}

/** The figure in place of such a paragraph; the image's title is its caption. */
export function finishPicture(
  paragraph: Element,
  picture: Element,
  scope: Scope,
  work: Work,
): ElementContent[] {
  const { title, ...properties } = picture.properties;
  picture.properties = properties;
  const children = work.children(paragraph, { ...scope, inFigure: true });
  endLine(work);
  const shown = solePicture(element("p", {}, children));
  if (shown === undefined) return [element("p", paragraph.properties, children)];
  if (typeof title !== "string" || title.trim() === "")
    return [element("figure", { className: ["wide"] }, children)];
  work.line += title;
  endLine(work);
  const words = isolateRuns(title, scope.direction);
  const caption = element("figcaption", {}, isPlayer(shown) ? words : [spokenPrefix(work), ...words]);
  return [element("figure", { className: ["wide"] }, [...children, caption])];
}

const isPlayer = ({ tagName }: Element): boolean => tagName === "audio" || tagName === "video";

const spokenPrefix = (work: Work): Element =>
  element("span", { className: ["hide"] }, [textNode(work.words.captionPrefix)]);

/** A figure that an editor wrote in HTML gets what ours have. */
export const finishFigure: Handler = (node, scope, work) => {
  const children = work.children(node, { ...scope, inFigure: true, isTop: false });
  const has = (tagName: string) => children.some((child) => contains(child, tagName));
  if (has("img")) {
    for (const child of children)
      if (child.type === "element" && child.tagName === "figcaption")
        child.children.unshift(spokenPrefix(work));
    return [element("figure", { ...node.properties, className: ["wide"] }, children)];
  }
  const kind = has("blockquote") ? { className: ["pull"] } : {};
  return [element("figure", { ...node.properties, ...kind }, children)];
};

const contains = (node: ElementContent, tagName: string): boolean =>
  node.type === "element" &&
  (node.tagName === tagName || node.children.some((child) => contains(child, tagName)));
