// All codes in one language.

import type { FactsByCode } from "../../../model/diagnostic.js";
import type { WordingOf } from "../worded.js";
import { buildWording } from "./build.js";
import { checksWording } from "./checks.js";
import { configWording } from "./config.js";
import { contentWording } from "./content.js";
import { keywordsWording } from "./keywords.js";
import { machineWording } from "./machine.js";
import { markdownWording } from "./markdown.js";
import { pluginWording } from "./plugins.js";
import { siteWording } from "./site.js";
import { templateWording } from "./template.js";

export const arabic: WordingOf<FactsByCode> = {
  ...buildWording,
  ...checksWording,
  ...configWording,
  ...contentWording,
  ...keywordsWording,
  ...machineWording,
  ...markdownWording,
  ...pluginWording,
  ...siteWording,
  ...templateWording,
};
