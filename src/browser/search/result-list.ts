// Answers as a reader sees them: list items made of text nodes and marks, never of HTML from a string.

import type { ArticleHead } from "../../search/layout.js";
import type { Hit, MarkedText } from "./snippet.js";
import { markWords, snippetOf } from "./snippet.js";

export type ShownResult = Readonly<{
  item: HTMLLIElement;
  /** Replaces the summary by a part of the article that has more of the asked words. */
  showSnippet: (text: string) => void;
  /** How many different asked words headline and summary have. */
  wordsShown: number;
}>;

export function resultItem(head: ArticleHead, hit: Hit): ShownResult {
  const { title, href, section, summary, date, lang, dir } = head;
  const item = element("li");
  if (section !== undefined) {
    const label = element("p", "label");
    label.append(isolated(section));
    item.append(label);
  }
  const heading = element("h2");
  const link = element("a");
  link.href = href;
  const markedTitle = markWords(title, hit);
  link.append(...nodesOf(markedTitle));
  heading.append(link);
  const tell = element("p", "tell");
  const markedSummary = markWords(summary, hit);
  tell.append(...nodesOf(markedSummary));
  for (const own of [heading, tell]) {
    if (lang !== undefined) own.lang = lang;
    if (dir !== undefined) own.dir = dir;
  }
  const time = element("time");
  time.dateTime = date[0];
  time.textContent = date[1];
  const meta = element("p", "meta");
  meta.append(time);
  item.append(heading, tell, meta);
  const asked = (marked: MarkedText): number[] => marked.marks.map((mark) => mark.asked);
  const shown = new Set([...asked(markedTitle), ...asked(markedSummary)]);
  return {
    item,
    wordsShown: shown.size,
    showSnippet: (text) => {
      const snippet = snippetOf(text, hit);
      if (snippet === undefined || new Set([...asked(markedTitle), ...asked(snippet)]).size <= shown.size)
        return;
      tell.replaceChildren(...nodesOf(snippet));
    },
  };
}

function nodesOf({ text, marks }: MarkedText): (string | HTMLElement)[] {
  const nodes: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    const mark = element("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(at, start), mark);
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes;
}

function isolated(text: string): HTMLElement {
  const bdi = element("bdi");
  bdi.textContent = text;
  return bdi;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  return made;
}
