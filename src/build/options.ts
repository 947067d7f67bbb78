// What a build is asked to do, and what comes of it.

import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Site } from "../model/site.js";
import type { Disk } from "../publish/disk.js";
import type { PublishReport } from "../publish/publish.js";

/** What decides which pages there are, and what they say. */
export type SiteOptions = Readonly<{
  /** Absolute folder of the site: it holds `content/`, and may hold `site.yaml` and `templates/`. */
  root: string;
  /** Absolute; absent means `site.yaml` in the root. */
  configFile?: string;
  drafts: boolean;
  future: boolean;
  /** For reviewers: every page `noindex`, with a banner. */
  preview: boolean;
  /** Replaces the `url` of the configuration; as the same fields there. */
  baseUrl?: Readonly<{ origin: string; basePath: string }>;
  /** Threads to work on; absent means as many as the machine has cores. */
  threads?: number;
  /** Where articles are remembered between builds, absolute; absent means that they are not. */
  cacheFolder?: string;
  /** Whether what is new may be added there. */
  saveCache?: boolean;
  /** The only time that the build knows, epoch milliseconds. */
  now: number;
}>;

export type BuildOptions = SiteOptions &
  Readonly<{
    /** Absolute. */
    outDir: string;
    clean: boolean;
    /** Where the site is written; default the real disk. */
    disk?: Disk;
  }>;

export type CheckResult = Readonly<{
  config: Config;
  /** Whatever could be read is in it, so it is there also when there are errors. */
  site: Site;
  /** All that is wrong, sorted; warnings that the configuration silences are left out. */
  diagnostics: readonly Diagnostic[];
}>;

export type BuildResult = CheckResult &
  (
    | Readonly<{ kind: "built"; report: Exclude<PublishReport, { kind: "refused" }> }>
    /** The output is as it was before. */
    | Readonly<{ kind: "failed" }>
  );
