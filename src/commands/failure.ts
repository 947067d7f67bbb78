// A defect, a failure of the machine or of a plugin's own doing, said so that it can be reported. Never for an editor's
// mistake.

import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf } from "../language/thrown.js";
import { ExitCode } from "./context.js";
import type { ToolLanguage } from "./language.js";

/**
 * @param error - whatever was thrown
 * @param verbose - whether to add the stack
 */
export function explainFailure(error: unknown, language: ToolLanguage, verbose: boolean): string {
  const message = messageOf(error);
  const stack = verbose && error instanceof Error ? `${error.stack ?? ""}\n` : "";
  const place = placeInPlugin(error);
  const text =
    place === undefined
      ? (isRefusal(error) ? refusals : defects)[language](message)
      : pluginFailures[language](`${place}: ${message}`);
  return `${text}\n${stack}`;
}

/** A plugin's failure is the site's own, as a wrong template is. */
export const exitCodeOfFailure = (error: unknown): ExitCode =>
  placeInPlugin(error) === undefined ? ExitCode.machine : ExitCode.usage;

/** All of the program is in one folder once it is bundled. */
const ownFolder = fileURLToPath(new URL(".", import.meta.url));
const stackPlaces = /^ +at (?:.*\()?(file:\/\/[^\s()?]+|\/[^\s()?:]+)(?:\?[^\s():]*)?:(\d+):\d+\)?$/gm;

/**
 * Where in a site's own code something was thrown, by its stack: the innermost place that is neither Node's nor a
 * package's.
 * @returns file and line as editors open them; undefined where the tool itself threw it
 */
function placeInPlugin(error: unknown): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const [, address = "", line = ""] of stack.matchAll(stackPlaces)) {
    const file = address.startsWith("file:") ? fileURLToPath(address) : address;
    if (file.startsWith(ownFolder)) return undefined;
    if (!file.includes(`${sep}node_modules${sep}`)) return `${relative(process.cwd(), file)}:${line}`;
  }
  return undefined;
}

/** What only the machine's owner can mend; with any other error the tool may have gone wrong. */
const refusalCodes: ReadonlySet<unknown> = new Set([
  ...["EACCES", "EPERM", "EROFS", "EBUSY", "ENOSPC", "EDQUOT", "EIO"],
  ...["ENOTDIR", "EISDIR", "ENAMETOOLONG", "EMFILE", "ENFILE"],
]);

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && refusalCodes.has((error as NodeJS.ErrnoException).code);

type Texts = Readonly<Record<ToolLanguage, (message: string) => string>>;

const refusals: Texts = {
  ar: (message) =>
    `رفض النظام ما طُلب منه: ${message}\nبقي الموقع المنشور كما كان. أصلح السبب، كصلاحية الكتابة أو امتلاء القرص أو مسار لا يصلح، ثم أعد المحاولة.`,
  en: (message) =>
    `The system refused: ${message}\nThe published site is as it was. Mend what is in the way, such as rights, a full disk or a path that cannot be, and run it again.`,
};

const defects: Texts = {
  ar: (message) =>
    `توقفت الأداة لعطل ليس في مقالاتك: ${message}\nبقي الموقع المنشور كما كان. أعد المحاولة مع ‎--verbose، وأبلغ عنه إن تكرر.`,
  en: (message) =>
    `build-site stopped for a reason that is not in your articles: ${message}\nThe published site is as it was. Run again with --verbose, and report it if it stays.`,
};

const pluginFailures: Texts = {
  ar: (message) =>
    `توقفت الأداة لخطأ في شيفرة إضافة: ${message}\nبقي الموقع المنشور كما كان. أصلح شيفرتها، أو احذفها من plugins في site.yaml إلى أن تُصلح.`,
  en: (message) =>
    `build-site stopped for an error in a plugin's code: ${message}\nThe published site is as it was. Mend its code, or take it out of plugins in site.yaml until it is mended.`,
};
