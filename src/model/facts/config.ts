// `site.yaml` and the form of `content/keywords.yaml`.

type None = Record<never, never>;

export type ConfigFacts = {
  "missing-config": None;
  "missing-site-url": None;
  "config-not-keys": None;
  "register-not-list": None;
  "unknown-time-zone": { key: string; written: string; nearest?: string };
  "bad-index-now-key": { written: string };
  "bad-permalink": {
    written: string;
    /** Not a path; no `:slug`; a placeholder that does not exist. */
    reason: "path" | "slug" | "placeholder";
    placeholder?: string;
  };
  /** Not `owner/name`. */
  "bad-repository": { written: string };
};
