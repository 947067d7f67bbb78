// Foreign names have no fixed spelling in Arabic: نتنياهو and نتانياهو, أمريكا and أميركا, غوغل and جوجل.
// Long vowels come and go, neighbouring consonants stand for one foreign sound. Short words are left alone: there a
// vowel makes another word (حسن, حسين).

import { withoutArticle } from "../../../language/article-prefix.js";
import { looseWords } from "./loose-key.js";

const VOWELS = "اويء";

/** Letters that stand for one foreign sound, each pair in both directions. */
const SAME_SOUND = new Set(
  [
    "غج",
    "غق",
    "غك",
    "غگ",
    "جق",
    "جك",
    "جگ",
    "قگ",
    "كگ",
    "جچ",
    "تط",
    "تث",
    "ثس",
    "سص",
    "سز",
    "دذ",
    "دض",
    "زذ",
    "بپ",
  ].flatMap(([a = "", b = ""]) => [a + b, b + a]),
);

/** Those of them that no native word is told from another by, or hardly any. */
const FOREIGN_SOUNDS = new Set(
  ["غج", "غگ", "جگ", "قگ", "كگ", "جچ", "جژ", "زژ", "بپ"].flatMap(([a = "", b = ""]) => [a + b, b + a]),
);

/** The same letters as classes, for the skeleton only. */
const SOUND_CLASS = new Map(
  ["غجقكگچژ", "تطثسصزذدض", "بپ"].flatMap((letters) =>
    [...letters].map((letter) => [letter, letters.charAt(0)]),
  ),
);

/** A letter for each consonant's class, no vowels, no doubles: words that one name may be spelled by share it. */
export function consonantSkeleton(key: string): string {
  return looseWords(key).map(skeletonOfWord).join("");
}

function skeletonOfWord(word: string): string {
  let skeleton = "";
  const end = word.endsWith("ه") ? word.length - 1 : word.length;
  for (let index = 0; index < end; index++) {
    const letter = word.charAt(index);
    if (VOWELS.includes(letter) && index > 0) continue;
    const sound = letter === "ن" && word.charAt(index + 1) === "ب" ? "م" : letter;
    const kind = SOUND_CLASS.get(sound) ?? sound;
    if (!skeleton.endsWith(kind)) skeleton += kind;
  }
  return skeleton;
}

const SHORTEST_BESIDE_OTHERS = 3;

/** Longer words are noise, and comparing them takes time. In letters. */
const LONGEST_WORD = 40;

/**
 * Whether two local keys may be two spellings of one foreign name. Word by word where they have as many words, else
 * joined (`فيس بوك`, `فيسبوك`); at most two changes in all. Both with ال or both without: الإعلان is no أعلن.
 */
export function mayBeOneName(a: string, b: string): boolean {
  if (articlesOf(a) !== articlesOf(b)) return false;
  const [wordsOfA, wordsOfB] = [looseWords(a), looseWords(b)];
  if (wordsOfA.length !== wordsOfB.length) {
    const [joinedA, joinedB] = [wordsOfA.join(""), wordsOfB.join("")];
    return changesBetween(joinedA, joinedB, Math.min(1, allowedChanges(joinedA, joinedB))) !== undefined;
  }
  const agrees = wordsOfA.some((word, index) => word === wordsOfB[index]);
  let changes = 0;
  for (const [index, word] of wordsOfA.entries()) {
    const other = wordsOfB[index] ?? "";
    if (word === other) continue;
    const found =
      changesBetween(word, other, allowedChanges(word, other)) ??
      (agrees && differInForeignSound(word, other) ? 1 : undefined);
    if (found === undefined) return false;
    changes += found;
  }
  return changes <= 2;
}

/** Beside words that agree a short one may differ in a foreign sound alone: بيل غيتس, بيل جيتس; ميغ 29, ميج 29. */
function differInForeignSound(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < SHORTEST_BESIDE_OTHERS) return false;
  return [...a].every((letter, index) => {
    const other = b.charAt(index);
    return letter === other || FOREIGN_SOUNDS.has(letter + other);
  });
}

function articlesOf(key: string): number {
  return key.match(/\p{L}+/gu)?.filter((word) => withoutArticle(word) !== undefined).length ?? 0;
}

/**
 * By the shorter word: none below four letters, one below seven, else two. Short words that both end in ه are
 * native nouns (حكومة, حكمة; وزارة, وزيرة).
 */
function allowedChanges(a: string, b: string): number {
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (shorter < 4 || longer > LONGEST_WORD) return -1;
  if (shorter < 7 && a.endsWith("ه") && b.endsWith("ه")) return -1;
  return shorter >= 7 ? 2 : 1;
}

/** The fewest changes that make the words equal, if the budget suffices. Tries few ways, because it is two at most. */
function changesBetween(a: string, b: string, budget: number): number | undefined {
  if (budget < 0) return undefined;
  for (let allowed = 1; allowed <= budget; allowed++) {
    if (canAlign({ a, b }, 0, 0, allowed, [])) return allowed;
  }
  return undefined;
}

type Words = Readonly<{ a: string; b: string }>;

/** @param sounds - substitutions made so far; the same one again is free (both غ of غوغل are ج in جوجل) */
function canAlign(words: Words, i: number, j: number, budget: number, sounds: readonly string[]): boolean {
  const { a, b } = words;
  let [atA, atB] = [i, j];
  while (atA < a.length && atB < b.length && a[atA] === b[atB]) {
    if (budget > 0 && canChange(words, atA, atB, budget, sounds)) return true;
    atA++;
    atB++;
  }
  if (atA === a.length && atB === b.length) return true;
  return canChange(words, atA, atB, budget, sounds);
}

function canChange(words: Words, i: number, j: number, budget: number, sounds: readonly string[]): boolean {
  const { a, b } = words;
  const [left, right] = [a.charAt(i), b.charAt(j)];
  if (left !== right && left !== "" && right !== "") {
    const sound = left + right;
    if (sounds.includes(sound)) {
      if (canAlign(words, i + 1, j + 1, budget, sounds)) return true;
    } else if (budget > 0 && mayReplace(words, i, j)) {
      if (canAlign(words, i + 1, j + 1, budget - 1, [...sounds, sound])) return true;
    }
  }
  if (budget === 0) return false;
  if (mayDrop(a, i) && canAlign(words, i + 1, j, budget - 1, sounds)) return true;
  if (mayDrop(b, j) && canAlign(words, i, j + 1, budget - 1, sounds)) return true;
  return mayChangePlaces(a, i, b, j) && canAlign(words, i + 2, j + 2, budget - 1, sounds);
}

/** One sound in two letters, one vowel for another inside the word, ا for ه at its end, ن for م before ب. */
function mayReplace({ a, b }: Words, i: number, j: number): boolean {
  const [left, right] = [a.charAt(i), b.charAt(j)];
  if (SAME_SOUND.has(left + right)) return hasRoomForSounds(a, b, i, j);
  const ends = i === a.length - 1 && j === b.length - 1;
  if (ends) return (left === "ا" && right === "ه") || (left === "ه" && right === "ا");
  if (isVowel(left) && isVowel(right)) return i > 0;
  const nasals = left + right;
  return (nasals === "نم" || nasals === "من") && a[i + 1] === "ب" && b[j + 1] === "ب";
}

/** In a word of four letters one sound alone parts words (سورة, صورة); it must come twice (غوغل, جوجل). */
function hasRoomForSounds(a: string, b: string, i: number, j: number): boolean {
  const letter = a.charAt(i);
  return (
    Math.min(a.length, b.length) >= 5 || (a.indexOf(letter, i + 1) > 0 && b.indexOf(b.charAt(j), j + 1) > 0)
  );
}

/**
 * A vowel inside the word (at its end it makes an adjective: سوري, سوريا), the ا after a final و, the ء after a final ا
 * (صنعاء, صنعا), a doubled letter, no digit.
 */
function mayDrop(word: string, index: number): boolean {
  if (index === 0 || index >= word.length) return false;
  const letter = word.charAt(index);
  if (letter === word.charAt(index - 1)) return /\P{N}/u.test(letter);
  if (!isVowel(letter)) return false;
  return index < word.length - 1 || ["وا", "اء"].includes(word.slice(index - 1));
}

/** A vowel on the other side of a consonant: امريكا, اميركا. Not ا, which so makes a native word: سالم, سلام. */
function mayChangePlaces(a: string, i: number, b: string, j: number): boolean {
  const [left, next] = [a.charAt(i), a.charAt(i + 1)];
  if (i === 0 || next === "" || left === next || left !== b.charAt(j + 1) || next !== b.charAt(j))
    return false;
  if (left === "ا" || next === "ا") return false;
  return isVowel(left) !== isVowel(next);
}

function isVowel(letter: string): boolean {
  return letter !== "" && VOWELS.includes(letter);
}
