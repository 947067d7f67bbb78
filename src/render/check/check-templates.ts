// Every template against the data that it will be given: a misspelt name is found before any page is made.

import type { Diagnostic } from "../../model/diagnostic.js";
import { checkProgram } from "./check-statements.js";
import { Findings, type Names, type ParsedTemplate } from "./checking.js";
import { rootScope } from "./scope.js";
import type { Shape } from "./shape.js";

export type CheckInput = Names &
  Readonly<{
    /** `own`: names of the helpers that plugins bring for it. */
    pages: readonly Readonly<{ template: ParsedTemplate; shape: Shape; own: ReadonlySet<string> }>[];
  }>;

export type CheckResult = Readonly<{
  diagnostics: readonly Diagnostic[];
  /** Keys of messages that some template uses. */
  usedWords: ReadonlySet<string>;
}>;

export function checkTemplates({ pages, ...names }: CheckInput): CheckResult {
  const findings = new Findings();
  for (const { template, shape, own } of pages) {
    checkProgram(template.program, rootScope(shape), findings.checking(template, names, own));
  }
  return findings;
}
