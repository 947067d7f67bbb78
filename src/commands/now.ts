// The only time that a build knows: `--now`, else SOURCE_DATE_EPOCH, else the clock.

export type Now =
  | Readonly<{ kind: "ok"; epochMs: number }>
  | Readonly<{ kind: "invalid"; from: "--now" | "SOURCE_DATE_EPOCH"; text: string }>;

const isoShape =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d))?$/;
/** The end of the year 9999, in seconds. */
const lastSecond = 253_402_300_799;

/**
 * @param asked - ISO 8601 with `Z` or an offset (a date alone is midnight UTC), as `--now` was given
 * @param sourceDateEpoch - seconds since 1970, as reproducible-builds.org defines the variable
 * @param clock - milliseconds since 1970, read only when neither says
 */
export function resolveNow(
  asked: string | undefined,
  sourceDateEpoch: string | undefined,
  clock: () => number,
): Now {
  if (asked !== undefined) {
    const epochMs = parseIso(asked);
    return epochMs === undefined ? { kind: "invalid", from: "--now", text: asked } : { kind: "ok", epochMs };
  }
  if (sourceDateEpoch !== undefined && sourceDateEpoch !== "") {
    return /^\d{1,12}$/.test(sourceDateEpoch) && Number(sourceDateEpoch) <= lastSecond
      ? { kind: "ok", epochMs: Number(sourceDateEpoch) * 1000 }
      : { kind: "invalid", from: "SOURCE_DATE_EPOCH", text: sourceDateEpoch };
  }
  return { kind: "ok", epochMs: clock() };
}

// Date.parse takes 31 February for 3 March.
function parseIso(text: string): number | undefined {
  const [, year, month, day, hour = "00", minute = "00", second = "00"] = isoShape.exec(text) ?? [];
  const fields = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const asUtc = new Date(`${fields}Z`);
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 19) !== fields) return undefined;
  const epochMs = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  return Number.isNaN(epochMs) ? undefined : epochMs;
}
