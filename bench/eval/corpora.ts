// The texts to measure on, read where they lie.

import { readFileSync } from "node:fs";
import { join } from "node:path";

type Paragraph = Readonly<{ id: number; title: string; text: string }>;
type Question = Readonly<{ text: string; paragraph: number }>;
export type Encyclopaedia = Readonly<{ paragraphs: readonly Paragraph[]; questions: readonly Question[] }>;

export type NewsItem = Readonly<{
  id: string;
  category: string;
  title: string;
  summary: string;
  text: string;
  epochMs: number;
}>;

/** XQuAD: paragraphs, and questions that name the paragraph which answers them. */
export function readEncyclopaedia(folder: string): Encyclopaedia {
  const data = JSON.parse(readFileSync(join(folder, "xquad-ar.json"), "utf8")) as {
    paragraphs: Paragraph[];
    questions: { question: string; paragraph: number }[];
  };
  return {
    paragraphs: data.paragraphs,
    questions: data.questions.map(({ question, paragraph }) => ({ text: question, paragraph })),
  };
}

/** ANT: one item a line; of items with the same title the first, without those that have no category. */
export function readNews(folder: string): readonly NewsItem[] {
  const byTitle = new Map<string, NewsItem>();
  for (const item of readRepeatedNews(folder)) {
    if (item.category !== "" && !byTitle.has(item.title)) byTitle.set(item.title, item);
  }
  return [...byTitle.values()];
}

/** All items that have a title and a text. */
export function readRepeatedNews(folder: string): readonly NewsItem[] {
  const items: NewsItem[] = [];
  for (const line of readFileSync(join(folder, "ant-v1.1.jsonl"), "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const raw = JSON.parse(line) as Record<string, string>;
    const { id = "", category = "", title = "", summary = "", text = "", date = "" } = raw;
    if (title !== "" && text !== "")
      items.push({ id, category, title, summary, text, epochMs: epochOf(date) });
  }
  return items;
}

function epochOf(date: string): number {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(date) ?? [];
  const epochMs = day ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : Date.parse(date);
  return Number.isFinite(epochMs) ? epochMs : 0;
}
