// The kinds of values that editors write, as schemas over text: YAML gives nothing but text (see yaml/read.ts), and the
// key decides what it means. Each says in `written` how it looks to a YAML editor, for the published JSON Schemas.

import * as z from "zod";
import { toLatinDigits } from "../../language/digits.js";
import { fold } from "../../language/fold.js";
import { nearest } from "../../language/nearest.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { ExpectedValue } from "../../model/facts/content.js";
import { cleanText, unquoted } from "../values/text.js";
import { yesNoValues, yesOrNo } from "../values/yes-no.js";
import { knownLanguage, wellFormedLanguage } from "./language-tag.js";

/** What is wrong with a value, without its place. */
export type Fault = Diagnostic extends infer D
  ? D extends Diagnostic
    ? Omit<D, "place" | "related">
    : never
  : never;
/** Made once the key is known under which the value stands. */
export type FaultOf = (key: string) => Fault;

type JsonSchema = Readonly<Record<string, unknown>>;

/** What an editor enters under a key, as a form on a screen has to know it. */
export type LeafKind = "text" | "list" | "date" | "yes-no" | "choice";

/** Puts the description for editors, the form in which the value is written and its kind into a schema. */
function described<S extends z.ZodType>(
  schema: S,
  description: string,
  written: JsonSchema,
  kind: LeafKind = "text",
): S {
  return schema.meta({ description, written, kind });
}

/** The error of a type mismatch names what is expected; validate.ts makes the diagnostic of it. */
const expected = (value: ExpectedValue) => ({ error: value });

const plainText = z.string(expected("text"));
const textForm: JsonSchema = { type: ["string", "number", "boolean"] };

/** Text of one line or several. */
export const text = (description: string) =>
  described(z.string(expected("text")).transform(cleanText), description, textForm);

/** A list, or one line with separators. */
export const textList = (description: string) =>
  described(
    z.union([plainText, z.array(plainText.nullable())], expected("list")),
    description,
    {
      anyOf: [textForm, { type: "array", items: textForm }],
    },
    "list",
  );

/** `7/5/2024`: a number of the day and one of the month that may change places, and are not the same. */
const readTwoWays =
  "^ *0?([1-9]|1[0-2])([-/.])(?!0?\\1\\2)(?:0?[1-9]|1[0-2])\\2\\d{4}(?: +\\d{1,2}:\\d\\d)?$";

/** A day, or a day and an hour; read later, because that needs the site's time zone. */
export const date = (description: string) =>
  described(
    z.string(expected("date")),
    description,
    { type: "string", examples: ["2021-07-06 16:53"], not: { pattern: readTwoWays } },
    "date",
  );

/** A value that the reader checks on its own (an address, a slug); text to the schema. */
export function checked<T>(
  description: string,
  written: JsonSchema,
  kind: ExpectedValue,
  read: (value: string) => { value: T } | { fault: FaultOf },
  leaf: LeafKind = "text",
) {
  const schema = z.string(expected(kind)).transform((value, context): T => {
    const answer = read(unquoted(cleanText(value)));
    if ("value" in answer) return answer.value;
    context.addIssue({ code: "custom", params: { fault: answer.fault } });
    return z.NEVER;
  });
  return described(schema, description, written, leaf);
}

export const yesNo = (description: string) =>
  checked(
    description,
    { enum: yesNoValues },
    "yes-no",
    (value) => {
      const answer = yesOrNo(value);
      if (answer !== undefined) return { value: answer };
      return { fault: choiceFault(value, ["نعم", "لا", "true", "false"]) };
    },
    "yes-no",
  );

const wholeNumberForm = (minimum: number, maximum: number): JsonSchema => ({
  anyOf: [
    { type: "integer", minimum, maximum },
    { type: "string", pattern: "^[٠-٩۰-۹]{1,9}$" },
  ],
});

/** A whole number, in digits of any Arabic script too. */
export const wholeNumber = (description: string, minimum: number, maximum: number) =>
  checked(description, wholeNumberForm(minimum, maximum), "number", (value) => {
    const digits = toLatinDigits(value);
    const number = /^[0-9]{1,9}$/u.test(digits) ? Number(digits) : Number.NaN;
    if (number >= minimum && number <= maximum) return { value: number };
    return {
      fault: (key) => ({
        code: "bad-number",
        severity: "error",
        facts: { key, written: value.slice(0, 80), minimum, maximum },
      }),
    };
  });

/** One of a few words; `synonyms` maps other ways to write them. */
export const choice = <T extends string>(
  description: string,
  values: readonly T[],
  synonyms: Readonly<Record<string, T>> = {},
) =>
  checked(
    description,
    { enum: [...values, ...Object.keys(synonyms)] },
    "text",
    (value): { value: T } | { fault: FaultOf } => {
      const folded = fold(value);
      const found =
        values.find((known) => fold(known) === folded) ??
        Object.entries(synonyms).find(([name]) => fold(name) === folded)?.[1];
      return found === undefined ? { fault: choiceFault(value, values) } : { value: found };
    },
    "choice",
  ).meta({ choices: values });

function choiceFault(written: string, choices: readonly string[]): FaultOf {
  const near = nearest(written.slice(0, 80), choices);
  return (key) => ({
    code: "unknown-choice",
    severity: "error",
    facts: { key, written: written.slice(0, 80), choices, ...(near === undefined ? {} : { nearest: near }) },
  });
}

/** A language as BCP 47 writes it: `ar`, `fa-IR`. */
export const languageTag = (description: string) =>
  checked(description, { type: "string", examples: ["ar", "fa-IR"] }, "text", (value) => {
    const tag = wellFormedLanguage(value);
    if (tag !== undefined) return { value: tag };
    const near = knownLanguage(value);
    return {
      fault: () => ({
        code: "bad-language",
        severity: "error",
        facts: { written: value.slice(0, 80), ...(near === undefined ? {} : { nearest: near }) },
      }),
    };
  });

/** An address that a browser can open: absolute, http or https. */
export const webAddress = (description: string) =>
  checked(description, { type: "string", format: "uri" }, "text", (value) => {
    const url = httpAddress(value);
    if (url !== undefined) return { value: url.href };
    return { fault: (key) => badAddress(key, value, "web") };
  });

/** One address of an electronic mailbox, alone or as a link has it. */
export const emailAddress = (description: string) =>
  checked(description, { type: "string", format: "idn-email" }, "text", (value) => {
    const address = value.replace(/^mailto:/i, "");
    return mailbox.test(address) ? { value: address } : { fault: (key) => badAddress(key, value, "email") };
  });

/** What a reader's mail program can take without doubt: no name beside it, no blank, a domain with a dot in it. */
const mailbox = /^[^\s@<>()[\]\\,;:"?&]+@[^\s@<>()[\]\\,;:"?&/]+\.[^\s@<>()[\]\\,;:"?&/.]+$/u;

export function badAddress(
  key: string,
  written: string,
  wants: "web" | "site" | "path" | "file" | "email",
): Fault {
  return { code: "bad-address", severity: "error", facts: { key, written: written.slice(0, 200), wants } };
}

/** The address, or undefined if it is not an absolute one of the web without user name and password. */
export function httpAddress(value: string): URL | undefined {
  if (!/^https?:\/\/[^\s/]/iu.test(value)) return undefined;
  try {
    const url = new URL(value);
    return url.username === "" && url.password === "" ? url : undefined;
  } catch {
    return undefined;
  }
}
