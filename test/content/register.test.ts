import { describe, expect, it } from "vitest";
import { readRegister } from "../../src/content/register.js";
import { short, sourceOf } from "./support.js";

const register = (text: string) => readRegister(sourceOf(text, "content/keywords.yaml"));

describe("the register of keywords", () => {
  it("is empty where there is none", () => {
    expect(readRegister(undefined)).toEqual({ value: { entries: [] }, diagnostics: [] });
    expect(register("# لا شيء بعد\n")).toEqual({ value: { entries: [] }, diagnostics: [] });
  });

  it("is a list of entries, each value with its place", () => {
    const { value, diagnostics } = register(`- label: الأمم المتحدة
  aliases: [UN, منظمة الأمم المتحدة]
  slug: united-nations
  description: منظمة دولية
  parent: منظمات
  hidden: yes
- الكلمة: إيران
  مرادفات: ايران، الجمهورية الإسلامية
- العراق
`);
    expect(diagnostics).toEqual([]);
    expect(value.entries).toMatchObject([
      {
        label: { value: "الأمم المتحدة", place: { line: 1, column: 10 } },
        aliases: [
          { value: "UN", place: { line: 2, column: 13, endColumn: 15 } },
          { value: "منظمة الأمم المتحدة" },
        ],
        slug: { value: "united-nations" },
        description: "منظمة دولية",
        parent: { value: "منظمات" },
        hidden: true,
      },
      {
        label: { value: "إيران" },
        aliases: [{ value: "ايران" }, { value: "الجمهورية الإسلامية" }],
        hidden: false,
      },
      { label: { value: "العراق", place: { line: 9, column: 3 } }, aliases: [] },
    ]);
  });

  it("is a map from label to entry", () => {
    const { value, diagnostics } = register(
      "الأمم المتحدة:\n  مرادفات: UN\nإيران: [ايران]\nالعراق:\n__proto__: {slug: proto}\n",
    );
    expect(diagnostics).toEqual([]);
    expect(
      value.entries.map(({ label, aliases }) => [label.value, aliases.map((alias) => alias.value)]),
    ).toEqual([
      ["الأمم المتحدة", ["UN"]],
      ["إيران", ["ايران"]],
      ["العراق", []],
      ["__proto__", []],
    ]);
  });

  it.each([
    ["نص", "error register-not-list 1:1-3"],
    ["- aliases: أ", "error missing-key 1:3-13"],
    ["- label:", "error missing-key 1:3-8"],
    ["- label: أ\n  alias: ب", "error unknown-key 2:3-8"],
    ["- label: أ\n  slug: A B", "warning dirty-slug 2:9-12"],
    ["- label: أ\n  hidden: ربما", "error unknown-choice 2:11-15"],
    ["- label: [أ]", "error wrong-type 1:10-13"],
    ["- [أ]", "error wrong-type 1:3-6"],
    ["- label: أ: ب", "error unquoted-colon 1:11-12"],
    ["أ: [ب]\nأ: [ج]", "error duplicate-key 2:1-2"],
    ["label: أ\naliases: [ب]", "error register-not-list 1:1-6"],
    ["الكلمة: أ\nأسماء أخرى: ب", "error register-not-list 1:1-7"],
    ["- أ\n-\n- ب", "warning empty-item 2:2"],
    ["- أ\n- ''", "warning empty-item 2:3-5"],
    ["'': [أ]", "error missing-key 1:1-3"],
    ["- #غزة", "error hashtag-is-comment 1:3-7"],
    ["- &a {label: أ}", "error special-start 1:3-4"],
    ["- label:أ\n  aliases: ب", "error missing-space-after-colon 1:8-9"],
    ["- {label: أ، aliases: [ب]}", "error arabic-comma-in-braces 1:12-13"],
  ])("%s has a problem", (text, expected) => {
    expect(short(register(text).diagnostics)).toEqual([expected]);
  });

  it("does not speak of a text below it", () => {
    const { diagnostics } = register("العراق: [ب]\nإيران\nمصر: [ق]");
    expect(short(diagnostics)).toEqual(["error not-a-pair 2:1-6"]);
    expect(diagnostics[0]?.facts).toMatchObject({ isWholeFile: true });
  });

  it("takes further lines of aliases for one label, as they are offered one by one", () => {
    const { value, diagnostics } = register(
      "- { label: أمريكا, slug: us, aliases: [امريكه] }\n- { label: أمريكا, aliases: [أميركا] }\n- { label: أمريكا, slug: usa }\n",
    );
    expect(diagnostics).toEqual([]);
    expect(
      value.entries.map(({ aliases, slug }) => [slug?.value, aliases.map((alias) => alias.value)]),
    ).toEqual([
      ["us", ["امريكه", "أميركا"]],
      ["usa", []], // two decisions about one keyword stay two, which the site refuses
    ]);
  });

  it("may have a keyword whose name is that of a field", () => {
    const { value, diagnostics } = register("label: [لافتة]\nأ:\n");
    expect(diagnostics).toEqual([]);
    expect(value.entries.map(({ label }) => label.value)).toEqual(["label", "أ"]);
  });

  it("is read whatever the number of its mistakes", () => {
    const { value, diagnostics } = register(`- label: العراق\n  aliases: ${";".repeat(300_000)}عراق`);
    expect(diagnostics).toHaveLength(201);
    expect(value.entries[0]?.aliases.map((alias) => alias.value)).toEqual(["عراق"]);
    expect(short(register(`- {${"أ: ".repeat(100_000)}}`).diagnostics)).toEqual(["error yaml-too-deep 1:1"]);
  });

  it("is refused above one megabyte", () => {
    expect(register(`# ${"أ".repeat(600_000)}`).diagnostics).toMatchObject([{ code: "file-too-large" }]);
  });
});
