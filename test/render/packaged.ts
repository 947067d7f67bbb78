// The packaged templates with the compiled scripts, read once for all tests of a file.

import { join } from "node:path";
import { browserScripts } from "../../src/build/browser-scripts.js";
import { readTemplateFolder } from "../../src/render/load-templates.js";
import type { TemplateFolder } from "../../src/render/templates.js";

export const packagedDir = join(import.meta.dirname, "..", "..", "templates");

let read: Promise<TemplateFolder> | undefined;

export const packagedFolder = (): Promise<TemplateFolder> => {
  read ??= Promise.all([readTemplateFolder(packagedDir), browserScripts()]).then(([{ value }, scripts]) => ({
    ...value,
    assets: new Map([...scripts, ...value.assets]),
  }));
  return read;
};
