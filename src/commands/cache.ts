// `build-site cache`: where the cache lies and how large it is; with --clear, away with it.

import { cacheContents, removeCache } from "../cache/contents.js";
import { messageOf } from "../language/thrown.js";
import { type CommandContext, ExitCode } from "./context.js";
import { cacheFolderOf } from "./prepare.js";

const units = { en: ["KB", "MB"], ar: ["ك.ب", "م.ب"] } as const;

const texts = {
  en: {
    empty: (folder: string) => `There is no cache yet; a build makes it in ${folder}`,
    contents: (folder: string, size: string, articles: number) =>
      `${folder}\n  ${size}, articles remembered: ${articles}\n  build-site cache --clear removes it.`,
    cleared: (folder: string, size: string) => `Removed ${folder} (${size})`,
    failed: (folder: string, reason: string) => `${folder} could not be read or removed: ${reason}`,
  },
  ar: {
    empty: (folder: string) => `لا ذاكرة محفوظة بعد، ومكانها حين يُبنى الموقع: ${folder}`,
    contents: (folder: string, size: string, articles: number) =>
      `${folder}\n  الحجم ${size}، والمقالات المحفوظة: ${articles}\n  ولمحوها: build-site cache --clear`,
    cleared: (folder: string, size: string) => `مُحي ${folder} (${size})`,
    failed: (folder: string, reason: string) => `تعذرت قراءة ${folder} أو محوه: ${reason}`,
  },
} as const;

export function cacheCommand(context: CommandContext, asked: Readonly<{ clear?: boolean }>): ExitCode {
  const folder = cacheFolderOf(context.root);
  const messages = texts[context.firstLanguage];
  try {
    const { exists, files, bytes, articles } = cacheContents(folder);
    const size = sizeText(bytes, units[context.firstLanguage]);
    if (asked.clear) removeCache(folder);
    if (context.format === "json")
      context.out(`${JSON.stringify({ folder, files, bytes, articles, cleared: asked.clear ?? false })}\n`);
    else if (!exists) context.out(`${messages.empty(folder)}\n`);
    else if (asked.clear) context.out(`${messages.cleared(folder, size)}\n`);
    else context.out(`${messages.contents(folder, size, articles)}\n`);
    return ExitCode.fine;
  } catch (error) {
    context.err(`${messages.failed(folder, messageOf(error))}\n`);
    return ExitCode.machine;
  }
}

function sizeText(bytes: number, [kilobytes, megabytes]: readonly [string, string]): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} ${kilobytes}`
    : `${(bytes / 1_000_000).toFixed(1)} ${megabytes}`;
}
