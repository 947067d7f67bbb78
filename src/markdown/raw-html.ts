// Reads the tags in authored HTML without building a tree: to bound what the HTML parser will have to do, and to see
// what that parser drops without a word (a cell outside a table, a second body).

import type { MarkdownFacts } from "../model/facts/markdown.js";
import { deepestContainers } from "./containers.js";
import type { Range } from "./reporter.js";
import { isAllowedElement, isStrippedElement } from "./schema.js";

type Dropped = Range & Readonly<{ what: string; kind: "element" }>;

type LeftOpen = Range & Readonly<{ what: string; effect: MarkdownFacts["element-not-closed"]["effect"] }>;

export type RawHtmlReader = Readonly<{
  /**
   * @param value - the source of one HTML node
   * @param offset - UTF-16 offset of it in the body
   */
  read: (value: string, offset: number) => void;
  dropped: () => readonly Dropped[];
  /** Comments that never end; the rest of the text is inside them. */
  openComments: () => readonly Range[];
  /** Tags without an end, one of a name: the rest of the text is inside, and removed with the element, shown like it or moved. */
  leftOpen: () => readonly LeftOpen[];
  /** Where more elements are open than any text needs, if so. */
  tooDeep: () => Range | undefined;
}>;

const tag =
  /<!--[\s\S]*?(?:-->|$)|<!doctype[^<>]*>|<(?:\?|!\[|![a-z])[^>]*>?|<(\/?)([a-z][^\s/>\0]*)(?:[^>"']|"[^"]*"|'[^']*')*(>?)/giy;
const voidElements: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** HTML closes these by itself. */
const closedByThemselves: ReadonlySet<string> = new Set(
  "p li dt dd tr td th tbody thead tfoot option optgroup rt rp colgroup caption".split(" "),
);
const reopened: ReadonlySet<string> = new Set(
  "a b big code em font i nobr s small strike strong tt u".split(" "),
);
const ofDocuments: ReadonlySet<string> = new Set(["html", "head", "body", "frameset", "frame"]);
const ofTables: ReadonlySet<string> = new Set("tr td th tbody thead tfoot caption col colgroup".split(" "));

/** Elements open at one time. */
const deepestElements = 2 * deepestContainers;
/** Every open `<b>` is made anew in every paragraph, so the two multiply. */
const mostReopened = 500_000;

/** These hold paragraphs, and readers see it of each. */
const blocksThatShow: ReadonlySet<string> = new Set("blockquote details ol pre ul".split(" "));

/** Whether readers see it that an element goes on to the end of the text. */
const showsOnRest = (name: string, whole: string): boolean =>
  blocksThatShow.has(name) ||
  (reopened.has(name) && isAllowedElement(name) && (name !== "a" || /\shref/i.test(whole)));

/** What comes of the text behind a tag without an end; what belongs to no cell, the HTML parser puts before the table. */
function effectOn(name: string, whole: string): LeftOpen["effect"] | undefined {
  if (isStrippedElement(name)) return "removed";
  if (name === "table") return "moved";
  return showsOnRest(name, whole) ? "shown" : undefined;
}

/** Of what the HTML parser takes for a comment: `<?php … ?>`, `<![CDATA[ … ]]>`. */
const nameOf = (whole: string): string =>
  /^<!doctype/i.test(whole) ? "<!doctype>" : (/^<(?:!\[cdata\[|[!?][a-z]*)/i.exec(whole)?.[0] ?? "<!");

/** Markdown goes on to `?>` and its like, the HTML parser to the first `>`: one far below was never meant. */
const endsNowhere = (whole: string): boolean =>
  !whole.endsWith(">") || (whole.startsWith("<?") && !whole.endsWith("?>") && /\n[ \t]*\r?\n/.test(whole));

/** Reads the HTML nodes of one body in their order. */
export function createRawHtmlReader(): RawHtmlReader {
  const open = new Map<string, number>();
  const dropped: Dropped[] = [];
  const openComments: Range[] = [];
  const leftOpen = new Map<string, LeftOpen[]>();
  let openCount = 0;
  let reopenedCount = 0;
  let mostOpen = 0;
  let tags = 0;
  let tooDeep: Range | undefined;

  const addLeftOpen = (name: string, range: Range, effect: LeftOpen["effect"], what = name): void => {
    const known = leftOpen.get(name) ?? [];
    known.push({ ...range, what, effect });
    leftOpen.set(name, known);
  };

  const read = (value: string, offset: number): void => {
    for (let position = value.indexOf("<"); position !== -1; position = value.indexOf("<", position)) {
      tag.lastIndex = position;
      const match = tag.exec(value);
      if (match === null) {
        position++;
        continue;
      }
      const [whole, slash, written, closed] = match;
      const range: Range = { start: offset + position, end: offset + position + whole.length };
      position += Math.max(1, whole.length);
      if (written === undefined) {
        if (whole.startsWith("<!--") && !whole.endsWith("-->")) openComments.push(range);
        else if (whole.startsWith("<!--")) continue;
        else if (endsNowhere(whole)) addLeftOpen(nameOf(whole), range, "removed");
        else dropped.push({ ...range, what: nameOf(whole), kind: "element" });
        continue;
      }
      const name = written.toLowerCase();
      if (closed === "") dropped.push({ ...range, what: `<${written}`, kind: "element" });
      tags++;
      const count = open.get(name) ?? 0;
      if (slash === "/") {
        leftOpen.get(name)?.pop();
        if (count > 0) {
          open.set(name, count - 1);
          openCount -= closedByThemselves.has(name) ? 0 : 1;
          reopenedCount -= reopened.has(name) ? 1 : 0;
        }
      } else if (!voidElements.has(name)) {
        open.set(name, count + 1);
        const effect = effectOn(name, whole);
        if (effect !== undefined) addLeftOpen(name, range, effect, `<${written}>`);
        openCount += closedByThemselves.has(name) ? 0 : 1;
        reopenedCount += reopened.has(name) ? 1 : 0;
        mostOpen = Math.max(mostOpen, reopenedCount);
        const outside = ofTables.has(name) && (open.get("table") ?? 0) === 0;
        if (outside || ofDocuments.has(name))
          dropped.push({ ...range, what: `<${written}>`, kind: "element" });
      } else if (name === "col" && (open.get("table") ?? 0) === 0) {
        dropped.push({ ...range, what: `<${written}>`, kind: "element" });
      }
      if (openCount > deepestElements || mostOpen * tags > mostReopened) tooDeep ??= range;
    }
  };

  return {
    read,
    dropped: () => dropped,
    openComments: () => openComments,
    leftOpen: () => [...leftOpen.values()].flatMap((tags) => tags.slice(0, 1)),
    tooDeep: () => tooDeep,
  };
}
