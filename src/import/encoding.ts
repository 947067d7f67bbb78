// In which encoding bytes are that others wrote. What a file declares of itself is often what its program declared of all
// files, so the bytes are asked first.

/**
 * By byte order mark, then UTF-16 and UTF-8 by their form, then what is declared, else an encoding of Arabic.
 * @param bytes - a file, or its beginning; a letter at the end may be cut
 * @param declared - name of an encoding that the file gives itself, if any
 * @returns a name that `TextDecoder` knows
 */
export function encodingOf(bytes: Uint8Array, declared?: string): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return wide;
  const named = declared === undefined ? undefined : narrowEncoding(declared);
  const asUtf8 = new TextDecoder().decode(bytes, { stream: true });
  const bad = asUtf8.match(/\ufffd/g)?.length ?? 0;
  if (bad === 0) return /\P{ASCII}/u.test(asUtf8) ? "utf-8" : (named ?? "utf-8");
  // Programs of the West declared theirs over any letters.
  if (named !== undefined && named !== "utf-8" && !(named === "windows-1252" && isArabic(bytes)))
    return named;
  // A broken sequence here and there is damage; bytes that hardly ever form UTF-8 are another encoding.
  const good = asUtf8.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return good > bad ? "utf-8" : arabicEncoding(bytes);
}

/** Undefined for UTF-16 too, whose bytes would have been known. */
function narrowEncoding(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding.startsWith("utf-16") ? undefined : encoding;
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: nearly every second byte is zero or the high byte of Arabic. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, 2000);
  if (head.length < 8 || head.indexOf(0) === -1) return undefined;
  const high = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0 || byte === 6) high[index % 2] = (high[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = high;
  if (Math.max(even, odd) < 0.45 * head.length) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Words of letters beyond ASCII alone; in the West such a letter stands among others. */
function isArabic(bytes: Uint8Array): boolean {
  let letters = 0;
  let pairs = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0xc0) continue;
    letters += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0) pairs += 1;
  }
  return pairs > letters / 2;
}

/**
 * Windows-1256, or ISO 8859-6 if all bytes are letters of that and ه, و and ي are where they stand in it: Windows has the
 * letters è, ç and ê there, and ى and ي where ISO has vowel signs.
 */
function arabicEncoding(bytes: Uint8Array): "windows-1256" | "iso-8859-6" {
  let iso = 0;
  let windows = 0;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    if (!isoLetters.test(String.fromCharCode(byte))) return "windows-1256";
    if (byte === 0xe7 || byte === 0xe8 || byte === 0xea) iso += 1;
    if (byte === 0xec || byte === 0xed) windows += 1;
  }
  return iso > windows && isArabic(bytes) ? "iso-8859-6" : "windows-1256";
}

const isoLetters = /[\xa0\xa4\xac\xad\xbb\xbf\xc1-\xda\xe0-\xf2]/;
