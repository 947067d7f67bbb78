// `build-site keywords`: what keywords there are, which may be one, which are used once; with --write, a proposal for
// the register.

import { safeJson, visible } from "../diagnostics/visible.js";
import type { SourcePath } from "../model/brand.js";
import { assembleKeywords } from "../site/keywords/assemble.js";
import {
  type KeywordReview,
  type ReviewedKeyword,
  type ReviewedPair,
  reviewKeywords,
} from "../site/keywords/review/review.js";
import { type KeywordedArticle, keywordedArticle } from "../site/keywords/vocabulary.js";
import { printErrors, type QuestionArguments, readAskedSite } from "./asked-site.js";
import type { CommandContext, ExitCode } from "./context.js";
import { exitCodeOf } from "./exit-code.js";
import { type KeywordMessages, keywordMessagesIn } from "./keyword-messages.js";
import { toolLanguageOfSite } from "./language.js";
import { proposeToRegister, type RegisterProposal } from "./register-proposal.js";

type KeywordsArguments = QuestionArguments & Readonly<{ write?: boolean }>;

const registerPath = "content/keywords.yaml" as SourcePath;

export async function keywordsCommand(context: CommandContext, asked: KeywordsArguments): Promise<ExitCode> {
  const answerable = await readAskedSite(context, asked);
  if (answerable.kind === "refused") return answerable.code;
  const site = answerable.value;
  const { read, language, messages } = site;
  const articles = read.articles.map((article) => keywordedArticle(article, true));
  const { register, config } = read;
  const assembled = assembleKeywords({ articles, register, slugStyle: config.slugs });
  const errors = [...site.diagnostics, ...assembled.diagnostics].filter(
    ({ severity }) => severity === "error",
  );
  printErrors(context, errors, language);
  const review = reviewKeywords({ articles, register, language: config.language });

  const path = read.files.register?.path ?? registerPath;
  const isBroken = errors.some(({ place }) => place.path === path);
  const proposal =
    asked.write === true && !isBroken
      ? await proposeToRegister({
          root: context.root,
          file: read.files.register ?? { path: registerPath, onDisk: registerPath },
          articles,
          language: config.language,
          // The file speaks the site's language, whoever runs the command.
          messages: keywordMessagesIn(toolLanguageOfSite(config.language)),
        })
      : undefined;
  if (context.format === "json") context.out(`${safeJson(jsonOf(review, proposal))}\n`);
  else {
    const lines = context.quiet ? [] : reviewLines(review, articles, messages);
    if (asked.write === true)
      lines.push(...(context.quiet ? [] : [""]), ...proposalLines(path, proposal, messages));
    if (lines.length > 0) context.err(`${lines.join("\n")}\n`);
  }
  return exitCodeOf(errors);
}

function reviewLines(
  { keywords, pairs, once }: KeywordReview,
  articles: readonly KeywordedArticle[],
  messages: KeywordMessages,
): string[] {
  const used = keywords.filter((keyword) => keyword.articles > 0);
  if (used.length === 0) return [messages.noKeywords];
  const width = String(used[0]?.articles ?? 0).length;
  const withKeywords = articles.filter((article) => article.keywords.length > 0).length;
  return [
    messages.keywordsHeading(used.length, withKeywords),
    ...used.map((keyword) => `  ${String(keyword.articles).padStart(width)}  ${describe(keyword, messages)}`),
    "",
    ...(pairs.length === 0 ? [messages.noPairs] : [messages.pairsHeading(pairs.length)]),
    ...pairs.flatMap((pair) => pairLines(pair, messages)),
    "",
    messages.onceHeading(once.length),
    ...once.map(({ label }) => `  ${visible(label)}`),
  ];
}

function describe({ label, spellings, hidden }: ReviewedKeyword, messages: KeywordMessages): string {
  const others = spellings
    .filter(({ spelling }) => spelling !== label)
    .map(({ spelling, articles }) => `${visible(spelling)} ${articles}`);
  const notes = [
    ...(others.length === 0 ? [] : [messages.spellings(others.join(messages.separator))]),
    ...(hidden ? [messages.hidden] : []),
  ];
  const shown = visible(label);
  return notes.length === 0 ? shown : `${shown} (${notes.join(messages.separator)})`;
}

function pairLines(
  { common, rarer, difference, isSure, merge }: ReviewedPair,
  messages: KeywordMessages,
): string[] {
  const { [difference]: named } = messages.differences;
  const [rare, frequent] = [visible(rarer.label), visible(common.label)];
  const line = messages.pair(rare, rarer.articles, frequent, common.articles, named);
  return [`  ${line}${isSure ? ` (${messages.sure})` : ""}`, `    ${visible(merge)}`];
}

function proposalLines(
  registerFile: string,
  proposal: RegisterProposal | undefined,
  messages: KeywordMessages,
): readonly string[] {
  const path = visible(registerFile);
  if (proposal === undefined) return [messages.notWritten(path)];
  const { additions, comments, unplaced, created } = proposal;
  const changed = additions.length > 0 || comments.length > 0;
  return [
    changed ? messages.wrote(path, created) : messages.nothingToWrite(path),
    ...additions.map(({ label, aliases }) =>
      messages.added(visible(label), aliases.map(visible).join(messages.separator)),
    ),
    ...(comments.length === 0 ? [] : [messages.questions(comments.length)]),
    ...(unplaced.length === 0
      ? []
      : [messages.cannotPlace(path), ...unplaced.map((line) => `  ${visible(line)}`)]),
  ];
}

function jsonOf({ keywords, pairs, once }: KeywordReview, proposal: RegisterProposal | undefined): object {
  const named = ({ label, articles }: ReviewedKeyword): object => ({ label, articles });
  return {
    version: 1,
    keywords: keywords.map(({ label, articles, spellings, inRegister, hidden }) => ({
      label,
      articles,
      spellings,
      inRegister,
      hidden,
    })),
    pairs: pairs.map(({ common, rarer, difference, isSure, merge, part }) => ({
      common: named(common),
      rarer: named(rarer),
      difference,
      sure: isSure,
      merge,
      part: part === "" ? [] : part.split("\n"),
    })),
    once: once.map(({ label }) => label),
    ...(proposal === undefined ? {} : { written: proposal }),
  };
}
