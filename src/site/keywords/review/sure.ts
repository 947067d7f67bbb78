// Which pairs of keywords may be merged without asking, where one spelling clearly dominates: the differences that
// almost always are the same word (docs/keywords.md has the figures). Everything else is an editor's to decide.

import { withoutArticle } from "../../../language/article-prefix.js";
import { differInKnownNames } from "../similar/known-names.js";

/** More names than these do not belong to one keyword; comparing each with each would take time. */
const NAMES_COMPARED = 40;

/** @param namesOfA and @param namesOfB - local keys of two keywords */
export function isSurePair(namesOfA: readonly string[], namesOfB: readonly string[]): boolean {
  return namesOfA
    .slice(0, NAMES_COMPARED)
    .some((a) =>
      namesOfB
        .slice(0, NAMES_COMPARED)
        .some((b) => differInArticle(a, b) || differInHamzaSeat(a, b) || differInKnownNames(a, b)),
    );
}

/** السيول, سيول; الطاقة الشمسية, طاقة شمسية. */
function differInArticle(a: string, b: string): boolean {
  return a !== b && wordsAgree(a, b, isSameButForArticle);
}

function isSameButForArticle(a: string, b: string): boolean {
  const [restOfA, restOfB] = [withoutArticle(a), withoutArticle(b)];
  if ((restOfA === undefined) === (restOfB === undefined)) return a === b;
  // The key of a word with ال has ه for a final ة, that of the bare word has not.
  return taMarbutaAsHa(restOfA ?? a) === taMarbutaAsHa(restOfB ?? b);
}

const taMarbutaAsHa = (word: string): string => word.replace(/ة$/, "ه");

/** Shorter words may be two (بئر a well, بؤر focal points). In letters, without ال. */
const SHORTEST_WITH_SEAT = 4;

/** شؤون, شئون. */
function differInHamzaSeat(a: string, b: string): boolean {
  return (
    a !== b &&
    wordsAgree(
      a,
      b,
      (one, other) =>
        one === other ||
        ((withoutArticle(one) ?? one).length >= SHORTEST_WITH_SEAT && unseated(one) === unseated(other)),
    )
  );
}

const unseated = (word: string): string => word.replace(/[ؤئ]/g, "ء");

function wordsAgree(a: string, b: string, agree: (one: string, other: string) => boolean): boolean {
  const [wordsOfA, wordsOfB] = [a.split(" "), b.split(" ")];
  return (
    wordsOfA.length === wordsOfB.length && wordsOfA.every((word, index) => agree(word, wordsOfB[index] ?? ""))
  );
}
