// Keywords and the register: spellings that may be one word, names claimed twice.

export interface KeywordFacts {
  "similar-keywords": { spelling: string; other: string; registerLine: string };
}
