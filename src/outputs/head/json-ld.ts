// Structured data into a script element: whatever the text says, it cannot end the script or begin another.

import type { Thing } from "schema-dts";
import { withoutForbidden } from "../xml.js";

/** JSON escapes control characters and lone surrogates; the last two of a plane stand as they are. */
const MAY_HOLD_FORBIDDEN = /\\u|[\uFFFE\uFFFF]/;
const DANGEROUS = /[<>&\u2028\u2029]/g;

/**
 * @param things - schema.org objects without `@context`
 * @returns one JSON document; empty when there is nothing to say
 */
export function serialiseJsonLd(things: readonly Thing[]): string {
  if (things.length === 0) return "";
  const document = { "@context": "https://schema.org", "@graph": things };
  const plain = JSON.stringify(document);
  // Nearly all pages have nothing to leave out, and looking at every string of them takes longer than all the rest.
  const json = MAY_HOLD_FORBIDDEN.test(plain)
    ? JSON.stringify(document, (_key, value: unknown) =>
        typeof value === "string" ? withoutForbidden(value) : value,
      )
    : plain;
  return json.replace(
    DANGEROUS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
