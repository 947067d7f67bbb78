// What each helper takes. Templates are checked against this before any page is rendered.

/** `word` is the key of a message, written out; `asset` the name of a file below `templates/assets`, written out. */
type ParameterKind = "word" | "asset" | "text" | "optional-text";

export type HelperSignature = Readonly<{
  parameters: readonly ParameterKind[];
  /** True when it takes the values of a message: `{{t "key" name=title}}`. */
  values: boolean;
  /** How it is written, for the report. */
  usage: string;
}>;

/** Helpers that print something. */
export const helperSignatures = {
  t: { parameters: ["word"], values: true, usage: '{{t "articles.count" count=total}}' },
  sentence: { parameters: ["word"], values: true, usage: '{{sentence "keyword.empty" name=title}}' },
  isolate: { parameters: ["text", "optional-text"], values: false, usage: "{{isolate title}}" },
  asset: { parameters: ["asset"], values: false, usage: '{{asset "style.css"}}' },
  integrity: { parameters: ["asset"], values: false, usage: '{{integrity "style.css"}}' },
} as const satisfies Readonly<Record<string, HelperSignature>>;

export type HelperName = keyof typeof helperSignatures;

export const isHelper = (name: string): name is HelperName => Object.hasOwn(helperSignatures, name);

/** Names that Handlebars gives a meaning to. */
const words: readonly string[] = [
  ...["else", "as", "this", "true", "false", "null", "undefined"],
  ...["lookup", "log", "helperMissing", "blockHelperMissing"],
];

/** Whether a plugin's helper could be called by this name, were it not for the packaged ones. */
export const isCallable = (name: string): boolean =>
  /^[\p{L}_$][\p{L}\p{M}\p{N}_$-]*$/u.test(name) && !words.includes(name);

/** Blocks that Handlebars brings; no others are known here. */
export const blockNames: readonly string[] = ["if", "unless", "each", "with"];
