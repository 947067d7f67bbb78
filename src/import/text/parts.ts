// The lines of a copied page below its headline → paragraphs, sources, keywords, headlines of other articles.

import { cleanText } from "../../content/values/text.js";
import type { Moment } from "../../model/moment.js";
import type { DateRules } from "../dates.js";
import { wordsIn } from "./chrome.js";
import { dateIn, isUpdateLine } from "./date-line.js";
import {
  afterKeywordLabel,
  afterRelatedLabel,
  afterSectionLabel,
  afterSourceLabel,
  authorsIn,
  isForeignLabel,
  longestSource,
  sourcesIn,
} from "./labels.js";
import { type DumpLine, headlineWords, isParagraph, isSentence } from "./lines.js";

export type Parts = Readonly<{
  paragraphs: readonly DumpLine[];
  sources: readonly string[];
  authors: readonly string[];
  section?: string;
  updated?: Moment;
  keywordLine?: string;
  tail: readonly DumpLine[];
  related: readonly DumpLine[];
}>;

/**
 * @param lines - below the headline
 * @param textAt - where those below the date begin
 * @param drop - is told of lines that belong to the page around the article
 */
export function partsOf(
  lines: readonly DumpLine[],
  textAt: number,
  dates: DateRules,
  drop: (line: DumpLine) => void,
): Parts {
  const paragraphs: DumpLine[] = [];
  const sources: string[] = [];
  const authors: string[] = [];
  const tail: DumpLine[] = [];
  const related: DumpLine[] = [];
  let updated: Moment | undefined;
  let keywordLine: string | undefined;
  let section: string | undefined;
  let sourceLabel: DumpLine | undefined;
  let hasEnded = false;
  let into: "body" | "source" | "tail" | "related" | "elsewhere" = "body";
  for (const [index, line] of lines.entries()) {
    // What stands above the date, or between it and the text, ends no text.
    if (index === textAt) into = "body";
    const mayBeKeywords = into === "tail" && tail.length === 0 && keywordLine === undefined;
    const isText = mayBeKeywords ? isSentence(line.text) : isParagraph(line.text);
    if (isText && !hasEnded && (into === "tail" || into === "related")) {
      const last = into === "related" ? related.at(-1) : undefined;
      // A heading of the text, not of another article.
      if (last !== undefined && related.length > 1 && wordsIn(last.text) < headlineWords)
        paragraphs.push(...related.splice(-1));
      into = "body";
    }
    const source = afterSourceLabel(line.raw);
    const keywords = afterKeywordLabel(line.raw);
    const isNearHead = into === "body" && index < textAt + 3;
    const author = isNearHead ? authorsIn(line.raw) : undefined;
    const named = isNearHead ? afterSectionLabel(line.raw) : undefined;
    const other = afterRelatedLabel(line.raw);
    const reading =
      into === "body" && isUpdateLine(line.text) ? dateIn(line.text, dates)?.reading : undefined;
    if (source !== undefined || keywords !== undefined) hasEnded ||= paragraphs.length > 0;
    if (source !== undefined) {
      sources.push(...sourcesIn(source));
      if (source === "") [into, sourceLabel] = ["source", line];
    } else if (keywords !== undefined) {
      if (keywords !== "") keywordLine = keywordLine === undefined ? keywords : `${keywordLine}، ${keywords}`;
      into = "tail";
    } else if (other === "") into = "related";
    else if (other !== undefined && !isParagraph(other)) related.push({ ...line, text: cleanText(other) });
    else if (named !== undefined && named !== "" && wordsIn(cleanText(named)) <= 4)
      section = cleanText(named);
    else if (isForeignLabel(line.raw)) {
      // Beside the text it is one line that was copied with it; below the text a list hangs on it.
      drop(line);
      if (into === "tail" || into === "related") into = "elsewhere";
    } else if (author !== undefined) authors.push(...author);
    else if (reading?.kind === "ok") updated = reading.moment;
    else if (into === "source") {
      if (wordsIn(line.text) <= longestSource) sources.push(...sourcesIn(line.text));
      else paragraphs.push(...(sourceLabel === undefined ? [] : [sourceLabel]), line);
      into = "body";
    } else if (into === "elsewhere") drop(line);
    else (into === "body" ? paragraphs : into === "tail" ? tail : related).push(line);
  }
  return {
    paragraphs,
    sources,
    authors,
    ...(section === undefined ? {} : { section }),
    ...(updated === undefined ? {} : { updated }),
    ...(keywordLine === undefined ? {} : { keywordLine }),
    tail,
    related,
  };
}
