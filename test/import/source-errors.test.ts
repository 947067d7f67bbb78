import { describe, expect, it } from "vitest";
import type { ImportedItem } from "../../src/import/item.js";
import { sourceErrors } from "../../src/import/source-errors.js";
import { defaultConfig } from "../content/support.js";

const errorsOf = sourceErrors(defaultConfig);
const item = { kind: "article" } as ImportedItem;

const errorsIn = (body: string, head = "title: خبر\ndate: 2021-07-06") =>
  errorsOf(item, "content/articles/a.md", `---\n${head}\n---\n\n${body}\n`).map(({ detail }) => detail);

describe("what a build would find wrong with an imported source", () => {
  it.each([
    ["nothing in prose", "فقرة **عريضة** [رابط](https://a.example/).", []],
    ["nothing in what only the plugins read", "| أ |\n| - |\n| ب |\n\nنص[^1]\n\n[^1]: هامش", []],
    ["more marks in prose than it bears", "[ ".repeat(20_000), ["too-much-markup, 6"]],
    ["more marks than it bears in anything else", `~~~\n\n${"[ ".repeat(20_000)}`, []],
    ["containers within containers", `${"> ".repeat(200)}نص`, ["too-deeply-nested, 6"]],
  ])("%s", (_, body, errors) => {
    expect(errorsIn(body)).toEqual(errors);
  });

  it("fields that are not there or say what cannot be", () => {
    expect(errorsIn("نص", "title: خبر\ndate: 2021-02-30")).toEqual(["impossible-date, 3"]);
    expect(errorsIn("نص", "date: 2021-02-03")).toEqual(["missing-title, 1"]);
  });
});
