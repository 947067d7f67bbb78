// A real Chromium for one test file.

import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** To be closed by the test. Throws when there is no browser: a test that needs one fails then. */
export async function openBrowser(): Promise<Browser> {
  const { executable, env } = inject("browser");
  return await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env },
    // Containers have no user namespaces for the sandbox and little shared memory; the pages are our own.
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}
