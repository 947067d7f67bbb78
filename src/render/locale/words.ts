// The words that the site shows, ready to print: a key and its values in, text out.

import { localiseDigits } from "../../language/digits.js";
import type { Digits } from "../../model/config.js";
import type { Message, Pattern, PluralForm } from "./message.js";

/** What may stand in a place of a message. Numbers are written in the site's digits. */
export type WordValues = Readonly<Record<string, string | number | undefined>>;

export type Words = Readonly<{
  /** Plain text, not escaped. An unknown key gives the key itself: templates are checked before, so none is shown. */
  text: (key: string, values?: WordValues) => string;
  /** As `text`, but the words and numbers put in are passed through `mark`, to isolate or escape them. */
  marked: (
    key: string,
    values: WordValues,
    markText: (text: string) => string,
    markValue: (text: string) => string,
  ) => string;
  /** A message as a script of the page prints it itself: its forms by plural category, `{places}` unfilled. */
  forms: (key: string) => Readonly<Partial<Record<PluralForm, string>>>;
  number: (value: number) => string;
  has: (key: string) => boolean;
}>;

/** From five digits on, groups of three are set apart; a year never has so many. */
const grouped = (value: number, digits: Digits): string => {
  const written = String(value);
  if (!Number.isInteger(value) || Math.abs(value) < 10_000) return written;
  return written.replace(/\B(?=(?:\d{3})+$)/gu, digits === "latin" ? "," : "٬");
};

/**
 * @param messages - by dotted key, such as `articles.count`
 * @param language - BCP 47, for the plural rules
 */
export const createWords = (
  messages: ReadonlyMap<string, Message>,
  language: string,
  digits: Digits,
): Words => {
  const plurals = new Intl.PluralRules([language, "ar"], { type: "cardinal" });
  const number = (value: number): string => localiseDigits(grouped(value, digits), digits);

  const patternOf = (message: Message, values: WordValues): Pattern => {
    if (message.kind === "plain") return message.pattern;
    const count = values.count;
    // The message for none is a sentence of its own in every language that we have, whatever the plural rules say.
    const form: PluralForm =
      count === 0 && message.patterns.has("zero") ? "zero" : plurals.select(Number(count));
    return message.patterns.get(form) ?? message.other;
  };

  const marked: Words["marked"] = (key, values, markText, markValue) => {
    const message = messages.get(key);
    if (message === undefined) return markText(key);
    const { texts, names } = patternOf(message, values);
    let out = markText(texts[0] ?? "");
    for (const [index, name] of names.entries()) {
      const value = values[name];
      out += typeof value === "number" ? markText(number(value)) : markValue(value ?? "");
      out += markText(texts[index + 1] ?? "");
    }
    return out;
  };

  const written = ({ texts, names }: Pattern): string =>
    texts.map((text, index) => text + (names[index] === undefined ? "" : `{${names[index]}}`)).join("");
  const forms: Words["forms"] = (key) => {
    const message = messages.get(key);
    if (message === undefined) return { other: key };
    if (message.kind === "plain") return { other: written(message.pattern) };
    return Object.fromEntries([...message.patterns].map(([form, pattern]) => [form, written(pattern)]));
  };

  const asIs = (text: string): string => text;
  return {
    marked,
    forms,
    number,
    text: (key, values = {}) => marked(key, values, asIs, asIs),
    has: (key) => messages.has(key),
  };
};
