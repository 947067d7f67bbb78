// The output folder and the machine: what no editor can mend in a source.

export interface MachineFacts {
  /**
   * Files in the output folder that no build wrote stand where the site's must go. `files` names the first of `count`.
   * `past`: whether the folder has a record of an earlier build.
   */
  "output-not-ours": {
    folder: string;
    files: readonly string[];
    count: number;
    past: "known" | "unknown" | "unreadable";
  };
  "output-unsafe": {
    folder: string;
    reason: "file-system-root" | "home" | "site-root" | "around-site" | "input";
  };
  "output-is-a-file": { path: string };
  /** Another build publishes to the same folder. `lock` is its lock file. */
  "output-locked": { folder: string; pid: number; host: string; lock: string };
  /** A file or folder that is not ours has the name that publishing needs for its own. */
  "output-staging-taken": { path: string };
  /** The new site stands; what is left of the old one could not be removed. */
  "output-leftover": { path: string };
  "output-name-too-long": { path: string; bytes: number; limit: number };
  /** Two output files cannot both exist: one path, or a file where the other needs a folder. */
  "output-clash": { path: string; other: string };
  /** A file was saved while the build copied it. */
  "source-changed": { path: string };
  "disk-full": { path: string };
  /** `reason` is the system's name for it: `EACCES`. Likewise below. */
  "no-permission": { path: string; reason: string };
  "too-many-open-files": { reason: string };
  "write-failed": { path: string; reason: string };
}
