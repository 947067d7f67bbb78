// What commands that answer questions about the content read: the whole site, and one article of it or beside it.

import { realpathSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { markdownWith } from "../build/read-articles.js";
import { type ReadSite, readSite } from "../build/read-site.js";
import { readArticle } from "../content/article.js";
import { articleText } from "../content/article-text.js";
import type { KeyLanguage } from "../content/keys/names.js";
import { readSource } from "../content/read-source.js";
import { reportText } from "../diagnostics/reporters/text.js";
import { visible } from "../diagnostics/visible.js";
import { prevailingKeys } from "../import/prevailing-keys.js";
import type { Article, Source } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { CommandContext, ExitCode } from "./context.js";
import { type KeywordMessages, keywordMessagesIn } from "./keyword-messages.js";
import type { ToolLanguage } from "./language.js";
import { isFile } from "./path-kinds.js";
import { siteOptions } from "./prepare.js";
import { showProgress } from "./progress.js";
import { languageFor } from "./report.js";

export type QuestionArguments = Readonly<{ now?: string }>;

export type AskedSite = Readonly<{
  read: ReadSite;
  diagnostics: readonly Diagnostic[];
  /** Epoch milliseconds. */
  now: number;
  language: ToolLanguage;
  messages: KeywordMessages;
}>;

export type Answerable<T> =
  | Readonly<{ kind: "ok"; value: T }>
  | Readonly<{ kind: "refused"; code: ExitCode }>;

/** Reads the site; what is wrong with the arguments has been printed when it is refused. */
export async function readAskedSite(
  context: CommandContext,
  asked: QuestionArguments,
): Promise<Answerable<AskedSite>> {
  const prepared = siteOptions(context, asked);
  if (prepared.kind === "refused") return { kind: "refused", code: context.refuse(prepared.message) };
  const progress = showProgress(context);
  try {
    progress.stage("read");
    // Its files stay open: the words of a large site are read when they are asked for, and the process ends with the answer.
    const { value: read, diagnostics } = await readSite(prepared.options);
    const language = languageFor(context, read.config);
    const messages = keywordMessagesIn(language);
    return { kind: "ok", value: { read, diagnostics, now: prepared.options.now, language, messages } };
  } finally {
    progress.done();
  }
}

/** To standard error whatever the format is: standard output is for the answer. */
export function printErrors(
  context: CommandContext,
  diagnostics: readonly Diagnostic[],
  language: ToolLanguage,
): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) context.err(reportText(errors, { language, color: context.color }));
}

export type AskedArticle = Readonly<{
  article: Article;
  /** Plain text of the body, blocks parted by line breaks. */
  text: string;
  /** In which language its front matter names the keys. */
  keys: KeyLanguage;
}>;

const markdownFile = /\.(?:md|markdown)$/iu;

/**
 * The article of a file, which may be a draft, may wait, and may lie outside of the site.
 * @param file - as it was typed: below the root, else below the working directory
 */
export async function readAskedArticle(
  context: CommandContext,
  { read, diagnostics, language, messages }: AskedSite,
  file: string,
): Promise<Answerable<AskedArticle>> {
  const refuse = (message: string): Answerable<never> => ({ kind: "refused", code: context.refuse(message) });
  const found = [resolve(context.root, file), resolve(file)].find(isFile);
  if (found === undefined) return refuse(messages.noSuchFile(visible(file)));
  if (!markdownFile.test(found)) return refuse(messages.notArticle(visible(file)));
  const path = shownPath(realpathSync(context.root), realpathSync(found));
  if (read.files.pages.some((page) => page.path === path)) return refuse(messages.isPage(visible(path)));

  const markdown = await markdownWith(context.root, read.config.plugins);
  const listed = read.files.articles.find((one) => one.path === path);
  const of = (problems: readonly Diagnostic[]): readonly Diagnostic[] =>
    problems.filter(({ place }) => place.path === path);
  const { value: source, diagnostics: unread } =
    listed === undefined
      ? await readSource(dirname(found), { path: path as SourcePath, onDisk: basename(found) })
      : await readSource(context.root, listed);
  if (source === undefined) {
    printErrors(context, unread, language);
    return refuse(messages.unreadable(visible(path)));
  }
  const own = listed === undefined ? readArticle(source, read.config, markdown) : undefined;
  const article = own === undefined ? read.articles.find((one) => one.path === path) : own.value?.article;
  if (article === undefined) {
    printErrors(context, own?.diagnostics ?? of(diagnostics), language);
    return refuse(
      hasFrontMatter(source) ? messages.unreadable(visible(path)) : messages.notArticle(visible(path)),
    );
  }
  const text = articleText(source, read.config, markdown);
  return { kind: "ok", value: { article, text, keys: prevailingKeys([headOf(source)]) } };
}

const headOf = ({ bytes }: Source): string => new TextDecoder().decode(bytes.subarray(0, 1000));
const hasFrontMatter = (source: Source): boolean => /^\uFEFF?\s*---/u.test(headOf(source));

/** Relative to the root and `/`-separated inside of it, else absolute. */
function shownPath(root: string, file: string): string {
  const inside = relative(root, file);
  const path = inside.startsWith("..") || resolve(inside) === inside ? file : inside;
  return path.split(sep).join("/").normalize("NFC");
}
