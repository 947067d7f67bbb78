// What a build is asked to do, and what comes of it.

import type { PictureEncoder } from "../images/encode/encoder.js";
import type { OutputPath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Site } from "../model/site.js";
import type { Disk } from "../publish/disk.js";
import type { PublishReport } from "../publish/publish.js";
import type { SeenInputs } from "./seen-inputs.js";

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
  /** Looked at on this machine alone: without service worker, whatever the configuration wants. */
  local?: boolean;
  /** Warnings are errors. */
  strict?: boolean;
  /** Threads to work on; absent means as many as the machine has cores. */
  threads?: number;
  /** Where articles are remembered between builds, absolute; absent means that they are not. */
  cacheFolder?: string;
  /** Whether what is new may be added there. */
  saveCache?: boolean;
  /** What lies in the folder, where somebody has looked just now. */
  inputs?: SeenInputs;
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
    /** What makes the variants of pictures; default the installed library. */
    pictureEncoder?: PictureEncoder;
  }>;

export type CheckResult = Readonly<{
  config: Config;
  /** Whatever could be read is in it, so it is there also when there are errors. */
  site: Site;
  /** All that is wrong, sorted; warnings that the configuration silences are left out. */
  diagnostics: readonly Diagnostic[];
}>;

/** What `check` answers: also every file that a build would write, for the comparison with what is live. */
export type CheckedSite = CheckResult & Readonly<{ outputs: readonly OutputPath[] }>;

export type BuildResult = CheckResult &
  (
    | Readonly<{
        kind: "built";
        report: Exclude<PublishReport, { kind: "refused" }>;
        /** Of the articles as they were read; absent where that is not known. */
        sources?: string;
      }>
    /** The output is as it was before. */
    | Readonly<{ kind: "failed" }>
  );
