// What the tests of this folder share: the text of an article in, what the rules say of it out.

import { diagnosticsOf } from "../../src/checks/diagnose.js";
import { lintProse } from "../../src/checks/lint-prose.js";
import { readProse } from "../../src/content/prose.js";
import type { SourcePath } from "../../src/model/brand.js";

const head = "---\ntitle: عنوان\ndate: 2026-01-02\n---\n";

/** @returns `code ⟪what is marked⟫ → mended` for each; `→` only where there is one right answer */
export function linted(body: string, options: { language?: string; head?: string } = {}): readonly string[] {
  const text = (options.head ?? head) + body;
  const source = { path: "content/articles/a.md" as SourcePath, bytes: new TextEncoder().encode(text) };
  const read = readProse(source, options.language ?? "ar");
  if (read === undefined) throw new Error("no prose could be read");
  return lintProse(read.prose).map(({ code, start, end, edit }) => {
    const marked = `${code} ⟪${text.slice(start, end)}⟫`;
    return edit === undefined ? marked : `${marked} → ${edit.text}`;
  });
}

export function placesOf(body: string): readonly string[] {
  const source = { path: "a.md" as SourcePath, bytes: new TextEncoder().encode(head + body) };
  const read = readProse(source, "ar");
  if (read === undefined) return [];
  return diagnosticsOf(lintProse(read.prose), read.locator.place).map(
    ({ code, place }) => `${place.line}:${place.column}-${place.endColumn} ${code} ${place.lineText}`,
  );
}
