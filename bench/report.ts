// What was measured, as a table and as JSON: medians, and each case's share of Hugo's time.

import type { Cost, Size } from "./measure.js";

export type Result = Readonly<{
  contestant: string;
  version: string;
  case: string;
  runs: readonly Cost[];
  output: Size;
}>;

export type Corpus = Readonly<{ name: string; articles: number; results: readonly Result[] }>;

export function medianOf(runs: readonly Cost[], cost: keyof Cost): number {
  const sorted = runs.map((run) => run[cost]).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
}

/** The case that the others are measured against, if it ran. */
const hugoOf = (corpus: Corpus): Result | undefined =>
  corpus.results.find((result) => result.contestant === "Hugo" && result.case === "without related");

/** One Markdown table a corpus. */
export function tableOf(corpus: Corpus): string {
  const hugo = hugoOf(corpus);
  const rows = corpus.results.map(({ contestant, version, case: name, runs, output }) => {
    const wall = medianOf(runs, "wallMs");
    const share = hugo === undefined ? "" : (wall / medianOf(hugo.runs, "wallMs")).toFixed(2);
    const cells = [
      `${contestant} ${version}`.trim(),
      name,
      (wall / 1000).toFixed(2),
      (medianOf(runs, "cpuMs") / 1000).toFixed(2),
      medianOf(runs, "peakMib").toFixed(0),
      `${output.files}`,
      output.mib.toFixed(0),
      share,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    `${corpus.name}, ${corpus.articles} articles`,
    "",
    "| tool | case | wall s | CPU s | peak MiB | files | output MiB | share of Hugo's time |",
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
    "",
  ].join("\n");
}
