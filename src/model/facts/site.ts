// What is wrong between files: URLs claimed twice, links that lead nowhere, names that nobody knows.

import type { Claim } from "../page.js";

type Nearest = {
  /** What the editor may have meant, ready to be written instead. */
  nearest?: string;
};

export interface SiteFacts {
  /** `path` below the output folder. `folder`: one of the two is a file where the other needs a folder. */
  "url-taken": { path: string; what: Claim["what"]; other: Claim["what"]; clash: "same" | "folder" };
  "broken-link": { target: string } & Nearest;
  "broken-fragment": { target: string; fragment: string } & Nearest;
  /** `at`: when it falls due or expired, as the site's clock shows it: `2021-07-06 16:53`. */
  "link-to-unpublished": {
    target: string;
    title: string;
    reason: "draft" | "future" | "expired";
    at?: string;
  };
  "link-outside-content": { target: string };
  "missing-image": { target: string } & Nearest;
  "missing-file": { target: string } & Nearest;
  "unknown-related": { name: string; reason: "nothing" | "unpublished" | "itself" } & Nearest;
  "unknown-original": { name: string; reason: "nothing" | "unpublished" | "itself" } & Nearest;
  /** Two articles of one group of translations are in one language; `other` is the path of the first. */
  "same-language-translation": { language: string; other: string };
  "alias-to-itself": { alias: string };
  "alias-unusable": { alias: string; reason: "other-site" | "query" | "not-a-path" };
  /** Of the two only the old address of the article leads to it. */
  "alias-over-keyword": { alias: string; spelling: string; keyword: string };
  "unknown-section": { section: string; nearest: string };
  /** An update or a correction is dated later than the build: `date` as `2021-07-06`. */
  "change-ahead": { key: "updated" | "corrections"; date: string };
  /** Two groups would have one address; `given` is the slug that this one got instead. */
  "slug-shared": { of: "section" | "author"; label: string; other: string; slug: string; given: string };
}
