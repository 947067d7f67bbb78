// What a build encodes pictures with, and where the results wait.

import { join } from "node:path";
import { openFileStore } from "../cache/file-store.js";
import { sharpEncoder } from "../images/encode/sharp-encoder.js";
import type { BuildOptions } from "./options.js";
import type { Encoding } from "./prepare-photograph.js";

export function openEncoding({
  cacheFolder,
  saveCache,
  pictureEncoder,
}: Pick<BuildOptions, "cacheFolder" | "saveCache" | "pictureEncoder">): Encoding {
  const folder = cacheFolder === undefined ? undefined : join(cacheFolder, "images");
  return {
    store: openFileStore(folder, saveCache ?? false),
    encoder: pictureEncoder ?? sharpEncoder(),
  };
}
