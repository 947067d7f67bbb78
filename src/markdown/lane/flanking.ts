// Whether stars and underscores can begin or end an emphasis (CommonMark 0.31, §6.2).

/** A run of one sign: what it can do, by what stands on its two sides. */
export type Run = Readonly<{ opens: boolean; closes: boolean }>;

const whitespace = /\s/;
// The parser looks at single UTF-16 units, so half of an emoji counts as a letter; for us likewise.
const punctuation = /[\p{P}\p{S}]/u;

type Side = "space" | "sign" | "letter";

const sideOf = (unit: string): Side => {
  if (unit === "" || whitespace.test(unit)) return "space";
  return punctuation.test(unit) ? "sign" : "letter";
};

/**
 * @param sign - `*` or `_`
 * @param before - the UTF-16 unit before the run, empty at the start of a line
 * @param after - the unit behind it, empty at the end of a line
 */
export function runOf(sign: string, before: string, after: string): Run {
  const left = sideOf(before);
  const right = sideOf(after);
  const leftFlanking = right === "letter" || (right === "sign" && left !== "letter");
  const rightFlanking = left === "letter" || (left === "sign" && right !== "letter");
  if (sign === "*") return { opens: leftFlanking, closes: rightFlanking };
  return {
    opens: leftFlanking && (!rightFlanking || left === "sign"),
    closes: rightFlanking && (!leftFlanking || right === "sign"),
  };
}
