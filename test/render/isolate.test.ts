import { expect, it } from "vitest";
import { isolateOpposite } from "../../src/render/isolate.js";

it.each([
  ["words inside a headline", "ما الجديد في C++؟", 'ما الجديد في <bdi dir="ltr">C++</bdi>؟'],
  [
    "a headline that is foreign to its last sign",
    "What (really) happened?",
    '<bdi dir="ltr">What (really) happened?</bdi>',
  ],
  ["one in quotes", "«iPhone 17»", '<bdi dir="ltr">«iPhone 17»</bdi>'],
  ["one that ends with a sign of its surroundings", "Made in China؟", '<bdi dir="ltr">Made in China</bdi>؟'],
  ["a number alone", "2026?", "2026?"],
])("isolates %s", (_, text, html) => {
  expect(isolateOpposite(text, "rtl")).toBe(html);
});

it("does so in texts from left to right too", () => {
  expect(isolateOpposite("ماذا حدث؟", "ltr")).toBe('<bdi dir="rtl">ماذا حدث؟</bdi>');
});
