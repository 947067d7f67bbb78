// What a reporter prints for one diagnostic: what is wrong, and how to mend it. One function a code, so a new
// code does not compile before it has both languages.

export type Worded = Readonly<{
  /** One sentence without a full stop at its end. */
  message: string;
  /** What to do, as an instruction that an editor can follow without knowing YAML. */
  mend: string;
}>;

export type WordingOf<Facts> = { readonly [C in keyof Facts]: (facts: Readonly<Facts[C]>) => Worded };

/** How `<svg>`, `<?xml` or `<![CDATA[` ends. */
export function endOf(opening: string): string {
  if (opening.startsWith("<?")) return "?>";
  if (opening.startsWith("<![")) return "]]>";
  return opening.startsWith("<!") ? ">" : opening.replace("<", "</");
}

/** Of a tag as `raw-html-removed` names it: `<p style>`, but not `<a target rel>`. */
export const isOneAttribute = (what: string): boolean => what.split(" ").length <= 2;

/** What stands behind the hyphens of a line that was meant as a fence. */
export const lettersOf = (fence: string): string => /\p{L}.*$/u.exec(fence)?.[0] ?? "";
