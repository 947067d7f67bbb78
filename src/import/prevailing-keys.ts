// Whether a site writes its front matter with Arabic or with English keys, so that new sources look like the others.

import type { KeyLanguage } from "../content/keys/names.js";

/** Every source has a title; its key alone tells. */
const titleLine = /^[ \t]*(?:(title)|[\u0600-\u06FF][\u0600-\u06FF \t_]*)[ \t]*:/imu;

/**
 * @param heads - the beginnings of some sources, a few hundred characters each
 * @returns what most of them use; English when there are none, or as many of both
 */
export function prevailingKeys(heads: Iterable<string>): KeyLanguage {
  let english = 0;
  let arabic = 0;
  for (const head of heads) {
    const found = titleLine.exec(head.replace(/^\uFEFF?\s*---[^\n]*\n/u, ""));
    if (found?.[1] !== undefined) english += 1;
    else if (found !== null) arabic += 1;
  }
  return arabic > english ? "ar" : "en";
}
