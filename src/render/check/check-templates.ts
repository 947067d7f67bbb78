// Every template against the data that it will be given: a misspelt name is found before any page is made.
// Partials are checked where they are used, with the context that they have there.

import { nearest } from "../../language/nearest.js";
import type { Diagnostic, DiagnosticCode, FactsByCode } from "../../model/diagnostic.js";
import { placeIn, type TextFile } from "../place-in.js";
import { blockNames, helperSignatures, isHelper, type ParameterKind } from "./helper-signatures.js";
import type {
  BlockNode,
  CallNode,
  ExpressionNode,
  Location,
  MustacheNode,
  PartialNode,
  ProgramNode,
  SubExpressionNode,
} from "./nodes.js";
import { resolvePath } from "./resolve-path.js";
import { innerScope, knowing, type PartialBlock, rootScope, type Scope } from "./scope.js";
import type { Shape } from "./shape.js";

/** A template that could be parsed. `name` is what a page or a partial is called: `layouts/page`. */
export type ParsedTemplate = Readonly<{ name: string; file: TextFile; program: ProgramNode }>;

export type CheckInput = Readonly<{
  /** `own`: names of the helpers that plugins bring for it. */
  pages: readonly Readonly<{ template: ParsedTemplate; shape: Shape; own: ReadonlySet<string> }>[];
  partials: ReadonlyMap<string, ParsedTemplate>;
  /** Places of each message by key. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
  assets: ReadonlySet<string>;
}>;

export type CheckResult = Readonly<{
  diagnostics: readonly Diagnostic[];
  /** Keys of messages that some template uses. */
  usedWords: ReadonlySet<string>;
}>;

type TemplateCode = Extract<DiagnosticCode, `template-${string}`>;

export const checkTemplates = ({ pages, partials, words, assets }: CheckInput): CheckResult => {
  const diagnostics: Diagnostic[] = [];
  const reported = new Set<string>();
  const usedWords = new Set<string>();

  const checkIn = (template: ParsedTemplate, stack: readonly string[], own: ReadonlySet<string>) => {
    const report = <C extends TemplateCode>(code: C, loc: Location, facts: FactsByCode[C]): void => {
      const { start, end } = loc;
      const endColumn = end.line === start.line ? end.column + 1 : undefined;
      // A partial is walked once for each place that uses it; its mistake is one mistake all the same.
      const key = JSON.stringify([code, template.file.path, start.line, start.column, facts]);
      if (reported.has(key)) return;
      reported.add(key);
      const place = placeIn(template.file, start.line, start.column + 1, endColumn);
      diagnostics.push({ code, severity: "error", place, facts } as Diagnostic);
    };

    const suggestion = (name: string, candidates: Iterable<string>): { nearest?: string } => {
      const found = nearest(name, [...candidates]);
      return found === undefined ? {} : { nearest: found };
    };

    /** Looks a path up and reports what is wrong with it. `optional` says whether it may be absent here. */
    const lookUp = (node: ExpressionNode, scope: Scope, optional: boolean): Shape | undefined => {
      if (node.type === "SubExpression") {
        return checkSubExpression(node, scope);
      }
      if (node.type !== "PathExpression") return literalShape(node);
      const result = resolvePath(node, scope);
      switch (result.kind) {
        case "found":
          if (result.mayBeAbsent && !optional)
            report("template-may-be-absent", node.loc, { name: node.original });
          return result.shape;
        case "unknown":
          report("template-unknown-name", node.loc, {
            name: node.original,
            ...suggestion(result.part, result.candidates),
          });
          return undefined;
        case "no-parent":
          report("template-no-parent", node.loc, { name: node.original });
          return undefined;
      }
    };

    const literalShape = (
      node: Exclude<ExpressionNode, { type: "PathExpression" | "SubExpression" }>,
    ): Shape => {
      if (node.type === "NumberLiteral") return { kind: "number" };
      return { kind: node.type === "BooleanLiteral" ? "flag" : "text" };
    };

    /** Helpers of plugins take anything, and give a text. */
    const checkOwnHelper = (call: CallNode, helper: string, scope: Scope): void => {
      if (call.params.length === 0 || (call.hash?.pairs.length ?? 0) > 0) {
        report("template-wrong-arguments", call.loc, { helper, expected: `{{${helper} title}}` });
      }
      for (const param of call.params) lookUp(param, scope, false);
    };

    const checkSubExpression = (node: SubExpressionNode, scope: Scope): Shape | undefined => {
      const name = String(node.path.original);
      if (own.has(name)) {
        checkOwnHelper(node, name, scope);
        return { kind: "text" };
      }
      if (own.size === 0 || isHelper(name)) report("template-forbidden", node.loc, { what: "( )" });
      else report("template-unknown-helper", node.path.loc, { name, ...suggestion(name, own) });
      return undefined;
    };

    const checkText = (
      node: ExpressionNode,
      scope: Scope,
      helper: string,
      usage: string,
      optional: boolean,
    ): void => {
      const shape = lookUp(node, scope, optional);
      if (shape !== undefined && shape.kind !== "text" && shape.kind !== "number") {
        report("template-wrong-arguments", node.loc, { helper, expected: usage });
      }
    };

    const checkWord = (call: CallNode, scope: Scope, helper: string, usage: string): void => {
      const [key] = call.params;
      if (key?.type !== "StringLiteral") {
        report("template-wrong-arguments", call.loc, { helper, expected: usage });
        return;
      }
      const name = String(key.value);
      usedWords.add(name);
      const places = words.get(name);
      const given = call.hash?.pairs ?? [];
      for (const pair of given) checkText(pair.value, scope, helper, usage, false);
      if (places === undefined) {
        report("template-unknown-word", key.loc, { key: name, ...suggestion(name, words.keys()) });
        return;
      }
      const missing = [...places].filter((place) => !given.some((pair) => pair.key === place));
      const unknown = given.map((pair) => pair.key).filter((place) => !places.has(place));
      if (missing.length + unknown.length > 0) {
        report("template-word-values", call.loc, { key: name, missing, unknown });
      }
    };

    const checkHelper = (call: CallNode, helper: string, scope: Scope): void => {
      if (!isHelper(helper)) return;
      const { parameters, values, usage }: (typeof helperSignatures)[typeof helper] =
        helperSignatures[helper];
      const kinds: readonly ParameterKind[] = parameters;
      const least = kinds.filter((kind) => kind !== "optional-text").length;
      const extra = !values && (call.hash?.pairs.length ?? 0) > 0;
      if (call.params.length < least || call.params.length > kinds.length || extra) {
        report("template-wrong-arguments", call.loc, { helper, expected: usage });
        return;
      }
      for (const [index, param] of call.params.entries()) {
        const kind = kinds[index];
        if (kind === "word") checkWord(call, scope, helper, usage);
        else if (kind === "asset") checkAsset(param, helper, usage);
        else checkText(param, scope, helper, usage, kind === "optional-text");
      }
    };

    const checkAsset = (param: ExpressionNode, helper: string, usage: string): void => {
      if (param.type !== "StringLiteral") {
        report("template-wrong-arguments", param.loc, { helper, expected: usage });
      } else if (!assets.has(String(param.value))) {
        const name = String(param.value);
        report("template-unknown-asset", param.loc, { name, ...suggestion(name, assets) });
      }
    };

    const checkMustache = (node: MustacheNode, scope: Scope): void => {
      const { path } = node;
      const called = node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
      if (path.type !== "PathExpression") {
        report("template-forbidden", node.loc, { what: `{{${String(path.original)}}}` });
        return;
      }
      if (isHelper(path.original)) {
        if (!node.escaped) report("template-raw-output", node.loc, { name: path.original });
        checkHelper(node, path.original, scope);
        return;
      }
      if (called && own.has(path.original)) {
        if (!node.escaped) report("template-raw-output", node.loc, { name: path.original });
        checkOwnHelper(node, path.original, scope);
        return;
      }
      if (called) {
        const candidates = [...Object.keys(helperSignatures), ...blockNames, ...own];
        report("template-unknown-helper", path.loc, {
          name: path.original,
          ...suggestion(path.original, candidates),
        });
        return;
      }
      const shape = lookUp(path, scope, false);
      if (shape === undefined) return;
      if (shape.kind === "list" || shape.kind === "object") {
        report("template-not-text", node.loc, { name: path.original, kind: shape.kind });
      } else if (shape.kind === "html" && node.escaped) {
        report("template-escaped-html", node.loc, { name: path.original });
      } else if (shape.kind !== "html" && !node.escaped) {
        report("template-raw-output", node.loc, { name: path.original });
      }
    };

    const checkBlock = (node: BlockNode, scope: Scope): void => {
      const name = node.path.type === "PathExpression" ? node.path.original : String(node.path.original);
      const [subject] = node.params;
      if (!blockNames.includes(name)) {
        const code =
          isHelper(name) || node.params.length > 0 ? "template-unknown-helper" : "template-forbidden";
        if (code === "template-forbidden") report(code, node.loc, { what: `{{#${name}}}` });
        else report(code, node.path.loc, { name, ...suggestion(name, blockNames) });
        return;
      }
      if (subject === undefined || node.params.length > 1 || (node.hash?.pairs.length ?? 0) > 0) {
        report("template-wrong-arguments", node.path.loc, { helper: name, expected: `{{#${name} name}}` });
        return;
      }
      const shape = lookUp(subject, scope, true);
      const key = subject.type === "PathExpression" ? presenceKey(subject, scope) : undefined;
      const sure = key === undefined ? scope : knowing(scope, key);
      const names = node.program?.blockParams ?? [];
      if (name === "if" || name === "unless") {
        if (node.program !== undefined) checkProgram(node.program, name === "if" ? sure : scope);
        if (node.inverse !== undefined) checkProgram(node.inverse, name === "if" ? scope : sure);
        return;
      }
      if (node.inverse !== undefined) checkProgram(node.inverse, scope);
      if (shape === undefined || node.program === undefined) return;
      if (name === "with") checkProgram(node.program, innerScope(sure, shape, false, names));
      else if (shape.kind === "list") checkProgram(node.program, innerScope(sure, shape.item, true, names));
      else report("template-not-list", subject.loc, { name: originalOf(subject) });
    };

    const checkPartial = (node: PartialNode, scope: Scope): void => {
      if (node.name.type === "SubExpression") {
        report("template-forbidden", node.loc, { what: "{{> ( )}}" });
        return;
      }
      const name = String(node.name.original);
      if (name === "@partial-block") {
        if (scope.block === undefined) report("template-no-parent", node.loc, { name });
        else scope.block.check(scope);
        return;
      }
      const partial = partials.get(name);
      if (partial === undefined) {
        report("template-unknown-partial", node.name.loc, { name, ...suggestion(name, partials.keys()) });
        return;
      }
      if (stack.includes(name)) {
        report("template-endless-partial", node.name.loc, { name });
        return;
      }
      if (node.params.length > 1 || (node.hash?.pairs.length ?? 0) > 0) {
        report("template-wrong-arguments", node.loc, { helper: `> ${name}`, expected: `{{> ${name}}}` });
        return;
      }
      const [subject] = node.params;
      const shape = subject === undefined ? scope.shape : lookUp(subject, scope, false);
      if (shape === undefined) return;
      const { program } = node;
      const block: PartialBlock | undefined =
        program === undefined
          ? undefined
          : { check: (inner) => checkProgram(program, { ...scope, ...sameContext(scope, inner) }) };
      const fresh = rootScope(shape, block);
      // A partial given nothing keeps the context, and with it what `#if` has already made sure of.
      const inner: Scope =
        subject === undefined
          ? { ...fresh, id: scope.id, root: scope.root, inEach: scope.inEach, present: scope.present }
          : { ...fresh, root: scope.root, inEach: scope.inEach };
      checkIn(partial, [...stack, name], own).program(partial.program, inner);
    };

    const checkProgram = (program: ProgramNode, scope: Scope): void => {
      for (const node of program.body) {
        switch (node.type) {
          case "MustacheStatement":
            checkMustache(node, scope);
            break;
          case "BlockStatement":
            checkBlock(node, scope);
            break;
          case "PartialStatement":
          case "PartialBlockStatement":
            checkPartial(node, scope);
            break;
          case "Decorator":
          case "DecoratorBlock":
            report("template-forbidden", node.loc, { what: "{{#*…}}" });
            break;
          case "ContentStatement":
          case "CommentStatement":
            break;
        }
      }
    };

    return { program: checkProgram };
  };

  for (const { template, shape, own } of pages) {
    checkIn(template, [], own).program(template.program, rootScope(shape));
  }
  return { diagnostics, usedWords };
};

const originalOf = (node: ExpressionNode): string => (node.type === "PathExpression" ? node.original : "");

/** A layout prints the page's content with its own context; what the layout asked for holds there too. */
const sameContext = (outer: Scope, inner: Scope): Partial<Scope> =>
  outer.id === inner.id ? { present: inner.present } : { shape: inner.shape, id: inner.id };

/** All prefixes of a path that is there are there too. */
const presenceKey = (
  node: Extract<ExpressionNode, { type: "PathExpression" }>,
  scope: Scope,
): string[] | undefined => {
  const result = resolvePath(node, scope);
  return result.kind === "found" ? [...result.keys] : undefined;
};
