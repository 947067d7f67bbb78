// What only the build itself meets: the files of its pictures, codes that it wants silenced.

export interface BuildFacts {
  /** No picture can be read from the file, or only a part of one. */
  "broken-image": Record<never, never>;
  /** In pixels; more than `limit` in all are not decoded. */
  "image-too-large": { width: number; height: number; limit: number };
  /** A format that browsers do not show: `heic`, `tiff`. */
  "image-not-for-web": { format: string };
  /** The library that encodes pictures is not there, so each is published as it is. */
  "image-encoder-missing": Record<never, never>;
  /** `what`: `<script>`, `onclick`, …, as it stands in the file. It was taken out of what is published. */
  "unsafe-svg": { what: string };
  /** A drawing that could not be made safe, because it is no well-formed SVG. `what` as above. */
  "unreadable-svg": { what: string };
  /** A file of `content/media` that is published as it is although it is an article's source, or could run in a browser. */
  "raw-media": { kind: "source" | "active" };
  /** `letters` of a headline are in no font of the social cards; `count` articles have no card for that. */
  "card-letters-missing": { letters: string; count: number };
  /** The site wants a web editor, and its package is not installed. */
  "web-editor-missing": { package: string };
  /** A name under `silenced` that no diagnostic has. */
  "unknown-code": { written: string; nearest?: string };
  /** A name under `silenced` that an error has. */
  "error-not-silenced": { written: string };
}
