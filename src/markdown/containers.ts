// The quotations, lists and notes that a line of Markdown stands in, by CommonMark's rules (spec 0.31, §5.1 and §5.2).

/** Quotations, lists and notes inside one another. People write five. */
export const deepestContainers = 50;

/** A quotation, or a list item or note whose text is indented by so many columns. */
export type Container = "quote" | number;

const tab = 9;
const space = 32;

/** A place in a line: its UTF-16 offset, and its column, which a tab moves by up to four. */
export type Cursor = { position: number; column: number };

/** How many of the open containers this line continues; moves the cursor behind what it used for that. */
export function continueContainers(
  body: string,
  end: number,
  open: readonly Container[],
  line: Cursor,
): number {
  let matched = 0;
  for (const container of open) {
    const text = skipSpace(body, end, line.position, line.column);
    const indent = text.column - line.column;
    if (container === "quote") {
      if (indent > 3 || body[text.position] !== ">" || text.position >= end) break;
      afterQuoteMark(body, end, text, line);
    } else if (text.position < end) {
      if (indent < container) break;
      line.column += container;
      while (line.position < text.position && text.column - line.column < text.position - line.position)
        line.position++;
    }
    matched++;
  }
  return matched;
}

/** Pushes the containers that this line opens; true when there are any. */
export function openContainers(
  body: string,
  end: number,
  open: Container[],
  matched: number,
  line: Cursor,
): boolean {
  let opened = false;
  for (;;) {
    const text = skipSpace(body, end, line.position, line.column);
    const indent = text.column - line.column;
    if (indent > 3 || text.position >= end) return opened;
    const container = containerAt(body, end, text.position, indent);
    if (container === undefined) return opened;
    if (!opened) open.length = matched;
    opened = true;
    open.push(container.kind);
    if (open.length > deepestContainers) return opened;
    if (container.kind === "quote") afterQuoteMark(body, end, text, line);
    else {
      line.position = Math.min(end, text.position + container.length);
      line.column = text.column + container.length;
    }
  }
}

const itemMarker = /(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)([ \t]*)/y;
const noteMarker = /\[\^[^\s[\]]{1,999}\]:/y;

/** Three or more of the same sign and nothing else: `* * *`. */
function isThematicBreak(body: string, position: number, end: number): boolean {
  let signs = 0;
  for (let index = position; index < end; index++) {
    const unit = body.charCodeAt(index);
    if (unit === body.charCodeAt(position)) signs++;
    else if (unit !== space && unit !== tab) return false;
  }
  return signs >= 3;
}

function containerAt(
  body: string,
  end: number,
  position: number,
  indent: number,
): Readonly<{ kind: Container; length: number }> | undefined {
  const first = body.charCodeAt(position);
  if (first === 0x3e) return { kind: "quote", length: 1 };
  if (first === 0x5b) {
    noteMarker.lastIndex = position;
    const length = noteMarker.exec(body)?.[0].length;
    return length === undefined || position + length > end ? undefined : { kind: 4, length };
  }
  const mayMark = first === 0x2a || first === 0x2b || first === 0x2d || (first >= 0x30 && first <= 0x39);
  if (!mayMark) return undefined;
  if (first !== 0x2b && isThematicBreak(body, position, end)) return undefined;
  // Nine digits, a bracket and the spaces that count fit into this.
  itemMarker.lastIndex = 0;
  const match = itemMarker.exec(body.slice(position, Math.min(end, position + 24)));
  if (match === null) return undefined;
  const spaces = match[1] ?? "";
  const marker = match[0].length - spaces.length;
  const padding = spaces.length >= 1 && spaces.length <= 4 && !spaces.includes("\t") ? spaces.length : 1;
  return { kind: indent + marker + padding, length: marker + Math.min(padding, spaces.length) };
}

function afterQuoteMark(body: string, end: number, mark: Cursor, line: Cursor): void {
  const optional = body.charCodeAt(mark.position + 1);
  const skips = mark.position + 1 < end && (optional === space || optional === tab) ? 1 : 0;
  line.position = mark.position + 1 + skips;
  line.column = mark.column + 1 + skips;
}

export function skipSpace(body: string, end: number, from: number, column: number): Cursor {
  let position = from;
  let at = column;
  for (; position < end; position++) {
    const unit = body.charCodeAt(position);
    if (unit === tab) at += 4 - (at % 4);
    else if (unit === space) at++;
    else break;
  }
  return { position, column: at };
}
