// A file that is YAML alone, the configuration or the register: bytes → tree.

import type { Source } from "../model/article.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { decodeSource } from "./decode.js";
import { type Locator, locatorOf } from "./locate.js";
import { readYaml } from "./yaml/read.js";
import type { YamlNode } from "./yaml/tree.js";

export type YamlFileRead = Readonly<{
  locator: Locator;
  /** Undefined if the file is empty, holds only notes, or cannot be read; only the last is an error. */
  root: YamlNode | undefined;
  diagnostics: readonly Diagnostic[];
}>;

/** Tens of thousands of keywords fit in. In bytes. */
const largestFile = 1024 * 1024;

export function readYamlFile(source: Source): YamlFileRead {
  if (source.bytes.length > largestFile) {
    const place = { path: source.path };
    const facts = { bytes: source.bytes.length, limit: largestFile };
    const diagnostics = [{ code: "file-too-large", severity: "error", place, facts }] as const;
    return { locator: locatorOf(source.path, ""), root: undefined, diagnostics };
  }
  const decoded = decodeSource(source);
  const locator = locatorOf(source.path, decoded.value ?? "");
  if (decoded.value === undefined) {
    // An empty configuration or register says nothing, and nothing is wrong with that.
    return {
      locator,
      root: undefined,
      diagnostics: decoded.diagnostics.filter(({ code }) => code !== "empty-file"),
    };
  }
  const { root, diagnostics } = readYaml(locator, 0, locator.text.length);
  return { locator, root, diagnostics };
}
