// Related articles of a large site are found on another thread, while this one makes all that does not show them. What
// goes there is plain data, and where the words lie; what comes back are numbers of articles.

import { availableParallelism } from "node:os";
import type { StoredPart } from "../cache/cache.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { PublishedArticle } from "../model/site.js";
import { compiledFile } from "../package-files.js";
import type { Copy, RelatableArticle, RelatedInput } from "../site/related/relatable.js";
import { createRelater } from "../site/related/relate.js";
import { copyWarnings, type RelatedRules, relatedInput, relatedLinks } from "../site/related-links.js";
import { startElsewhere } from "../threads/elsewhere.js";
import { createSharing } from "./article-record.js";
import { DamagedBody } from "./body-store.js";
import type { Keep } from "./sound-cache.js";
import { type StoredChoices, StoredLinks, storeChoices } from "./stored-links.js";
import { StoredWords } from "./stored-words.js";

/** Below, another thread takes longer to start than it saves. */
const worthThreads = 1_000;
const workerModule = compiledFile("worker.js");

/** An article but for its words, and where these lie. */
type SentArticle = Omit<RelatableArticle, "words"> & Readonly<{ wordsAt: StoredPart }>;

export type RelateTask = Omit<RelatedInput, "articles"> & Readonly<{ articles: readonly SentArticle[] }>;

/** Articles are known by their place among those that were sent. */
export type RelateAnswer =
  | Readonly<{ kind: "related"; choices: StoredChoices; copies: readonly Copy<number>[] }>
  | Readonly<{ kind: "damaged"; path: SourcePath }>;

export type Relating = Readonly<{
  /** Gives `relatedLinks`, or at first nothing: links that are there by the time of `found`, whose warnings come then too. */
  relate: typeof relatedLinks;
  /** Absent where nothing is missing. Rejects with what `relatedLinks` would throw. */
  found: () => Promise<readonly Diagnostic[]> | undefined;
}>;

export function createRelating(threads = availableParallelism(), keep: Keep): Relating {
  let found: Promise<readonly Diagnostic[]> | undefined;
  return {
    found: () => found,
    relate: (articles, rules) => {
      const task = threads < 2 || articles.length < worthThreads ? undefined : taskOf(articles, rules);
      if (task === undefined) return relatedLinks(articles, rules);
      const value = new StoredLinks(articles);
      found = relateElsewhere(task, articles, value, keep);
      // Whoever waits for it hears of a failure; a build that has failed before need not.
      found.catch(() => {});
      return { value, diagnostics: [] };
    },
  };
}

/** @returns undefined where the words of an article lie in memory alone */
function taskOf(articles: readonly PublishedArticle[], rules: RelatedRules): RelateTask | undefined {
  const sent: SentArticle[] = [];
  for (const { path, title, date, words, keywordIds, sectionSlug, lang } of articles) {
    if (!(words instanceof StoredWords)) return undefined;
    sent.push({
      path,
      title: { value: title.value },
      date: { value: { epochMs: date.value.epochMs } },
      keywordIds,
      ...(sectionSlug === undefined ? {} : { sectionSlug }),
      ...(lang === undefined ? {} : { lang }),
      wordsAt: words.place,
    });
  }
  const { pinned, translations = [], articles: _, ...others } = relatedInput(articles, rules);
  return {
    ...others,
    articles: sent,
    pinned: new Map([...pinned].map(([path, pins]) => [path, pins.map(pathAlone)])),
    translations: [...translations].map((group) => group.map(pathAlone)),
  };
}

const pathAlone = ({ path }: Readonly<{ path: SourcePath }>) => ({ path });

async function relateElsewhere(
  task: RelateTask,
  articles: readonly PublishedArticle[],
  links: StoredLinks,
  keep: Keep,
): Promise<readonly Diagnostic[]> {
  const running = startElsewhere<RelateTask, RelateAnswer>(
    { module: workerModule, name: "relateArticlesHere" },
    task,
  );
  keep(running);
  const answer = await running.answer;
  if (answer.kind === "damaged") throw new DamagedBody(answer.path);
  links.fill(answer.choices);
  const numbered = (number: number): PublishedArticle => articles[number] as PublishedArticle; // one that was sent
  return copyWarnings(
    answer.copies.map(({ copy, original }) => ({ copy: numbered(copy), original: numbered(original) })),
  );
}

/** The same on the other thread. */
export function relateArticlesHere({ articles: sent, ...rules }: RelateTask): RelateAnswer {
  const share = createSharing();
  const articles = sent.map((article, number) =>
    // Onto what was received, which nobody else has.
    Object.assign(article, {
      number,
      keywordIds: article.keywordIds.map(share),
      words: new StoredWords(article.wordsAt, article.path),
    }),
  );
  try {
    const { choicesOf, copies } = createRelater({ ...rules, articles });
    const choices = function* () {
      for (const { path } of articles)
        yield choicesOf(path).map(({ article, ...others }) => ({ article: article.number, ...others }));
    };
    return {
      kind: "related",
      choices: storeChoices(choices(), articles.length),
      copies: copies.map(({ copy, original }) => ({ copy: copy.number, original: original.number })),
    };
  } catch (error) {
    // Errors lose what they are on their way from thread to thread.
    if (error instanceof DamagedBody) return { kind: "damaged", path: error.message as SourcePath };
    throw error;
  }
}
