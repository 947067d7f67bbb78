// The folder of old uploads: which of its files an address means, and where they go. Nothing outside of it is looked at.

import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { WantedFile } from "./item.js";
import { decodedText } from "./old-address.js";

export type Uploads = Readonly<{
  /** Path below the uploads folder of the file that an address means, full size first; undefined if it is not there. */
  find: (address: string) => string | undefined;
  isGiven: boolean;
}>;

/** What may be published out of a folder of uploads: pictures, sound, film, documents. No pages, no programs. */
const allowed =
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|ico|mp3|m4a|ogg|wav|mp4|m4v|webm|ogv|mov|pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|txt|csv|epub|zip)$/i;

/** @param folder - absolute; undefined if none was given */
export function uploadsIn(folder: string | undefined): Uploads {
  const known = new Map<string, string | undefined>();
  const root = folder === undefined ? undefined : realFolder(folder);
  const isThere = (path: string): boolean => {
    if (root === undefined) return false;
    try {
      // A link in the folder may lead anywhere.
      const real = realpathSync(join(root, path));
      return real.startsWith(root + sep) && statSync(real).isFile();
    } catch {
      return false;
    }
  };
  return {
    isGiven: root !== undefined,
    find: (address) => {
      const path = uploadPath(address);
      if (path === undefined || root === undefined) return undefined;
      if (!known.has(path)) known.set(path, [withoutSize(path), path].find(isThere));
      return known.get(path);
    },
  };
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}

/** `…/wp-content/uploads/2020/05/photo-300x200.jpg` → `2020/05/photo-300x200.jpg`; never a path that climbs. */
export function uploadPath(address: string): string | undefined {
  const found = /\/(?:wp-content\/uploads(?:\/sites\/\d+)?|files)\/([^?#]+)/i.exec(address)?.[1];
  if (found === undefined) return undefined;
  const { text } = decodedText(found);
  const steps = text.split("/").filter((step) => step !== "");
  const isFine = steps.every(
    (step) => !step.startsWith(".") && !/[\p{Cc}\\:]/u.test(step) && step.length <= 200,
  );
  return isFine && steps.length <= 10 && allowed.test(text) ? steps.join("/") : undefined;
}

/** WordPress makes smaller copies; this tool makes its own from the whole picture. */
const withoutSize = (path: string): string => path.replace(/-\d{2,5}x\d{2,5}(?=\.[a-z]+$)/i, "");

export const mediaFile = (upload: string): WantedFile => ({
  from: upload,
  to: `content/media/${upload.normalize("NFC")}`,
});

/** The address of a copied upload, as front matter and bodies name it. */
export const mediaAddress = (upload: string): string => `/media/${upload.normalize("NFC")}`;
