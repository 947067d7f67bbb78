import { expect, it } from "vitest";
import { ownHelper } from "../../src/render/own-helpers.js";

it.each(["", "text", true, false])("a plugin's helper may give %j", (given) => {
  expect(ownHelper("p", "h", () => given)("value")).toBe(given);
});

it.each<[string, () => unknown, object]>([
  ["a number", () => 3, { gave: "number" }],
  ["nothing", () => undefined, { gave: "undefined" }],
  ["null", () => null, { gave: "null" }],
  ["a list", () => ["a"], { gave: "Array" }],
  ["an object", () => new String("a"), { gave: "object" }],
  ["a promise, whose end nobody waits for", () => Promise.reject(new Error("unheard")), { gave: "Promise" }],
])("one that gives %s fails, and is named", (_, run, reason) => {
  expect(ownHelper("p", "h", run)).toThrow(
    expect.objectContaining({ facts: { plugin: "p", helper: "h", ...reason } }),
  );
});

it("of what one throws, the first line is told", () => {
  const failing = ownHelper("p", "h", () => {
    throw new Error("planted\nat home");
  });
  expect(failing).toThrow(
    expect.objectContaining({ facts: { plugin: "p", helper: "h", message: "planted" } }),
  );
});
