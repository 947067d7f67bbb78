// Bold and italics that CommonMark can close. In HTML their edges stand anywhere, in Markdown stars between a letter and a
// quotation mark are only stars: `و**«الأهلي»**`. So punctuation and spaces at an edge move out of it, which no reader
// notices; where that is not enough, the tags stay.

import type { Html, Parents, PhrasingContent, RootContent } from "mdast";

type Mark = Extract<PhrasingContent, { type: "strong" | "emphasis" | "delete" }>;
type Child = RootContent;

const tagOf: Readonly<Record<Mark["type"], string>> = { strong: "strong", emphasis: "em", delete: "del" };

const isMark = (node: Child | undefined): node is Mark =>
  node?.type === "strong" || node?.type === "emphasis" || node?.type === "delete";

/**
 * Settles all emphasis below a node, which it changes.
 * @param asHtml - keep every tag as it is
 */
export function settleEmphasis(parent: Parents, asHtml: boolean): void {
  for (const child of parent.children) if ("children" in child) settleEmphasis(child, asHtml);
  const children = joined(parent.children as Child[]).flatMap((child) =>
    isMark(child) ? freed(child, parent) : [child],
  );
  const settled: Child[] = [];
  const texts = mergedTexts(children);
  for (const [index, child] of texts.entries()) {
    if (!isMark(child)) {
      settled.push(child);
      continue;
    }
    const previous = settled.at(-1);
    const next = texts[index + 1];
    if (asHtml || !closes(child, previous, next)) settled.push(...withTags(child));
    else settled.push(child);
  }
  const holdsLines = parent.type === "paragraph" || parent.type === "heading";
  parent.children = (holdsLines ? withoutBreaksAtEnds(settled) : settled) as typeof parent.children;
}

/** A break that stood within a mark may have come to an end of the line, where Markdown has no sign for it. */
function withoutBreaksAtEnds(children: readonly Child[]): readonly Child[] {
  const isGap = (child: Child): boolean =>
    child.type === "break" || (child.type === "text" && child.value.trim() === "");
  const start = children.findIndex((child) => !isGap(child));
  const end = children.findLastIndex((child) => !isGap(child)) + 1;
  const gaps = [...children.slice(0, Math.max(start, 0)), ...children.slice(end)];
  return gaps.some(({ type }) => type === "break") ? children.slice(Math.max(start, 0), end) : children;
}

/** `<b>a</b><b>b</b>` is one. */
function joined(children: readonly Child[]): Child[] {
  const result: Child[] = [];
  for (const child of children) {
    const previous = result.at(-1);
    if (isMark(child) && isMark(previous) && previous.type === child.type)
      previous.children = mergedTexts([...previous.children, ...child.children]) as PhrasingContent[];
    else result.push(child);
  }
  return result;
}

function mergedTexts(children: readonly Child[]): Child[] {
  const result: Child[] = [];
  for (const child of children) {
    const previous = result.at(-1);
    if (child.type === "text" && previous?.type === "text")
      result[result.length - 1] = { type: "text", value: previous.value + child.value };
    else if (child.type !== "text" || child.value !== "") result.push(child);
  }
  return result;
}

/** White space at the edges outside, the same mark within taken away; nothing if it holds nothing. */
function freed(mark: Mark, parent: Parents): Child[] {
  const inside = mark.children.flatMap((child) => (child.type === mark.type ? child.children : [child]));
  if (parent.type === mark.type) return inside;
  const before: Child[] = [];
  const after: Child[] = [];
  while (inside.length > 0) {
    const [first] = inside;
    if (first?.type === "break") before.push(first);
    else if (first?.type === "text" && /^\s/u.test(first.value)) {
      const rest = first.value.trimStart();
      before.push({ type: "text", value: first.value.slice(0, first.value.length - rest.length) });
      if (rest !== "") {
        inside[0] = { type: "text", value: rest };
        break;
      }
    } else break;
    inside.shift();
  }
  while (inside.length > 0) {
    const last = inside.at(-1);
    if (last?.type === "break") after.unshift(last);
    else if (last?.type === "text" && /\s$/u.test(last.value)) {
      const rest = last.value.trimEnd();
      after.unshift({ type: "text", value: last.value.slice(rest.length) });
      if (rest !== "") {
        inside[inside.length - 1] = { type: "text", value: rest };
        break;
      }
    } else break;
    inside.pop();
  }
  const [first, last] = [inside[0], inside.at(-1)];
  // What CommonMark calls punctuation includes signs.
  const lead = first?.type === "text" ? (/^[\p{P}\p{S}\s]+/u.exec(first.value)?.[0] ?? "") : "";
  if (first?.type === "text" && lead !== "") {
    before.push({ type: "text", value: lead });
    inside[0] = { type: "text", value: first.value.slice(lead.length) };
  }
  const end = inside.at(-1);
  const tail =
    end?.type === "text" && last?.type === "text"
      ? (/[\p{P}\p{S}\s]+$/u.exec(end.value.slice(-200))?.[0] ?? "")
      : "";
  if (end?.type === "text" && tail !== "") {
    after.unshift({ type: "text", value: tail });
    inside[inside.length - 1] = { type: "text", value: end.value.slice(0, end.value.length - tail.length) };
  }
  const kept = inside.filter((child) => child.type !== "text" || child.value !== "");
  return [...before, ...(kept.length === 0 ? [] : [{ ...mark, children: kept }]), ...after];
}

/** Whether stars around it open and close. Two marks that touch each other do not, whatever they hold. */
function closes(mark: Mark, previous: Child | undefined, next: Child | undefined): boolean {
  if (isMark(previous) || isMark(next) || isTag(previous) || isTag(next)) return false;
  const first = mark.children[0];
  const last = mark.children.at(-1);
  const touches = (sibling: Child | undefined, pattern: RegExp): boolean =>
    sibling !== undefined &&
    sibling.type !== "break" &&
    (sibling.type !== "text" || pattern.test(sibling.value));
  const opens = first?.type === "text" || !touches(previous, /[^\s\p{P}\p{S}]$/u);
  const ends = last?.type === "text" || !touches(next, /^[^\s\p{P}\p{S}]/u);
  return opens && ends;
}

const isTag = (node: Child | undefined): boolean => node?.type === "html";

function withTags(mark: Mark): Child[] {
  const tag = tagOf[mark.type];
  const html = (value: string): Html => ({ type: "html", value });
  return [html(`<${tag}>`), ...mark.children, html(`</${tag}>`)];
}
