import { describe, expect, it } from "vitest";
import { messagesIn } from "../../src/commands/messages.js";
import type { Diagnostic } from "../../src/model/diagnostic.js";
import { failurePanel, problemsPanel, waitingPage } from "../../src/serve/panel.js";
import { htmlValidateErrors } from "../browser/support/html-errors.js";

const options = { language: "ar", words: messagesIn("ar").panel } as const;
const place = (lineText: string, column: number, endColumn: number) =>
  ({ path: "content/articles/a.md", line: 3, column, endColumn, lineText }) as Diagnostic["place"];
const error = (lineText: string, column = 1, endColumn = 3): Diagnostic =>
  ({
    code: "missing-date",
    severity: "error",
    place: place(lineText, column, endColumn),
    facts: {},
  }) as Diagnostic;

describe("the panel", () => {
  it("shows file, line, the line itself with the part that is meant, and the mend", () => {
    const html = problemsPanel([error("titel: خبر", 1, 6)], options);
    expect(html).toContain(
      '<section lang="ar" dir="rtl" role="alert"><h2>أصلح هذه الأخطاء لتظهر النسخة الجديدة</h2>',
    );
    expect(html).toContain('<code dir="ltr">content/articles/a.md:3:1</code>');
    expect(html).toContain('<pre dir="auto"><mark>titel</mark>: خبر</pre>');
    expect(html).toContain("<b>الحل:</b>");
  });

  it("quotes hostile content as text", () => {
    const html = problemsPanel([error('<script>alert("x")</script>\u202E\u0000', 1, 9)], options);
    expect(html).not.toContain("<script");
    expect(html).toContain("<mark>&lt;script&gt;</mark>alert(&quot;x&quot;)&lt;/script&gt;⟨U+202E⟩⟨U+0000⟩");
    expect(failurePanel("<b>", options)).toContain("<p>&lt;b&gt;</p>");
  });

  it("folds warnings away when there is no error, and puts errors first when there is", () => {
    const warning = { ...error("x"), severity: "warning" } as Diagnostic;
    expect(problemsPanel([warning, warning], options)).toContain(
      'role="status"><details><summary>تنبيهان</summary>',
    );
    expect(problemsPanel([warning, error("y")], options)).toMatch(/class="error"[\s\S]*class="warning"/);
  });

  it("is empty when nothing is wrong, and not endless when much is", () => {
    expect(problemsPanel([], options)).toBe("");
    const html = problemsPanel(
      Array.from({ length: 80 }, () => error("x")),
      options,
    );
    expect([...html.matchAll(/<li /g)].length).toBe(50);
    expect(html).toContain("… و30 غيرها تجدها في الطرفية");
  });

  it("stands in a valid page while there is nothing else to show", async () => {
    const page = waitingPage(problemsPanel([error("titel: x")], options), options);
    expect(await htmlValidateErrors(page, "waiting.html")).toEqual([]);
  });
});
