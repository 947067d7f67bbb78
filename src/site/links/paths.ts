// Steps through folders, as links in sources write them. Pure text: whether a file is there is asked elsewhere.

/** The folder of a file: `content/articles/a.md` → `content/articles`; empty at the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

export const baseNameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/**
 * Walks from a folder along `.`, `..` and names.
 * @returns NFC, without slashes at its ends; undefined when the walk leaves the root
 */
export function resolvePath(folder: string, target: string): string | undefined {
  const steps = folder === "" ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.join("/").normalize("NFC");
}

/** How a source in `folder` would write `path`: `../2020/other.md`. Both from the root. */
export function relativePath(folder: string, path: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
