// Names for the places of a body that links point at. Readable in Arabic, unique, and never one that a page's own
// elements or the browser's globals have: those are ASCII, so an ASCII name gets a prefix. So does one that begins with a
// digit, which validators refuse and CSS cannot name.

const asciiOnly = /^[\0-\x7f]*$/;
const prefix = "s-";
const longest = 80;
/** Arabic marks, tatweel, and what cannot be seen. */
const unspoken = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\p{Cf}]/gu;
const separators = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The id that a text gets: `نتائج الانتخابات` → `نتائج-الانتخابات`, `Results` → `s-results`. Giving an id again changes
 * nothing, so that a fragment written either way is found.
 * @returns NFC, never empty, at most 80 UTF-16 code units before the prefix
 */
export function idOf(text: string): string {
  const joined = text
    .normalize("NFC")
    .toLowerCase()
    .replace(unspoken, "")
    .normalize("NFC")
    .replace(separators, "-")
    .replace(/^-|-$/g, "");
  const cut = cutTo(joined, longest).replace(/-+$/, "");
  if (cut === "") return `${prefix}section`;
  return (asciiOnly.test(cut) || !/^\p{L}/u.test(cut)) && !cut.startsWith(prefix) ? prefix + cut : cut;
}

function cutTo(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
  const word = cut.lastIndexOf("-");
  return word > length / 2 ? cut.slice(0, word) : cut;
}

/** Hands out each id once: the second `مقدمة` becomes `مقدمة-2`. */
export function createIds(): (text: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (text) => {
    const base = idOf(text);
    let id = base;
    for (let count = counts.get(base) ?? 1; taken.has(id); ) {
      count++;
      counts.set(base, count);
      id = `${base}-${count}`;
    }
    taken.add(id);
    return id;
  };
}
