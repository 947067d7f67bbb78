// The packaged templates and words as compiling the program parsed them.

import { readFile } from "node:fs/promises";
import { compiledFile } from "../package-files.js";
import { type ParsedTexts, readParsedTexts } from "../render/parsed-texts.js";

/** Undefined where the program runs from its sources: then all is parsed. */
export async function packagedTexts(): Promise<ParsedTexts | undefined> {
  const json = await readFile(compiledFile("templates.json"), "utf8").catch(() => undefined);
  return json === undefined ? undefined : readParsedTexts(json);
}
