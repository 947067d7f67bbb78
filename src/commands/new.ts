// `build-site new TITLE`: a source with valid front matter at the right place. Never overwrites.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newestHeads } from "../build/newest-heads.js";
import { dateProblem } from "../content/values/moment.js";
import { cleanText } from "../content/values/text.js";
import { visible } from "../diagnostics/visible.js";
import { wordingOf } from "../diagnostics/wording/wording-of.js";
import { writtenDate } from "../import/dates.js";
import { sourceText } from "../import/front-matter.js";
import { prevailingKeys } from "../import/prevailing-keys.js";
import { parseDate } from "../language/dates/parse.js";
import { isCleanSlug, slugOf } from "../language/slug.js";
import { momentOfEpoch } from "../language/zone.js";
import type { Moment } from "../model/moment.js";
import { assembleKeywords } from "../site/keywords/assemble.js";
import { keywordedArticle } from "../site/keywords/vocabulary.js";
import { type AskedSite, type QuestionArguments, readAskedSite } from "./asked-site.js";
import { type CommandContext, ExitCode } from "./context.js";
import { addressTaken } from "./new-address.js";
import { askChoice, askSeveral, askText, canAsk } from "./prompts.js";
import { separator } from "./separator.js";
import { type StarterMessages, starterMessagesIn } from "./starter-messages.js";

type NewArguments = QuestionArguments &
  Readonly<{
    section?: string;
    keywords?: string;
    author?: string;
    date?: string;
    slug?: string;
    draft?: boolean;
  }>;

type Details = Readonly<{ title: string; section?: string; keywords: readonly string[] }>;

export async function newCommand(
  context: CommandContext,
  asked: NewArguments,
  title: string | undefined,
): Promise<ExitCode> {
  const answerable = await readAskedSite(context, asked);
  if (answerable.kind === "refused") return answerable.code;
  const site = answerable.value;
  const messages = starterMessagesIn(site.language);
  const { refuse } = context;
  const { config } = site.read;
  const dated = dateOf(asked.date, site);
  if (dated.kind === "wrong") return refuse(dated.why);
  const { moment } = dated;
  if (asked.slug !== undefined && !isCleanSlug(asked.slug))
    return refuse(messages.badSlug(visible(asked.slug)));
  const details = await detailsOf(context, cleanText(title ?? ""), asked, site, messages);
  if (details === undefined) return ExitCode.interrupted;
  if (details.title === "") return refuse(messages.needTitle);

  const slug = asked.slug ?? slugOf(details.title, config.slugs);
  const { year, month } = moment.wall;
  const two = (number: number): string => String(number).padStart(2, "0");
  const path = `content/articles/${year}/${two(month)}/${slug}.md`;
  const taken = addressTaken(site.read, { slug, date: moment, section: details.section });
  if (taken !== undefined && taken.path !== path) {
    return refuse(messages.addressTaken(visible(taken.url), visible(taken.path)));
  }
  const keys = prevailingKeys(newestHeads(context.root, site.read.files.articles));
  const text = sourceText(
    {
      origin: path,
      kind: "article",
      title: details.title,
      slug,
      date: writtenDate(moment, config.dates.timeZone),
      draft: asked.draft ?? false,
      keywords: details.keywords,
      sources: [],
      ...(details.section === undefined ? {} : { section: details.section }),
      authors: listOf(asked.author),
      related: [],
      featured: false,
      aliases: [],
      body: messages.placeholder,
      files: [],
      notes: [],
    },
    { keys, comments: [] },
  );
  if (!writeNew(join(context.root, path), text)) return refuse(messages.exists(visible(path)));
  // For scripts, and for `$EDITOR "$(build-site new …)"` at a terminal.
  if (context.captured || !context.terminal || context.format === "json") context.out(`${path}\n`);
  if (!context.quiet) context.err(`${messages.created(visible(path))}\n`);
  return ExitCode.fine;
}

type Dated = Readonly<{ kind: "ok"; moment: Moment }> | Readonly<{ kind: "wrong"; why: string }>;

/** As it was asked for, else now, to the minute. What is wrong is worded as in an article. */
function dateOf(date: string | undefined, { read, now, language }: AskedSite): Dated {
  const { timeZone } = read.config.dates;
  if (date === undefined) {
    return { kind: "ok", moment: momentOfEpoch(Math.floor(now / 60_000) * 60_000, timeZone) };
  }
  const reading = parseDate(date, timeZone);
  if (reading.kind === "ok") return { kind: "ok", moment: reading.moment };
  const { message, mend } = wordingOf(dateProblem(reading, "--date", date.slice(0, 80)), language);
  return { kind: "wrong", why: visible(`${message}. ${mend}`) };
}

const listOf = (line: string | undefined): readonly string[] =>
  (line ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** What the arguments do not say is asked at a terminal. @returns undefined when the person has turned back */
async function detailsOf(
  context: CommandContext,
  title: string,
  asked: NewArguments,
  site: AskedSite,
  messages: StarterMessages,
): Promise<Details | undefined> {
  const given = {
    keywords: listOf(asked.keywords),
    ...(asked.section === undefined ? {} : { section: asked.section }),
  };
  if (!canAsk(context)) return { title, ...given };
  const answered = title === "" ? await askText(messages.askTitle, "") : title;
  if (answered === undefined) return undefined;
  if (cleanText(answered) === "") return { title: "", ...given };
  const sections = sectionsOf(site);
  const none = "";
  const section =
    asked.section ??
    (sections.length === 0
      ? none
      : await askChoice(messages.askSection, [
          ...sections.map((value) => ({ value, label: visible(value) })),
          { value: none, label: messages.noSection },
        ]));
  if (section === undefined) return undefined;
  const keywords =
    asked.keywords === undefined ? await askKeywords(keywordsOf(site), messages) : given.keywords;
  if (keywords === undefined) return undefined;
  return { title: answered, keywords, ...(section === none ? {} : { section }) };
}

/** A site without keywords has nothing to choose from. */
async function askKeywords(
  known: readonly KnownKeyword[],
  messages: StarterMessages,
): Promise<readonly string[] | undefined> {
  if (known.length === 0) {
    const line = await askText(messages.askFirstKeywords, "");
    return line === undefined ? undefined : listOf(line);
  }
  return await askSeveral(
    {
      question: messages.askKeywords,
      search: messages.search,
      nothing: messages.nothingFound,
      fresh: messages.newKeyword,
      meant: messages.meantKeyword,
      chosen: messages.chosen,
    },
    known.map(({ label, count }) => ({
      value: label,
      label: visible(label),
      hint: messages.articles(count),
    })),
  );
}

/** Those of the configuration in its order, then the others by how many articles they have. */
function sectionsOf({ read }: AskedSite): readonly string[] {
  const counts = new Map<string, number>(read.config.sections.map(({ label }) => [label, 0]));
  for (const { section } of read.articles) {
    if (section !== undefined) counts.set(section.value, (counts.get(section.value) ?? 0) + 1);
  }
  const configured = read.config.sections.map(({ label }) => label);
  const others = [...counts].filter(([label]) => !configured.includes(label)).sort(byCount);
  return [...configured, ...others.map(([label]) => label)];
}

type KnownKeyword = Readonly<{ label: string; count: number }>;

/** The site's vocabulary, the most used first. */
function keywordsOf({ read }: AskedSite): readonly KnownKeyword[] {
  const articles = read.articles.map((article) => keywordedArticle(article, true));
  const { register, config } = read;
  const { groups } = assembleKeywords({ articles, register, slugStyle: config.slugs }).value;
  return [...groups.values()]
    .map(({ label, members }): [string, number] => [label, members.length])
    .sort(byCount)
    .map(([label, count]) => ({ label, count }));
}

const byCount = ([a, aCount]: readonly [string, number], [b, bCount]: readonly [string, number]): number =>
  bCount - aCount || (a < b ? -1 : 1);

/** @returns false when there is something at that path */
function writeNew(file: string, text: string): boolean {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
