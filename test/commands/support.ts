// Sites in temporary folders, and the compiled command run on them as a shell would run it.

import { type ChildProcess, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const commandFile = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

export const config = `title: جريدة
url: https://example.org/
language: ar
timeZone: Asia/Riyadh
`;

/** Text of an article. `keys` are further lines of the front matter. */
export const article = (title: string, date: string, keys = "", body = "فقرة أولى من الخبر."): string =>
  `---\ntitle: ${title}\ndate: ${date}\n${keys}---\n\n${body}\n`;

export const smallSite: Readonly<Record<string, string>> = {
  "site.yaml": config,
  "content/articles/one.md": article("خبر أول", "2026-01-02 10:00", "keywords: [ماء]\nsection: بيئة\n"),
  "content/articles/two.md": article("خبر ثان", "2026-01-03 11:30", "keywords: [ماء]\nsection: بيئة\n"),
};

/** A folder that is removed when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "build-site-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

export function siteFolder(files: Readonly<Record<string, string>> = smallSite): string {
  const root = temporaryFolder();
  writeFiles(root, files);
  return root;
}

/** Path and text of every file below a folder, in order. */
export function treeOf(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}

export type Ended = Readonly<{
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}>;

type RunOptions = Readonly<{ cwd?: string; env?: Readonly<Record<string, string>> }>;

/** The environment of a test is no part of it: only what is named here is there. */
function start(args: readonly string[], { cwd = tmpdir(), env = {} }: RunOptions): ChildProcess {
  if (!existsSync(commandFile)) throw new Error("dist/cli.js is missing: `npm run compile` makes it");
  const { PATH = "", HOME = tmpdir() } = process.env;
  return spawn(process.execPath, [commandFile, ...args], { cwd, env: { PATH, HOME, LANG: "C", ...env } });
}

export function buildSite(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return ended(start(args, options));
}

export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr: withoutProgress(stderr) }));
  });
}

/** What a run says of itself once it has taken a second: no test may depend on that. */
const withoutProgress = (stderr: string): string => stderr.replace(/^… .*\n/gmu, "");

export type RunningCommand = Readonly<{
  child: ChildProcess;
  /** Waits until what was printed to standard error since the last call matches. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>;
  end: Promise<Ended>;
}>;

/** A command that stays, killed when the test has ended. */
export function runningCommand(args: readonly string[], options: RunOptions = {}): RunningCommand {
  const child = start(args, options);
  const end = ended(child);
  let unread = "";
  let look = (): void => {};
  child.stderr?.on("data", (text: string) => {
    unread += text;
    look();
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await end;
  });
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      look = () => {
        const found = pattern.exec(unread);
        if (found === null) return;
        unread = unread.slice(found.index + found[0].length);
        look = () => {};
        resolve(found);
      };
      look();
      void end.then(({ code }) =>
        reject(new Error(`ended with ${code} before saying ${pattern}: ${unread}`)),
      );
    });
  return { child, says, end };
}
