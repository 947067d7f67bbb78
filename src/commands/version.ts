// The package's own version, for --version and for reports that name the tool.

import { readFileSync } from "node:fs";
import { packageFile } from "../package-files.js";

export const packageVersion = (): string => {
  const text = readFileSync(packageFile("package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
};
