// Links: which are holes, which lead elsewhere, and the names that they must have.

import type { Element, ElementContent } from "hast";
import { nearest } from "../../language/nearest.js";
import { holeValue } from "../holes.js";
import { idOf } from "../ids.js";
import { encodeFragment, shortened, targetOf } from "../links.js";
import { rangeWithin } from "../ranges.js";
import { isOwnAddress, isolated } from "./direction.js";
import { element, type Handler, plainText, type Scope, textNode, type Work } from "./work.js";

export const finishLink: Handler = (node, scope, work) => {
  const range = rangeWithin(node, scope.around);
  const { href, name, id, ...rest } = node.properties;
  const anchor = id ?? name;
  const ownId = anchor === undefined ? {} : { id: work.idFor(String(anchor)) };
  const children = linkText(node, scope, work);
  const after = work.afterLink.splice(0);

  const address = href === undefined ? undefined : attributesOf(String(href), node, scope, work);
  if (address === undefined) {
    if (href !== undefined)
      work.report.add("link-without-target", "warning", range, { text: shortened(plainText(children)) });
    return anchor === undefined
      ? [...children, ...after]
      : [element("a", { ...ownId, ...rest }, children), ...after];
  }
  let isShown = isOwnAddress(node);
  if (plainText(children).trim() === "" && rest.ariaLabel === undefined) {
    work.report.add("link-without-text", "warning", range, { url: shortened(String(href)) });
    children.push(isolated(String(href), "ltr"));
    isShown = true;
  }
  // Print shows the addresses of links behind their text, which is one already here.
  const shown = isShown ? { className: ["address"] } : {};
  const link = element("a", { ...address, ...ownId, ...shown, ...rest }, children);
  if (address.href === "#") {
    const target = targetOf(String(href));
    if (target.kind === "fragment")
      work.fragmentLinks.push({ element: link, fragment: target.fragment, range });
  }
  return [link, ...after];
};

function linkText(node: Element, scope: Scope, work: Work): ElementContent[] {
  if (isOwnAddress(node) && scope.isolates && scope.direction === "rtl") {
    const address = plainText(node.children);
    if (!scope.isSilent) work.line += address;
    return [element("bdi", { dir: "ltr" }, [textNode(address)])];
  }
  return work.children(node, { ...scope, inLink: true });
}

function attributesOf(
  href: string,
  node: Element,
  scope: Scope,
  work: Work,
): Element["properties"] | undefined {
  const target = targetOf(href);
  const place = () => work.report.placeOf(rangeWithin(node, scope.around));
  const hole = (made: Work["holes"][number]): Element["properties"] => {
    work.holes.push(made);
    return { href: holeValue(work.holes.length - 1) };
  };
  switch (target.kind) {
    case "nothing":
    case "unsafe":
      return undefined;
    case "fragment":
      return { href: "#" };
    case "external":
      return { href: target.href, rel: ["external", "noopener"] };
    case "contact":
      return { href: target.href };
    case "site":
      return hole({
        kind: "site-link",
        path: target.path,
        query: target.query,
        fragment: fragmentId(target.fragment),
        place: place(),
      });
    case "source":
    case "file":
      return hole({
        kind: target.kind === "source" ? "source-link" : "file-link",
        target: target.target,
        fragment: target.kind === "source" ? fragmentId(target.fragment) : target.fragment,
        place: place(),
      });
  }
}

// The ids of another body follow the same rule, so a fragment can be brought into their form without seeing them.
const fragmentId = (fragment: string): string =>
  fragment === "" || ownIds.test(fragment) ? fragment : idOf(fragment);

const ownIds = /^(?:fn-\d+|fnref-\d+(?:-\d+)?|footnotes|table-\d+)$/;

/** Points the links within the body at ids that exist, once all ids are known. */
export function resolveFragments(ids: ReadonlySet<string>, work: Work): void {
  for (const { element: link, fragment, range } of work.fragmentLinks) {
    const id = [fragment, idOf(fragment)].find((candidate) => ids.has(candidate));
    if (id !== undefined) link.properties.href = encodeFragment(id);
    else if (fragment === "" || fragment === "top") link.properties.href = `#${fragment}`;
    else {
      const close = nearest(idOf(fragment), [...ids]);
      const facts = close === undefined ? { fragment } : { fragment, nearest: close };
      work.report.add("fragment-not-found", "warning", range, facts);
      link.properties.href = encodeFragment(fragment);
    }
  }
}
