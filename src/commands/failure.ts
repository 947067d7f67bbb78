// A defect or a failure of the machine, said so that it can be reported. Never for an editor's mistake.

import type { ToolLanguage } from "./language.js";

/**
 * @param error - whatever was thrown
 * @param verbose - whether to add the stack
 */
export function explainFailure(error: unknown, language: ToolLanguage, verbose: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = verbose && error instanceof Error ? `${error.stack ?? ""}\n` : "";
  const text =
    language === "ar"
      ? `توقفت الأداة لعطل ليس في مقالاتك: ${message}\nبقي الموقع المنشور كما كان. أعد المحاولة مع ‎--verbose، وأبلغ عنه إن تكرر.`
      : `build-site stopped for a reason that is not in your articles: ${message}\nThe published site is as it was. Run again with --verbose, and report it if it stays.`;
  return `${text}\n${stack}`;
}
