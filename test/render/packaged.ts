// The packaged templates, read once for all tests of a file.

import { join } from "node:path";
import { readTemplateFolder } from "../../src/render/load-templates.js";
import type { TemplateFolder } from "../../src/render/templates.js";

export const packagedDir = join(import.meta.dirname, "..", "..", "templates");

let read: Promise<TemplateFolder> | undefined;

export const packagedFolder = (): Promise<TemplateFolder> => {
  read ??= readTemplateFolder(packagedDir).then(({ value }) => value);
  return read;
};
