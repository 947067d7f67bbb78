// Structured data into a script element: whatever the text says, it cannot end the script or begin another.

import { withoutForbidden } from "../xml.js";

const DANGEROUS = /[<>&\u2028\u2029]/g;

/**
 * @param things - schema.org objects without `@context`
 * @returns one JSON document; empty when there is nothing to say
 */
export function serialiseJsonLd(things: readonly object[]): string {
  if (things.length === 0) return "";
  const json = JSON.stringify(
    { "@context": "https://schema.org", "@graph": things },
    (_key, value: unknown) => (typeof value === "string" ? withoutForbidden(value) : value),
  );
  return json.replace(
    DANGEROUS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
