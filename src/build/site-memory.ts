// What the dev server knows of a site from one save to the next, so that a save costs what it changed. Nothing of it
// outlives the process.

import { createSourceReader } from "../content/source-reader.js";
import type { Outcome } from "../model/diagnostic.js";
import type { Assets } from "../render/assets.js";
import type { Templates } from "../render/templates.js";
import { SiteBefore } from "../site/site-before.js";
import { ArticleMemory } from "./article-memory.js";
import { RelatedMemory } from "./related-memory.js";
import { filesBelow } from "./seen-inputs.js";

export type SiteMemory = Readonly<{
  articles: ArticleMemory;
  related: RelatedMemory;
  site: SiteBefore;
  /**
   * @param folder - of the site's own templates, absolute; the packaged ones do not change while this process runs
   * @param rules - what else they are read by: the language, the names of helpers
   * @param read - asked when they may have changed
   */
  templates: (
    folder: string,
    rules: readonly string[],
    read: () => Promise<Outcome<Templates>>,
  ) => Promise<Outcome<Templates>>;
  /** For the same templates, the same. */
  assets: (templates: Templates, basePath: string, make: () => Assets) => Assets;
  /** A template was saved: its file may look as it did before. */
  forgetTemplates: () => void;
}>;

export function createSiteMemory(): SiteMemory {
  let templates: Readonly<{ key: string; value: Promise<Outcome<Templates>> }> | undefined;
  let assets: Readonly<{ of: Templates; basePath: string; value: Assets }> | undefined;
  return {
    articles: new ArticleMemory(),
    related: new RelatedMemory(),
    site: new SiteBefore(),
    templates(folder, rules, read) {
      const key = JSON.stringify([rules, marksBelow(folder)]);
      if (templates?.key !== key) templates = { key, value: read() };
      return templates.value;
    },
    assets(of, basePath, make) {
      if (assets?.of !== of || assets.basePath !== basePath) assets = { of, basePath, value: make() };
      return assets.value;
    },
    forgetTemplates: () => {
      templates = undefined;
    },
  };
}

function marksBelow(folder: string): readonly (readonly [string, string | undefined])[] {
  const reader = createSourceReader(folder);
  return filesBelow(folder).map((file) => [file.onDisk, reader.look(file).value?.mark]);
}
