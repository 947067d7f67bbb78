// Real news, the ANT corpus 1.1, as articles: only the front matter that is missing is added.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const quoted = (text: string): string => JSON.stringify(text.replaceAll(/\s+/g, " ").trim());

export const withFrontMatter = (keys: Readonly<Record<string, string>>, body: string): string =>
  `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("")}---\n${body}\n`;

/** `06/02/2015` → `2015-02-06`: the corpus says that the day comes first. `T185600` → `T18:56:00`, its one slip. */
const isoDate = (date: string): string =>
  date.replace(/^(\d{2})\/(\d{2})\/(\d{4})/, "$3-$2-$1").replace(/T(\d{2})(\d{2})(\d{2})$/, "T$1:$2:$3");

/** @returns source by path; `file` holds one JSON object a line */
export function newsSources(file: string): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.trim() === "") continue;
    const {
      id = "",
      title = "",
      date = "",
      category = "",
      summary = "",
      text = "",
    } = JSON.parse(line) as Record<string, string>;
    const keys = {
      title: quoted(title || id),
      date: isoDate(date),
      ...(category === "" ? {} : { section: quoted(category) }),
      ...(summary === "" ? {} : { summary: quoted(summary) }),
    };
    sources.set(`content/articles/${id}.md`, withFrontMatter(keys, text.replaceAll(/\n+/g, "\n\n")));
  }
  return sources;
}

/**
 * Writes a site of them that every generator can read: without the few articles that have no whole date, each with its
 * category as a keyword too.
 * @returns how many articles it holds
 */
export function writeNews(folder: string, file: string): number {
  mkdirSync(join(folder, "content/articles"), { recursive: true });
  let count = 0;
  for (const [path, source] of newsSources(file)) {
    if (!/^date: \d{4}-\d{2}-\d{2}/m.test(source)) continue;
    writeFileSync(join(folder, path), source.replace(/^section: (.*)$/m, "section: $1\nkeywords: [$1]"));
    count += 1;
  }
  return count;
}
