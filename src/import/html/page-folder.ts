// The folder in which a browser put the pictures, scripts and frames of a page that it saved.

import { posix } from "node:path";

/** `page.html` → `page_files`, `page.files`, and as browsers and Word name it in other languages. */
export const ofPage =
  /[_.-](?:files|fichiers|dateien|archivos|arquivos|file|bestanden|filer|pliki|datoteke|fld)$/i;
/** Of pages. */
export const ending = /\.x?html?$/i;

/**
 * Whether a file belongs to a page beside its folder, so that it is no page of its own, whatever it is.
 * @param names - of all files, `/`-separated
 */
export function partsOfPages(names: readonly string[]): (name: string) => boolean {
  const pages = new Set(names.filter((name) => ending.test(name)).map((name) => name.replace(ending, "")));
  return (name) => {
    for (let folder = posix.dirname(name); folder !== "."; folder = posix.dirname(folder))
      if (ofPage.test(folder) && pages.has(folder.replace(ofPage, ""))) return true;
    return false;
  };
}
