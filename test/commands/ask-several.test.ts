import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, it } from "vitest";
import { askSeveral } from "../../src/commands/ask-several.js";
import { starterMessagesIn } from "../../src/commands/starter-messages.js";

const choices = ["إيران", "العراق", "الماء"].map((label) => ({ value: label, label, hint: "3" }));

/** What is answered, and shown, when these keys are pressed one after the other. */
async function pressing(keys: readonly string[]) {
  const { askKeywords, search, nothingFound, chosen } = starterMessagesIn("ar");
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = "";
  output.on("data", (part: Buffer) => {
    shown += part.toString();
  });
  const messages = { question: askKeywords, search, nothing: nothingFound, chosen };
  const answer = askSeveral(messages, choices, { input, output });
  for (const key of keys) {
    input.write(key);
    await new Promise((done) => setImmediate(done));
  }
  return { answer: await answer, shown: stripVTControlCharacters(shown) };
}

const tab = "\t";
const enter = "\r";

it("keywords are found by a part of them, ايران as إيران too, and named when they are chosen", async () => {
  const { answer, shown } = await pressing([..."ايرا", tab, enter]);
  expect(answer).toEqual(["إيران"]);
  expect(shown.trimEnd()).toMatch(/إيران$/u);
});

it("Enter alone chooses none; Ctrl-C is no answer", async () => {
  expect((await pressing([enter])).answer).toEqual([]);
  expect((await pressing(["\u0003"])).answer).toBeUndefined();
});

it("an Arabic question has no English words but the names of keys", async () => {
  const { shown } = await pressing([..."زز", enter]);
  expect(shown).toContain("لا كلمة بهذا اللفظ");
  expect(new Set(shown.match(/[a-z]{2,}/giu))).toEqual(new Set(["Tab", "Enter"]));
});
