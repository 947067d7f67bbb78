import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachToken, tokensOf } from "../../src/language/tokens.js";
import { eachWordCount, wordCounts } from "../../src/language/word-counts.js";

describe("tokensOf", () => {
  it.each([
    ["قال: «نعم»، ثم ذهب.", ["قال", "نعم", "ثم", "ذهب"]],
    ["قال.ثم ذهب", ["قال", "ثم", "ذهب"]],
    ["العِـراق", ["العراق"]],
    ["#الحشد_الشعبي", ["الحشد", "الشعبي"]],
    ["كوفيد-19", ["كوفيد", "19"]],
    ["1,000 و٣٫١٤ و1٬234", ["1000", "و", "3.14", "و", "1234"]],
    ["2016,2017 12,3456 1234,567", ["2016", "2017", "12", "3456", "1234", "567"]],
    ["12:30", ["12", "30"]],
    ["don't Biden's L’Équipe", ["dont", "biden", "lequipe"]],
    ["U.S. e.g. Node.js", ["us", "eg", "node", "js"]],
    ["C++ C# F#، A# c+", ["c++", "c#", "f#", "a#", "c"]],
    ["الـ15 وبـ٥٠٪ و1445هـ", ["ال", "15", "وب", "50", "و", "1445ه"]],
    ["بـC++ والـGDP", ["ب", "c++", "وال", "gdp"]],
    ["G20 100m", ["g20", "100m"]],
    ["می‌خواهم کتاب‌ها", ["ميخواهم", "كتابها"]],
    ["中国の𠮷", ["中", "国", "の", "𠮷"]],
    ["𝐀𝐁", ["ab"]],
    ["صلى ﷺ", ["صلي", "ﷺ"]],
    ["…!؟ — ''", []],
    ["", []],
  ])("finds in %j %j", (text, tokens) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  it("bounds what has no break", () => {
    expect(tokensOf(`${"ا".repeat(5000)} ب`)).toEqual(["ا".repeat(64), "ب"]);
  });

  it("gives folded tokens without separators, of 1 to 66 code units", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const token of tokensOf(text)) expect(token).toMatch(/^[^\s,،؛:]{1,66}$/u);
      }),
    );
  });
});

describe("eachToken", () => {
  it("says where each token stands, so that it can be shown as written", () => {
    const text = "«إيران» وC#، U.S.";
    const written: string[] = [];
    eachToken(text, (_, start, end) => {
      written.push(text.slice(start, end));
    });
    expect(written).toEqual(["إيران", "و", "C#", "U.S"]);
  });
});

describe("wordCounts", () => {
  it("counts words in order of first occurrence", () => {
    expect(wordCounts("العراق إيران العِراق ايران العراق")).toEqual({
      words: "العراق ايران",
      counts: [3, 2],
    });
  });

  it("takes __proto__ for a word", () => {
    expect(wordCounts("constructor constructor")).toEqual({ words: "constructor", counts: [2] });
  });

  it("knows a text without words", () => {
    expect(wordCounts(" – ")).toEqual({ words: "", counts: [] });
  });

  it("finds no word that is empty or has a space, whatever the character", () => {
    const odd: string[] = [];
    for (let code = 0; code < 0x32000; code++) {
      const character = String.fromCodePoint(code);
      for (const token of tokensOf(`${character} أ${character}ب`))
        if (token === "" || token.includes(" ")) odd.push(character);
    }
    expect(odd).toEqual([]);
  });
});

describe("eachWordCount", () => {
  it("visits each word that was counted", () => {
    const visited: [string, number][] = [];
    eachWordCount(wordCounts("ماء نهر ماء"), (word, count) => visited.push([word, count]));
    expect(visited).toEqual([
      ["ماء", 2],
      ["نهر", 1],
    ]);
  });

  it("visits nothing where there is nothing", () => {
    eachWordCount(wordCounts(""), () => expect.unreachable());
  });
});
