// Arguments that several commands share, checked and resolved.

import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SiteOptions } from "../build/options.js";
import { readSitePath } from "../language/url.js";
import type { CommandContext } from "./context.js";
import { toolLanguageOfEnvironment } from "./language.js";
import { messagesIn } from "./messages.js";
import { resolveNow } from "./now.js";

export type ContentArguments = Readonly<{
  drafts?: boolean;
  future?: boolean;
  preview?: boolean;
  baseUrl?: string;
  now?: string;
}>;

/** What the site is built from, or undefined when an argument is wrong, which has then been said. */
export function siteOptions(context: CommandContext, asked: ContentArguments): SiteOptions | undefined {
  const messages = messagesIn(context.language ?? toolLanguageOfEnvironment(context.environment));
  const refuse = (message: string): undefined => {
    context.err(`${message}\n`);
    return undefined;
  };
  const now = resolveNow(asked.now, context.environment.SOURCE_DATE_EPOCH, () => Date.now());
  if (now.kind === "invalid") return refuse(messages.invalidNow(now.from, now.text));
  const baseUrl = asked.baseUrl === undefined ? undefined : readBaseUrl(asked.baseUrl);
  if (asked.baseUrl !== undefined && baseUrl === undefined) return refuse(messages.invalidBaseUrl(asked.baseUrl));
  if (!isFolder(context.root)) return refuse(messages.noSuchFolder(context.root));
  if (!isFolder(join(context.root, "content"))) return refuse(messages.noContent(context.root));
  const configFile = context.configFile === undefined ? undefined : resolve(context.root, context.configFile);
  if (configFile !== undefined && !isFile(configFile)) return refuse(messages.noSuchFile(configFile));
  return {
    root: context.root,
    ...(configFile === undefined ? {} : { configFile }),
    drafts: asked.drafts ?? false,
    future: asked.future ?? false,
    preview: asked.preview ?? false,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    now: now.epochMs,
  };
}

/** Origin and base path of an http or https address without query and fragment. */
function readBaseUrl(text: string): SiteOptions["baseUrl"] {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash } = new URL(text);
  const path = readSitePath(pathname);
  if (!/^https?:$/.test(protocol) || search !== "" || hash !== "" || path === undefined) return undefined;
  return { origin, basePath: path.endsWith("/") ? path : `${path}/` };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
