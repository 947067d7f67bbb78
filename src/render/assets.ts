// Styles, fonts and other files of `templates/assets` → files of the site under names that change with their content,
// so that browsers may keep them for ever.

import { createHash } from "node:crypto";
import { nearest } from "../language/nearest.js";
import { hrefOf, outputPathOf, sitePath } from "../language/url.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { OutputFile } from "../model/page.js";
import { checkCss } from "./check/check-css.js";
import { placeAtOffset } from "./place-in.js";

/** Under this name templates ask for all of `assets/styles/*.css` as one file. */
export const stylesheetName = "style.css";

export type PublishedAsset = Readonly<{
  /** Base path included. */
  href: string;
  /** `sha384-…`, as the attribute `integrity` wants it. */
  integrity: string;
}>;

export type Assets = Readonly<{
  files: readonly OutputFile[];
  /** By the name below `assets/`. */
  published: ReadonlyMap<string, PublishedAsset>;
  diagnostics: readonly Diagnostic[];
}>;

const hashLength = 10;

const hashedName = (name: string, bytes: Uint8Array | string): string => {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, hashLength);
  const dot = name.lastIndexOf(".");
  return dot <= name.lastIndexOf("/") ? `${name}.${hash}` : `${name.slice(0, dot)}.${hash}${name.slice(dot)}`;
};

const publishedAs = (href: string, bytes: Uint8Array | string): PublishedAsset => ({
  href,
  integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}`,
});

/** Takes out comments and the white space around them. Strings and `url(…)` stay as they are. */
export const minimiseCss = (css: string): string =>
  css
    .replace(
      /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[\s\S]*?\*\/|(\s+)/gu,
      (_, text: string | undefined, space: string | undefined) => {
        if (text !== undefined) return text;
        return space === undefined ? "" : space.includes("\n") ? "\n" : " ";
      },
    )
    .replace(/\n\s*/gu, "\n")
    .replace(/ ?\{\n/gu, "{")
    .replace(/;?\n\}/gu, "}")
    .replace(/;\n/gu, ";")
    .replace(/,\n/gu, ",")
    .trim();

const isStyle = (name: string): boolean => name.startsWith("styles/") && name.endsWith(".css");

/** `url("../fonts/a.woff2")` inside `styles/20-fonts.css` → `fonts/a.woff2`. Absent when it leads out of the folder. */
const targetOf = (url: string, from: string): string | undefined => {
  const parts = from.split("/").slice(0, -1);
  for (const part of url.replace(/[?#].*$/u, "").split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
};

const urlPattern = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/gu;

/**
 * @param sources - name below `assets/` → bytes
 * @param basePath - begins and ends with `/`
 */
export const buildAssets = (sources: ReadonlyMap<string, Uint8Array>, basePath: string): Assets => {
  const files: OutputFile[] = [];
  const published = new Map<string, PublishedAsset>();
  const diagnostics: Diagnostic[] = [];

  for (const [name, bytes] of sources) {
    if (isStyle(name)) continue;
    const path = sitePath(`/assets/${hashedName(name, bytes)}`);
    published.set(name, publishedAs(hrefOf(basePath, path), bytes));
    const origin = { path: `templates/assets/${name}` as SourcePath };
    files.push({ path: outputPathOf(path), origin, kind: "bytes", bytes });
  }

  const styles = [...sources.keys()].filter(isStyle).sort();
  const css = styles
    .map((name) => {
      const file = {
        path: `templates/assets/${name}` as SourcePath,
        text: new TextDecoder().decode(sources.get(name)),
      };
      diagnostics.push(...checkCss(file));
      return file.text.replace(
        urlPattern,
        (whole, double: string, single: string, bare: string, offset: number) => {
          const url = double ?? single ?? bare;
          if (/^(?:[a-z]+:|\/|#)/iu.test(url)) return whole;
          const target = targetOf(url, name);
          const href = target === undefined ? undefined : published.get(target)?.href;
          if (href !== undefined) return `url("${href}")`;
          const found = nearest(target ?? url, [...published.keys()]);
          diagnostics.push({
            code: "template-unknown-asset",
            severity: "error",
            place: placeAtOffset(file, offset),
            facts: { name: url, ...(found === undefined ? {} : { nearest: found }) },
          });
          return whole;
        },
      );
    })
    .join("\n");
  const text = `${minimiseCss(css)}\n`;
  const path = sitePath(`/assets/${hashedName(stylesheetName, text)}`);
  published.set(stylesheetName, publishedAs(hrefOf(basePath, path), text));
  files.push({
    path: outputPathOf(path),
    origin: { path: "templates/assets/styles" as SourcePath },
    kind: "text",
    text,
  });
  return { files, published, diagnostics };
};
