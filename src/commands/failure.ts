// A defect or a failure of the machine, said so that it can be reported. Never for an editor's mistake.

import { messageOf } from "../language/thrown.js";
import type { ToolLanguage } from "./language.js";

/**
 * @param error - whatever was thrown
 * @param verbose - whether to add the stack
 */
export function explainFailure(error: unknown, language: ToolLanguage, verbose: boolean): string {
  const message = messageOf(error);
  const stack = verbose && error instanceof Error ? `${error.stack ?? ""}\n` : "";
  const text = (isRefusal(error) ? refusals : defects)[language](message);
  return `${text}\n${stack}`;
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
