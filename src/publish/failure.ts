// What the machine would not do, thrown as one type whose diagnostic the command line prints (exit code 3).

import type { Diagnostic } from "../model/diagnostic.js";
import type { Place } from "../model/place.js";
import { errnoOf } from "./disk.js";

/** The site could not be written: disk full, no permission. The output is as it was before. */
export class PublishError extends Error {
  override readonly name = "PublishError";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, cause: unknown) {
    super(`${diagnostic.code}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.diagnostic = diagnostic;
  }
}

/**
 * Turns an error of the system into a {@link PublishError}; a defect stays what it is.
 * @param place - the output folder, for the report
 */
export function publishError(error: unknown, place: Place): unknown {
  const reason = errnoOf(error);
  if (error instanceof PublishError || reason === undefined || !/^E[A-Z0-9]+$/.test(reason)) return error;
  const path = pathOf(error) ?? place.path;
  const base = { severity: "error", place } as const;
  switch (reason) {
    case "ENOSPC":
    case "EDQUOT":
      return new PublishError({ ...base, code: "disk-full", facts: { path } }, error);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new PublishError({ ...base, code: "no-permission", facts: { path, reason } }, error);
    case "EMFILE":
    case "ENFILE":
      return new PublishError({ ...base, code: "too-many-open-files", facts: { reason } }, error);
    default:
      return new PublishError({ ...base, code: "write-failed", facts: { path, reason } }, error);
  }
}

function pathOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: unknown };
  const named = dest ?? path;
  return typeof named === "string" ? named : undefined;
}
