// One message of a locale: text with `{places}`, in one form or one for each plural category.
// Read once when templates are loaded, so that printing one is a join.

export type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";

export const pluralForms: readonly PluralForm[] = ["zero", "one", "two", "few", "many", "other"];

/** Text and names of places in turn: `texts[0] names[0] texts[1] …`; there is one text more than names. */
export type Pattern = Readonly<{ texts: readonly string[]; names: readonly string[] }>;

export type Message =
  | Readonly<{ kind: "plain"; pattern: Pattern }>
  /** Chosen by the place `count`. */
  | Readonly<{ kind: "plural"; patterns: ReadonlyMap<PluralForm, Pattern>; other: Pattern }>;

/** Splits `"{count} مقالات"` at its places. Braces that hold no name stay text. */
export const parsePattern = (text: string): Pattern => {
  const pieces = text.split(/\{([a-z][a-zA-Z]*)\}/u);
  return {
    texts: pieces.filter((_, index) => index % 2 === 0),
    names: pieces.filter((_, index) => index % 2 === 1),
  };
};

/** Names of all places that a message's forms use. A plural message always takes `count`. */
export const placesOf = (message: Message): ReadonlySet<string> =>
  message.kind === "plain"
    ? new Set(message.pattern.names)
    : new Set(["count", ...[...message.patterns.values()].flatMap((pattern) => pattern.names)]);
