// What checking one template knows and where it says what it finds.

import { nearest } from "../../language/nearest.js";
import type { Diagnostic, DiagnosticCode, FactsByCode } from "../../model/diagnostic.js";
import { placeIn, type TextFile } from "../place-in.js";
import type { Location, ProgramNode } from "./nodes.js";

/** A template that could be parsed. `name` is what a page or a partial is called: `layouts/page`. */
export type ParsedTemplate = Readonly<{ name: string; file: TextFile; program: ProgramNode }>;

/** What templates may name besides the data of the page. */
export type Names = Readonly<{
  partials: ReadonlyMap<string, ParsedTemplate>;
  /** Places of each message by key. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
  assets: ReadonlySet<string>;
}>;

type TemplateCode = Extract<DiagnosticCode, `template-${string}`>;

type Report = <C extends TemplateCode>(code: C, loc: Location, facts: FactsByCode[C]) => void;

/** One template, as it is used by one page. */
export type Checking = Readonly<{
  names: Names;
  /** Helpers that plugins bring for the page. */
  own: ReadonlySet<string>;
  /** Names of the partials that this one is used by, itself the last. */
  stack: readonly string[];
  report: Report;
  useWord: (key: string) => void;
  /** The same page, in a partial. */
  into: (name: string, partial: ParsedTemplate) => Checking;
}>;

/** All that is found in all templates. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  /** Keys of messages that some template uses. */
  readonly usedWords = new Set<string>();
  readonly #reported = new Set<string>();

  /** @param template - of a page */
  checking(template: ParsedTemplate, names: Names, own: ReadonlySet<string>): Checking {
    const within = ({ file }: ParsedTemplate, stack: readonly string[]): Checking => ({
      ...{ names, own, stack },
      report: (code, loc, facts) => this.#report(file, code, loc, facts),
      useWord: (key) => this.usedWords.add(key),
      into: (name, partial) => within(partial, [...stack, name]),
    });
    return within(template, []);
  }

  #report<C extends TemplateCode>(file: TextFile, code: C, { start, end }: Location, facts: FactsByCode[C]) {
    const endColumn = end.line === start.line ? end.column + 1 : undefined;
    // A partial is walked once for each place that uses it; its mistake is one mistake all the same.
    const key = JSON.stringify([code, file.path, start.line, start.column, facts]);
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const place = placeIn(file, start.line, start.column + 1, endColumn);
    this.diagnostics.push({ code, severity: "error", place, facts } as Diagnostic);
  }
}

/** The name that was meant, for the facts of a report. */
export const suggestion = (name: string, candidates: Iterable<string>): { nearest?: string } => {
  const found = nearest(name, [...candidates]);
  return found === undefined ? {} : { nearest: found };
};
