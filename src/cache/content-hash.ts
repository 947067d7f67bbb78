// The hash by which bytes are known everywhere in the cache.

import { hash } from "node:crypto";

/**
 * The first 128 bits of the SHA-256 as 32 hexadecimal digits. Text is hashed as UTF-8. (A slice of all 64 would hold on to
 * them all.)
 */
export const contentHash = (data: string | Uint8Array): string =>
  hash("sha256", data, "buffer").toString("hex", 0, 16);

/**
 * The same of plain data, maps included: values that read alike have one hash. (V8's own serialisation is no measure: it
 * writes a text in one or two bytes a letter by where the text came from.)
 */
export const dataHash = (data: unknown): string =>
  contentHash(
    JSON.stringify(data, (_, value: unknown) => (value instanceof Map ? { map: [...value] } : value)),
  );
