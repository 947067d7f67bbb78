import { describe, expect, it } from "vitest";
import { contextOf, type GlobalOptions, type Surroundings } from "../../src/commands/context.js";

const options: GlobalOptions = { root: ".", color: true, format: "text" };
const around = (isTTY: boolean, env: Record<string, string> = {}): Surroundings =>
  ({ env, stdout: {}, stderr: { isTTY } }) as unknown as Surroundings;

describe("colours", () => {
  it.each([
    ["on a terminal", options, around(true), true],
    ["not into a file", options, around(false), false],
    ["not with --no-color", { ...options, color: false }, around(true), false],
    ["not with NO_COLOR=1", options, around(true, { NO_COLOR: "1" }), false],
    ["not with NO_COLOR=0: any value counts", options, around(true, { NO_COLOR: "0" }), false],
    ["with NO_COLOR empty", options, around(true, { NO_COLOR: "" }), true],
  ])("%s", (_when, asked, surroundings, color) => {
    expect(contextOf(asked, surroundings).color).toBe(color);
  });
});
