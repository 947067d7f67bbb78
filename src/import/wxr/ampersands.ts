// A bare `&`, as in an address that a program wrote as it was: a parser of XML takes all up to the next `;` for a name, tags
// too, and the rest of the file is lost with them.

type Mended = Readonly<{
  text: string;
  /** How many lines below the beginning of the text each stood. */
  lines: readonly number[];
}>;

/** A bare one, or what begins a part of the file in which it is allowed. */
const bareOrOpening = /&(?!(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z_][\w.-]{0,40});)|<!\[CDATA\[|<!--/gi;
/** What may go on in the next piece: a reference, an opening. */
const torn = /(?:&[#\w.-]{0,42}|<(?:!(?:-|\[[A-Z]{0,5}\[?)?)?)$/;

/** Takes a file in pieces; what stands at the end of one may be kept for the next. */
export function createAmpersandMender(): (piece: string, isLast: boolean) => Mended {
  let kept = "";
  let end: string | undefined;
  return (piece, isLast) => {
    const whole = kept + piece;
    const lines: number[] = [];
    let text = "";
    let at = 0;
    let line = 0;
    let counted = 0;
    kept = "";
    while (at < whole.length) {
      if (end !== undefined) {
        const close = whole.indexOf(end, at);
        const upTo = close === -1 ? whole.length - (isLast ? 0 : end.length - 1) : close + end.length;
        text += whole.slice(at, Math.max(at, upTo));
        at = Math.max(at, upTo);
        if (close === -1) break;
        end = undefined;
        continue;
      }
      bareOrOpening.lastIndex = at;
      const found = bareOrOpening.exec(whole);
      const stop = found?.index ?? whole.length;
      const tornAt = isLast ? -1 : (torn.exec(whole.slice(-60))?.index ?? -1);
      const tear = tornAt === -1 ? whole.length : Math.max(0, whole.length - 60) + tornAt;
      if (tear <= stop) {
        text += whole.slice(at, tear);
        at = tear;
        break;
      }
      text += whole.slice(at, stop);
      at = stop;
      if (found === null) break;
      const [mark] = found;
      text += mark === "&" ? "&amp;" : mark;
      at += mark.length;
      if (mark === "&") {
        for (; counted < stop; counted += 1) if (whole.charCodeAt(counted) === 10) line += 1;
        lines.push(line);
      } else end = mark === "<!--" ? "-->" : "]]>";
    }
    kept = whole.slice(at);
    return { text, lines };
  };
}
