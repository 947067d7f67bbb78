import type { KeywordFacts, SpellingDifference } from "../../../model/facts/keywords.js";
import type { WordingOf } from "../worded.js";

const differences: Readonly<Record<SpellingDifference, string>> = {
  hamza: "the hamza",
  shadda: "a shadda",
  "ta-marbuta": "a final ة or ه",
  "alef-maqsura": "a final ى or ي",
  article: "ال in front",
  spacing: "spaces or hyphens",
  accent: "accents",
  transliteration: "how a foreign name is spelled",
};

export const keywordsWording: WordingOf<KeywordFacts> = {
  "similar-keywords": ({ spelling, other, difference, merge, part }) => ({
    message: `"${spelling}" and "${other}" may be one keyword; they differ in ${differences[difference]}`,
    mend: `If they are one, put this line into content/keywords.yaml (in place of the entry of "${other}", if it has one):\n${merge}\nif they are two, add this, and the question is settled:\n${part}`,
  }),
  "ambiguous-alef": ({ spelling, forms, merge }) => ({
    message: `"${spelling}" has a bare alef, and the site has more than one form with a hamza (${list(forms)}), so it stays a keyword of its own`,
    mend: `Correct it in the article, or correct the form that is a typing error, or put this line into content/keywords.yaml:\n${merge}`,
  }),
  "keyword-slug-shared": ({ label, other, slug, given }) => ({
    message: `The keywords "${label}" and "${other}" make the same address (${slug}), so "${label}" got ${given}`,
    mend: `If they are one keyword, make one an alias of the other in content/keywords.yaml; else choose a slug for "${label}" there`,
  }),
  "keyword-slug-claimed-twice": ({ slug, first }) => ({
    message: `The slug "${slug}" belongs to the keyword "${first}"`,
    mend: `Choose another slug in this entry or in that of "${first}"`,
  }),
  "keyword-claimed-twice": ({ name, first }) => ({
    message: `"${name}" stands in the register already, in the entry of "${first}"`,
    mend: `Keep "${name}" in one entry: delete it here or in the entry of "${first}"`,
  }),
  "keyword-parent-unknown": ({ parent, nearest }) => ({
    message: `There is no keyword "${parent}" to be a parent`,
    mend:
      nearest === undefined
        ? `correct the name after parent, or add "${parent}" to content/keywords.yaml`
        : `Did you mean "${nearest}"? Correct the name after parent, or add "${parent}" to content/keywords.yaml`,
  }),
  "keyword-parent-circle": ({ circle }) => ({
    message: `Parents run in a circle: ${circle.join(" > ")}`,
    mend: "A keyword is no parent of itself or of what stands above it: delete parent from one of these entries",
  }),
  "empty-keyword": () => ({
    message: "This keyword is empty, or has only characters that nobody can see",
    mend: "Type the keyword again, or delete it with the comma before it",
  }),
  "near-duplicate-articles": ({ title, path }) => ({
    message: `This text is nearly that of "${title}" (${path}); neither is offered as related to the other`,
    mend: "If it was published twice, delete one and list its old address under aliases of the other; else leave it",
  }),
};

function list(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}
