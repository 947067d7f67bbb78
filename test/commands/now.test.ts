import { describe, expect, it } from "vitest";
import { resolveNow } from "../../src/commands/now.js";

const clock = (): number => 1_000;

describe("the time that a build knows", () => {
  it.each([
    ["2026-11-23T08:00:00+03:00", Date.UTC(2026, 10, 23, 5)],
    ["2026-11-23T08:00:00+0300", Date.UTC(2026, 10, 23, 5)],
    ["2026-11-23T05:00Z", Date.UTC(2026, 10, 23, 5)],
    ["2026-11-23T05:00:00.250Z", Date.UTC(2026, 10, 23, 5) + 250],
    ["2026-11-23", Date.UTC(2026, 10, 23)],
    ["2024-02-29", Date.UTC(2024, 1, 29)],
  ])("--now %s", (text, epochMs) => {
    expect(resolveNow(text, "5", clock)).toEqual({ kind: "ok", epochMs });
  });

  it.each([
    "",
    "now",
    "2026-02-29",
    "2026-04-31T10:00Z",
    "2026-13-01",
    "2026-11-23T24:00Z",
    "2026-11-23T08:00",
    "2026-11-23 08:00Z",
    "2026-11-23T08:00+25:00",
    "1700000000",
  ])("refuses --now %j", (text) => {
    expect(resolveNow(text, undefined, clock)).toEqual({ kind: "invalid", from: "--now", text });
  });

  it("is SOURCE_DATE_EPOCH in seconds, else the clock's", () => {
    expect(resolveNow(undefined, "1700000000", clock)).toEqual({ kind: "ok", epochMs: 1_700_000_000_000 });
    expect(resolveNow(undefined, "", clock)).toEqual({ kind: "ok", epochMs: 1_000 });
    expect(resolveNow(undefined, undefined, clock)).toEqual({ kind: "ok", epochMs: 1_000 });
  });

  it.each(["-5", "1.5", "1e9", " 17", "253402300800"])("refuses SOURCE_DATE_EPOCH=%j", (text) => {
    expect(resolveNow(undefined, text, clock)).toEqual({ kind: "invalid", from: "SOURCE_DATE_EPOCH", text });
  });
});
