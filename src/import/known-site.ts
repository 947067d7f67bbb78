// What the site has already: which items were imported before, which titles and slugs are taken, how its editors name
// their keys. Front matter only; bodies are not rendered for this.

import { readFile } from "node:fs/promises";
import { relative, sep } from "node:path";
import { readArticle } from "../content/article.js";
import { readConfig } from "../content/config.js";
import type { KeyLanguage } from "../content/keys/names.js";
import { readSource } from "../content/read-source.js";
import { scanContent } from "../content/scan.js";
import { isoDate } from "../language/dates/iso.js";
import { collisionKey } from "../language/url.js";
import type { Markdown } from "../markdown/render.js";
import type { ContentFile, Source } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Config } from "../model/config.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { type KnownArticle, titleKey } from "./place.js";

export type KnownSite = Readonly<{
  config: Config;
  /** Errors of the configuration; with any, nothing should be written. */
  errors: readonly Diagnostic[];
  keys: KeyLanguage;
  articles: readonly KnownArticle[];
  register: ContentFile | undefined;
}>;

/** The comment by which an imported source is known again, wherever an editor has moved it. */
export const originComment = { ar: "استُورد من", en: "imported from" } as const;

const originLine = new RegExp(`^# (?:${originComment.ar}|${originComment.en}): (.+?)\\s*$`, "mu");
/** The comment stands above the keys. In UTF-16 code units. */
const headLength = 8192;

/** @param configFile - absolute, if it is not `site.yaml` */
export async function readKnownSite(root: string, configFile: string | undefined): Promise<KnownSite> {
  const { value: files } = await scanContent(root);
  const configSource =
    configFile === undefined
      ? files.config === undefined
        ? undefined
        : (await readSource(root, files.config)).value
      : { path: pathFrom(root, configFile), bytes: await readFile(configFile) };
  const { value: config, diagnostics } = readConfig(configSource);
  const articles: KnownArticle[] = [];
  let arabic = 0;
  let english = 0;
  for (const [kind, list] of [
    ["article", files.articles],
    ["page", files.pages],
  ] as const) {
    for (const file of list) {
      const { value: source } = await readSource(root, file);
      if (source === undefined) continue;
      const head = new TextDecoder().decode(source.bytes.subarray(0, 2 * headLength)).slice(0, headLength);
      if (/^["']?(?:العنوان|عنوان الخبر)["']?\s*:/mu.test(head)) arabic += 1;
      else if (/^["']?title["']?\s*:/imu.test(head)) english += 1;
      articles.push(knownArticle(source, kind, head, config));
    }
  }
  return {
    config,
    errors: diagnostics.filter(({ severity }) => severity === "error"),
    keys: arabic > english ? "ar" : "en",
    articles,
    register: files.register,
  };
}

const pathFrom = (root: string, file: string): SourcePath =>
  relative(root, file).split(sep).join("/").normalize("NFC") as SourcePath;

/** Reads front matter and lets the body be. */
const noMarkdown: Markdown = {
  render: () => ({
    value: { body: { parts: [""], holes: [] }, headings: [], firstParagraph: "", text: "" },
    diagnostics: [],
  }),
};

function knownArticle(source: Source, kind: "article" | "page", head: string, config: Config): KnownArticle {
  const origin = originLine.exec(head)?.[1];
  const stem = (source.path.split("/").at(-1) ?? "").replace(/\.(?:md|markdown)$/iu, "");
  const article = kind === "article" ? readArticle(source, config, noMarkdown).value?.article : undefined;
  return {
    path: source.path,
    kind,
    origin,
    slug: collisionKey(article?.slug.value ?? stem),
    title: article === undefined ? undefined : titleKey(article.title.value),
    day: article === undefined ? undefined : isoDate(article.date.value),
    keywords: article?.keywords.map(({ value }) => value) ?? [],
  };
}
