// What is wrong between files: URLs claimed twice, links that lead nowhere, spellings that may be one keyword.

export interface SiteFacts {
  "url-taken": { path: string };
  "broken-link": { target: string; nearest?: string };
}
