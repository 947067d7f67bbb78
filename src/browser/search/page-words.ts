// The messages that the script prints, in the page's language and digits.

import { localiseDigits } from "../../language/digits.js";
import type { Digits } from "../../model/config.js";

/** By key, by plural category: text with `{places}`. */
type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type PageWords = Readonly<{
  /** Text and, for each place that is no number, the element that `isolate` makes of its value. */
  nodes: (
    key: string,
    values: Readonly<Record<string, string | number>>,
  ) => readonly (string | HTMLElement)[];
  text: (key: string, values?: Readonly<Record<string, number>>) => string;
  number: (value: number) => string;
}>;

export function readPageWords(messages: string, digits: string, language: string): PageWords {
  const forms = JSON.parse(messages) as Messages;
  const plurals = new Intl.PluralRules([language, "ar"]);
  const number = (value: number): string => localiseDigits(String(value), digits as Digits);
  const pattern = (key: string, count: string | number | undefined): string => {
    const of = forms[key] ?? {};
    if (typeof count !== "number") return of.other ?? "";
    return (count === 0 ? of.zero : undefined) ?? of[plurals.select(count)] ?? of.other ?? "";
  };
  const nodes: PageWords["nodes"] = (key, values) =>
    pattern(key, values.count)
      .split(/\{([a-zA-Z]+)\}/)
      .map((part, at) => {
        if (at % 2 === 0) return part;
        const value = values[part] ?? "";
        if (typeof value === "number") return number(value);
        // A name in a sentence must not turn the words around it.
        const isolated = document.createElement("bdi");
        isolated.textContent = value;
        return isolated;
      })
      .filter((part) => part !== "");
  return {
    nodes,
    number,
    text: (key, values = {}) => nodes(key, values).join(""),
  };
}
