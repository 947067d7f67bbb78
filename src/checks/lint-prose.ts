// All rules on the language of one source.

import type { Prose } from "../model/prose.js";
import type { Finding, Rule } from "./finding.js";
import { bidiControlOpen, damagedText, invisibleCharacter } from "./rules/invisible.js";
import { lookalikeLetter, mixedScripts, presentationFormLetters } from "./rules/letters.js";
import { markupInValue, quotedValue } from "./rules/markup.js";
import { unbalancedPairs } from "./rules/pairs.js";
import {
  doubledSpace,
  latinPunctuation,
  missingSpaceAfter,
  repeatedPunctuation,
  spaceBeforePunctuation,
} from "./rules/punctuation.js";
import { tatweel } from "./rules/tatweel.js";

const rules: readonly Rule[] = [
  latinPunctuation,
  spaceBeforePunctuation,
  missingSpaceAfter,
  repeatedPunctuation,
  doubledSpace,
  tatweel,
  presentationFormLetters,
  lookalikeLetter,
  mixedScripts,
  bidiControlOpen,
  invisibleCharacter,
  damagedText,
  markupInValue,
  quotedValue,
];

/** Pure. In the order of the source. */
export function lintProse(prose: Prose): readonly Finding[] {
  const findings = prose.blocks.flatMap((block) => rules.flatMap((rule) => rule(block, prose)));
  return [...findings, ...unbalancedPairs(prose.blocks)].sort(
    (one, other) => one.start - other.start || one.end - other.end || (one.code < other.code ? -1 : 1),
  );
}
