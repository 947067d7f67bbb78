// The hash by which bytes are known everywhere in the cache.

import { hash } from "node:crypto";

/** The first 128 bits of the SHA-256 as 32 hexadecimal digits. Text is hashed as UTF-8. */
export const contentHash = (data: string | Uint8Array): string => hash("sha256", data, "hex").slice(0, 32);
