// Pictures that lie beside a saved page: in its own folder, or anywhere in an old site that was saved whole.

import { dirname, posix } from "node:path";
import type { InputFile } from "../input-files.js";
import type { WantedFile } from "../item.js";
import { decodedText } from "../old-address.js";
import { isFileBelow, mediaFile, publishablePath } from "../uploads.js";
import { ending, ofPage } from "./page-folder.js";

const pictures = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i;

/**
 * The picture of a page that lies in the folder that was given or, where the page alone was given, in the page's own.
 * @param src - as the page has it
 */
export function savedPicture({ path, origin, folder }: InputFile, src: string): WantedFile | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(src)) return undefined;
  const written = decodedText(src.replace(/[?#].*$/s, "")).text;
  const below = posix.normalize(posix.join(posix.dirname(origin), written));
  const found = pictures.test(below) ? publishablePath(below) : undefined;
  if (found === undefined) return undefined;
  const stem = origin.replace(ending, "");
  const [own = ""] = found.split("/");
  if (folder === undefined && !(ofPage.test(own) && own.replace(ofPage, "") === stem)) return undefined;
  const root = folder ?? dirname(path);
  return isFileBelow(root, found) ? mediaFile(root, found) : undefined;
}
