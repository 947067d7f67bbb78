import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oppositeRuns } from "../../src/language/bidi-runs.js";

const runsIn = (text: string, direction: "rtl" | "ltr" = "rtl") =>
  oppositeRuns(text, direction).map(({ start, end }) => text.slice(start, end));

describe("in Arabic text", () => {
  it.each([
    ["لغة C++ جديدة", ["C++"]],
    ["بلغتي C# و F#.", ["C#", "F#"]],
    ["أعلنت Yahoo! أمس", ["Yahoo!"]],
    ["زوروا Yahoo!", ["Yahoo!"]],
    ["أهلا بكم في Google!", ["Google"]],
    ["ثمنه $5 فقط", ["$5"]],
    ["خسر -$5.50 أو US$5bn", ["-$5.50", "US$5bn"]],
    ["بلغت الحرارة -5 ثم +3", ["-5", "+3"]],
    ["نحو -5°C أو -5%.", ["-5°C", "-5%"]],
    ["هاتف: +964 770 123 4567.", ["+964 770 123 4567"]],
    ["هاتف 0770 123 4567 ليلا", ["0770 123 4567"]],
    ["هاتف +964-770-123-4567", ["+964-770-123-4567"]],
    ["في 2021-07-06، قال", ["2021-07-06"]],
    ["حساب @user وبريد user@example.org", ["@user", "user@example.org"]],
    ["وسم #Iraq_2021 اليوم", ["#Iraq_2021"]],
    ["انظر https://x.y/ الآن", ["https://x.y/"]],
    ["(https://x.y/a_(b)).", ["https://x.y/a_(b)"]],
    ["https://ar.wikipedia.org/wiki/العراق، ثم", ["https://ar.wikipedia.org/wiki/العراق"]],
    ["موقع example.org/ مغلق", ["example.org/"]],
    ["مجلة Harvard Business Review، العدد", ["Harvard Business Review"]],
    ["قالت The New York Times.", ["The New York Times"]],
    ["نظام Windows 11 من Microsoft", ["Windows 11", "Microsoft"]],
    ["نموذج OpenAI's GPT-4o (Omni) الجديد", ["OpenAI's GPT-4o (Omni)"]],
    ["شركة (IBM) و[Foo bar", ["IBM", "Foo bar"]],
    ["Foo) bar (baz", ["Foo", "bar", "baz"]],
    ['"Foo" و "Bar"', ["Foo", "Bar"]],
    ["قال: Hello, world. ثم", ["Hello, world"]],
    ["الأمر --root والملف ~/.bashrc و .NET", ["--root", "~/.bashrc", ".NET"]],
    ["AT&T و R&D", ["AT&T", "R&D"]],
    ["سعة 10kg و 4K", ["10kg", "4K"]],
    ["One\nTwo", ["One", "Two"]],
    ["Москва و 東京", ["Москва", "東京"]],
  ])("%j isolates %j", (text, runs) => {
    expect(runsIn(text)).toEqual(runs);
  });

  it.each([
    "الساعة 16:53",
    "في 2021/07/06",
    "فاز 12-15",
    "بين 2019-2021",
    "كوفيد-19 و«إف-16»",
    "1,000,000 و 3.5 و 5%",
    "نقطة - 5 نقاط",
    "خبر عاجل، ٢٠٢١-٠٧-٠٦",
    "2021",
    "",
  ])("%j is right as it is", (text) => {
    expect(runsIn(text)).toEqual([]);
  });
});

describe("in English text", () => {
  it.each([
    ["The word العراق means", ["العراق"]],
    ["In الشرق الأوسط، وسوريا, too.", ["الشرق الأوسط، وسوريا"]],
    ["He said «مرحبا بكم» to ירושלים.", ["مرحبا بكم", "ירושלים"]],
    ["فيروس كوفيد-19 spread", ["فيروس كوفيد-19"]],
    ["شهر يوليو 2021 was", ["شهر يوليو 2021"]],
    ["No Arabic: 2021-07-06, C++, -5", []],
  ])("%j isolates %j", (text, runs) => {
    expect(runsIn(text, "ltr")).toEqual(runs);
  });
});

describe("runs", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(
        fc.constantFrom(
          "خبر",
          "Word",
          " ",
          "(",
          ")",
          "[",
          "-",
          "+5",
          "$",
          "12",
          "!",
          ".",
          "https://",
          "@",
          "\n",
          "ـ",
          "\u0301",
          "😀",
        ),
        { maxLength: 40 },
      )
      .map((all) => all.join("")),
  );
  it("are in order, not empty, without overlap, and cut no character in two", () =>
    fc.assert(
      fc.property(text, fc.constantFrom("rtl" as const, "ltr" as const), (written, direction) => {
        let last = 0;
        for (const { start, end } of oppositeRuns(written, direction)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(written.length);
          for (const at of [start, end])
            expect(written.slice(at - 1, at + 1)).not.toMatch(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/);
          last = end;
        }
      }),
      { numRuns: 1500 },
    ));

  it("of text in one script hold all of its letters or none", () => {
    expect(runsIn("Only English here", "rtl")).toEqual(["Only English here"]);
    expect(runsIn("Only English here", "ltr")).toEqual([]);
    expect(runsIn("نص عربي فقط", "rtl")).toEqual([]);
    expect(runsIn("نص عربي فقط", "ltr")).toEqual(["نص عربي فقط"]);
  });

  it.each(["a) ", "a( ", "1-", "+1 ", "0 11 ", "(", "a.", "خ/", "-$"])(
    "of %j a hundred thousand times are found",
    (part) => {
      expect(oppositeRuns(part.repeat(100_000), "rtl")).toBeInstanceOf(Array);
      expect(oppositeRuns(part.repeat(100_000), "ltr")).toBeInstanceOf(Array);
    },
  );
});
