// `npm run test:node-versions`: builds the sample site with each Node that is promised to work, and compares the bytes.
// The binaries come from npm, into a temporary folder. Not part of `npm test`: they are 100 MB each.
//
//     node scripts/node-versions.mjs [VERSION …]     default: 20.19.0 22 24 26

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const asked = process.argv.slice(2);
const versions = asked.length > 0 ? asked : ["20.19.0", "22", "24", "26"];
const platform = `node-${process.platform}-${process.arch}`;

/** One hash of the paths and bytes of all files. */
function hashOfTree(folder) {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  for (const name of files) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return { files: files.length, hash: hash.digest("hex") };
}

const folder = mkdtempSync(join(tmpdir(), "build-site-node-"));
try {
  const hashes = new Set();
  for (const version of versions) {
    const home = join(folder, version);
    const quiet = { stdio: ["ignore", "ignore", "inherit"] };
    execFileSync(
      "npm",
      ["install", "--prefix", home, "--no-audit", "--no-fund", `${platform}@${version}`],
      quiet,
    );
    const node = join(home, "node_modules", platform, "bin", "node");
    const exact = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    const out = join(folder, `site-${version}`);
    // With --clean nothing is taken from the cache that the version before has filled.
    const args = ["--root", root, "--out", out, "--now", "2026-11-24T06:00:00Z", "--quiet", "--clean"];
    execFileSync(node, [join(root, "dist/cli.js"), ...args], quiet);
    const { files, hash } = hashOfTree(out);
    hashes.add(hash);
    console.log(`Node ${exact.padEnd(10)} ${files} files  sha256 ${hash}`);
  }
  if (hashes.size > 1) {
    console.error("The sites differ.");
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
