// The page /search/: what the reader types and chooses in, a list of results out, all of it kept in the address.
// The search itself is search/engine.ts, which knows no page.

import { type Asked, addressOf, askedOf, cut } from "./search/address.js";
import { articleText } from "./search/article-text.js";
import { type Answer, createSearch } from "./search/engine.js";
import { createFilterChoices } from "./search/filter-choices.js";
import { readPageWords } from "./search/page-words.js";
import { resultItem, type ShownResult } from "./search/result-list.js";

const RESULTS_AT_ONCE = 10;
/** Between two letters of a quick writer there is less. */
const TYPING_PAUSE_MS = 120;
const SNIPPET_PAUSE_MS = 300;
/** What has not come by then shall not look as if nothing happened. */
const WAITING_MS = 500;

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
};

const form = byId("search") as HTMLFormElement;
const input = byId("search-text") as HTMLInputElement;
const status = byId("search-status");
const aside = byId("search-aside");
const list = byId("search-results");
const more = byId("search-more");
const retry = document.createElement("button");

const words = readPageWords(
  form.dataset.words ?? "{}",
  form.dataset.digits ?? "latin",
  document.documentElement.lang,
);
const filters = createFilterChoices(byId("search-filters"), words);

const { ask } = createSearch(async (name, fresh = false) => {
  const response = await fetch(`${form.dataset.index}${name}`, fresh ? { cache: "reload" } : {});
  if (response.status === 404) return undefined;
  // A network that asks to sign in first answers everything with a page of its own.
  const isPage = /html/.test(response.headers.get("content-type") ?? "");
  if (!response.ok || isPage) throw new Error(`${response.status} ${name}`);
  return new Uint8Array(await response.arrayBuffer());
});

/** Only the newest question is answered: an older one that comes late is dropped. */
let newest = 0;
let typingTimer: ReturnType<typeof setTimeout> | undefined;
let snippetTimer: ReturnType<typeof setTimeout> | undefined;

const asked = (): Asked => ({ text: input.value, ...filters.chosen() });

/** Whether the address says what was asked on purpose: then it stays in the history, one step back. */
let isSettled = false;

function remember(address: string, typing: boolean): void {
  const next = location.pathname + address;
  if (next !== location.pathname + location.search) {
    if (isSettled && location.search !== "") history.pushState(null, "", next);
    else history.replaceState(null, "", next);
  }
  isSettled = !typing;
}

async function search(typing: boolean): Promise<void> {
  clearTimeout(typingTimer);
  clearTimeout(snippetTimer);
  const number = ++newest;
  const question = asked();
  remember(addressOf(question), typing);
  const waiting = setTimeout(() => say([words.text("waiting")]), WAITING_MS);
  try {
    const answer = await ask({ ...question, typing });
    const heads = await answer.heads(0, RESULTS_AT_ONCE);
    if (number !== newest) return;
    clearTimeout(waiting);
    show(question, answer, heads);
    if (answer.kind === "empty" || (answer.matches.length === 0 && !filters.areChosen())) {
      return filters.showNothing();
    }
    const counts = await answer.counts();
    if (number === newest) filters.show(counts, heads);
  } catch (error) {
    if (number !== newest) return;
    console.warn(error);
    showFailure();
  } finally {
    clearTimeout(waiting);
  }
}

type Heads = Awaited<ReturnType<Answer["heads"]>>;

function show(question: Asked, answer: Answer, heads: Heads): void {
  list.replaceChildren();
  more.hidden = true;
  explain();
  const query = shownQuestion(question.text.trim());
  if (query === "") {
    say([]);
    return;
  }
  const { matches, whole, suggestion, wordsFound } = answer;
  say(words.nodes("found", { count: matches.length, query }));
  if (suggestion !== undefined) explain(...suggestionLink(suggestion));
  else if (matches.length === 0)
    explain(words.text(filters.areChosen() && wordsFound > 0 ? "filtered" : "none"));
  else if (wordsFound > 1 && whole < matches.length) explain(words.text("whole", { count: whole }));
  append(answer, heads);
}

/** A screen reader speaks all of it. In UTF-16 code units. */
const LONGEST_SHOWN = 100;

const shownQuestion = (text: string): string =>
  text.length <= LONGEST_SHOWN ? text : `${cut(text, LONGEST_SHOWN)}…`;

function append(answer: Answer, heads: Heads): readonly ShownResult[] {
  const results = heads.map((head) => resultItem(head, answer.hit));
  list.append(...results.map(({ item }) => item));
  const shown = list.childElementCount;
  more.hidden = shown >= answer.matches.length || heads.length === 0;
  more.onclick = () => void showMore(answer, shown);
  snippetTimer = setTimeout(() => fillSnippets(answer, heads, results), SNIPPET_PAUSE_MS);
  return results;
}

async function showMore(answer: Answer, from: number): Promise<void> {
  const number = newest;
  try {
    const heads = await answer.heads(from, from + RESULTS_AT_ONCE);
    if (number !== newest) return;
    const [first] = append(answer, heads);
    first?.item.querySelector("a")?.focus();
  } catch {
    if (number === newest) showFailure();
  }
}

/** Where headline and summary do not show why an article was found, its text does. */
function fillSnippets(answer: Answer, heads: Heads, results: readonly ShownResult[]): void {
  for (const [at, { wordsShown, showSnippet }] of results.entries()) {
    const head = heads[at];
    if (head === undefined || wordsShown >= answer.wordsFound) continue;
    void articleText(head.href).then(showSnippet);
  }
}

/** Spoken by screen readers, so it changes only when there is something new to say. */
function say(nodes: readonly (string | HTMLElement)[]): void {
  const text = nodes.map((node) => (typeof node === "string" ? node : node.textContent)).join("");
  if (status.textContent !== text) status.replaceChildren(...nodes);
}

function explain(...nodes: (string | HTMLElement)[]): void {
  aside.hidden = nodes.length === 0;
  aside.replaceChildren(...nodes);
}

function suggestionLink(suggestion: string): (string | HTMLElement)[] {
  return words.nodes("suggestion", { query: suggestion }).map((node) => {
    if (typeof node === "string") return node;
    const link = document.createElement("a");
    link.href = location.pathname + addressOf({ ...asked(), text: suggestion });
    link.append(node);
    return link;
  });
}

function showFailure(): void {
  list.replaceChildren();
  more.hidden = true;
  say([words.text("failed")]);
  explain(retry);
}

function readAddress(): void {
  const read = askedOf(location.search);
  input.value = read.text;
  filters.choose(read);
  void search(false);
}

retry.type = "button";
retry.className = "more";
retry.textContent = words.text("retry");
retry.addEventListener("click", () => void search(false));
input.addEventListener("input", () => {
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => void search(true), TYPING_PAUSE_MS);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void search(false);
});
filters.onChange(() => void search(false));
addEventListener("popstate", readAddress);
readAddress();
