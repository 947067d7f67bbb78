// What a plugin's code may do to the process behind the tool's back: end it, or keep it alive.

import { writeSync } from "node:fs";
import { ExitCode } from "./context.js";
import type { ToolLanguage } from "./language.js";

/** Long enough for whatever ends by itself; a build has nothing left to do then. */
const patienceMs = 2_000;
const standardError = 2;

/** Ctrl-C a second time: whoever pressed it knows. */
const asked: readonly number[] = [ExitCode.interrupted, ExitCode.ended];

/**
 * Sees to it that the process ends when its work is done, and that nobody takes an end before that for success.
 * @returns to be called when the work is done and what there is to say has been said
 */
export function watchOverEnd(language: () => ToolLanguage): () => void {
  const onExit = (code: number): void => {
    if (asked.includes(code)) return;
    writeSync(standardError, `${texts[language()].endedTooSoon}\n`);
    process.exitCode = ExitCode.usage;
  };
  process.once("exit", onExit);
  return () => {
    process.off("exit", onExit);
    // It keeps nothing alive itself: it comes only where something else does.
    setTimeout(() => {
      const kept = [...new Set(process.getActiveResourcesInfo())].join(", ");
      writeSync(standardError, `${texts[language()].keptAlive(kept)}\n`);
      process.exit();
    }, patienceMs).unref();
  };
}

const texts: Readonly<
  Record<ToolLanguage, Readonly<{ endedTooSoon: string; keptAlive: (what: string) => string }>>
> = {
  ar: {
    endedTooSoon:
      "انتهت الأداة قبل أن تتم عملها، وبقي الموقع المنشور كما كان: في إضافة نداء process.exit()، أو await ينتظر ما لا يأتي. أصلح شيفرتها، أو احذفها من plugins في site.yaml إلى أن تُصلح.",
    keptAlive: (what) =>
      `تم العمل، لكن شيئًا بقي يعمل ولم ينته (${what})، فأُنهي معه. ابحث في الإضافات عن setInterval أو اتصال لم يُغلق.`,
  },
  en: {
    endedTooSoon:
      "build-site was ended before its work was done, and the published site is as it was: a plugin calls process.exit(), or awaits what never comes. Mend its code, or take it out of plugins in site.yaml until it is mended.",
    keptAlive: (what) =>
      `The work is done, but something went on running (${what}) and was ended with it. Look in the plugins for setInterval or a connection that was left open.`,
  },
};
