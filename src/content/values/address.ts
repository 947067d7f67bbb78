// Addresses in front matter: old URLs of a source, and the file of its image.

import { readSitePath } from "../../language/url.js";
import type { Written } from "../../model/article.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import { badAddress, httpAddress } from "../schema/leaves.js";

type AddressesRead = Readonly<{ aliases: readonly Written<string>[]; diagnostics: readonly Diagnostic[] }>;

/**
 * Old URLs as written: whether a whole address is one of this site is known only with the site's own. What can be no
 * path at all is reported and left out.
 */
export function readAliases(items: readonly Written<string>[]): AddressesRead {
  const aliases: Written<string>[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { value, place } of items) {
    if (readSitePath(value) === undefined)
      diagnostics.push({ ...badAddress("aliases", value, "path"), place });
    else aliases.push({ value, place });
  }
  return { aliases, diagnostics };
}

/** The image's file or web address, percent-decoded if it is a file; undefined if it can be neither. */
export function imageFile(written: string): string | undefined {
  if (/^https?:/iu.test(written)) return httpAddress(written) === undefined ? undefined : written;
  if (written === "" || /^[a-z][a-z0-9+.-]*:|\\|^\/\/|^!\[|^</iu.test(written)) return undefined;
  try {
    return decodeURIComponent(written).normalize("NFC");
  } catch {
    return written;
  }
}
