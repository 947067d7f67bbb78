// Pictures, recordings and what frames show, as our Markdown has them.

import type { Element, ElementContent } from "hast";
import { playerFor } from "../../markdown/recordings.js";
import { note } from "../notes.js";
import { type AddressRules, type Cleaning, withoutText } from "./cleaning.js";
import { backgroundAddress, pictureAddresses } from "./pictures.js";
import { attribute, element, find, hasClass, isBlank, isElement, text, textOf } from "./tree.js";

export function player(node: Element, { rules, notes }: Cleaning): readonly ElementContent[] {
  const inner = find(node, (one) => isElement(one, "source", "embed", "a") && addressOf(one) !== undefined);
  const written = addressOf(node) ?? (inner === undefined ? undefined : addressOf(inner));
  const href = written === undefined ? undefined : webAddress(written, rules);
  if (href === undefined) {
    notes.push(note("lost-element", `<${node.tagName}>`));
    return [text(" ")];
  }
  const title = attribute(node, "title")?.trim() ?? "";
  // What a file holds is played here too.
  if (playerFor(href) !== undefined) return [alone(element("img", { src: href, alt: title }))];
  notes.push(note("embed-linked", href));
  return [element("p", {}, [element("a", { href }, [text(title || href)])])];
}

const addressOf = (node: Element): string | undefined =>
  attribute(node, "src") ?? attribute(node, "data") ?? attribute(node, "dataSrc") ?? attribute(node, "href");

function webAddress(written: string, rules: AddressRules): string | undefined {
  const whole = written.startsWith("//") ? `https:${written}` : written.trim();
  if (/^(?:https?:\/\/|\/)/i.test(whole)) return rules.link(whole);
  return /^[a-z][a-z0-9+.-]*:/i.test(whole) ? undefined : rules.link(whole);
}

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** A picture that opened itself in full size is shown in full size, unless the small one alone lies beside the text. */
export function fullSize(node: Element, rules: AddressRules): Element | undefined {
  const written = attribute(node, "href")?.trim() ?? "";
  const small = pictureFile.test(written) ? onlyPicture(node) : undefined;
  if (small === undefined) return undefined;
  const isBeside = (src: string): boolean => rules.isBeside?.(src) === true;
  if (!isBeside(written) && pictureAddresses(small).some(isBeside)) return undefined;
  const src = rules.image(written);
  if (src === undefined) return undefined;
  return element("img", { src, alt: attribute(small, "alt") ?? "", ...titleOf(small) });
}

/** The picture that is all there is in an element. */
function onlyPicture(node: Element): Element | undefined {
  const [only, ...others] = node.children.filter(
    (child) => !isBlank(child) && !isElement(child, "source", ...withoutText),
  );
  if (only?.type !== "element" || others.length > 0) return undefined;
  return only.tagName === "img" ? only : onlyPicture(only);
}

export function image(node: Element, { rules, notes }: Cleaning): readonly ElementContent[] {
  const alt = attribute(node, "alt") ?? "";
  // Apart from the words beside it.
  const instead = alt === "" ? [] : [text(` ${alt} `)];
  const all = pictureAddresses(node);
  const written = all.find((address) => rules.isBeside?.(address)) ?? all[0];
  if (written === undefined) {
    notes.push(note("lost-element", "<img>"));
    return instead;
  }
  const src = rules.image(written);
  if (src === undefined) return instead;
  return [element("img", { src, alt, ...titleOf(node) })];
}

/** The picture behind a headline that an editor chose; others are looks. */
export function background(node: Element, { rules, notes }: Cleaning): readonly Element[] {
  const address = backgroundAddress(node);
  if (address === undefined) return [];
  if (!hasClass(node, "wp-block-cover")) {
    notes.push(note("lost-element", `background-image ${address}`));
    return [];
  }
  const src = rules.image(address);
  return src === undefined ? [] : [alone(element("img", { src, alt: attribute(node, "ariaLabel") ?? "" }))];
}

/** Blogger sets a picture with a caption as a table of two cells. */
export function pictureTable(node: Element): Element | undefined {
  const caption = hasClass(node, "tr-caption-container")
    ? find(node, (one) => hasClass(one, "tr-caption"))
    : undefined;
  const picture = find(
    node,
    (one) => isElement(one, "a", "img") && onlyPicture(element("i", {}, [one])) !== undefined,
  );
  if (caption === undefined || picture === undefined || textOf(node).trim() !== textOf(caption).trim())
    return undefined;
  return element("figure", {}, [picture, element("figcaption", {}, caption.children)]);
}

export const alone = (picture: Element): Element => element("p", {}, [picture]);

/** Pictures that share a paragraph are a gallery. */
export const together = (pictures: readonly Element[]): Element =>
  element(
    "p",
    {},
    pictures.flatMap((picture, index) => (index === 0 ? [picture] : [element("br"), picture])),
  );

export function titleOf(node: Element): { title?: string } {
  const title = attribute(node, "title")?.trim() ?? "";
  return title === "" ? {} : { title };
}
