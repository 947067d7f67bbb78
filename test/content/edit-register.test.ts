import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addComments, addToRegister, registerStyle } from "../../src/content/edit-register.js";
import { readRegister } from "../../src/content/register.js";
import type { SourcePath } from "../../src/model/brand.js";
import { quoted } from "../../src/site/keywords/similar/register-line.js";

const water = [{ label: "المياه", aliases: ["مياه", "C++, #"] }];
const add = (text: string, additions = water): string => addToRegister(text, additions, quoted);

describe("an alias is added to the entry that has the label, and nothing else changes", () => {
  it.each([
    [
      "fields on lines of their own: behind the label",
      "# رأس\n-  label: المياه   # لماذا\n   slug: 'miyah'\n\n# آخر\n",
      "# رأس\n-  label: المياه   # لماذا\n   aliases: [مياه, \"C++, #\"]\n   slug: 'miyah'\n\n# آخر\n",
    ],
    [
      "fields in braces",
      "- {label: المياه,slug: x}\n",
      '- {label: المياه, aliases: [مياه, "C++, #"],slug: x}\n',
    ],
    ["a bare label", "- المياه # لماذا\n", '- { label: المياه, aliases: [مياه, "C++, #"] } # لماذا\n'],
    [
      "a list in brackets",
      "- label: المياه\n  aliases: [ماء ]\n",
      '- label: المياه\n  aliases: [ماء, مياه, "C++, #" ]\n',
    ],
    [
      "lines that end with a carriage return alone, as in very old files",
      "# رأس\r- label: المياه # لماذا\r  slug: miyah\r",
      '# رأس\r- label: المياه # لماذا\r  aliases: [مياه, "C++, #"]\r  slug: miyah\r',
    ],
    ["an empty one", "- label: المياه\n  aliases: []\n", '- label: المياه\n  aliases: [مياه, "C++, #"]\n'],
    [
      "a list on lines of their own, with its own indentation",
      "- label: المياه\n  aliases:\n    -  ماء # أ\n    -  أمواه\n  slug: x\n",
      '- label: المياه\n  aliases:\n    -  ماء # أ\n    -  أمواه\n    - مياه\n    - "C++, #"\n  slug: x\n',
    ],
    [
      "one line of words",
      "- label: المياه\n  aliases: ماء، أمواه\n",
      '- label: المياه\n  aliases: [ماء, أمواه, مياه, "C++, #"]\n',
    ],
    [
      "a key without a value",
      "- label: المياه\n  aliases:\n  slug: x\n",
      '- label: المياه\n  aliases: [مياه, "C++, #"]\n  slug: x\n',
    ],
    [
      "keys in Arabic",
      "- الكلمة: المياه\n  مرادفات: [ماء]\n",
      '- الكلمة: المياه\n  مرادفات: [ماء, مياه, "C++, #"]\n',
    ],
    ["the map form, nothing behind the label", "المياه:\nغزة:\n", 'المياه: [مياه, "C++, #"]\nغزة:\n'],
    ["the map form, a list", "المياه: [ماء]\n", 'المياه: [ماء, مياه, "C++, #"]\n'],
    [
      "the map form, fields",
      "المياه:\n    slug: x\n",
      'المياه:\n    aliases: [مياه, "C++, #"]\n    slug: x\n',
    ],
    [
      "the map form, fields in braces",
      "المياه: {slug: x}\n",
      'المياه: {aliases: [مياه, "C++, #"], slug: x}\n',
    ],
    [
      "lines that end as on Windows",
      "- label: المياه\r\n  slug: x\r\n",
      '- label: المياه\r\n  aliases: [مياه, "C++, #"]\r\n  slug: x\r\n',
    ],
    ["no line end at the end", "- label: المياه", '- label: المياه\n  aliases: [مياه, "C++, #"]\n'],
  ])("%s", (_case, before, after) => {
    expect(add(before)).toBe(after);
  });
});

describe("a label that the register has not gets an entry of its own", () => {
  const entry = '- label: المياه\n  aliases: [مياه, "C++, #"]\n';
  it.each([
    ["no file", "", entry],
    ["comments alone", "# سجل\n", `# سجل\n${entry}`],
    ["behind the last entry, before what follows it", "- غزة\n# آخر\n", `- غزة\n${entry}# آخر\n`],
    [
      "with the list's indentation",
      "  - غزة\n",
      '  - غزة\n  - label: المياه\n    aliases: [مياه, "C++, #"]\n',
    ],
    [
      "behind a folded text",
      "- label: غزة\n  description: >\n    أ\n    ب\n",
      `- label: غزة\n  description: >\n    أ\n    ب\n${entry}`,
    ],
    ["in brackets", "[غزة]\n", '[غزة, { label: المياه, aliases: [مياه, "C++, #"] }]\n'],
    ["in the map form", "غزة:\n", 'غزة:\nالمياه:\n  aliases: [مياه, "C++, #"]\n'],
    ["before an end mark", "---\n- غزة\n...\n", `---\n- غزة\n${entry}...\n`],
  ])("%s", (_case, before, after) => {
    expect(add(before)).toBe(after);
  });
});

it("comments are appended once, wherever an editor has moved them", () => {
  const once = addComments("- غزة", ["# مراجعة: أ", "# مراجعة: ب"]);
  expect(once).toBe("- غزة\n# مراجعة: أ\n# مراجعة: ب\n");
  expect(addComments(once, ["# مراجعة: ب", "# مراجعة: أ"])).toBe(once);
  expect(addComments("  # مراجعة: أ\n- غزة\n", ["# مراجعة: أ"])).toBe("  # مراجعة: أ\n- غزة\n");
});

it.each([
  ["", { form: "list", indent: "" }],
  ["# سجل\n", { form: "list", indent: "" }],
  ["  - غزة\n", { form: "list", indent: "  " }],
  ["غزة:\n", { form: "map", indent: "" }],
  ["[غزة]\n", { form: "brackets", indent: "" }],
  ["{غزة: }\n", { form: "brackets", indent: "" }],
] as const)("a line of %j looks like %j", (text, style) => {
  expect(registerStyle(text)).toEqual(style);
});

const name = fc.constantFrom(
  "غزة",
  "القدس",
  "كوفيد-19",
  "C#",
  "Yahoo!",
  "أ: ب",
  "- س",
  "#وسم",
  "نعم",
  "true",
  "[x]",
  "'",
);
const field = fc.constantFrom(
  "",
  "\n  slug: x",
  "\n  aliases: [y1]",
  "\n  aliases:\n  - y2",
  "\n  description: |\n    نص",
  " # تعليق",
);

it("whatever the register looks like, it reads afterwards as before with the aliases added", () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, field), { selector: ([one]) => one, maxLength: 6 }),
      name,
      fc.boolean(),
      (entries, label, crlf) => {
        const text = entries
          .map(([one, more]) => `- label: ${JSON.stringify(one)}${more}\n`)
          .join("")
          .replaceAll("\n", crlf ? "\r\n" : "\n");
        const read = (some: string) =>
          readRegister({
            path: "content/keywords.yaml" as SourcePath,
            bytes: new TextEncoder().encode(some),
          });
        const changed = add(text, [{ label, aliases: ["جديد، قديم"] }]);
        const [before, after] = [read(text), read(changed)];
        const names = ({ value }: typeof before) =>
          value.entries.map((entry) => [entry.label.value, entry.aliases.map(({ value }) => value)] as const);
        const expected = new Map(names(before));
        expected.set(label, [...(expected.get(label) ?? []), "جديد", "قديم"]);
        expect(new Map(names(after))).toEqual(expected);
        const lines = changed.split(/\r?\n/);
        const isKept = (line: string): boolean =>
          lines.includes(line) ||
          lines.some((one) => line.endsWith("]") && one.startsWith(line.slice(0, -1)));
        expect(text.split(/\r?\n/).filter((line) => !isKept(line))).toEqual([]);
      },
    ),
  ));
