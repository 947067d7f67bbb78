// The only time that a build knows: --now, else SOURCE_DATE_EPOCH, else the clock. The clock is read here alone.

export type Now = Readonly<{ kind: "ok"; epochMs: number } | { kind: "invalid"; from: "--now" | "SOURCE_DATE_EPOCH"; text: string }>;

const isoShape = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * @param asked - ISO 8601 with `Z` or an offset (a date alone is midnight UTC), as `--now` was given
 * @param sourceDateEpoch - seconds since 1970, as reproducible-builds.org defines the variable
 * @param clock - milliseconds since 1970, read only when neither says
 */
export function resolveNow(asked: string | undefined, sourceDateEpoch: string | undefined, clock: () => number): Now {
  if (asked !== undefined) {
    const epochMs = isoShape.test(asked) ? Date.parse(asked) : Number.NaN;
    return Number.isNaN(epochMs) ? { kind: "invalid", from: "--now", text: asked } : { kind: "ok", epochMs };
  }
  if (sourceDateEpoch !== undefined && sourceDateEpoch !== "") {
    return /^\d{1,12}$/.test(sourceDateEpoch)
      ? { kind: "ok", epochMs: Number(sourceDateEpoch) * 1000 }
      : { kind: "invalid", from: "SOURCE_DATE_EPOCH", text: sourceDateEpoch };
  }
  return { kind: "ok", epochMs: clock() };
}
