// The page of the web editor: a head without a body, which the editor fills, and the policy under which it may.

import { createHash } from "node:crypto";
import { escapeHtml } from "../language/escape-html.js";
import type { Config, WebEditorConfig } from "../model/config.js";

type EditorPage = Readonly<{
  html: string;
  /** For the host; the page itself says all of it that a page can. */
  policy: string;
}>;

export type PageParts = Readonly<{
  config: Pick<Config, "title" | "language" | "direction">;
  webEditor: WebEditorConfig;
  /** Bytes of the script beside the page. */
  script: Uint8Array;
  /** What the editor's modules import by names that browsers do not know, to addresses below the page. */
  imports: Readonly<Record<string, string>>;
}>;

/** What each host of repositories is asked at: its interface, and whether it is in trouble. */
const services: Readonly<Record<WebEditorConfig["backend"], readonly string[]>> = {
  github: ["https://api.github.com", "https://www.githubstatus.com"],
  gitlab: ["https://gitlab.com", "https://status-api.hostedstatus.com"],
};

/** Nothing is loaded from elsewhere; the one inline script is the map of imports, allowed by its hash. */
export function editorPage({ config, webEditor, script, imports }: PageParts): EditorPage {
  const map = JSON.stringify({ imports }).replaceAll("<", "\\u003c");
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash("sha256").update(map).digest("base64")}'`,
    // The editor writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' https: data: blob:",
    "media-src 'self' https: blob:",
    `connect-src 'self' data: blob: ${services[webEditor.backend].join(" ")}`,
    "manifest-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "frame-src blob:",
    "form-action 'self'",
    "base-uri 'none'",
  ];
  const html = `<!doctype html>
<html lang="${escapeHtml(config.language)}" dir="${config.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(directives.join("; "))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<link rel="icon" href="data:,">
<title>${escapeHtml(config.title)}</title>
<script type="importmap">${map}</script>
<script type="module" src="editor.js" integrity="sha384-${createHash("sha384").update(script).digest("base64")}"></script>
</head>
<body></body>
</html>
`;
  return { html, policy: [...directives, "frame-ancestors 'none'"].join("; ") };
}
