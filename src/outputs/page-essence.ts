// What a page says for itself. The newest articles stand beside every article, neighbours and related ones below it, so each
// new article changes the bytes of all pages; whoever told search engines of all of them each time would not be heard for long.

import { createHash } from "node:crypto";

const aside =
  /<(aside|nav)\b[^>]*>[\s\S]*?<\/\1\s*>|<section\s[^>]*class="related\b[\s\S]*?<\/section\s*>/giu;
const noIndex = /<meta\s[^>]*name=["']?robots["']?[^>]*content=["'][^"']*noindex/iu;

/**
 * @param html - a whole page
 * @returns the hash of title and `main` without what stands aside there, of all of the page where it has no `main`;
 *   undefined when the page is not to be indexed
 */
export function essenceOf(html: string): string | undefined {
  if (noIndex.test(html)) return undefined;
  const main = /<main\b[\s\S]*<\/main\s*>/iu.exec(html)?.[0];
  const title = /<title\b[\s\S]*?<\/title\s*>/iu.exec(html)?.[0] ?? "";
  return digestOf(main === undefined ? html : title + main.replace(aside, ""));
}

/** 128 bits of the SHA-256 in hexadecimal digits. */
export const digestOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 32);
