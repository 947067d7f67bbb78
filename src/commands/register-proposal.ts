// `build-site keywords --write`: puts what is nearly certain into `content/keywords.yaml`, and asks about the rest in
// comments. The file is read again after each step, so that what is written is what the next run finds.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addComments, addToRegister, registerStyle } from "../content/edit-register.js";
import { readRegister } from "../content/register.js";
import { replaceFile } from "../content/replace-file.js";
import type { ContentFile } from "../model/article.js";
import type { Register } from "../model/register.js";
import {
  additionsOf,
  type KeywordReview,
  type RegisterAddition,
  reviewKeywords,
} from "../site/keywords/review/review.js";
import { quoted } from "../site/keywords/similar/register-line.js";
import type { KeywordedArticle } from "../site/keywords/vocabulary.js";
import type { KeywordMessages } from "./keyword-messages.js";

export type RegisterProposal = Readonly<{
  created: boolean;
  /** Aliases that the register has now. */
  additions: readonly RegisterAddition[];
  /** Comments that were appended. */
  comments: readonly string[];
  /** Lines that the form of the file has no place for. */
  unplaced: readonly string[];
}>;

export type ProposalInput = Readonly<{
  /** The site's folder, absolute. */
  root: string;
  /** The register, there or not. */
  file: ContentFile;
  articles: readonly KeywordedArticle[];
  /** BCP 47, of the site. */
  language: string;
  messages: KeywordMessages;
}>;

/** A register with more questions than these would hardly be read. */
const MOST_QUESTIONS = 200;

/** @param input.file - without errors, if it is there */
export async function proposeToRegister(input: ProposalInput): Promise<RegisterProposal> {
  const path = join(input.root, input.file.onDisk);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  const mark = bytes?.subarray(0, 3).equals(byteOrderMark) === true ? "\uFEFF" : "";
  const before = bytes === undefined ? "" : new TextDecoder("utf-8").decode(bytes);
  const { text, proposal } = registerWithProposal(before, input);
  if (text !== before) await replaceFile(path, mark + text);
  return { ...proposal, created: bytes === undefined && text !== "" };
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

type Proposed = Readonly<{ text: string; proposal: Omit<RegisterProposal, "created"> }>;

/** The text of the register with what is proposed. Doing it again with the answer changes nothing. */
function registerWithProposal(before: string, input: ProposalInput): Proposed {
  const { articles, language, messages } = input;
  const read = (text: string) =>
    readRegister({ path: input.file.path, bytes: new TextEncoder().encode(text) });
  const review = (register: Register): KeywordReview => reviewKeywords({ articles, register, language });

  let text = before;
  let register = read(text).value;
  let found = review(register);
  const additions = new Map<string, string[]>();
  const unplaced: RegisterAddition[] = [];
  // What was merged has more articles and may now dominate another. Ends, because every round leaves fewer keywords.
  for (let next = additionsOf(found); next.length > 0; next = additionsOf(found)) {
    const changed = addToRegister(text, next, quoted);
    const reread = read(changed);
    const reviewed = review(reread.value);
    const missing = next.filter((addition) => !holds(reread.value, addition));
    const isBroken = reread.diagnostics.some(({ severity }) => severity === "error");
    if (missing.length > 0 || isBroken || reviewed.keywords.length >= found.keywords.length) {
      unplaced.push(...next);
      break;
    }
    text = changed;
    register = reread.value;
    found = reviewed;
    for (const { label, aliases } of next)
      additions.set(label, [...(additions.get(label) ?? []), ...aliases]);
  }
  const comments = questionsOf(found, text, messages);
  const asked = addComments(text, comments);
  const known = new Set(text.split(/\r\n?|\n/).map((line) => line.trim()));
  return {
    text: asked,
    proposal: {
      additions: [...additions].map(([label, aliases]) => ({ label, aliases })),
      comments: comments.filter((comment) => !known.has(comment.trim())).map((comment) => comment.trim()),
      unplaced: unplaced.map(
        ({ label, aliases }) => `- { label: ${quoted(label)}, aliases: [${aliases.map(quoted).join(", ")}] }`,
      ),
    },
  };
}

function holds({ entries }: Register, { label, aliases }: RegisterAddition): boolean {
  return entries.some(
    (entry) =>
      entry.label.value === label &&
      aliases.every((alias) => entry.aliases.some(({ value }) => value === alias)),
  );
}

/**
 * A comment for each pair that only an editor can decide. Without its `# مراجعة: ` it is a line of the register, where
 * that is possible; a keyword that the register has needs a change of its entry, so there it is a question.
 */
function questionsOf(
  { pairs }: KeywordReview,
  text: string,
  { review, question }: KeywordMessages,
): readonly string[] {
  const { form, indent } = registerStyle(text);
  return pairs
    .filter(({ isSure }) => !isSure)
    .slice(0, MOST_QUESTIONS)
    .map(({ common, rarer, merge }) => {
      const isLine = !common.inRegister && form !== "brackets";
      const line = form === "map" ? `${quoted(common.label)}: [${quoted(rarer.label)}]` : merge;
      return `${indent}# ${review}: ${isLine ? line : question(common.label, rarer.label)}`;
    });
}
