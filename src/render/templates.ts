// Files of the templates folder → templates that are known to fit their data. Nothing here touches the disk.

import { nearest } from "../language/nearest.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { PageKind } from "../model/page.js";
import { stylesheetName } from "./assets.js";
import { checkTemplates } from "./check/check-templates.js";
import type { ParsedTemplate } from "./check/checking.js";
import { shapeOf } from "./check/shape.js";
import { type Message, placesOf } from "./locale/message.js";
import { type Locale, parseLocale } from "./locale/parse-locale.js";
import { parseTemplate } from "./parse-template.js";
import type { ParsedTexts } from "./parsed-texts.js";
import { placeIn, type TextFile } from "./place-in.js";
import { cardView } from "./views/card.js";
import { viewSchemas } from "./views/schemas.js";

/** Everything below one templates folder, by its path there: `pages/article.hbs`. */
export type TemplateFolder = Readonly<{
  templates: ReadonlyMap<string, TextFile>;
  /** By language: `ar`. */
  locales: ReadonlyMap<string, TextFile>;
  /** Below `assets/`: `styles/10-tokens.css`. */
  assets: ReadonlyMap<string, Uint8Array>;
  /** Fonts of the social cards, below `cards/`: absolute paths by name. */
  cardFonts?: ReadonlyMap<string, string>;
}>;

/** What the renderer needs of the templates folder. */
export type Templates = Readonly<{
  pages: ReadonlyMap<PageKind, ParsedTemplate>;
  partials: ReadonlyMap<string, ParsedTemplate>;
  messages: ReadonlyMap<string, Message>;
  /** BCP 47 of the words that are shown: the site's, or the nearest that has any. */
  wordsLanguage: string;
  assets: ReadonlyMap<string, Uint8Array>;
  /** Of the social card of an article; absent when it could not be read. */
  card?: ParsedTemplate;
  /** Absolute paths, in order of their names. */
  cardFonts: readonly string[];
}>;

const cardName = "cards/article";
const pageKinds = Object.keys(viewSchemas) as readonly PageKind[];

const none: ReadonlySet<string> = new Set();

const fallbackLanguage = "en";

const merged = <V>(maps: readonly ReadonlyMap<string, V>[]): Map<string, V> =>
  new Map(maps.toReversed().flatMap((map) => [...map]));

/** `fa-IR` → `fa-IR`, `fa`. */
const languagesOf = (language: string): string[] => {
  const [base] = language.split("-");
  return base === undefined || base === language ? [language] : [language, base];
};

/** Messages of all folders for one language, key by key; a site's own come first. */
const readMessages = (
  folders: readonly TemplateFolder[],
  language: string,
  known: ParsedTexts | undefined,
): Outcome<Readonly<{ locale: Locale; own: ReadonlyMap<string, TextFile> }>> => {
  const files = languagesOf(language).flatMap((name) =>
    folders.flatMap((folder) => {
      const file = folder.locales.get(name) ?? folder.locales.get(name.toLowerCase());
      return file === undefined ? [] : [{ file, isPackaged: folder === folders.at(-1) }];
    }),
  );
  const read = files.map(({ file, isPackaged }) => {
    const locale = known?.locales.get(file.text);
    const parsed = locale === undefined ? parseLocale(file) : { value: locale, diagnostics: [] };
    return { file, isPackaged, ...parsed };
  });
  const packagedKeys = new Set(
    read.filter(({ isPackaged }) => isPackaged).flatMap(({ value }) => [...value.keys()]),
  );
  const own = new Map(
    read
      .filter(({ isPackaged }) => !isPackaged || folders.length === 1)
      .flatMap(({ file, value }) =>
        [...value.keys()].filter((key) => !packagedKeys.has(key)).map((key) => [key, file] as const),
      ),
  );
  return {
    value: { locale: merged(read.map(({ value }) => value)), own },
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
};

const suggestion = (name: string, candidates: Iterable<string>): { nearest?: string } => {
  const found = nearest(name, [...candidates]);
  return found === undefined ? {} : { nearest: found };
};

const withoutEnding = (path: string): string => path.replace(/\.hbs$/u, "");
const partialName = (name: string): string => name.replace(/^partials\//u, "");

/** Whatever any file names: a partial that none does is a misspelt one, or lies in the wrong folder. */
const calledPartials = (folders: readonly TemplateFolder[]): ReadonlySet<string> =>
  new Set(
    folders.flatMap(({ templates }) =>
      [...templates.values()].flatMap(({ text }) =>
        [...text.matchAll(/\{\{~?#?>\s*["']?([^\s"'}~]+)/gu)].map(([, name = ""]) => name),
      ),
    ),
  );

const keyLine = (file: TextFile, key: string): number => {
  const last = key.split(".").at(-1) ?? key;
  const index = file.text.split("\n").findIndex((line) => line.trimStart().startsWith(`${last}:`));
  return index + 1 || 1;
};

/**
 * Puts folders together file by file, reads every template and checks it against the data of its page kind.
 * @param folders - the site's own first, the packaged one last
 * @param language - the site's, BCP 47
 * @param known - texts that need no parsing
 * @param ownHelpers - names of those that plugins bring; not for cards
 */
export const assembleTemplates = (
  folders: readonly TemplateFolder[],
  language: string,
  known?: ParsedTexts,
  ownHelpers: ReadonlySet<string> = none,
): Outcome<Templates> => {
  const diagnostics: Diagnostic[] = [];
  const files = merged(folders.map((folder) => folder.templates));
  const assets = merged(folders.map((folder) => folder.assets));

  const called = calledPartials(folders);
  const packaged = [...(folders.at(-1)?.templates.keys() ?? [])].map(withoutEnding);
  const usedNames = [...new Set([...packaged, ...pageKinds.map((kind) => `pages/${kind}`), cardName])];

  const pages = new Map<PageKind, ParsedTemplate>();
  const partials = new Map<string, ParsedTemplate>();
  let card: ParsedTemplate | undefined;
  for (const [path, file] of files) {
    const name = withoutEnding(path);
    const program = known?.programs.get(file.text);
    const parsed = program === undefined ? parseTemplate(name, file) : { name, file, program };
    if ("code" in parsed) diagnostics.push(parsed);
    const kind = pageKinds.find((known) => name === `pages/${known}`);
    const isOther = kind === undefined && name !== cardName;
    if (isOther && (/^(?:pages|cards)\//u.test(name) || !called.has(partialName(name)))) {
      const facts = { name: file.path, ...suggestion(name, usedNames) };
      diagnostics.push({
        code: "template-unknown-file",
        severity: "warning",
        place: { path: file.path },
        facts,
      });
    }
    if ("code" in parsed) continue;
    if (kind !== undefined && file.text.trim() === "") {
      diagnostics.push({ code: "template-empty", severity: "error", place: { path: file.path }, facts: {} });
    }
    if (kind !== undefined) pages.set(kind, parsed);
    else if (name === cardName) card = parsed;
    else partials.set(partialName(name), parsed);
  }
  const broken = diagnostics.some(({ severity }) => severity === "error");
  for (const kind of pageKinds) {
    if (pages.has(kind) || broken) continue;
    const path = [...files.values()][0]?.path;
    if (path === undefined) throw new Error("The packaged templates are missing.");
    diagnostics.push({
      code: "template-missing",
      severity: "error",
      place: { path },
      facts: { name: `pages/${kind}.hbs` },
    });
  }

  const words = readMessages(folders, language, known);
  diagnostics.push(...words.diagnostics);
  const fallback = readMessages(folders, fallbackLanguage, known);
  const hasOwn = words.value.locale.size > 0;
  const messages = merged([words.value.locale, fallback.value.locale]);

  const result = checkTemplates({
    pages: [
      ...[...pages].map(([kind, template]) => ({
        template,
        shape: shapeOf(viewSchemas[kind]),
        own: ownHelpers,
      })),
      ...(card === undefined ? [] : [{ template: card, shape: shapeOf(cardView), own: none }]),
    ],
    partials,
    words: new Map([...messages].map(([key, message]) => [key, placesOf(message)])),
    assets: new Set([stylesheetName, ...assets.keys()]),
  });
  // A partial that could not be read would be reported a second time as one that is not there.
  diagnostics.push(
    ...result.diagnostics.filter(({ code }) => !(broken && code === "template-unknown-partial")),
  );

  for (const [key, file] of words.value.own) {
    if (result.usedWords.has(key) || fallback.value.locale.has(key)) continue;
    const facts = { key, ...suggestion(key, fallback.value.locale.keys()) };
    diagnostics.push({
      code: "locale-unused-word",
      severity: "warning",
      place: placeIn(file, keyLine(file, key), 1),
      facts,
    });
  }
  if (!hasOwn) {
    const path = [...files.values()][0]?.path;
    if (path !== undefined) {
      diagnostics.push({
        code: "locale-missing",
        severity: "warning",
        place: { path },
        facts: { language, fallback: fallbackLanguage },
      });
    }
  }
  const wordsLanguage = hasOwn ? language : fallbackLanguage;
  const fonts = merged(folders.map((folder) => folder.cardFonts ?? new Map<string, string>()));
  const cardFonts = [...fonts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, path]) => path);
  const own = { pages, partials, messages, wordsLanguage, assets, cardFonts };
  return { value: card === undefined ? own : { ...own, card }, diagnostics };
};
