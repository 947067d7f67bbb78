// A short, stable name for a text, where one is needed in a URL. Not for security.

/**
 * FNV-1a over the UTF-8 bytes, as seven digits of base 36: `x-` and a cut slug's ending must never change.
 * @see Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/ (32 bits)
 */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0");
}
