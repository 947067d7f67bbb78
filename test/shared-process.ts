// Which tests run in one process, file after file, with the modules that earlier ones loaded: those that call functions.
// A fresh process and all modules anew for each of some hundred files took as long as their tests.

/** Below `test/`. `test/package/shared-process.test.ts` looks that these leave the process as they found it. */
export const sharedFolders = [
  ...["cache", "checks", "content", "diagnostics", "images", "import", "language", "markdown"],
  ...["outputs", "render", "search", "site", "web-editor"],
] as const;
