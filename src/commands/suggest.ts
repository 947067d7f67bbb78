// `build-site suggest FILE`: keywords that an article might have, the site's own first, and a ready line.

import { keyIn } from "../content/keys/names.js";
import { safeJson, visible } from "../diagnostics/visible.js";
import { localKey } from "../language/identity.js";
import { presentableName } from "../language/text.js";
import { assembleKeywords } from "../site/keywords/assemble.js";
import { quoted } from "../site/keywords/similar/register-line.js";
import { keywordedArticle } from "../site/keywords/vocabulary.js";
import { relaterOf } from "../site/related-links.js";
import { type KeywordSuggestion, type Suggestions, suggestKeywords } from "../site/suggest/suggest.js";
import {
  type AskedArticle,
  type AskedSite,
  type QuestionArguments,
  readAskedArticle,
  readAskedSite,
} from "./asked-site.js";
import { type CommandContext, ExitCode } from "./context.js";
import type { KeywordMessages } from "./keyword-messages.js";
import { siteWith } from "./site-with.js";

/** So many of the closest articles say what else such an article has. */
const RELATED_ASKED = 10;

/** The ready line holds so many; what the article has already stays in any case. */
const LONGEST_LINE = 7;
/** Terms of the text fill a line that the site's keywords leave so short. */
const SHORT_LINE = 4;
/** For the line a suggestion must be so strong beside the best. */
const STRONG_SHARE = 0.45;

export async function suggestCommand(
  context: CommandContext,
  asked: QuestionArguments,
  file: string,
): Promise<ExitCode> {
  const answerable = await readAskedSite(context, asked);
  if (answerable.kind === "refused") return answerable.code;
  const site = answerable.value;
  const found = await readAskedArticle(context, site, file);
  if (found.kind === "refused") return found.code;
  const { article, keys } = found.value;
  const suggestions = suggestionsFor(site, found.value);
  const labels = proposed(
    article.keywords.map(({ value }) => value),
    suggestions,
  );
  const line = `${keyIn(keys, "keywords")}: [${labels.map(quoted).join(", ")}]`;
  if (context.format === "json") {
    const { keywords, terms } = suggestions;
    const withoutIds = keywords.map(({ id: _id, ...rest }) => rest);
    context.out(`${safeJson({ version: 1, path: article.path, keywords: withoutIds, terms, line })}\n`);
  } else
    context.err(
      `${suggestionLines(article.path, suggestions, line, site.messages).map(visible).join("\n")}\n`,
    );
  return ExitCode.fine;
}

function suggestionsFor({ read, now }: AskedSite, { article, text }: AskedArticle): Suggestions {
  const { config, register } = read;
  const { language } = config;
  const site = siteWith(article, read, now);
  const others = read.articles.filter(({ path }) => path !== article.path);
  const keywords = assembleKeywords({
    articles: [...others, article].map((one) => keywordedArticle(one, true)),
    register,
    slugStyle: config.slugs,
  }).value;
  const visibleKeywords = [...keywords.groups.values()].filter(({ hidden }) => !hidden);
  const bySource = new Map(site.articles.map((one) => [one.path, one]));
  const idOf = (spelling: string) => keywords.idBySpelling.get(spelling) ?? [];
  return suggestKeywords({
    article: {
      title: article.title.value,
      summary: article.summary,
      text,
      keywordIds: article.keywords.flatMap(({ value }) => idOf(value)),
    },
    vocabulary: visibleKeywords.map(({ id, label, spellings, members }) => ({
      id,
      label,
      names: spellings,
      articles: members.filter((path) => path !== article.path).length,
    })),
    articles: others,
    related: relaterOf(site)
      .explain(article.path, RELATED_ASKED)
      .flatMap(({ path, score }) => {
        const keywordIds = bySource.get(path)?.keywordIds;
        return keywordIds === undefined || score <= 0 ? [] : [{ keywordIds, score }];
      }),
    language,
  });
}

/** What the article has, then the strongest suggestions. */
function proposed(own: readonly string[], { keywords, terms }: Suggestions): readonly string[] {
  const line = own.map(presentableName);
  const isThere = (label: string): boolean => line.some((one) => localKey(one) === localKey(label));
  const best = keywords[0]?.score ?? 0;
  for (const { label, has, score, counts } of keywords) {
    if (line.length >= LONGEST_LINE) break;
    // What only articles like it have is for the editor to think about.
    const isNamed = counts.title + counts.summary + counts.body >= 1;
    if (!has && isNamed && score >= STRONG_SHARE * best && !isThere(label)) line.push(label);
  }
  for (const { label } of terms) {
    if (line.length >= SHORT_LINE) break;
    if (!isThere(label)) line.push(label);
  }
  return line;
}

function suggestionLines(
  path: string,
  { keywords, terms }: Suggestions,
  line: string,
  messages: KeywordMessages,
): readonly string[] {
  const lines = [messages.suggestHeading(visible(path))];
  if (keywords.length + terms.length === 0) return [...lines, messages.noSuggestions];
  if (keywords.length > 0) lines.push(messages.ofSite);
  for (const keyword of keywords) {
    lines.push(`  ${keyword.has ? "✓" : " "} ${visible(keyword.label)} – ${evidenceOf(keyword, messages)}`);
  }
  if (terms.length > 0) lines.push(messages.ofText);
  for (const { label, count } of terms)
    lines.push(`    ${visible(label)} – ${messages.inBody(String(count))}`);
  return [...lines, "", messages.readyLine, `  ${visible(line)}`];
}

function evidenceOf({ counts, related, has }: KeywordSuggestion, messages: KeywordMessages): string {
  const number = (count: number): string => String(Math.ceil(count));
  return [
    ...(counts.title > 0 ? [messages.inTitle(number(counts.title))] : []),
    ...(counts.summary > 0 ? [messages.inSummary(number(counts.summary))] : []),
    ...(counts.body > 0 ? [messages.inBody(number(counts.body))] : []),
    ...(related > 0 ? [messages.inRelated(number(related))] : []),
    ...(has ? [messages.has] : []),
  ].join(messages.separator);
}
