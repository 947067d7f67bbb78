// A choice of several among many, found by typing a part of them; what is not among them is offered as a new one. What
// @clack/prompts offers for this says its words in English alone, so this one draws the question itself, with the signs of
// the others.

import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";
import { AutocompletePrompt, isCancel } from "@clack/core";
import {
  limitOptions,
  S_BAR,
  S_BAR_END,
  S_CHECKBOX_INACTIVE,
  S_CHECKBOX_SELECTED,
  symbol,
} from "@clack/prompts";
import { cleanText } from "../content/values/text.js";
import { visible } from "../diagnostics/visible.js";
import { fold } from "../language/fold.js";
import { alefSkeleton, localKey } from "../language/identity.js";
import { nearest } from "../language/nearest.js";
import { separator } from "./separator.js";

export type Choice<T> = Readonly<{ value: T; label: string; hint?: string }>;

export type SeveralMessages = Readonly<{
  question: string;
  /** Before what was typed. */
  search: string;
  nothing: string;
  /** A choice that nobody has made before. */
  fresh: (label: string) => string;
  /** A choice that what was typed may be a slip of. */
  meant: (label: string) => string;
  chosen: (labels: readonly string[]) => string;
}>;

type Terminal = Readonly<{ input: Readable; output: Writable }>;

const shownAtOnce = 10;

export async function askSeveral(
  messages: SeveralMessages,
  choices: readonly Choice<string>[],
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<readonly string[] | undefined> {
  const prompt = new Several(messages, choices, { input, output });
  const answer = await prompt.prompt();
  return isCancel(answer) || answer === undefined ? undefined : [answer].flat();
}

class Several extends AutocompletePrompt<Choice<string>> {
  readonly #messages: SeveralMessages;
  readonly #known: readonly Choice<string>[];
  #chosenBefore = this.selectedValues;

  constructor(messages: SeveralMessages, known: readonly Choice<string>[], { input, output }: Terminal) {
    super({
      multiple: true,
      options() {
        return offered(cleanText(this.userInput), known, this.selectedValues, messages);
      },
      // What is offered fits already.
      filter: () => true,
      input,
      output,
      render: () => this.#draw(output),
    });
    this.#messages = messages;
    this.#known = known;
    this.on("key", (_, { name }) => this.#afterKey(name));
  }

  /** Who types looks for something else, so the first that fits is pointed at, not the one of before. */
  protected override _setUserInput(value: string | undefined, write?: boolean): void {
    const isTyped = value !== undefined && value !== "" && value !== this.userInput;
    if (isTyped) this.focusedValue = undefined;
    super._setUserInput(value, write);
  }

  /** A comma chooses what stands before it, Enter what is pointed at, and what was typed for a choice goes with it. */
  #afterKey(key: string | undefined): void {
    const parts = this.userInput.split(separator);
    const rest = parts.pop() ?? "";
    for (const typed of parts.map(cleanText).filter((part) => part !== "")) {
      this.#choose(this.#known.find(({ value }) => isSame(value, typed))?.value ?? typed);
    }
    if (key === "return") {
      if (cleanText(rest) !== "" && this.focusedValue !== undefined) this.#choose(this.focusedValue);
      this.value = this.selectedValues;
    } else if (parts.length > 0 || this.selectedValues !== this.#chosenBefore) {
      this._clearUserInput();
      if (parts.length > 0) this._setUserInput(rest, true);
    }
    this.#chosenBefore = this.selectedValues;
  }

  #choose(value: string): void {
    if (!this.selectedValues.includes(value)) this.selectedValues = [...this.selectedValues, value];
  }

  #draw(output: Writable): string {
    const { question, search, nothing, chosen } = this.#messages;
    const head = [styleText("gray", S_BAR), `${symbol(this.state)}  ${question}`];
    if (this.state === "submit" || this.state === "cancel") {
      const labels = this.state === "submit" ? this.selectedValues.map(visible) : [];
      return [...head, `${styleText("gray", S_BAR)}  ${styleText("dim", chosen(labels))}`].join("\n");
    }
    const bar = `${styleText("cyan", S_BAR)}  `;
    const typed = cleanText(this.userInput);
    const isLost = typed !== "" && !this.#known.some(({ label }) => isPart(typed, label));
    const asked = [
      `${bar}${styleText("dim", search)} ${this.isNavigating ? this.userInput : this.userInputWithCursor}`,
      ...(isLost ? [`${bar}${styleText("yellow", nothing)}`] : []),
    ];
    const found = limitOptions({
      cursor: this.cursor,
      options: this.filteredOptions,
      maxItems: shownAtOnce,
      rowPadding: head.length + asked.length + 1,
      output,
      style: ({ value, label, hint }, isFocused) => {
        const box = this.selectedValues.includes(value)
          ? styleText("green", S_CHECKBOX_SELECTED)
          : styleText("dim", S_CHECKBOX_INACTIVE);
        const count = isFocused && hint !== undefined ? styleText("dim", ` (${hint})`) : "";
        return `${box} ${isFocused ? label : styleText("dim", label)}${count}`;
      },
    });
    return [...head, ...asked, ...found.map((line) => bar + line), styleText("cyan", S_BAR_END)].join("\n");
  }
}

/** What is found by the typed part, then that part itself; where nothing is found, it first, then what may be meant. */
function offered(
  typed: string,
  known: readonly Choice<string>[],
  chosen: readonly string[],
  { fresh, meant }: SeveralMessages,
): Choice<string>[] {
  const added = chosen
    .filter((value) => !known.some((one) => one.value === value))
    .map((value) => ({ value, label: visible(value) }));
  if (typed === "") return [...added, ...known];
  const all = [...added, ...known];
  const found = all.filter(({ label }) => isPart(typed, label));
  if (found.some(({ value }) => localKey(value) === localKey(typed))) return found;
  const near = nearest(
    typed,
    all.map(({ value }) => value),
  );
  const alike = found.length > 0 ? [] : all.filter(({ value }) => value === near);
  return [
    ...found,
    { value: typed, label: fresh(visible(typed)) },
    ...alike.map((choice) => ({ ...choice, label: meant(choice.label) })),
  ];
}

/** ايران finds إيران too. */
const isPart = (typed: string, label: string): boolean => fold(label).includes(fold(typed));

/** Spellings that the site makes one keyword of. */
const isSame = (one: string, other: string): boolean =>
  alefSkeleton(localKey(one)) === alefSkeleton(localKey(other));
