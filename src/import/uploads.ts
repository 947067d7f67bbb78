// The folder of old uploads: which of its files an address means, and where they go. Nothing outside of it is looked at.

import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { WantedFile } from "./item.js";
import { decodedText } from "./old-address.js";

export type Uploads = Readonly<{
  /** The file that an address means, full size first; undefined if it is not there. */
  find: (address: string) => WantedFile | undefined;
  isGiven: boolean;
}>;

/** What may be published out of a folder of uploads: pictures, sound, film, documents. No pages, no programs. */
const allowed =
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|ico|mp3|m4a|ogg|wav|mp4|m4v|webm|ogv|mov|pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|txt|csv|epub|zip)$/i;

/** @param folder - absolute; undefined if none was given */
export function uploadsIn(folder: string | undefined): Uploads {
  const known = new Map<string, WantedFile | undefined>();
  const root = folder === undefined ? undefined : realFolder(folder);
  return {
    isGiven: root !== undefined,
    find: (address) => {
      const path = uploadPath(address);
      if (path === undefined || root === undefined) return undefined;
      if (!known.has(path)) {
        const found = [withoutSize(path), path].find((one) => isFileBelow(root, one));
        known.set(path, found === undefined ? undefined : mediaFile(root, found));
      }
      return known.get(path);
    },
  };
}

/** Whether a file can be read there, and no link leads out of the folder. */
export function isFileBelow(root: string, path: string): boolean {
  try {
    const [realRoot, real] = [realpathSync.native(root), realpathSync.native(join(root, path))];
    accessSync(real, constants.R_OK);
    return real.startsWith(realRoot + sep) && statSync(real).isFile();
  } catch {
    return false;
  }
}

function realFolder(folder: string): string | undefined {
  try {
    return realpathSync.native(folder);
  } catch {
    return undefined;
  }
}

/**
 * `…/wp-content/uploads/2020/05/photo-300x200.jpg` → `2020/05/photo-300x200.jpg`; never a path that climbs. WordPress.com
 * has them at `old.files.wordpress.com/2020/05/photo.jpg?w=300`.
 */
export function uploadPath(address: string): string | undefined {
  const found =
    /(?:\/(?:wp-content\/uploads(?:\/sites\/\d+)?|files)|\.files\.wordpress\.com)\/([^?#]+)/i.exec(
      address,
    )?.[1];
  if (found === undefined) return undefined;
  return publishablePath(decodedText(found).text);
}

/** A path of a file that may be published, without empty steps; undefined if it climbs or hides, or is of another kind. */
export function publishablePath(path: string): string | undefined {
  const steps = path.split("/").filter((step) => step !== "");
  const isFine = steps.every(
    (step) => !step.startsWith(".") && !/[\p{Cc}\\:]/u.test(step) && step.length <= 200,
  );
  return isFine && steps.length <= 10 && allowed.test(path) ? steps.join("/") : undefined;
}

/** WordPress makes smaller copies; this tool makes its own from the whole picture. */
const withoutSize = (path: string): string => path.replace(/-\d{2,5}x\d{2,5}(?=\.[a-z]+$)/i, "");

/** @param path - below the folder, `/`-separated, never climbing */
export const mediaFile = (folder: string, path: string): WantedFile => ({
  from: join(folder, ...path.split("/")),
  to: `content/media/${path.normalize("NFC")}`,
});

/** The address of a copied file, as front matter and bodies name it. */
export const mediaAddress = ({ to }: WantedFile): string => to.slice("content".length);
