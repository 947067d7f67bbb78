// What parsing gives for the packaged templates and words. Compiling the program finds it, so that no start of it has to:
// both parsers take longer to warm up than a small site takes to build. A text that was edited since is not found.

import type { ProgramNode } from "./check/nodes.js";
import type { Message, Pattern, PluralForm } from "./locale/message.js";
import { type Locale, parseLocale } from "./locale/parse-locale.js";
import { parseTemplate } from "./parse-template.js";
import type { TextFile } from "./place-in.js";

/** By the whole text of the file. */
export type ParsedTexts = Readonly<{
  programs: ReadonlyMap<string, ProgramNode>;
  locales: ReadonlyMap<string, Locale>;
}>;

type PlainMessage = readonly [key: string, pattern: Pattern | readonly (readonly [PluralForm, Pattern])[]];
type Plain = Readonly<{
  programs: readonly (readonly [text: string, program: ProgramNode])[];
  locales: readonly (readonly [text: string, messages: readonly PlainMessage[]])[];
}>;

type TextFiles = Readonly<Record<"templates" | "locales", ReadonlyMap<string, TextFile>>>;

/** Of a folder; a file with mistakes is left out. @returns JSON */
export function writeParsedTexts({ templates, locales }: TextFiles): string {
  const plain: Plain = {
    programs: [...templates].flatMap(([name, file]) => {
      const parsed = parseTemplate(name, file);
      return "code" in parsed ? [] : [[file.text, parsed.program] as const];
    }),
    locales: [...locales.values()].flatMap((file) => {
      const { value, diagnostics } = parseLocale(file);
      return diagnostics.length > 0 ? [] : [[file.text, [...value].map(plainMessage)] as const];
    }),
  };
  return JSON.stringify(plain);
}

/** @param json - as {@link writeParsedTexts} wrote it */
export function readParsedTexts(json: string): ParsedTexts {
  const { programs, locales } = JSON.parse(json) as Plain;
  return {
    programs: new Map(programs),
    locales: new Map(locales.map(([text, messages]) => [text, new Map(messages.map(messageOf))])),
  };
}

const plainMessage = ([key, message]: readonly [string, Message]): PlainMessage => [
  key,
  message.kind === "plain" ? message.pattern : [...message.patterns],
];

function messageOf([key, plain]: PlainMessage): readonly [string, Message] {
  if (!isForms(plain)) return [key, { kind: "plain", pattern: plain }];
  const patterns = new Map(plain);
  return [key, { kind: "plural", patterns, other: patterns.get("other") ?? { texts: [""], names: [] } }];
}

const isForms = (plain: PlainMessage[1]): plain is readonly (readonly [PluralForm, Pattern])[] =>
  Array.isArray(plain);
