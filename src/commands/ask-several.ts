// A choice of several among many, found by typing a part of them. What @clack/prompts offers for this says its words in
// English alone, so this one draws the question itself, with the signs of the others.

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
import { fold } from "../language/fold.js";

export type Choice<T> = Readonly<{ value: T; label: string; hint?: string }>;

export type SeveralMessages = Readonly<{
  question: string;
  /** Before what was typed. */
  search: string;
  nothing: string;
  chosen: (labels: readonly string[]) => string;
}>;

type Terminal = Readonly<{ input: Readable; output: Writable }>;

const shownAtOnce = 10;

export async function askSeveral(
  { question, search, nothing, chosen }: SeveralMessages,
  choices: readonly Choice<string>[],
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<readonly string[] | undefined> {
  const prompt = new AutocompletePrompt<Choice<string>>({
    options: [...choices],
    multiple: true,
    // ايران finds إيران too.
    filter: (typed, { label }) => fold(label).includes(fold(typed)),
    input,
    output,
    render() {
      const head = [styleText("gray", S_BAR), `${symbol(this.state)}  ${question}`];
      if (this.state === "submit" || this.state === "cancel") {
        const labels = this.state === "submit" ? this.selectedValues : [];
        return [...head, `${styleText("gray", S_BAR)}  ${styleText("dim", chosen(labels))}`].join("\n");
      }
      const bar = `${styleText("cyan", S_BAR)}  `;
      const isLost = this.filteredOptions.length === 0;
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
    },
  });
  const answer = await prompt.prompt();
  return isCancel(answer) || answer === undefined ? undefined : [answer].flat();
}
