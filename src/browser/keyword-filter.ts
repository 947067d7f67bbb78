// The filter box of /keywords/: shows only the names in which all the typed letters are found, spelt however.
// Folding is the build's own, so that `الاثار` finds الآثار. Without this script the page has no box and shows everything.

import { withoutArticle } from "../language/article-prefix.js";
import { localiseDigits } from "../language/digits.js";
import { fold } from "../language/fold.js";
import type { Digits } from "../model/config.js";

type Entry = Readonly<{
  element: HTMLElement;
  /** Label and other names, folded, a space before each word. */
  names: string;
}>;

const box = document.getElementById("keyword-filter");
const input = box?.querySelector("input");
const status = box?.querySelector("[role=status]");

/** Made when the first letter is typed: most readers only look. */
let entries: readonly Entry[] | undefined;

function readEntries(): readonly Entry[] {
  return [...document.querySelectorAll<HTMLElement>(".letter li")].map((element) => {
    const label = element.querySelector("a")?.textContent ?? "";
    return { element, names: ` ${words(`${label} ${element.dataset.names ?? ""}`).join(" ")}` };
  });
}

const words = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}+#]+/u)
    .filter(Boolean);

/** The word anywhere in a name, or without its ال at the beginning of a word: `الاثار` finds آثار too. */
function finds(names: string, word: string): boolean {
  const rest = withoutArticle(word);
  return names.includes(word) || (rest !== undefined && names.includes(` ${rest}`));
}

function filter(query: string): void {
  if (!box || !status) return;
  const wanted = words(query);
  if (wanted.length > 0) entries ??= readEntries();
  const all = entries ?? [];
  let shown = 0;
  for (const { element, names } of all) {
    element.hidden = !wanted.every((word) => finds(names, word));
    if (!element.hidden) shown++;
  }
  for (const section of document.querySelectorAll<HTMLElement>(".letter")) {
    section.hidden = section.querySelector("li:not([hidden])") === null;
    const heading = section.querySelector("h2")?.id ?? "";
    // Its place stays empty, so that the other letters do not move under the finger.
    document.querySelector(`.letters a[href="#${heading}"]`)?.classList.toggle("absent", section.hidden);
  }
  const { shown: some = "", none = "", digits } = box.dataset;
  const number = (count: number): string => localiseDigits(String(count), digits as Digits);
  status.textContent =
    wanted.length === 0
      ? ""
      : shown === 0
        ? none
        : some.replace("{shown}", number(shown)).replace("{total}", number(all.length));
}

if (box && input) {
  box.hidden = false;
  input.addEventListener("input", () => filter(input.value));
  input.addEventListener("keydown", (event) => {
    // Some browsers clear a search field themselves, others do not.
    if (event.key !== "Escape" || input.value === "") return;
    event.preventDefault();
    input.value = "";
    filter("");
  });
  // A browser that comes back to the page may have kept what was typed.
  filter(input.value);
}
