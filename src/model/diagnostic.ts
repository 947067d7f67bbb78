// Something wrong, as facts. Reporters word it in Arabic or English; codes are permanent.
// Each stage lists the facts of its own codes in `facts/`; the wording of every code is demanded by the compiler.

import type { BuildFacts } from "./facts/build.js";
import type { CheckFacts } from "./facts/checks.js";
import type { ConfigFacts } from "./facts/config.js";
import type { ContentFacts } from "./facts/content.js";
import type { KeywordFacts } from "./facts/keywords.js";
import type { MachineFacts } from "./facts/machine.js";
import type { MarkdownFacts } from "./facts/markdown.js";
import type { PluginFacts } from "./facts/plugins.js";
import type { SiteFacts } from "./facts/site.js";
import type { TemplateFacts } from "./facts/template.js";
import type { Place } from "./place.js";

export type Severity = "error" | "warning";

export type FactsByCode = BuildFacts &
  CheckFacts &
  ConfigFacts &
  ContentFacts &
  MarkdownFacts &
  PluginFacts &
  SiteFacts &
  KeywordFacts &
  TemplateFacts &
  MachineFacts;
export type DiagnosticCode = keyof FactsByCode;

type DiagnosticOf<C extends DiagnosticCode> = Readonly<{
  code: C;
  severity: Severity;
  place: Place;
  facts: Readonly<FactsByCode[C]>;
  /** Other places that belong to it: the first of two claims, say. */
  related?: readonly Place[];
}>;

export type Diagnostic = { [C in DiagnosticCode]: DiagnosticOf<C> }[DiagnosticCode];

/** A stage's answer: what it made, and all that was wrong on the way. A mistake of an editor is never thrown. */
export type Outcome<T> = Readonly<{ value: T; diagnostics: readonly Diagnostic[] }>;
