import { expect, it } from "vitest";
import { primaryLanguage } from "../../src/language/primary-language.js";

it.each([
  ["ar", "ar"],
  ["AR-eg", "ar"],
  ["zh-Hant-TW", "zh"],
  ["", ""],
])("of %j is %j", (tag, primary) => expect(primaryLanguage(tag)).toBe(primary));
