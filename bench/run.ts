// `npm run bench`: how long builds of made-up Arabic news sites take, stage by stage, and how much memory they hold.
// Usage: npm run bench -- [article counts, default 1000 10000] [--runs N, default 3] [--json FILE]

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { StageCost } from "../src/build/profile.js";
import { writeCorpus } from "./corpus.js";

const commandFile = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

type Run = Readonly<{ wallMs: number; cpuMs: number; peakMemoryMib: number; stages: readonly StageCost[] }>;
type Case = Readonly<{ name: string; articles: number; runs: readonly Run[] }>;

function measure(root: string, profileFile: string): Run {
  const started = performance.now();
  const result = spawnSync(
    process.execPath,
    [commandFile, "--quiet", "--root", root, "--profile", profileFile],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  const wallMs = performance.now() - started;
  if (result.status !== 0) throw new Error(`build of ${root} ended with ${result.status}`);
  const stages = JSON.parse(readFileSync(profileFile, "utf8")) as StageCost[];
  return {
    wallMs,
    cpuMs: stages.reduce((sum, stage) => sum + stage.cpuMs, 0),
    peakMemoryMib: Math.max(...stages.map((stage) => stage.peakMemoryMib)),
    stages,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function runCases(count: number, runs: number, folder: string): readonly Case[] {
  const root = join(folder, `site-${count}`);
  const profileFile = join(folder, "profile.json");
  writeCorpus(root, count);
  const fresh = Array.from({ length: runs }, () => {
    rmSync(join(root, "_site"), { recursive: true, force: true });
    rmSync(join(root, ".build-site"), { recursive: true, force: true });
    return measure(root, profileFile);
  });
  const unchanged = Array.from({ length: runs }, () => measure(root, profileFile));
  const changedFile = join(root, "content/articles/0000/article-7.md");
  const oneChanged = Array.from({ length: runs }, (_, run) => {
    writeFileSync(changedFile, `${readFileSync(changedFile, "utf8")}\nفقرة جديدة رقم ${run}.\n`);
    return measure(root, profileFile);
  });
  return [
    { name: "nothing built before", articles: count, runs: fresh },
    { name: "nothing changed", articles: count, runs: unchanged },
    { name: "one article changed", articles: count, runs: oneChanged },
  ];
}

/** What copying the finished site costs: the least that any tool could take to write it. */
function copyMs(root: string): number {
  const target = `${root}-copy`;
  const started = performance.now();
  cpSync(join(root, "_site"), target, { recursive: true });
  const wallMs = performance.now() - started;
  rmSync(target, { recursive: true, force: true });
  return wallMs;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(2).padStart(8);

function print(cases: readonly Case[]): void {
  console.log("| articles | case | wall s | CPU s | peak MiB |\n| ---: | --- | ---: | ---: | ---: |");
  for (const { name, articles, runs } of cases) {
    const wall = median(runs.map((run) => run.wallMs));
    const cpu = median(runs.map((run) => run.cpuMs));
    const memory = median(runs.map((run) => run.peakMemoryMib));
    console.log(
      `| ${articles} | ${name} | ${seconds(wall)} | ${seconds(cpu)} | ${memory.toFixed(0).padStart(6)} |`,
    );
  }
  for (const { name, articles, runs } of cases.filter((one) => one.name === "nothing built before")) {
    console.log(`\nStages of ${articles} articles, ${name} (last run):`);
    for (const stage of runs.at(-1)?.stages ?? []) {
      console.log(
        `  ${stage.stage.padEnd(16)} ${seconds(stage.wallMs)} s wall ${seconds(stage.cpuMs)} s CPU`,
      );
    }
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: "string", default: "3" }, json: { type: "string" } },
});
if (!existsSync(commandFile)) throw new Error("dist/cli.js is missing: run `npm run compile` first");

const folder = mkdtempSync(join(tmpdir(), "build-site-bench-"));
try {
  const counts = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000];
  const cases = counts.flatMap((count) => runCases(count, Number(values.runs), folder));
  console.log(`Node ${process.version}, ${cpus().length} cores, median of ${values.runs} runs\n`);
  print(cases);
  for (const count of counts)
    console.log(`\ncopying the site of ${count}: ${seconds(copyMs(join(folder, `site-${count}`)))} s`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(cases, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
