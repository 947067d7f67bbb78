// What lies in the site's folder. The only look at the disk besides reading the files themselves (read-source.ts).

import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ContentFile, ContentFiles } from "../model/article.js";
import type { SourcePath } from "../model/brand.js";
import type { Diagnostic, Outcome } from "../model/diagnostic.js";
import { isInside, reasonOf } from "./read-source.js";

const markdown = /\.(?:md|markdown)$/iu;
/** Hidden files, packages, and what editors and systems leave behind; `~$x.docx` is Word's while it has `x.docx` open. */
const ignored =
  /^(?:\..*|node_modules|.*~|~\$.*|#.*#|.*\.(?:swp|swo|bak|orig|tmp)|thumbs\.db|desktop\.ini)$/iu;
/** An article that was hidden by a slip. What a Mac leaves beside files (`._x.md`) and locks (`.#x.md`) are none. */
const hiddenSource = /^\.(?![_#]).*\.(?:md|markdown)$/iu;

/**
 * Lists the files of a site: names only, no content is read. Links to files are followed inside the folder; nothing
 * outside it is ever looked at.
 * @param rootDir - the site's folder, absolute or relative to the working directory
 */
export async function scanContent(rootDir: string): Promise<Outcome<ContentFiles>> {
  const walk: Walk = {
    rootDir,
    realRoot: await realpath(rootDir).catch(() => rootDir),
    files: [],
    diagnostics: [],
  };
  const top = await list(walk, "");
  for (const name of ["site.yaml", "site.yml"]) {
    const entry = top.find((one) => one.name === name);
    if (entry !== undefined) await visit(walk, "", entry);
  }
  if (top.some((entry) => entry.name === "content")) await walkFolder(walk, "content");
  const { files, diagnostics: twins } = withoutTwins(walk.files);
  return sorted(files, [...walk.diagnostics, ...twins]);
}

type Walk = Readonly<{
  rootDir: string;
  realRoot: string;
  files: ContentFile[];
  diagnostics: Diagnostic[];
}>;

async function walkFolder(walk: Walk, folder: string): Promise<void> {
  if ((await kindOfLink(walk, folder)) === "outside") {
    report(walk, "link-outside", folder);
    return;
  }
  // A stack, not recursion: folders may be nested as deep as the disk allows.
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await list(walk, next)) {
      const inner = await visit(walk, next, entry);
      if (inner !== undefined) waiting.push(inner);
    }
  }
}

async function list(walk: Walk, folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(join(walk.rootDir, folder), { withFileTypes: true });
    for (const { name } of entries) {
      if (folder !== "" && hiddenSource.test(name)) {
        walk.diagnostics.push(notPublished(pathOf(`${folder}/${name}`), "hidden"));
      }
    }
    return entries
      .filter((entry) => !ignored.test(entry.name))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    const place = { path: pathOf(folder === "" ? "." : folder) };
    walk.diagnostics.push({
      code: "unreadable-file",
      severity: "error",
      place,
      facts: { reason: reasonOf(error) },
    });
    return [];
  }
}

/** Takes a file in, or answers with the folder to go on with. */
async function visit(walk: Walk, folder: string, entry: Dirent): Promise<string | undefined> {
  const onDisk = folder === "" ? entry.name : `${folder}/${entry.name}`;
  if (entry.isDirectory()) return onDisk;
  if (entry.isFile()) {
    walk.files.push({ path: pathOf(onDisk), onDisk });
    return undefined;
  }
  if (!entry.isSymbolicLink()) {
    report(walk, "special-file", onDisk);
    return undefined;
  }
  const kind = await kindOfLink(walk, onDisk);
  if (kind === "file") walk.files.push({ path: pathOf(onDisk), onDisk });
  else if (kind === "outside") report(walk, "link-outside", onDisk);
  else if (kind === "folder") report(walk, "link-to-folder", onDisk);
  else if (kind === "special") report(walk, "special-file", onDisk);
  else report(walk, "link-broken", onDisk);
  return undefined;
}

type LinkKind = "file" | "folder" | "special" | "outside" | "broken";

async function kindOfLink(walk: Walk, onDisk: string): Promise<LinkKind> {
  try {
    const real = await realpath(join(walk.rootDir, onDisk));
    if (!isInside(walk.realRoot, real)) return "outside";
    const target = await stat(real);
    if (target.isFile()) return "file";
    return target.isDirectory() ? "folder" : "special";
  } catch {
    return "broken";
  }
}

function report(
  walk: Walk,
  code: "link-outside" | "link-to-folder" | "link-broken" | "special-file",
  onDisk: string,
): void {
  walk.diagnostics.push({ code, severity: "error", place: { path: pathOf(onDisk) }, facts: {} });
}

/** The one cast to `SourcePath`. */
const pathOf = (onDisk: string): SourcePath => onDisk.normalize("NFC") as SourcePath;

type Untwinned = Readonly<{ files: readonly ContentFile[]; diagnostics: readonly Diagnostic[] }>;

/** Two names that look the same and differ in their bytes alone: the first by code units stays, both are named. */
function withoutTwins(found: readonly ContentFile[]): Untwinned {
  const files = new Map<SourcePath, ContentFile>();
  const diagnostics: Diagnostic[] = [];
  for (const file of [...found].sort(byDiskName)) {
    const other = files.get(file.path);
    if (other === undefined) {
      files.set(file.path, file);
      continue;
    }
    const facts = { name: escaped(file.onDisk), other: escaped(other.onDisk) };
    diagnostics.push({ code: "same-name-twice", severity: "error", place: { path: file.path }, facts });
  }
  return { files: [...files.values()], diagnostics };
}

/** Shows how two names differ that look the same: `é` as one sign or as `e` and U+0301. */
function escaped(name: string): string {
  return name.replace(/\p{M}|[\u00c0-\u024f\u0622-\u0626\u06c0\u06c2\u06d3]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `‹U+${code}›`;
  });
}

function byDiskName(one: ContentFile, other: ContentFile): number {
  return one.onDisk < other.onDisk ? -1 : one.onDisk > other.onDisk ? 1 : 0;
}

function sorted(files: readonly ContentFile[], diagnostics: readonly Diagnostic[]): Outcome<ContentFiles> {
  const articles: ContentFile[] = [];
  const pages: ContentFile[] = [];
  const media: ContentFile[] = [];
  const attachments: ContentFile[] = [];
  const problems: Diagnostic[] = [...diagnostics];
  const byPath = new Map(files.map((file) => [String(file.path), file]));
  for (const file of [...files].sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const { path } = file;
    const isArticle = path.startsWith("content/articles/");
    if (path.startsWith("content/media/")) media.push(file);
    else if (isArticle || path.startsWith("content/pages/")) {
      if (markdown.test(path)) (isArticle ? articles : pages).push(file);
      else attachments.push(file);
    } else if (!isYamlOfOurs(path)) problems.push(notPublished(path, whereOf(path)));
    else if (path.endsWith(".yml") && byPath.has(path.replace(/yml$/u, "yaml"))) {
      problems.push(notPublished(path, "second-of-two"));
    }
  }
  if (articles.length === 0) {
    const place = { path: "content/articles" as SourcePath };
    problems.push({ code: "no-articles", severity: "warning", place, facts: {} });
  }
  const register = byPath.get("content/keywords.yaml") ?? byPath.get("content/keywords.yml");
  const config = byPath.get("site.yaml") ?? byPath.get("site.yml");
  const value = {
    articles,
    pages,
    media,
    attachments,
    ...(register === undefined ? {} : { register }),
    ...(config === undefined ? {} : { config }),
  };
  return { value, diagnostics: problems };
}

const isYamlOfOurs = (path: string): boolean => /^(?:site|content\/keywords)\.ya?ml$/u.test(path);

/** Names under which other tools keep what stands in `site.yaml` or in the register here. */
function whereOf(path: string): "outside" | "settings" | "register" {
  if (/^content\/(?:authors?|sections?|categor(?:y|ies)|الكت[اّ]*ب|المؤلفون|الأقسام)\.ya?ml$/iu.test(path))
    return "settings";
  return /^content\/(?:keyword|tags?|الكلمات[ _-]المفتاحية)\.ya?ml$/iu.test(path) ? "register" : "outside";
}

function notPublished(
  path: SourcePath,
  where: ReturnType<typeof whereOf> | "second-of-two" | "hidden",
): Diagnostic {
  const facts = { where, name: path.split("/").at(-1) ?? "" };
  return { code: "not-published", severity: "warning", place: { path }, facts };
}
