import { configDefaults, defineConfig } from "vitest/config";
import { sharedFolders } from "./test/shared-process.js";

const shared = sharedFolders.map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary", "html"] },
    // One after the other: a process is handed on while the next file is of its kind.
    projects: [
      {
        extends: true,
        test: {
          name: "programs",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...shared],
          globalSetup: ["test/browser/support/global-setup.ts"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "functions", include: shared, isolate: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
