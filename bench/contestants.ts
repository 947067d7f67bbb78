// Who is measured at what: this tool in three cases, and Hugo and Eleventy where they are installed.

import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const commandFile = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const peers = fileURLToPath(new URL("peers/", import.meta.url));

export type Case = Readonly<{
  name: string;
  /** Brings the folder into the state from which the command starts; not measured. */
  before: (run: number) => void;
  command: readonly string[];
  cwd: string;
  /** What the command writes. */
  output: string;
}>;

export type Contestant = Readonly<{ name: string; version: string; cases: readonly Case[] }>;

let retired = 0;
const retirement = mkdtempSync(join(tmpdir(), "build-site-bench-old-"));
process.once("exit", () => rmSync(retirement, { recursive: true, force: true }));

/**
 * Put aside and not deleted: ext4 makes files five times slower for half a minute after many were deleted. Far from the
 * sites, since Eleventy takes all that it finds in its folder for templates.
 */
function retire(path: string): void {
  if (existsSync(path)) renameSync(path, join(retirement, String(++retired)));
}

/** @param extra - further arguments, such as `--threads 1` */
export function ourselves(root: string, changed: string, extra: readonly string[]): Contestant {
  const output = join(root, "_site");
  const rest = { command: [process.execPath, commandFile, "--quiet", ...extra], cwd: root, output };
  const text = readFileSync(join(root, changed), "utf8");
  return {
    name: "build-site",
    version: execFileSync(process.execPath, [commandFile, "--version"], { encoding: "utf8" }).trim(),
    cases: [
      {
        ...rest,
        name: "no cache",
        before: () => {
          retire(output);
          retire(join(root, ".build-site"));
        },
      },
      { ...rest, name: "nothing changed", before: () => {} },
      {
        ...rest,
        name: "one article changed",
        before: (run) => writeFileSync(join(root, changed), `${text}\nفقرة جديدة رقم ${run}.\n`),
      },
    ],
  };
}

/** @returns undefined where Hugo is not installed */
export function hugo(folder: string, root: string, related: boolean): Contestant | undefined {
  const version = versionOf("hugo", "version")?.match(/v([\d.]+)/)?.[1];
  if (version === undefined) return undefined;
  const site = join(folder, "hugo");
  cpSync(join(peers, "hugo"), site, { recursive: true });
  // Hugo does not follow links below content/.
  cpSync(join(root, "content"), join(site, "content"), { recursive: true });
  const output = join(site, "public");
  const one = (name: string, configuration: string): Case => ({
    name,
    before: () => retire(output),
    command: ["hugo", "--quiet", "--config", configuration],
    cwd: site,
    output,
  });
  return {
    name: "Hugo",
    version,
    cases: [
      one("without related", "hugo.toml"),
      ...(related ? [one("with related", "hugo.toml,related.toml")] : []),
    ],
  };
}

/** @returns undefined where Eleventy is not installed */
export function eleventy(folder: string, root: string): Contestant | undefined {
  const version = versionOf("eleventy", "--version")?.trim();
  if (version === undefined) return undefined;
  const site = join(folder, "eleventy");
  cpSync(join(peers, "eleventy"), site, { recursive: true });
  symlinkSync(join(root, "content/articles"), join(site, "content/articles"));
  const output = join(site, "public");
  const before = (): void => retire(output);
  const command = ["eleventy", "--quiet"];
  return {
    name: "Eleventy",
    version,
    cases: [{ name: "without related", before, command, cwd: site, output }],
  };
}

/** Copying the finished site: the least that any tool could take to write it. */
export function copying(root: string, folder: string): Contestant {
  const output = join(folder, "copy");
  const before = (): void => retire(output);
  const command = ["cp", "-r", join(root, "_site"), output];
  return {
    name: "cp -r",
    version: "",
    cases: [{ name: "of build-site's output", before, command, cwd: folder, output }],
  };
}

function versionOf(program: string, argument: string): string | undefined {
  try {
    return execFileSync(program, [argument], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined;
  }
}
