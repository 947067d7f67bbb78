// What an encoder of pictures does, whichever library it is.

import type { EncodingRules, VariantFormat } from "./plan.js";

type EncodedVariant = Readonly<{ format: VariantFormat; width: number; bytes: Uint8Array }>;

/** A copy in the format that everyone can read. */
export type PlainCopy = Readonly<{
  format: "jpeg" | "png";
  width: number;
  height: number;
  bytes: Uint8Array;
}>;

export type EncodedPicture = Readonly<{
  /** In pixels, upright. */
  width: number;
  height: number;
  /** Absent where the ground shows through. */
  tone?: string;
  /** By format in the order of the rules, then by width. Without any metadata, in sRGB. */
  variants: readonly EncodedVariant[];
  /** For pictures wider than the widest variant, and for AVIF. */
  plain?: PlainCopy;
  /** The file itself, turned upright and without metadata; only for one that lies on its side. */
  upright?: Uint8Array;
}>;

export type EncodingTask = Readonly<{
  bytes: Uint8Array;
  rules: EncodingRules;
  /** Whether the file has to be written anew because it lies on its side. */
  turn: boolean;
}>;

export type PictureEncoder = Readonly<{
  /** Pictures of another version may have other bytes. Known without loading the library. */
  version: string;
  /** @throws Error when the file cannot be decoded to its end */
  encode: (task: EncodingTask) => Promise<EncodedPicture>;
}>;
