import { describe, expect, it } from "vitest";
import { reportGithub } from "../../src/diagnostics/reporters/github.js";
import { reportJson } from "../../src/diagnostics/reporters/json.js";
import { labels } from "../../src/diagnostics/reporters/labels.js";
import { reportSarif } from "../../src/diagnostics/reporters/sarif.js";
import { reportText } from "../../src/diagnostics/reporters/text.js";
import { sortDiagnostics } from "../../src/diagnostics/sort.js";
import { wordingOf } from "../../src/diagnostics/wording/wording-of.js";
import type { SourcePath } from "../../src/model/brand.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import type { Place } from "../../src/model/place.js";

const place = (fields: Partial<Omit<Place, "path">> & { path?: string }): Place => ({
  ...fields,
  path: (fields.path ?? "content/articles/a.md") as SourcePath,
});
const changed = (at: Place, path = "photo.jpg"): Diagnostic => ({
  code: "source-changed",
  severity: "error",
  place: at,
  facts: { path },
});
const leftover = (at: Place): Diagnostic => ({
  code: "output-leftover",
  severity: "warning",
  place: at,
  facts: { path: "._site.next" },
});
const plain = { language: "en", color: false } as const;

describe("an old URL that two articles claim", () => {
  it.each([
    ["en", "An old URL can lead to one place only: remove it from the `aliases` of one of the two"],
    ["ar", "الرابط القديم يؤدي إلى موضع واحد: احذفه من «روابط قديمة» (aliases) في أحد الملفين"],
  ] as const)("is not mended by another slug (%s)", (language, mend) => {
    const facts = { path: "old/index.html", what: "redirect", other: "redirect", clash: "same" } as const;
    expect(wordingOf({ code: "url-taken", facts }, language).mend).toBe(mend);
  });
});

describe("the text report", () => {
  it("shows place, code, message, line, caret, mend and the sum", () => {
    const at = place({ line: 3, column: 7, endColumn: 12, lineText: "date: today" });
    expect(reportText([changed(at)], plain)).toBe(
      `content/articles/a.md:3:7 error [source-changed]
  photo.jpg was saved while the build copied it
  3 | date: today
    |       ^^^^^
  To mend it: Build again.

1 error in 1 file
`,
    );
  });

  it("puts the caret right after tabs, wide characters and marks", () => {
    const at = place({ line: 10, column: 6, endColumn: 8, lineText: "\t中e\u0301=ab" });
    expect(reportText([changed(at)], plain)).toContain("  10 |     中e\u0301=ab\n     |         ^^\n");
  });

  it("repeats the part that is meant below a line with Arabic, where no caret is right in every terminal", () => {
    const at = place({ line: 2, column: 8, endColumn: 14, lineText: "title: العِرق: قمة" });
    expect(reportText([changed(at)], { language: "ar", color: false })).toBe(
      `content/articles/a.md:2:8 خطأ [source-changed]
  حُفظ الملف photo.jpg أثناء نسخه
  2 | title: العِرق: قمة
    | ^ ⟪العِرق⟫
  الحل: أعد البناء.

خطأ واحد في ملف واحد
`,
    );
  });

  it("does not part a mark from its letter", () => {
    const at = place({ line: 1, column: 3, endColumn: 4, lineText: "عَلَم" });
    expect(reportText([changed(at)], plain)).toContain("| ^ ⟪لَ⟫");
  });

  it("underlines the part within the line when colours are allowed", () => {
    const at = place({ line: 1, column: 1, endColumn: 4, lineText: "قمة" });
    const text = reportText([changed(at)], { language: "en", color: true });
    expect(text).toContain("\u001B[1;31merror [source-changed]\u001B[0m");
    expect(text).toContain("1 | \u001B[4mقمة\u001B[24m\n");
  });

  it("says that the start of a long line was cut, and points past the end of a short one", () => {
    const cut = place({ line: 1, column: 103, endColumn: 104, lineText: "abcdef", lineTextStart: 100 });
    expect(reportText([changed(cut)], plain)).toContain("  1 | …abcdef\n    |    ^\n");
    const past = place({ line: 1, column: 90, lineText: "abc" });
    expect(reportText([changed(past)], plain)).toContain("  1 | abc\n    |    ^\n");
  });

  it("shows a place without a line, and related ones", () => {
    const text = reportText([{ ...changed(place({})), related: [place({ path: "b.md", line: 7 })] }], plain);
    expect(text).toContain("content/articles/a.md error [source-changed]\n  photo");
    expect(text).toContain("  See also: b.md:7\n");
  });

  it("lets nothing of the content act on the terminal", () => {
    const nasty = "\u001B]0;x\u0007\u009B2J\u202Eabc\r\u0000\uD800\u2028";
    const at = place({ path: `a${nasty}.md`, line: 1, column: 1, lineText: nasty });
    const text = reportText([changed(at, nasty)], { language: "ar", color: false });
    const acting = [...text].filter(
      (c) => c !== "\n" && /[\p{Cc}\p{Surrogate}\u2028-\u202E\u2066-\u2069]/u.test(c),
    );
    expect(acting).toEqual([]);
    expect(text).toContain("⟨U+001B⟩]0;x⟨U+0007⟩⟨U+009B⟩2J⟨U+202E⟩abc⟨U+000D⟩⟨U+0000⟩⟨U+D800⟩⟨U+2028⟩");
  });

  it("keeps the joiner that Persian is written with", () => {
    const at = place({ line: 1, column: 1, endColumn: 8, lineText: "می\u200Cخواهم" });
    expect(reportText([changed(at)], plain)).toContain("1 | می\u200Cخواهم\n");
  });

  it("is empty when nothing is wrong", () => expect(reportText([], plain)).toBe(""));

  it.each([
    [1, 0, 1, "خطأ واحد في ملف واحد", "1 error in 1 file"],
    [2, 1, 2, "خطآن وتنبيه واحد في ملفين", "2 errors and 1 warning in 2 files"],
    [3, 2, 3, "3 أخطاء وتنبيهان في 3 ملفات", "3 errors and 2 warnings in 3 files"],
    [0, 11, 11, "11 تنبيهًا في 11 ملفًا", "11 warnings in 11 files"],
    [100, 103, 101, "100 خطأ و103 تنبيهات في 101 ملف", "100 errors and 103 warnings in 101 files"],
  ])("sums up %i errors and %i warnings in %i files", (errors, warnings, files, ar, en) => {
    expect(labels.ar.summary(errors, warnings, files)).toBe(ar);
    expect(labels.en.summary(errors, warnings, files)).toBe(en);
  });
});

describe("the order", () => {
  it("is by file, line, column, severity and code, whatever order they came in", () => {
    const sorted = [
      changed(place({ path: "B.md" })),
      changed(place({ path: "a.md" })),
      leftover(place({ path: "a.md" })),
      changed(place({ path: "a.md", line: 2, column: 9 })),
      changed(place({ path: "a.md", line: 10, column: 1 }), "a"),
      changed(place({ path: "a.md", line: 10, column: 1 }), "b"),
      changed(place({ path: "خبر.md", line: 1 })),
    ];
    expect(sortDiagnostics([...sorted].reverse())).toEqual(sorted);
    expect(sortDiagnostics([3, 0, 6, 1, 5, 2, 4].map((i) => sorted[i] as Diagnostic))).toEqual(sorted);
  });
});

describe("the JSON report", () => {
  it("has one documented form", () => {
    const at = place({ line: 3, column: 7, endColumn: 12, lineText: "date: today" });
    expect(
      JSON.parse(
        reportJson([{ ...changed(at), related: [place({ path: "b.md" })] }, leftover(place({}))], "en"),
      ),
    ).toEqual({
      version: 1,
      language: "en",
      errors: 1,
      warnings: 1,
      diagnostics: [
        {
          code: "output-leftover",
          severity: "warning",
          path: "content/articles/a.md",
          ...wordingOf(leftover(place({})), "en"),
          facts: { path: "._site.next" },
          related: [],
        },
        {
          code: "source-changed",
          severity: "error",
          path: "content/articles/a.md",
          line: 3,
          column: 7,
          endColumn: 12,
          lineText: "date: today",
          lineTextStart: 0,
          message: "photo.jpg was saved while the build copied it",
          mend: "Build again.",
          facts: { path: "photo.jpg" },
          related: [{ path: "b.md" }],
        },
      ],
    });
  });

  it("carries every character exactly, without one that acts on a terminal", () => {
    const nasty = "\u001B\u009B\u202E\u2028\u0000\uFEFF\uD800خبر";
    const json = reportJson([changed(place({}), nasty)], "ar");
    expect(
      [...json].filter((c) => c !== "\n" && /[\p{Cc}\p{Surrogate}\u2028-\u202E\uFEFF]/u.test(c)),
    ).toEqual([]);
    expect(JSON.parse(json).diagnostics[0].facts.path).toBe(nasty);
  });

  it("is a report also when nothing is wrong", () =>
    expect(JSON.parse(reportJson([], "ar"))).toEqual({
      version: 1,
      language: "ar",
      errors: 0,
      warnings: 0,
      diagnostics: [],
    }));
});

describe("the GitHub report", () => {
  it("is one escaped workflow command a diagnostic", () => {
    const at = place({ path: "content/a,b:100%.md", line: 3, column: 7, endColumn: 12 });
    expect(reportGithub([changed(at, "x%\r\n::error::y")], "en")).toBe(
      "::error file=content/a%2Cb%3A100%25.md,line=3,col=7,endColumn=11,title=source-changed::x%25%0A::error::y was saved while the build copied it%0ABuild again.\n",
    );
  });

  it("does without a line, and names files from the repository's root", () => {
    expect(reportGithub([leftover(place({ path: "_site" }))], "en", "news")).toMatch(
      /^::warning file=news\/_site,title=output-leftover::The new site/,
    );
  });
});

describe("the SARIF report", () => {
  it("has what the schema of SARIF 2.1.0 requires, and indices that lead to what they mean", () => {
    const whole = place({ path: "content/articles/قمة, b.md" });
    const within = place({ line: 2, column: 3, endColumn: 3, lineText: "أ b" });
    const log = JSON.parse(reportSarif([changed(whole), leftover(within)], "en", "1.2.3"));
    expect(log).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: "build-site" } } }] });
    const [{ results, tool }] = log.runs;
    expect(results).toHaveLength(2);
    for (const { message, level, ruleId, ruleIndex, locations } of results) {
      expect(message.text).toMatch(/\S/);
      expect(["error", "warning"]).toContain(level);
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      const [{ physicalLocation }] = locations;
      expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w.~!*'()%/-]+$/);
      const { startLine = 1, startColumn = 1, endColumn = startColumn } = physicalLocation.region ?? {};
      expect([startLine, startColumn].every((one) => Number.isInteger(one) && one >= 1)).toBe(true);
      expect(endColumn).toBeGreaterThanOrEqual(startColumn);
    }
  });

  const at = place({
    path: "content/مقالات/a b#1.md",
    line: 3,
    column: 7,
    endColumn: 12,
    lineText: "date: today",
  });
  const log = JSON.parse(reportSarif([changed(at), changed(at), leftover(place({}))], "ar", "1.2.3"));

  it("has the rules that its results refer to, with help in both languages", () => {
    const [run] = log.runs;
    expect([log.version, run.columnKind, run.tool.driver.version]).toEqual([
      "2.1.0",
      "utf16CodeUnits",
      "1.2.3",
    ]);
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      "output-leftover",
      "source-changed",
    ]);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.tool.driver.rules[1].help.text).toMatch(/Build again.*أعد البناء/s);
  });

  it("locates by a percent-encoded path below the root, and by columns", () => {
    const [whole, precise] = log.runs[0].results;
    expect(whole.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: "content/articles/a.md", uriBaseId: "%SRCROOT%" } } },
    ]);
    expect(precise).toMatchObject({
      level: "error",
      message: { text: "حُفظ الملف photo.jpg أثناء نسخه\nأعد البناء." },
    });
    expect(precise.locations[0].physicalLocation).toEqual({
      artifactLocation: {
        uri: "content/%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA/a%20b%231.md",
        uriBaseId: "%SRCROOT%",
      },
      region: { startLine: 3, startColumn: 7, endColumn: 12 },
      contextRegion: { startLine: 3, snippet: { text: "date: today" } },
    });
  });

  it("names files from the repository's root, as code scanning looks for them", () => {
    const { runs } = JSON.parse(reportSarif([changed(at)], "en", "1", "أخبار/a b"));
    const [{ locations, partialFingerprints }] = runs[0].results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe(
      "%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/a%20b/content/%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA/a%20b%231.md",
    );
    expect(partialFingerprints).toEqual(log.runs[0].results[1].partialFingerprints);
  });

  it("knows a problem again after lines were added above it, and two equal ones apart", () => {
    const prints = (line: number): string[] => {
      const moved = changed({ ...at, line });
      const { runs } = JSON.parse(reportSarif([moved, moved], "en", "1"));
      return runs[0].results.map(
        (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
      );
    };
    expect(prints(3)).toEqual(prints(30));
    expect(new Set(prints(3)).size).toBe(2);
  });
});
