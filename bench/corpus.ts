// Made-up Arabic articles of a news site's size and shape: words by Zipf's law, made from roots and patterns, so that
// stems, rare terms and keywords are spread as in real text.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Random, seededRandom, zipfRanks } from "./random.js";

const vocabularySize = 20_000;
const keywordCount = 500;
const charactersPerArticle = 2_600;

const functionWords =
  "في من على إلى عن أن إن التي الذي هذا هذه بعد قبل بين كما لا ما قد كان كانت وقال وأضاف حتى عند ذلك كل أو ثم لكن مع".split(
    " ",
  );
const letters = [..."بتجحخدرزسشصطعغفقكلمنهوي"];
// 1, 2 and 3 stand for the letters of a root.
const patterns =
  "1ا23 م12و3 12ي3 ت12ي3 م1ا23ة ا12ا3 است12ا3 1وا2ي3 12ا3ة م12 1ا2 12 م12ة 1و23 12و3 1ي2 12 3".split(" ");
const prefixes = ["", "", "", "ال", "ال", "ال", "وال", "بال", "لل", "و", "ب"];
const suffixes = ["", "", "", "", "", "ة", "ات", "ين", "ون", "ها", "ية", "ي"];
const sections = ["سياسة", "اقتصاد", "ثقافة", "علوم", "رياضة", "مجتمع", "رأي"];
const agencies = ["متابعات", "وكالات", "الأناضول", "مراسلون"];
const latin = ["OpenStreetMap", "COVID-19", "Reuters", "GDP", "5G", "iPhone"];

function pick<T>(list: readonly T[], random: Random): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError("pick from an empty list");
  return item;
}

function makeWord(random: Random): string {
  const root = [pick(letters, random), pick(letters, random), pick(letters, random)];
  const base = pick(patterns, random).replace(/[123]/g, (digit) => root[Number(digit) - 1] ?? "");
  return pick(prefixes, random) + base + pick(suffixes, random);
}

function makeVocabulary(random: Random): readonly string[] {
  const words = new Set<string>(functionWords);
  while (words.size < vocabularySize) words.add(makeWord(random));
  return [...words];
}

type Writer = Readonly<{ sentence: (words: number) => string; keyword: () => string; random: Random }>;

function makeWriter(seed: number): Writer {
  const random = seededRandom(seed);
  const vocabulary = makeVocabulary(random);
  const rank = zipfRanks(vocabulary.length, random);
  const keywordRank = zipfRanks(keywordCount, random);
  const keywords = Array.from({ length: keywordCount }, (_, index) => {
    const first = vocabulary[functionWords.length + index * 7] ?? "";
    return index % 3 === 0 ? first : `${first} ${vocabulary[functionWords.length + index * 11 + 3] ?? ""}`;
  });
  const word = (): string => {
    if (random() < 0.006) return pick(latin, random);
    if (random() < 0.01) return String(Math.floor(random() * 2_000));
    return vocabulary[rank()] ?? "";
  };
  return {
    random,
    keyword: () => keywords[keywordRank()] ?? "",
    sentence: (words) => {
      const parts = Array.from({ length: words }, word);
      if (random() < 0.4) parts[Math.floor(words / 2)] += "،";
      return parts.join(" ");
    },
  };
}

function paragraph({ sentence, random }: Writer, index: number): string {
  const text = `${sentence(14 + Math.floor(random() * 10))}. ${sentence(12 + Math.floor(random() * 12))}.`;
  if (index > 0 && random() < 0.1) return `## ${sentence(4)}\n\n${text}`;
  if (random() < 0.12) return `> ${text}`;
  if (random() < 0.1) return `${text} وقال إن **${sentence(3)}** سيبقى «${sentence(5)}».`;
  if (random() < 0.06) return `${text} [${sentence(3)}](https://example.org/${index})`;
  return text;
}

function article(writer: Writer, index: number): string {
  const { sentence, random } = writer;
  const keywords = new Set(Array.from({ length: 3 + Math.floor(random() * 5) }, writer.keyword));
  const minutes = index * 37;
  const date = new Date(Date.UTC(2015, 0, 1) + minutes * 60_000).toISOString().slice(0, 19);
  const paragraphs: string[] = [];
  for (let length = 0; length < charactersPerArticle; length += (paragraphs.at(-1)?.length ?? 0) + 2) {
    paragraphs.push(paragraph(writer, paragraphs.length));
  }
  return [
    "---",
    `title: "${sentence(8)}"`,
    `date: ${date}`,
    `section: ${pick(sections, random)}`,
    `keywords: [${[...keywords].map((keyword) => `"${keyword}"`).join(", ")}]`,
    `source: [${pick(agencies, random)}]`,
    `summary: "${sentence(18)}"`,
    "---",
    "",
    paragraphs.join("\n\n"),
    "",
  ].join("\n");
}

/**
 * Writes a whole site: `site.yaml` and `count` articles, 500 to a folder.
 * @param folder - absolute; made if it is not there
 * @returns how many characters the bodies and front matter hold together
 */
export function writeCorpus(folder: string, count: number, seed = 1): number {
  const writer = makeWriter(seed);
  let characters = 0;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "site.yaml"),
    "title: قياس السرعة\ndescription: موقع مصنوع للقياس\nurl: https://bench.example/\nlanguage: ar\ntimeZone: Asia/Riyadh\n",
  );
  for (let index = 0; index < count; index++) {
    const group = join(folder, "content/articles", String(Math.floor(index / 500)).padStart(4, "0"));
    if (index % 500 === 0) mkdirSync(group, { recursive: true });
    const text = article(writer, index);
    characters += text.length;
    writeFileSync(join(group, `article-${index}.md`), text);
  }
  return characters;
}
