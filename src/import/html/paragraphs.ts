// Paragraphs of texts that have none in their HTML: an empty line parts them and a line break is one, as WordPress has it
// for posts of its classic editor (`wpautop`). On the tree, so that no tag is torn.

import type { Element, ElementContent, Root } from "hast";
import { element, isBlank, isBlock, isElement, text } from "./tree.js";

/** Elements whose text may be several paragraphs. */
const containers: ReadonlySet<string> = new Set(
  "article aside blockquote center dd details div figure footer header main section".split(" "),
);
const verbatim: ReadonlySet<string> = new Set(["pre", "textarea", "code", "script", "style"]);

export function withParagraphs(tree: Root): Root {
  return { ...tree, children: paragraphed(tree.children as readonly ElementContent[], true) };
}

/** @param wraps - whether text of its own, not in a block, becomes a paragraph */
function paragraphed(children: readonly ElementContent[], wraps: boolean): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    result.push(...(wraps ? paragraphsOf(run) : brokenLines(run)));
    run = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      close();
      if (child.type === "element") result.push(...withInner(child));
    } else run.push(child);
  }
  close();
  return result;
}

function withInner(node: Element): readonly Element[] {
  if (verbatim.has(node.tagName)) return [node];
  const parts = node.tagName === "p" ? partedByBreaks(node.children) : [];
  if (parts.length > 1)
    return parts
      .filter((part) => !part.every(isBlank))
      .flatMap((part) => withInner({ ...node, children: part }));
  const holdsBlankLine = node.children.some(
    (child) => child.type === "text" && /\S[ \t]*\n[ \t]*\n\s*\S/.test(child.value),
  );
  const wraps = containers.has(node.tagName) || (isElement(node, "li", "td") && holdsBlankLine);
  return [{ ...node, children: paragraphed(node.children, wraps) }];
}

/** Blogger's `<a name="more"></a>`, which a link may lead to. */
const isMark = (node: ElementContent): boolean =>
  isElement(node, "a") && node.children.length === 0 && node.properties.href === undefined;

/** Two line breaks or more, one behind the other, part paragraphs. */
function partedByBreaks(children: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  let gap: ElementContent[] = [];
  const close = (): void => {
    const breaks = gap.filter((child) => isElement(child, "br")).length;
    if (breaks > 1) parts.push(gap.filter(isMark));
    else parts.at(-1)?.push(...gap);
    gap = [];
  };
  for (const child of children) {
    if (isElement(child, "br") || (gap.length > 0 && (isBlank(child) || isMark(child)))) gap.push(child);
    else {
      close();
      parts.at(-1)?.push(child);
    }
  }
  close();
  return parts;
}

function paragraphsOf(run: readonly ElementContent[]): ElementContent[] {
  return partedByBreaks(run).flatMap(paragraphsOfPart);
}

function paragraphsOfPart(run: readonly ElementContent[]): ElementContent[] {
  const paragraphs: ElementContent[][] = [[]];
  for (const child of run) {
    const parts = child.type === "text" ? child.value.split(/\n[ \t]*\n\s*/) : [];
    if (child.type !== "text" || parts.length === 1) {
      paragraphs.at(-1)?.push(child);
      continue;
    }
    for (const [index, part] of parts.entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push(text(part));
    }
  }
  return paragraphs.flatMap((children) => {
    const lines = brokenLines(children);
    return lines.every(isBlank) ? [] : [element("p", {}, lines)];
  });
}

/** Line breaks as `<br>`, but not at the ends, and none beside a `<br>` that is there already. */
function brokenLines(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const [index, child] of children.entries()) {
    if (child.type === "element") {
      result.push(verbatim.has(child.tagName) ? child : { ...child, children: brokenLines(child.children) });
      continue;
    }
    if (child.type !== "text") continue;
    const isFirst = index === 0 || isElement(children[index - 1], "br");
    const isLast = index === children.length - 1 || isElement(children[index + 1], "br");
    let value = child.value;
    if (isFirst) value = value.replace(/^\s*\n\s*/, "");
    if (isLast && /\n/.test(value.slice(value.trimEnd().length))) value = value.trimEnd();
    for (const [line, part] of value.split(/[ \t]*\n\s*/).entries()) {
      if (line > 0) result.push(element("br"));
      if (part !== "") result.push(text(part));
    }
  }
  return result;
}
