// A headline in lines that fit, by the real widths of its words: short ones large, long ones smaller.

/** Width of a text in thousandths of the font's size, its letters joined as they will be. */
export type Measure = (text: string) => number;

export type BrokenLines = Readonly<{ /** In pixels. */ size: number; lines: readonly string[] }>;

/** The largest size first. A headline takes the first in which it has no more than these lines. */
const steps = [
  { size: 84, most: 2 },
  { size: 72, most: 3 },
  { size: 60, most: 3 },
  { size: 52, most: 4 },
] as const;
const smallest = { size: 52, most: 4 } as const;
/** How much narrower lines are tried, to make them even. In pixels. */
const evening = 12;
const joiner = "\u200D";

/**
 * @param width - of the place for it, in pixels
 * @returns at most four lines; what does not fit at the smallest size ends in an ellipsis
 */
export function breakLines(text: string, width: number, measure: Measure): BrokenLines {
  for (const { size, most } of steps) {
    const room = (width / size) * 1000;
    const words = text.split(" ");
    if (words.some((word) => measure(word) > room)) continue;
    const lines = filled(words, room, measure);
    if (lines.length <= most) return { size, lines: evened(words, lines, room, size, measure) };
  }
  const room = (width / smallest.size) * 1000;
  const words = text.split(" ").flatMap((word) => piecesOf(word, room, measure));
  const lines = filled(words, room, measure);
  if (lines.length <= smallest.most) return { size: smallest.size, lines };
  const last = shortened(lines[smallest.most - 1] ?? "", room, measure);
  return { size: smallest.size, lines: [...lines.slice(0, smallest.most - 1), last] };
}

/** As many words in each line as there is room for. */
function filled(words: readonly string[], room: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  const space = measure(" ");
  let line = "";
  let used = 0;
  for (const word of words) {
    const wide = measure(word);
    if (line !== "" && used + space + wide > room) {
      lines.push(line);
      line = "";
    }
    used = line === "" ? wide : used + space + wide;
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

/** The same number of lines, as even as they can be, so that no word is left alone. */
function evened(
  words: readonly string[],
  lines: readonly string[],
  room: number,
  size: number,
  measure: Measure,
): readonly string[] {
  let best = lines;
  const step = (evening / size) * 1000;
  for (let narrower = room - step; narrower > room / 3; narrower -= step) {
    if (words.some((word) => measure(word) > narrower)) break;
    const tried = filled(words, narrower, measure);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}

/** A word that is wider than a line, in pieces; letters that were joined keep the form that they had. */
function piecesOf(word: string, room: number, measure: Measure): readonly string[] {
  if (measure(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const [cluster] of word.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (piece !== "" && measure(`${joiner}${piece}${cluster}${joiner}`) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += cluster;
  }
  if (piece !== "") pieces.push(piece);
  return pieces.map(
    (one, index) => (index > 0 ? joiner : "") + one + (index < pieces.length - 1 ? joiner : ""),
  );
}

/** A line that is too wide loses words at its end, the last one letters. */
export function shortenedTo(line: string, room: number, measure: Measure): string {
  return measure(line) <= room ? line : shortened(line, room, measure);
}

function shortened(line: string, room: number, measure: Measure): string {
  let words = line.split(" ");
  while (words.length > 1 && measure(`${words.join(" ")}…`) > room) words = words.slice(0, -1);
  const [first = ""] = piecesOf(
    words.join(" ").replace(/[\s،؛:,;.–—-]+$/u, ""),
    room - measure("…"),
    measure,
  );
  return `${first}…`;
}
