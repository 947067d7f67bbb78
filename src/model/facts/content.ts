// Front matter and the files under `content/`.

export interface ContentFacts {
  "missing-title": Record<never, never>;
  "missing-date": Record<never, never>;
  "unknown-key": { key: string; nearest?: string };
}
