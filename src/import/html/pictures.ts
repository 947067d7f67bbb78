// Where a page has the address of a picture, which is not always its `src`.

import type { Element, ElementContent } from "hast";
import { attribute, isElement } from "./tree.js";

/** Pages that load pictures late keep the address elsewhere. */
const lazyNames = ["dataOrigFile", "dataLazySrc", "dataSrc", "dataOriginal"] as const;
/** Where these are, `src` is what stands in the place of the picture until it comes. */
const lazySets = ["dataLazySrcset", "dataSrcset"] as const;

/** The addresses of a picture, the best first; none that holds the picture itself. */
export function pictureAddresses(node: Element): readonly string[] {
  return [
    lazyNames.map((name) => attribute(node, name)).find((address) => address !== undefined && address !== ""),
    ...lazySets.map((name) => widest(attribute(node, name))),
    attribute(node, "src"),
    widest(attribute(node, "srcSet")),
  ]
    .map((address) => address?.trim() ?? "")
    .filter((address) => address !== "" && !/^(?:data|javascript|blob|file):/i.test(address));
}

/** The address of a picture that an element is drawn on. */
export function backgroundAddress(node: Element): string | undefined {
  const style = attribute(node, "style") ?? "";
  const address = /background(?:-image)?\s*:[^;]*?url\(\s*["']?([^"')\s]+)/i.exec(style)?.[1];
  return address?.startsWith("data:") === true ? undefined : address;
}

/** Of `a.jpg 400w, b.jpg 1200w` the address of the widest. */
function widest(set: string | undefined): string | undefined {
  const pictures = Array.from((set ?? "").matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g));
  const [first] = pictures.sort(([, , one = "1"], [, , other = "1"]) => Number(other) - Number(one));
  return first?.[1];
}

/** What a `<picture>` holds; its picture knows the addresses of the others, if it has none of its own. */
export function withSources({ children }: Element): readonly ElementContent[] {
  const sources = children.filter((child) => isElement(child, "source"));
  const sets = sources.flatMap((one) => attribute(one, "srcSet") ?? attribute(one, "dataSrcset") ?? []);
  return children
    .filter((child) => child.type !== "element" || child.tagName !== "source")
    .map((child) => {
      if (child.type !== "element" || child.tagName !== "img" || sets.length === 0) return child;
      return { ...child, properties: { srcSet: sets.join(", "), ...child.properties } };
    });
}
