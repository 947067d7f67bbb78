// Blocks of front matter made to mislead: pieces that mean something to YAML, and mutations of real ones.

import { isDeepStrictEqual } from "node:util";
import type { Random } from "../../../bench/random.js";
import { readPlainBlock } from "../../../src/content/front-matter/plain-block.js";
import { locatorOf } from "../../../src/content/locate.js";
import { readYaml, type YamlReading } from "../../../src/content/yaml/read.js";
import { sourcePath } from "../support.js";

const texts = [
  "خبر",
  "قال الوزير",
  "2021-07-06 14:41",
  "«نص» (آخر)",
  "a b",
  "null",
  "~",
  "true",
  "C#",
  "#وسم",
  "أ: ب",
  "أ:ب",
  "أ :ب",
  "- أ",
  "-أ",
  "?",
  "؟",
  "*أ",
  "&أ",
  "!أ",
  "|",
  ">",
  "%أ",
  "@أ",
  "`أ`",
  "[أ",
  "أ]",
  "{أ: ب}",
  "أ, ب",
  "أ، ب",
  "l'eau",
  '5"',
  "\\",
  "\u00a0أ",
  "أ\u200f",
  "😀",
  "---",
  "...",
  "=",
  "<<",
  "أ\tب",
  "",
];
const quotes: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `"${text}"`,
  (text) => `'${text}'`,
  (text) => `"${text}`,
  (text) => `'${text}''`,
];
const keys = [
  "title",
  "العنوان",
  "كلمات مفتاحية",
  "a-b_c",
  "2",
  "أ.ب",
  '"أ"',
  "? أ",
  "null",
  "<<",
  "- أ",
  "",
];
const gaps = [": ", ":  ", ": ", ": ", ":", " : ", ":\t", "： "];
const ends = [
  "\n",
  "\n",
  "\n",
  "\n",
  "\n\n",
  " \n",
  "\r\n",
  "\t\n",
  " # نص\n",
  " #نص\n",
  "\n   \n",
  "\n# نص\n",
  "",
];
const indents = ["", "", "", "  ", "  ", " ", "    ", "\t"];

/** A block of up to six entries. */
export function strangeBlock(random: Random): string {
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const text = () => one(quotes)(one(texts));
  const some = (most: number, make: () => string): string[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make);
  const usual = random() < 0.5;
  const end = () => (usual ? "\n" : one(ends));
  const entry = (): string => {
    const head = one(keys);
    const kind = random();
    if (kind < 0.4) return `${head}${one(gaps)}${text()}${end()}`;
    if (kind < 0.6)
      return `${head}${one(gaps)}[${some(3, text).join(one([", ", ",", " , ", "، "]))}${one(["]", "]", "] ", ",]"])}${end()}`;
    const indent = one(indents);
    const below = () => (random() < 0.9 ? indent : one(indents));
    const line =
      kind < 0.8
        ? () => `${below()}-${one([" ", " ", "  ", ""])}${text()}${end()}`
        : () => `${below()}${one(keys)}${one(gaps)}${text()}${end()}`;
    return `${head}:${end()}${some(3, line).join("")}`;
  };
  const notes = random() < 0.2 ? some(2, () => `${one(indents)}#${text()}${end()}`).join("") : "";
  return notes + (some(6, entry).join("") || "أ: ب\n");
}

/** A real block with up to three characters put in, taken out or doubled. */
export function withSlips(block: string, random: Random): string {
  let made = block;
  for (let slips = Math.floor(random() * 4); slips > 0; slips--) {
    const at = Math.floor(random() * made.length);
    const kind = random();
    const sign = " \n:-#[]{},\"'&*!|>%@\\?\t\r~"[Math.floor(random() * 24)] ?? " ";
    made =
      kind < 0.5
        ? made.slice(0, at) + sign + made.slice(at)
        : kind < 0.8
          ? made.slice(0, at) + made.slice(at + 1)
          : made.slice(0, at) + made.slice(Math.max(0, at - 8), at) + made.slice(at);
  }
  return made;
}

const before = "---\n";

/** What the two readers make of a block: the lane's answer is undefined where it is in doubt. */
export function readings(block: string): Readonly<{ plain: YamlReading["root"]; full: YamlReading }> {
  // A CR alone has become LF when a source was decoded.
  const text = `${before}${block.replaceAll(/\r(?!\n)/g, "\n")}`;
  const locator = locatorOf(sourcePath("a.md"), `${text}---\n`);
  return {
    plain: readPlainBlock(locator, before.length, text.length),
    full: readYaml(locator, before.length, text.length),
  };
}

/** The lane is in doubt, or gives node for node what the library gives without a word. */
export function agrees(block: string): boolean {
  const { plain, full } = readings(block);
  return plain === undefined || isDeepStrictEqual({ root: plain, brokenKeys: [], diagnostics: [] }, full);
}
