// `build-site related FILE`: which articles its readers are offered, and why; with --explain, what the scores are made of.

import { safeJson, visible } from "../diagnostics/visible.js";
import type { RelatedReason, Site } from "../model/site.js";
import type { ExplainedScore } from "../site/related/explain.js";
import { relaterOf } from "../site/related-links.js";
import { type QuestionArguments, readAskedArticle, readAskedSite } from "./asked-site.js";
import { type CommandContext, ExitCode } from "./context.js";
import type { KeywordMessages } from "./keyword-messages.js";
import { siteWith } from "./site-with.js";

type RelatedArguments = QuestionArguments & Readonly<{ explain?: boolean }>;

/** As many as a build puts into its final order. */
const EXPLAINED = 50;
/** Of those that were scored and not offered. */
const SHOWN_OTHERS = 5;

type Offer = Readonly<{
  title: string;
  path: string;
  score: number;
  reason: RelatedReason;
  explained: ExplainedScore | undefined;
}>;

export async function relatedCommand(
  context: CommandContext,
  asked: RelatedArguments,
  file: string,
): Promise<ExitCode> {
  const answerable = await readAskedSite(context, asked);
  if (answerable.kind === "refused") return answerable.code;
  const { read, now, messages } = answerable.value;
  const found = await readAskedArticle(context, answerable.value, file);
  if (found.kind === "refused") return found.code;
  const { article } = found.value;
  const site = siteWith(article, read, now);
  const relater = relaterOf(site);
  const explained = asked.explain === true ? relater.explain(article.path, EXPLAINED) : [];
  const offers = relater.choicesOf(article.path).map(
    ({ article: other, score, reason }): Offer => ({
      title: other.title.value,
      path: other.path,
      score,
      reason,
      explained: explained.find(({ path }) => path === other.path),
    }),
  );
  const others = explained
    .filter(({ path }) => !offers.some((offer) => offer.path === path))
    .slice(0, SHOWN_OTHERS);
  if (context.format === "json") {
    context.out(`${safeJson(jsonOf(article.path, offers, others, site))}\n`);
    return ExitCode.fine;
  }
  const lines = [messages.relatedHeading(visible(article.title.value))];
  if (offers.length === 0) lines.push(messages.noRelated);
  for (const [index, offer] of offers.entries()) {
    lines.push(
      `${index + 1}. ${offer.title}`,
      `   ${offer.path}`,
      `   ${reasonIn(offer.reason, site, messages)}`,
    );
    if (offer.explained) lines.push(...explanation(offer.explained, site, messages));
  }
  if (others.length > 0) lines.push("", messages.notOffered);
  for (const other of others)
    lines.push(
      `-  ${visible(other.title)}`,
      `   ${visible(other.path)}`,
      ...explanation(other, site, messages),
    );
  context.err(`${lines.join("\n")}\n`);
  return ExitCode.fine;
}

function reasonIn(reason: RelatedReason, site: Site, { reasons, separator }: KeywordMessages): string {
  switch (reason.kind) {
    case "pinned":
      return reasons.pinned;
    case "keywords":
      return reasons.keywords(labelsOf(reason.keywords, site).map(visible).join(separator));
    case "terms":
      return reasons.terms(reason.terms.map(visible).join(separator));
    case "section":
      return reasons.section;
    case "text":
      return reasons.text;
    case "recent":
      return reasons.recent;
  }
}

const labelsOf = (ids: ExplainedScore["keywords"], site: Site): readonly string[] =>
  ids.map((id) => site.keywords.get(id)?.label ?? id);

const rounded = (value: number): string => value.toFixed(3);

function explanation(
  { score, parts, words, keywords }: ExplainedScore,
  site: Site,
  messages: KeywordMessages,
): string[] {
  const { separator } = messages;
  const named = (["text", "keywords", "topic", "section", "time"] as const).map(
    (part) => `${messages.parts[part]} ${rounded(parts[part])}`,
  );
  const shared = words.map(({ word, share }) => `${word} ${Math.round(share * 100)}%`);
  return [
    `   ${messages.score(rounded(score))} = ${named.join(" + ")}`,
    ...(shared.length === 0 ? [] : [`   ${messages.words(shared.join(separator))}`]),
    ...(keywords.length === 0
      ? []
      : [`   ${messages.sharedKeywords(labelsOf(keywords, site).map(visible).join(separator))}`]),
  ];
}

function jsonOf(
  path: string,
  offers: readonly Offer[],
  others: readonly ExplainedScore[],
  site: Site,
): object {
  const partsOf = ({ score, parts, words, keywords }: ExplainedScore): object => ({
    score,
    parts,
    words,
    keywords: labelsOf(keywords, site),
  });
  return {
    version: 1,
    path,
    related: offers.map(({ title, path: other, score, reason, explained }) => ({
      title,
      path: other,
      score,
      reason: reason.kind === "keywords" ? { ...reason, keywords: labelsOf(reason.keywords, site) } : reason,
      ...(explained === undefined ? {} : { explained: partsOf(explained) }),
    })),
    ...(others.length === 0
      ? {}
      : {
          notOffered: others.map((other) => ({
            title: other.title,
            path: other.path,
            explained: partsOf(other),
          })),
        }),
  };
}
