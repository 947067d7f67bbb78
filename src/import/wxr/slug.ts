// The slug of an old post as its readers knew it. WordPress keeps Arabic slugs percent-encoded and cuts them off after 200
// signs, 33 letters, if need be within a letter.

import { isCleanSlug, type SlugStyle, slugOf } from "../../language/slug.js";
import { decodedText } from "../old-address.js";

export type RepairedSlug = Readonly<{
  slug: string;
  /** The slug ended within a word that the title has whole, or within a letter. */
  wasCut: boolean;
}>;

/** WordPress' limit, in signs of the encoded slug; what comes near it has been cut. */
const nearLimit = 190;

/**
 * @param postName - as exported, percent-encoded or not
 * @returns undefined if nothing readable is left of it
 */
export function repairedSlug(postName: string, title: string, style: SlugStyle): RepairedSlug | undefined {
  const { text, wasTorn } = decodedText(postName.trim());
  if (text.replace(/[\s\p{P}\p{S}]/gu, "") === "") return undefined;
  const slug = slugOf(text, style);
  const isLong = wasTorn || (postName.includes("%") && postName.length >= nearLimit);
  const whole = slugOf(title, style);
  if (isLong && whole.length > slug.length && whole.startsWith(slug)) return { slug: whole, wasCut: true };
  return { slug: isCleanSlug(slug) ? slug : slugOf(slug, "readable"), wasCut: wasTorn };
}
