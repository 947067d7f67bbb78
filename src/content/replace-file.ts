// Puts new bytes in the place of a file of the site, for commands that mend sources.

import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Whole or not at all. A link stays a link, the file keeps its mode.
 * @throws what the system would not do
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const real = await realpath(path).catch(() => path);
  const draft = `${real}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content, { flag: "wx" });
    const { mode } = await stat(real).catch(() => ({ mode: undefined }));
    if (mode !== undefined) await chmod(draft, mode & 0o777);
    await rename(draft, real);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
