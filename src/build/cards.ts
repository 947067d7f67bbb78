// Social cards: a picture for each article that has none which other sites could show. Each is drawn once.

import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { contentHash } from "../cache/content-hash.js";
import type { FileStore } from "../cache/file-store.js";
import { directionOfLanguage, directionOfText, rtlLetterRanges } from "../language/direction.js";
import { absoluteUrl, outputPathOf, sitePath } from "../language/url.js";
import type { Direction } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { CardView } from "../model/card.js";
import type { Config } from "../model/config.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import type { LeadImage, OutputFile } from "../model/page.js";
import type { Place } from "../model/place.js";
import type { PublishedArticle, Site } from "../model/site.js";
import { cardText } from "../outputs/cards/card-text.js";
import { cardHeight, cardView, cardWidth } from "../outputs/cards/card-view.js";
import { DrawingError, drawingVersion, drawPng, sizeOfDrawing } from "../outputs/cards/draw.js";
import { type CardFonts, loadCardFonts } from "../outputs/cards/fonts.js";
import { createCardPrinter } from "../render/card.js";
import type { Templates } from "../render/templates.js";
import { hasSharedPicture } from "./lead-pictures.js";

export type Cards = Readonly<{
  files: readonly OutputFile[];
  /** By article. */
  images: ReadonlyMap<SourcePath, LeadImage>;
}>;

export const noCards: Outcome<Cards> = { value: { files: [], images: new Map() }, diagnostics: [] };

type CardTools = Readonly<{
  config: Config;
  fonts: CardFonts;
  fontFiles: readonly string[];
  /** Of all fonts together. */
  fontHash: string;
  /** A card → SVG. */
  print: (view: CardView) => string;
  store: FileStore;
}>;

/**
 * Nothing where the configuration wants none, or where the template has errors of its own.
 * @param shown - which pictures articles have
 */
export async function makeCards(
  { config, articles: all }: Site,
  templates: Templates,
  shown: Parameters<typeof hasSharedPicture>[1],
  store: FileStore,
): Promise<Outcome<Cards>> {
  const { card, cardFonts: fontFiles } = templates;
  const articles = all.filter((article) => !hasSharedPicture(article, shown));
  if (!config.outputs.socialCards || card === undefined || articles.length === 0) return noCards;
  const hashes = await Promise.all(fontFiles.map(async (file) => contentHash(await readFile(file))));
  const tools: CardTools = {
    config,
    fonts: await loadCardFonts(fontFiles),
    fontFiles,
    fontHash: hashes.join(),
    print: createCardPrinter(card, { templates, assets: new Map(), config }),
    store,
  };
  try {
    return cardsOf(articles, await drawAll(articles, tools), config);
  } catch (error) {
    return { ...noCards, diagnostics: [faultOfDrawing(error, { path: card.file.path })] };
  }
}

/** @throws what was thrown, where it is no fault of the template */
function faultOfDrawing(error: unknown, place: Place): Diagnostic {
  if (error instanceof WrongSize) {
    const { width, height } = error;
    return { code: "card-wrong-size", severity: "error", place, facts: { width, height } };
  }
  if (!(error instanceof DrawingError)) throw error;
  const { message: problem, near } = error;
  const facts = { problem, ...(near === undefined ? {} : { near }) };
  return { code: "card-not-drawn", severity: "error", place, facts };
}

async function drawAll(
  articles: readonly PublishedArticle[],
  tools: CardTools,
): Promise<readonly MadeCard[]> {
  const made = new Array<MadeCard>(articles.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < articles.length; index = next++) {
      made[index] = await makeCard(articles[index] as PublishedArticle, tools); // below the length
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return made;
}

function cardsOf(
  articles: readonly PublishedArticle[],
  made: readonly MadeCard[],
  config: Config,
): Outcome<Cards> {
  const files = new Map<string, OutputFile>();
  const images = new Map<SourcePath, LeadImage>();
  const letters = new Set<string>();
  const lacking: PublishedArticle[] = [];
  made.forEach((card, index) => {
    const article = articles[index] as PublishedArticle; // one card for each
    if ("missing" in card) {
      for (const letter of card.missing) letters.add(letter);
      lacking.push(article);
      return;
    }
    files.set(card.file.path, card.file);
    const url = absoluteUrl(config, sitePath(`/${card.file.path}`));
    const alt = article.title.value;
    images.set(article.path, { url, width: cardWidth, height: cardHeight, type: "image/png", alt });
  });
  return { value: { files: [...files.values()], images }, diagnostics: lettersMissing(lacking, letters) };
}

type MadeCard = Readonly<{ file: OutputFile }> | Readonly<{ missing: readonly string[] }>;

async function makeCard(article: PublishedArticle, tools: CardTools): Promise<MadeCard> {
  const { config, fonts, fontFiles, fontHash, print, store } = tools;
  const title = cardText(article.title.value, fonts.has);
  if (title.kind === "letters-missing") return { missing: title.letters };
  if (title.text === "") return { missing: [] };
  const view = cardView(
    {
      title: title.text,
      section: textOr(article.section?.value ?? "", fonts),
      site: textOr(config.title, fonts),
      direction: directionOf(article, config.direction),
      siteDirection: config.direction,
      look: config.look,
    },
    fonts.measure,
  );
  const svg = print(view);
  const name = `${contentHash(JSON.stringify([drawingVersion, fontHash, svg])).slice(0, nameDigits)}.png`;
  const from = await drawn(name, svg, fontFiles, store);
  return {
    file: {
      kind: "copy",
      path: outputPathOf(sitePath(`/assets/cards/${name}`)),
      origin: { path: article.path },
      from,
    },
  };
}

const nameDigits = 16;

/** A drawing that has another size than pages say of it, in pixels. */
class WrongSize extends Error {
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    super(`${width}×${height}`);
    [this.width, this.height] = [width, height];
  }
}

async function drawn(
  name: string,
  svg: string,
  fontFiles: readonly string[],
  store: FileStore,
): Promise<string> {
  const hash = await store.record(`${name}.hash`);
  const known = hash === undefined ? undefined : await store.find({ name, hash });
  if (known !== undefined) return known;
  const { width, height } = await sizeOfDrawing(svg);
  if (width !== cardWidth || height !== cardHeight) throw new WrongSize(width, height);
  const stored = await store.write(name, await drawPng(svg, fontFiles));
  await store.writeRecord(`${name}.hash`, stored.hash);
  const written = await store.find(stored);
  if (written === undefined) throw new Error(`${join("images", name)} vanished while the site was built`);
  return written;
}

/** The names of site and section are no reason to have no card. */
function textOr(text: string, fonts: CardFonts): string {
  const shown = cardText(text, fonts.has);
  return shown.kind === "ready" ? shown.text : "";
}

function directionOf({ dir, lang, title }: PublishedArticle, ofSite: Direction): Direction {
  if (dir !== undefined) return dir;
  if (lang !== undefined) return directionOfLanguage(lang);
  // An Arabic headline may begin with a Latin name.
  return ofSite === "rtl" && rtlLetter.test(title.value) ? "rtl" : (directionOfText(title.value) ?? ofSite);
}

const rtlLetter = new RegExp(`[${rtlLetterRanges}]`, "u");

function lettersMissing(
  lacking: readonly PublishedArticle[],
  letters: ReadonlySet<string>,
): readonly Diagnostic[] {
  const [first] = lacking;
  if (first === undefined || letters.size === 0) return [];
  const facts = { letters: [...letters].slice(0, 12).join(" "), count: lacking.length };
  return [{ code: "card-letters-missing", severity: "warning", place: first.title.place, facts }];
}
