// Where the package's own files lie. This module stays at the top of `src/`: compiled, it is bundled into a file at the
// top of `dist/`, so the same relative addresses hold for both.

/** A file or folder of the package, such as `templates`, whether this code runs compiled or from its sources. */
export const packageFile = (path: string): URL => new URL(`../${path}`, import.meta.url);

/** A file that compiling makes beside the compiled code, such as `worker.js`; where sources run there is none. */
export const compiledFile = (path: string): URL => new URL(path, import.meta.url);
