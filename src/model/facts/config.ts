// `site.yaml`.

export interface ConfigFacts {
  "missing-site-url": Record<never, never>;
}
