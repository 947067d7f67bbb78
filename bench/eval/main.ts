// `npm run eval [-- FOLDER]`: how well the language layer and related articles do, on the corpora of FOLDER
// (default `../shared/corpora`). Figures to look at, not tests. docs/related.md tells what they mean.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RelatableArticle } from "../../src/site/related/relatable.js";
import { relateArticles } from "../../src/site/related/relate.js";
import { articleOf, madeUpArticles, numberOf } from "./articles.js";
import { createBm25 } from "./bm25.js";
import { readEncyclopaedia, readNews, readRepeatedNews } from "./corpora.js";
import { draw, precisionAtThree } from "./neighbours.js";
import { measurePairs } from "./pairs.js";
import { measureQuestions, type Retrieval } from "./questions.js";
import { measureHeadlines, measureSearch } from "./search.js";
import { measureStage } from "./stage.js";
import { rawTerms, stemmedTerms } from "./terms.js";

const SEEDS = [1, 2, 3, 4];
const DRAWN = 500;

const [command = "all", folder = join(process.cwd(), "../shared/corpora")] = argumentsOf(
  process.argv.slice(2),
);

/** One process for each stage measurement, so that none inherits another's memory. */
function argumentsOf(given: readonly string[]): readonly string[] {
  const [first] = given;
  return first === "news" || first === "made-up" || first === "search" ? given : ["all", ...given];
}

if (command === "news") printStage(readRepeatedNews(folder).slice(0, 10_000).map(articleOf));
else if (command === "made-up") printStage(madeUpArticles(100_000, 1));
else if (command === "search") await printSearch();
else await printAll();

async function printAll(): Promise<void> {
  line("measure", "value");
  line("---", "---");
  const encyclopaedia = readEncyclopaedia(folder);
  for (const { name, reciprocalRank, first } of measureQuestions(encyclopaedia)) {
    line(`question → paragraph, ${name}: MRR@10, R@1`, `${share(reciprocalRank)}, ${share(first)}`);
  }
  printEncyclopaedia(encyclopaedia.paragraphs);
  await printSearch();
  printNews();
  const pairs = measurePairs();
  line("keyword pairs that are one: merged, suggested, missed", pairs.same.join(", "));
  line("look-alikes: merged, suggested, apart", pairs.different.join(", "));
  runApart("related stage, 10,000 news items (processor time, growth of the process)", "news");
  runApart("related stage, 100,000 made-up articles", "made-up");
}

async function printSearch(): Promise<void> {
  const figures = ({ reciprocalRank, first }: Retrieval): string =>
    `${share(reciprocalRank)}, ${share(first)}`;
  for (const retrieval of await measureSearch(readEncyclopaedia(folder))) {
    line(`question → paragraph, ${retrieval.name}: MRR@10, R@1`, figures(retrieval));
  }
  for (const retrieval of await measureHeadlines(readNews(folder))) {
    line(
      `three words of a headline → its article's body, ${retrieval.name}: MRR@10, R@1`,
      figures(retrieval),
    );
  }
}

function printEncyclopaedia(paragraphs: readonly Readonly<{ title: string; text: string }>[]): void {
  const kinds = paragraphs.map(({ title }) => title);
  const all = kinds.map((_, number) => number);
  for (const [name, toTerms] of [
    ["raw tokens", rawTerms],
    ["our terms", stemmedTerms(paragraphs.map(({ text }) => text))],
  ] as const) {
    const documents = paragraphs.map(({ text }) => toTerms(text));
    const nearest = createBm25(documents);
    const precision = precisionAtThree(kinds, all, (item) => nearest(documents[item] ?? [], 3, item));
    line(`paragraph → same article, BM25 over ${name}: P@3`, share(precision));
  }
  const articles = paragraphs.map(({ text }, number) =>
    articleOf({ title: "", summary: "", text, epochMs: 0 }, number),
  );
  line(
    "paragraph → same article, related: P@3",
    share(precisionAtThree(kinds, all, relatedNumbers(articles))),
  );
}

function printNews(): void {
  const news = readNews(folder);
  const kinds = news.map(({ category }) => category);
  const related = relatedNumbers(news.map(articleOf));
  const texts = news.map(({ title, summary, text }) => [title, title, title, summary, text].join("\n"));
  const rankings = [rawTerms, stemmedTerms(texts)].map((toTerms) => {
    const documents = texts.map(toTerms);
    const nearest = createBm25(documents);
    return (item: number) => nearest(documents[item] ?? [], 3, item);
  });
  for (const seed of SEEDS) {
    const drawn = draw(news.length, DRAWN, seed);
    const figures = [...rankings, related].map((nearest) => share(precisionAtThree(kinds, drawn, nearest)));
    line(
      `news → same category, draw ${seed}: P@3 of BM25 over raw tokens, over our terms, related`,
      figures.join(", "),
    );
  }
}

/** The three that the related stage offers. */
function relatedNumbers(articles: readonly RelatableArticle[]): (item: number) => number[] {
  const { choices } = relateArticles({
    articles,
    pinned: new Map(),
    hiddenKeywords: new Set(),
    language: "ar",
    count: 3,
  });
  return (item) => {
    const path = articles[item]?.path;
    return (path === undefined ? [] : (choices.get(path) ?? [])).map((choice) =>
      numberOf(choice.article.path),
    );
  };
}

function runApart(measure: string, command: "news" | "made-up"): void {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), command, folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  line(measure, stdout.trim());
}

function printStage(articles: readonly RelatableArticle[]): void {
  const { cpuSeconds, peakMib, filled } = measureStage(articles);
  const each = (cpuSeconds * 1000) / articles.length;
  const lists = filled ? "all lists full" : "some lists short";
  console.log(
    `${cpuSeconds.toFixed(2)} s (${each.toFixed(3)} ms an article), ${peakMib.toFixed(0)} MiB, ${lists}`,
  );
}

function line(measure: string, value: string): void {
  console.log(`| ${measure} | ${value} |`);
}

function share(value: number): string {
  return value.toFixed(3);
}
