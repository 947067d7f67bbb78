// SARIF 2.1.0, which GitHub's code scanning and editors read.

import { createHash } from "node:crypto";
import type { Location, Log, ReportingDescriptor, Result } from "sarif";
import type { Diagnostic, DiagnosticCode } from "../../model/diagnostic.js";
import type { Place } from "../../model/place.js";
import { samples } from "../samples.js";
import { sortDiagnostics } from "../sort.js";
import { safeJson } from "../visible.js";
import { type WordingLanguage, wordingOf } from "../wording/wording-of.js";

const root = "%SRCROOT%";

/**
 * One SARIF log with one run, and a line feed.
 * @param toolVersion - the version of the package
 * @param pathPrefix - the site's root below the repository's, `/`-separated; empty if they are one
 */
export function reportSarif(
  diagnostics: readonly Diagnostic[],
  language: WordingLanguage,
  toolVersion: string,
  pathPrefix = "",
): string {
  const sorted = sortDiagnostics(diagnostics);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  const driver = { name: "build-site", version: toolVersion, language, rules: codes.map(ruleOf) };
  const seen = new Map<string, number>();
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          [root]: {
            description: {
              text:
                pathPrefix === ""
                  ? "The folder that holds site.yaml and content/."
                  : "The root of the repository.",
            },
          },
        },
        results: sorted.map((diagnostic) => resultOf(diagnostic, language, codes, seen, pathPrefix)),
      },
    ],
  };
  return `${safeJson(log)}\n`;
}

/** What the code is about in both languages, by an example: a rule has no facts of its own. */
function ruleOf(code: DiagnosticCode): ReportingDescriptor {
  const sample = { code, facts: samples[code] } as Pick<Diagnostic, "code" | "facts">;
  const [ar, en] = [wordingOf(sample, "ar"), wordingOf(sample, "en")];
  return {
    id: code,
    shortDescription: { text: code.replaceAll("-", " ") },
    help: {
      text: `For example: ${en.message}. ${en.mend}\n\nمثال: ${ar.message}. ${ar.mend}`,
    },
  };
}

function resultOf(
  diagnostic: Diagnostic,
  language: WordingLanguage,
  codes: readonly DiagnosticCode[],
  seen: Map<string, number>,
  prefix: string,
): Result {
  const { code, severity, place, related = [] } = diagnostic;
  const { message, mend } = wordingOf(diagnostic, language);
  const result: Result = {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: [message, mend].filter((part) => part !== "").join("\n") },
    locations: [locationOf(place, prefix)],
    partialFingerprints: { "buildSite/v1": fingerprintOf(diagnostic, seen) },
  };
  if (related.length > 0) {
    result.relatedLocations = related.map((other, index) => ({ id: index, ...locationOf(other, prefix) }));
  }
  return result;
}

function locationOf({ path, line, column, endColumn, lineText }: Place, prefix: string): Location {
  const uri = uriOf(prefix === "" ? path : `${prefix}/${path}`);
  const artifactLocation = { uri, uriBaseId: root };
  if (line === undefined) return { physicalLocation: { artifactLocation } };
  const region = {
    startLine: line,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(column === undefined || endColumn === undefined ? {} : { endColumn: Math.max(column, endColumn) }),
  };
  const contextRegion =
    lineText === undefined ? {} : { contextRegion: { startLine: line, snippet: { text: lineText } } };
  return { physicalLocation: { artifactLocation, region, ...contextRegion } };
}

const uriOf = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");

// From what stays when lines are added above: the code, the file, the text of the line, and which of several it is.
function fingerprintOf({ code, place, facts }: Diagnostic, seen: Map<string, number>): string {
  const identity = JSON.stringify([code, place.path, place.lineText?.trim() ?? facts]);
  const count = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, count);
  return createHash("sha256").update(`${identity}:${count}`).digest("hex").slice(0, 32);
}
