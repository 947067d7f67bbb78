// What only the build itself meets: plugins of the site, the files of its pictures, codes that it wants silenced.

export interface BuildFacts {
  /** `message`: the loader's own words. */
  "plugin-not-loaded": { plugin: string; message: string };
  "plugin-without-export": { plugin: string };
  /** No width and height can be read from the file. */
  "broken-image": Record<never, never>;
  /** `what`: `<script>`, `onclick`, …, as it stands in the file. */
  "unsafe-svg": { what: string };
  /** A name under `silenced` that no diagnostic has. */
  "unknown-code": { written: string; nearest?: string };
}
