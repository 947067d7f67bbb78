// Time and memory of the whole related stage.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { RelatableArticle } from "../../src/site/related/relatable.js";
import { relateArticles } from "../../src/site/related/relate.js";

export type StageCost = Readonly<{ cpuSeconds: number; peakMib: number; filled: boolean }>;

/** @returns processor time, and by how much the process grew at its largest */
export function measureStage(articles: readonly RelatableArticle[]): StageCost {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  collectGarbage();
  collectGarbage();
  const before = process.memoryUsage().rss;
  const started = process.cpuUsage();
  const { choices } = relateArticles({
    articles,
    pinned: new Map(),
    hiddenKeywords: new Set(),
    language: "ar",
    count: 4,
  });
  const { user, system } = process.cpuUsage(started);
  const peakMib = Math.max(0, process.resourceUsage().maxRSS / 1024 - before / 1024 / 1024);
  const filled = [...choices.values()].every((others) => others.length === 4);
  return { cpuSeconds: (user + system) / 1e6, peakMib, filled };
}
