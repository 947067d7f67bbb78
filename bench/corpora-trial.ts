// Real texts as a site each: adds only the front matter that is missing, builds, and says what was found and how long
// it took. By hand, because the texts are not part of the project:
// `npm run compile && npx tsx bench/corpora-trial.ts FOLDER [OUT]`, with a FOLDER that holds `ant-v1.1.jsonl`,
// `xquad-ar.json` and `react-docs-ar/`, as `npm run eval` reads them. OUT keeps the sites.

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readEncyclopaedia } from "./eval/corpora.js";
import { newsSources, quoted, withFrontMatter } from "./news-corpus.js";

const program = join(import.meta.dirname, "../dist/cli.js");

type Sources = ReadonlyMap<string, string>;

function encyclopaedia(folder: string): Sources {
  const texts = new Map<string, string[]>();
  for (const { title, text } of readEncyclopaedia(folder).paragraphs) {
    texts.set(title, [...(texts.get(title) ?? []), text]);
  }
  return new Map(
    [...texts].map(([title, paragraphs]) => [
      `content/articles/${title.replaceAll("/", "-")}.md`,
      withFrontMatter(
        { title: quoted(title.replaceAll("_", " ")), date: "2021-07-06" },
        paragraphs.join("\n\n"),
      ),
    ]),
  );
}

function documentation(folder: string): Sources {
  const root = join(folder, "react-docs-ar");
  const files = (readdirSync(root, { recursive: true }) as string[])
    .filter((file) => file.endsWith(".md"))
    .sort();
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), "utf8");
      const [, head = "", body = text] = /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? [];
      const slug = file
        .replaceAll(/[^a-zA-Z0-9]+/g, "-")
        .toLowerCase()
        .replace(/-md$/, "");
      const missing = { title: quoted(file), date: "2021-07-06", slug };
      const added = Object.entries(missing).filter(([key]) => !new RegExp(`^${key}:`, "m").test(head));
      const lines = added.map(([key, value]) => `${key}: ${value}\n`).join("");
      return [`content/articles/${file}`, `---\n${lines}${head}---\n${body}`];
    }),
  );
}

async function trial(name: string, sources: Sources, keepIn: string | undefined): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "corpora-trial-"));
  try {
    writeFileSync(
      join(root, "site.yaml"),
      `title: ${name}\nurl: https://news.example/\ntimeZone: Africa/Tunis\n`,
    );
    for (const [path, text] of sources) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const profile = join(root, "profile.json");
    const args = [
      "build",
      "--root",
      root,
      "--future",
      "--now",
      "2026-01-01",
      "--lang",
      "en",
      "--format",
      "json",
    ];
    const started = performance.now();
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [program, ...args, "--profile", profile],
      {
        maxBuffer: 2 ** 30,
      },
    ).catch((failure: { stdout: string; stderr: string }) => failure);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`\n${name}: ${sources.size} sources, ${seconds} s\n${stderr}`);
    for (const { stage, wallMs, cpuMs, peakMemoryMib } of JSON.parse(
      readFileSync(profile, "utf8"),
    ) as Stage[]) {
      const cost = [wallMs, cpuMs, peakMemoryMib].map((value) => value.toFixed(0));
      console.log(`  ${stage}: ${cost[0]} ms, ${cost[1]} ms CPU, ${cost[2]} MiB`);
    }
    printCodes((JSON.parse(stdout) as { diagnostics: Found[] }).diagnostics);
    if (keepIn !== undefined) cpSync(root, join(keepIn, name), { recursive: true });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

type Stage = { stage: string; wallMs: number; cpuMs: number; peakMemoryMib: number };
type Found = {
  code: string;
  severity: string;
  message: string;
  path: string;
  line?: number;
  column?: number;
};

function printCodes(diagnostics: readonly Found[]): void {
  for (const code of [...new Set(diagnostics.map((found) => found.code))].sort()) {
    const all = diagnostics.filter((found) => found.code === code);
    console.log(`  ${all[0]?.severity} ${code}: ${all.length}`);
    for (const { path, line, column, message } of all.slice(0, 3)) {
      console.log(`    ${path}:${line ?? ""}:${column ?? ""} ${message}`);
    }
  }
}

const [folder, keepIn] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: tsx bench/corpora-trial.ts FOLDER [OUT]");
await trial("documentation", documentation(folder), keepIn);
await trial("encyclopaedia", encyclopaedia(folder), keepIn);
await trial("news", newsSources(join(folder, "ant-v1.1.jsonl")), keepIn);
