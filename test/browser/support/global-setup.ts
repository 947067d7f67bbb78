// Finds a Chromium once for all test files: the system's, else the one that comes with an npm package, so that
// `npm test` needs Node alone. Without any, the set-up fails, and with it every test.

import { execFile } from "node:child_process";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

/** How to start the browser: its file, and the variables that it needs beside the test's own. */
export type BrowserProgram = Readonly<{ executable: string; env: Readonly<Record<string, string>> }>;

declare module "vitest" {
  export interface ProvidedContext {
    browser: BrowserProgram;
  }
}

const candidates: readonly string[] = [
  ...[
    process.env.CHROME_PATH ?? "",
    "/usr/bin/chromium",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
  ],
  ...["/usr/bin/chromium-browser", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
];

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const system = process.env.BROWSER_TEST_BUNDLED ? undefined : await systemBrowser();
  if (system !== undefined) {
    project.provide("browser", { executable: system, env: {} });
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), "build-site-chromium-"));
  project.provide("browser", await unpackBundled(folder));
  return () => rm(folder, { recursive: true, force: true });
}

/** The first that answers: `/usr/bin/chromium-browser` is on some systems a note that it must be installed first. */
async function systemBrowser(): Promise<string | undefined> {
  for (const candidate of candidates) {
    try {
      await access(candidate);
      await promisify(execFile)(candidate, ["--version"], { timeout: 20_000 });
      return candidate;
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}

/**
 * The package unpacks to the system's temporary folder under fixed names, and its shared libraries only where it
 * believes itself on AWS; both are decided by variables, read when it is imported. They are put back afterwards.
 */
async function unpackBundled(folder: string): Promise<BrowserProgram> {
  const before = { ...process.env };
  Object.assign(process.env, {
    TMPDIR: folder,
    TMP: folder,
    TEMP: folder,
    AWS_LAMBDA_JS_RUNTIME: "nodejs20.x",
  });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const executable = await chromium.executablePath();
    // Its own list of font folders names fixed places, so that nothing would be found here, and text without any font
    // is not laid out at all.
    await writeFile(join(folder, "fonts", "fonts.conf"), fontConfiguration(folder));
    const libraries = [join(folder, "al2023", "lib"), before.LD_LIBRARY_PATH].filter(Boolean).join(":");
    return {
      executable,
      env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, "fonts"), HOME: folder },
    };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>${join(import.meta.dirname, "../../../node_modules/@fontsource/ibm-plex-sans-arabic/files")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
