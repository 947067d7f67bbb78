import { describe, expect, it } from "vitest";
import { createStemmer } from "../../src/language/stem.js";
import { isStopWord, stopWordsOf } from "../../src/language/stop-words.js";
import { tokensOf } from "../../src/language/tokens.js";
import { stemWords } from "../../src/language/word-stems.js";
import { WordTable } from "../../src/language/word-table.js";

/** The vocabulary of a small site. */
const text = `
  إيران الإيراني الإيرانية إيراني وإيران إيران بإيران فلسطين الفلسطيني الفلسطينية فلسطيني فلسطينيون فلسطين فلسطين
  وزير الوزير وزراء وزارة الوزارة والوزير زير شكل شكل شكل بشكل بلد البلد لبنان لبنان لبنان لبنان لبنان لبنان
  كتاب الكتاب كتابا كتابها كتابهم وكتاب سياسة السياسة سياسي السياسية سياسته سياساتهم مستثمر المستثمرون مستثمرين
  سماء السماء سما ماء والدة الالتزام التزام التزام للعراق العراق العراق عراقي بالعراق policies policy wars war news
`;

const frequencies = new Map<string, number>();
for (const token of tokensOf(text)) frequencies.set(token, (frequencies.get(token) ?? 0) + 1);
const stem = createStemmer(frequencies, "ar");

describe("the Arabic stemmer", () => {
  it.each([
    ["ايران", ["الايراني", "الايرانيه", "ايراني", "وايران", "بايران"]],
    ["فلسطين", ["الفلسطيني", "الفلسطينيه", "فلسطيني", "فلسطينيون"]],
    ["كتاب", ["الكتاب", "كتابا", "كتابها", "كتابهم", "وكتاب"]],
    ["عراق", ["العراق", "للعراق", "بالعراق", "عراقي"]],
    ["سما", ["سماء", "السماء"]],
    ["التزام", ["الالتزام"]],
  ])("brings the forms of %s together", (wanted, forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => wanted));
    expect(stem(wanted)).toBe(wanted);
  });

  it("brings the forms of سياسة and مستثمر together", () => {
    expect(new Set(["سياسه", "السياسه", "سياسي", "السياسيه", "سياسته", "سياساتهم"].map(stem)).size).toBe(1);
    expect(new Set(["مستثمر", "المستثمرون", "مستثمرين"].map(stem)).size).toBe(1);
  });

  it("keeps a و that is the root's", () => {
    expect(["وزير", "الوزير", "والوزير"].map(stem)).toEqual(["وزير", "وزير", "وزير"]);
    expect(stem("والده")).toBe("والده");
  });

  it("takes ب for a particle only where the rest is far more frequent", () => {
    expect(["بشكل", "بلد"].map(stem)).toEqual(["شكل", "بلد"]);
  });

  it("keeps endings that belong to the word, stems of three letters, and ماء", () => {
    expect(["لبنان", "ماء", "بلد"].map(stem)).toEqual(["لبنان", "ماء", "بلد"]);
  });

  it("keeps a ن that a nisba shows to be the word's own: بحريني is of البحرين, which is not two seas", () => {
    const counts = { بحر: 40, البحرين: 60, البحريني: 9, بحرينيه: 3, مسلم: 5, مسلمين: 9 };
    const ofGulf = createStemmer(new Map(Object.entries(counts)), "ar");
    expect(["البحرين", "البحريني", "بحرينيه", "بحر"].map(ofGulf)).toEqual(["بحرين", "بحرين", "بحرين", "بحر"]);
    expect(["مسلمين", "مسلم"].map(ofGulf)).toEqual(["مسلم", "مسلم"]);
  });

  it("brings what ة became before a pronoun or in the plural back to a word that keeps its ة", () => {
    const counts = {
      مدينه: 500,
      المدينه: 300,
      مدينته: 4,
      المدينتين: 3,
      بطوله: 400,
      بطولات: 20,
      طالبه: 9,
      طالبات: 9,
    };
    const ofTown = createStemmer(new Map(Object.entries(counts)), "ar");
    expect(["المدينه", "مدينته", "المدينتين"].map(ofTown)).toEqual(["مدينه", "مدينه", "مدينه"]);
    expect(["بطوله", "بطولات"].map(ofTown)).toEqual(["بطوله", "بطوله"]);
    expect(["طالبه", "طالبات"].map(ofTown)).toEqual(["طالب", "طالب"]);
  });

  it("does not depend on the order of the vocabulary", () => {
    const reversed = createStemmer(new Map([...frequencies].reverse()), "ar");
    for (const word of frequencies.keys()) expect(reversed(word)).toBe(stem(word));
  });
});

describe("other languages", () => {
  it.each([
    ["policies", "policy"],
    ["wars", "war"],
    ["bridges", "bridge"],
    ["news", "news"],
    ["focus", "focus"],
    ["class", "class"],
    ["gas", "gas"],
  ])("English %s is %s, on Arabic sites too", (word, wanted) => {
    expect(stem(word)).toBe(wanted);
    expect(createStemmer(new Map(), "en-GB")(word)).toBe(wanted);
  });

  it("Persian plurals go where the singular is known", () => {
    const persian = createStemmer(new Map([["كتاب", 3]]), "fa-IR");
    expect(["كتابها", "كتابهاي", "دفترها"].map(persian)).toEqual(["كتاب", "كتاب", "دفترها"]);
  });

  it("Urdu, Hebrew and French words stay", () => {
    expect(createStemmer(new Map([["كتاب", 3]]), "ur")("كتابين")).toBe("كتابين");
    expect(createStemmer(new Map(), "he")("הספר")).toBe("הספר");
    expect(createStemmer(new Map(), "fr")("temps")).toBe("temps");
  });
});

describe("the stems of a whole vocabulary", () => {
  it.each(["ar", "fa", "en", "ur"])("are those that its words have one by one (%s)", (language) => {
    const one = createStemmer(frequencies, language);
    const table = new WordTable();
    const words = [...frequencies.keys()];
    table.number(words.join(" "), new Int32Array(words.length), 0, words.length);
    const { stems, ofWord } = stemWords(table, Int32Array.from(frequencies.values()), language);
    expect([...ofWord].map((number) => stems.word(number))).toEqual(words.map(one));
  });

  it("are numbered in order of first occurrence", () => {
    const table = new WordTable();
    table.number("كتاب الكتاب قلم كتاب", new Int32Array(4), 0, 4);
    expect([...stemWords(table, Int32Array.of(2, 1, 1), "ar").ofWord]).toEqual([0, 0, 1]);
  });
});

describe("isStopWord", () => {
  it.each(["في", "الي", "التي", "وفي", "فهو", "ان", "كانت", "the"])("%s is one in Arabic", (word) => {
    expect(isStopWord(word, "ar")).toBe(true);
  });

  it.each(["العراق", "وزير", "فرنسا", "ماء", "2022"])("%s is none", (word) => {
    expect(isStopWord(word, "ar")).toBe(false);
  });

  it("knows those of stopWordsOf", () => {
    const known = stopWordsOf("ar");
    expect([...known].filter((word) => !isStopWord(word, "ar"))).toEqual([]);
    expect(["من", "ومن", "فمن", "and"].map((word) => known.has(word))).toEqual([true, true, true, true]);
    expect(["وand", "وومن"].map((word) => known.has(word))).toEqual([false, false]);
  });

  it("other languages have their own or none", () => {
    expect(isStopWord("است", "fa")).toBe(true);
    expect(isStopWord("في", "de")).toBe(false);
    expect(isStopWord("x", "constructor")).toBe(false);
  });
});
