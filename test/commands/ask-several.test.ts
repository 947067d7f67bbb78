import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, it } from "vitest";
import { askSeveral } from "../../src/commands/ask-several.js";
import { starterMessagesIn } from "../../src/commands/starter-messages.js";

const choices = ["إيران", "العراق", "الماء"].map((label) => ({ value: label, label, hint: "3" }));

/** What is answered, and shown, when these keys are pressed one after the other. */
async function pressing(keys: readonly string[]) {
  const { askKeywords, search, nothingFound, newKeyword, meantKeyword, chosen } = starterMessagesIn("ar");
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = "";
  output.on("data", (part: Buffer) => {
    shown += part.toString();
  });
  const texts = { search, nothing: nothingFound, fresh: newKeyword, meant: meantKeyword, chosen };
  const messages = { question: askKeywords, ...texts };
  const answer = askSeveral(messages, choices, { input, output });
  for (const key of keys) {
    input.write(key);
    await new Promise((done) => setImmediate(done));
  }
  return { answer: await answer, shown: stripVTControlCharacters(shown) };
}

const tab = "\t";
const enter = "\r";
const down = "\u001b[B";

it("keywords are found by a part of them, ايران as إيران too, and named when they are chosen", async () => {
  const { answer, shown } = await pressing([..."ايرا", tab, enter]);
  expect(answer).toEqual(["إيران"]);
  expect(shown.trimEnd()).toMatch(/إيران$/u);
});

it("what the site does not have yet is a new keyword", async () => {
  const { answer, shown } = await pressing([..."النفط", enter]);
  expect(answer).toEqual(["النفط"]);
  expect(shown).toContain("كلمة جديدة: النفط");
  expect(shown.trimEnd()).toMatch(/النفط$/u);
});

it("a new keyword that is a slip away from one of the site shows it", async () => {
  const { answer, shown } = await pressing([..."العراف", down, tab, enter]);
  expect(shown).toContain("أم تقصد: العراق؟");
  expect(answer).toEqual(["العراق"]);
});

it("a comma of either script chooses what stands before it, in the site's spelling where it has one", async () => {
  const { answer } = await pressing([..."ايران، غزة, النفط،", ..." العراق", enter]);
  expect(answer).toEqual(["إيران", "غزة", "النفط", "العراق"]);
});

it("what was typed to find a keyword is gone once it is chosen, so the next can be typed", async () => {
  const { answer } = await pressing([..."ايرا", tab, ..."الما", tab, enter]);
  expect(answer).toEqual(["إيران", "الماء"]);
});

it("a keyword that is a part of another one can be new", async () => {
  const { answer } = await pressing([..."عرا", down, tab, enter]);
  expect(answer).toEqual(["عرا"]);
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
