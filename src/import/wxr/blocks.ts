// The comments of the block editor go; of blocks that are nothing but a comment, what they stand for is put in or named.

import { type Note, note } from "../notes.js";

export type Pattern = (id: string) => string | undefined;

/** What stands in the comment of a block: its name, and its values as JSON. */
const blockStart = /^\s+\/?wp:([a-z][\w/-]*)/;
/** Blocks without content of their own, of which nothing is missed. */
const emptyBlocks: ReadonlySet<string> = new Set([
  "more",
  "nextpage",
  "spacer",
  "separator",
  "paragraph",
  "post-content",
  "footnotes",
]);
/** In one post: patterns may hold one another. */
const mostPatterns = 100;

/**
 * Block by block, as their values may be of any length.
 * @param open - ids of the patterns in which this text stands, and how many there were
 */
export function withoutBlocks(
  content: string,
  pattern: Pattern,
  notes: Note[],
  open: { ids: readonly string[]; count: { taken: number } } = { ids: [], count: { taken: 0 } },
): string {
  let result = "";
  let at = 0;
  for (let start = content.indexOf("<!--"); start !== -1; start = content.indexOf("<!--", at)) {
    const end = content.indexOf("-->", start + 4);
    if (end === -1) break;
    const comment = content.slice(start + 4, end);
    const name = blockStart.exec(comment)?.[1];
    result += content.slice(at, name === undefined ? end + 3 : start);
    at = end + 3;
    if (name === undefined) continue;
    for (const { 0: address } of comment.matchAll(keptPicture))
      if (!content.includes(nameOf(address), at)) notes.push(note("lost-element", `${name} ${address}`));
    if (!comment.endsWith("/") || emptyBlocks.has(name)) continue;
    const ref = /"ref":\s*(\d+)/.exec(comment)?.[1] ?? "";
    const isNew = name === "block" && !open.ids.includes(ref) && open.count.taken < mostPatterns;
    const shared = isNew ? pattern(ref) : undefined;
    if (shared !== undefined) {
      open.count.taken += 1;
      const inner = withoutBlocks(shared, pattern, notes, { ...open, ids: [...open.ids, ref] });
      result += `\n\n${inner}\n\n`;
    }
    const texts = textsIn(comment).map((text) => note("lost-element", `${name}: ${text}`));
    if (texts.length > 0) notes.push(...texts);
    else if (shared === undefined) notes.push(note("lost-block", ref === "" ? name : `${name} ${ref}`));
  }
  return result + content.slice(at);
}

/** A picture among the values of a block, which nearly always stands in its HTML too, perhaps in another size. */
const keptPicture = /https?:[^"\s]{1,2000}?\.(?:jpe?g|png|gif|webp|avif)(?=[?"])/gi;
const nameOf = (address: string): string =>
  address.slice(address.lastIndexOf("/") + 1).replace(/(?:-\d+x\d+)?\.\w+$/, "");

/** Values of a block that say how it looks, or are for its plugin alone. */
const looks = /^(?:_.*|className|style|align|layout|anchor|metadata|lock|mode|query)$/;

/** What an editor wrote into the fields of a block, of which its plugin made the HTML. */
function textsIn(comment: string): readonly string[] {
  const texts: string[] = [];
  const look = (value: unknown, depth: number): void => {
    if (typeof value === "string" && isText(value)) texts.push(withoutTags(value));
    if (typeof value !== "object" || value === null || depth === deepest) return;
    for (const [key, inner] of Object.entries(value)) if (!looks.test(key)) look(inner, depth + 1);
  };
  try {
    look(JSON.parse(comment.slice(comment.indexOf("{"), comment.lastIndexOf("}") + 1)), 0);
  } catch {
    // It has no values, or such as WordPress did not write.
  }
  return texts;
}

const deepest = 20;

/** Words, and neither a name nor an address. */
const isText = (value: string): boolean =>
  /(?=\P{ASCII})\p{L}|\p{L}\s+\p{L}/u.test(value) && !/^https?:\S+$/.test(value);

const withoutTags = (html: string): string => html.replace(/<[^<>]*>/g, " ");
