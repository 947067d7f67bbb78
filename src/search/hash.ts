// Which shard a name or a number lies in: the build and the browser must agree for ever, so it is written out here.

/**
 * FNV-1a over the UTF-16 code units, then Murmur3's finaliser, so that the upper bits are as even as the lower.
 * @returns 32 bits, unsigned
 * @see Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/; Appleby 2011, MurmurHash3
 */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finished(hash);
}

/** @param number - a whole number below 2^32 */
export const hashOfNumber = (number: number): number => finished(number);

function finished(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
