// What templates may call. Each helper's arguments were checked when the templates were loaded.

import Handlebars from "handlebars";
import type { Direction } from "../model/article.js";
import type { PublishedAsset } from "./assets.js";
import { isolateOpposite } from "./isolate.js";
import type { Words, WordValues } from "./locale/words.js";

type Options = Readonly<{ hash: WordValues }>;

const { escapeExpression } = Handlebars;
const bdi = (value: string): string => (value === "" ? "" : `<bdi>${escapeExpression(value)}</bdi>`);

export type HelperInput = Readonly<{
  words: Words;
  direction: Direction;
  /** Name below `assets/` → where it lies. */
  assets: ReadonlyMap<string, PublishedAsset>;
}>;

/** The helpers by name, as Handlebars wants them. */
export const createHelpers = ({ words, direction, assets }: HelperInput) => ({
  /** Plain words: also right inside an attribute. Handlebars escapes them. */
  t: (key: string, options: Options): string => words.text(key, options.hash),
  /** Words of a sentence, every name put into it isolated: not for attributes. */
  sentence: (key: string, options: Options): Handlebars.SafeString =>
    new Handlebars.SafeString(words.marked(key, options.hash, escapeExpression, bdi)),
  /** A headline whose words of the other direction keep their place. */
  isolate: (text: string, ownDirection: Direction | undefined | Options): Handlebars.SafeString =>
    new Handlebars.SafeString(
      isolateOpposite(String(text), typeof ownDirection === "string" ? ownDirection : direction),
    ),
  asset: (name: string): string => assets.get(name)?.href ?? "",
  /** For `integrity`: browsers refuse a file that someone changed on the way. */
  integrity: (name: string): string => assets.get(name)?.integrity ?? "",
});

export type Helpers = ReturnType<typeof createHelpers>;
