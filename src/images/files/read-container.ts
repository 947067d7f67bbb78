// A picture's file taken apart without decoding it: whether it is whole, lies on its side, moves, and what it tells of
// its author. Quick enough to be done for every file of every build.

import type { Container } from "./bytes.js";
import { readGif } from "./gif.js";
import { readHeif } from "./heif.js";
import { readJpeg } from "./jpeg.js";
import { readPng } from "./png.js";
import { readWebp } from "./webp.js";

/** Undefined for what is none of the formats that news sites use; hostile bytes are read in bounded time too. */
export const readContainer = (bytes: Uint8Array): Container | undefined =>
  readJpeg(bytes) ?? readPng(bytes) ?? readWebp(bytes) ?? readGif(bytes) ?? readHeif(bytes);
