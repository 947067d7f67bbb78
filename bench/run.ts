// `npm run bench`: this tool and its peers on the same articles, interleaved, so that whatever else the machine does
// falls on all alike. docs/benchmark.md says how to read it.
// Usage: npm run bench -- [--articles N …] [--news FILE] [--runs N] [--threads N] [--related] [--json FILE] [--chart FILE]

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { chartOf } from "./chart.js";
import { type Contestant, copying, eleventy, hugo, ourselves } from "./contestants.js";
import { writeCorpus } from "./corpus.js";
import { type Cost, measure, type Size, sizeOf } from "./measure.js";
import { writeNews } from "./news-corpus.js";
import { type Corpus, type Result, tableOf } from "./report.js";

const { values: options } = parseArgs({
  options: {
    articles: { type: "string", multiple: true },
    news: { type: "string" },
    runs: { type: "string", default: "5" },
    threads: { type: "string" },
    related: { type: "boolean", default: false },
    json: { type: "string" },
    chart: { type: "string" },
  },
});

async function runCorpus(name: string, folder: string, fill: (root: string) => number): Promise<Corpus> {
  const root = join(folder, "site");
  const articles = fill(root);
  const changed = someArticle(root);
  const threads = options.threads === undefined ? [] : ["--threads", options.threads];
  const contestants = [
    ourselves(root, changed, threads),
    hugo(folder, root, options.related),
    eleventy(folder, root),
    copying(root, folder),
  ].filter((one) => one !== undefined);
  return { name, articles, results: await interleave(contestants) };
}

/** One from the middle of the site, relative to it. */
function someArticle(root: string): string {
  const sources = readdirSync(join(root, "content"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .sort();
  return join("content", sources[Math.floor(sources.length / 2)] ?? "");
}

/** Every contestant's every case once, then all again. */
async function interleave(contestants: readonly Contestant[]): Promise<readonly Result[]> {
  const runs = new Map<string, Cost[]>();
  const sizes = new Map<string, Size>();
  for (let run = 1; run <= Number(options.runs); run++) {
    for (const contestant of contestants) {
      for (const { name, before, command, cwd, output } of contestant.cases) {
        before(run);
        const key = `${contestant.name} ${name}`;
        const cost = await measure(command, cwd);
        runs.set(key, [...(runs.get(key) ?? []), cost]);
        sizes.set(key, sizeOf(output));
        console.error(`run ${run}: ${key}: ${(cost.wallMs / 1000).toFixed(2)} s`);
      }
    }
  }
  return contestants.flatMap(({ name, version, cases }) =>
    cases.map((one) => ({
      contestant: name,
      version,
      case: one.name,
      runs: runs.get(`${name} ${one.name}`) ?? [],
      output: sizes.get(`${name} ${one.name}`) ?? { files: 0, mib: 0 },
    })),
  );
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const counts = (options.articles ?? (options.news === undefined ? ["1000", "10000"] : [])).map(Number);
const corpora: Corpus[] = [];
const inFolder = async (work: (folder: string) => Promise<Corpus>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "build-site-bench-"));
  try {
    const corpus = await work(folder);
    corpora.push(corpus);
    console.log(`\n${tableOf(corpus)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

console.log(`Node ${process.version}, ${availableParallelism()} cores, median of ${options.runs} runs`);
for (const count of counts) {
  await inFolder((folder) =>
    runCorpus("made-up news", folder, (root) => {
      writeCorpus(root, count);
      return count;
    }),
  );
}
const { news } = options;
if (news !== undefined) {
  await inFolder((folder) => runCorpus("ANT 1.1", folder, (root) => writeNews(root, news)));
}
if (options.json !== undefined) write(options.json, `${JSON.stringify(corpora, undefined, 2)}\n`);
const [last] = corpora.slice(-1);
if (options.chart !== undefined && last !== undefined) write(options.chart, chartOf(last));
