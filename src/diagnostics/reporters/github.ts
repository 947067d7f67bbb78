// Workflow commands of GitHub Actions, which become annotations in a pull request.

import type { Diagnostic } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import { sortDiagnostics } from "../sort.js";
import { visible } from "../visible.js";
import { type WordingLanguage, wordingOf } from "../wording/wording-of.js";

/**
 * One line a diagnostic: `::error file=…,line=…,col=…,endColumn=…,title=…::message`.
 * @param pathPrefix - the site's root below the repository's, `/`-separated; empty if they are one
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub(
  diagnostics: readonly Diagnostic[],
  language: WordingLanguage,
  pathPrefix = "",
): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => {
      const { message, mend } = wordingOf(diagnostic, language);
      const properties = [
        ...placeProperties(diagnostic.place, pathPrefix),
        ["title", diagnostic.code] as const,
      ]
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(",");
      const text = [message, mend].filter((part) => part !== "").join("\n");
      return `::${diagnostic.severity} ${properties}::${escapeData(text)}\n`;
    })
    .join("");
}

function placeProperties(place: Place, prefix: string): readonly (readonly [string, string | number])[] {
  const { path, line, column, endColumn } = place;
  const properties: [string, string | number][] = [["file", prefix === "" ? path : `${prefix}/${path}`]];
  if (line === undefined) return properties;
  properties.push(["line", line]);
  if (column !== undefined) properties.push(["col", column]);
  // GitHub's last column is the last one meant, not the one after it.
  if (column !== undefined && endColumn !== undefined)
    properties.push(["endColumn", Math.max(column, endColumn - 1)]);
  return properties;
}

// Line breaks are kept, percent-encoded as the runner wants them; all else that is not seen is made visible.
const escapeData = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map(visible)
    .join("\n")
    .replaceAll("%", "%25")
    .replaceAll("\n", "%0A");

// A file's name must stay exact, so its control characters are left to the runner, save those that end the command.
const escapeProperty = (text: string): string =>
  text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C");
