// How the articles written of late begin: a new source looks like them.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContentFile } from "../model/article.js";

/** Of the sources that come last by name: with folders by year, those written of late. */
export const newestHeads = (root: string, articles: readonly ContentFile[]): readonly string[] =>
  articles.slice(-50).map(({ onDisk }) => readFileSync(join(root, onDisk), "utf8").slice(0, 1000));
