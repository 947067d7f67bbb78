import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CommandContext, contextOf, type Surroundings } from "../../src/commands/context.js";
import { showProgress } from "../../src/commands/progress.js";

let printed = "";
const context = (isTTY: boolean, quiet = false): CommandContext => {
  const stderr = { isTTY, write: (text: string) => (printed += text) };
  const around = { env: {}, stdout: {}, stderr } as unknown as Surroundings;
  return contextOf({ root: ".", color: true, format: "text", lang: "en", quiet }, around);
};

beforeEach(() => {
  printed = "";
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("progress", () => {
  it("is not shown for a run of less than a second", () => {
    const { stage, done } = showProgress(context(false));
    stage("read");
    vi.advanceTimersByTime(999);
    stage("render");
    done();
    vi.advanceTimersByTime(10_000);
    expect(printed).toBe("");
  });

  it("names in plain lines the stage under way after a second, and each one from then on", () => {
    const { stage, done } = showProgress(context(false));
    stage("read");
    vi.advanceTimersByTime(1_000);
    expect(printed).toBe("… reading articles\n");
    stage("site");
    stage("links");
    stage("render");
    done();
    expect(printed).toBe("… reading articles\n… relating articles\n… making and writing pages\n");
  });

  it("draws one line over itself on a terminal, and takes it away at the end", () => {
    const { stage, done } = showProgress(context(true));
    stage("read");
    vi.advanceTimersByTime(1_000);
    stage("site");
    done();
    done();
    expect(printed).toBe("\r\u001B[2K… reading articles\r\u001B[2K… relating articles\r\u001B[2K");
  });

  it("is not shown with --quiet", () => {
    const { stage } = showProgress(context(true, true));
    stage("read");
    vi.advanceTimersByTime(5_000);
    expect(printed).toBe("");
  });
});
