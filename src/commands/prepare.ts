// Arguments that several commands share, checked and resolved.

import { join } from "node:path";
import type { SiteOptions } from "../build/options.js";
import { readSitePath } from "../language/url.js";
import type { CommandContext } from "./context.js";
import { messagesIn } from "./messages.js";
import { resolveNow } from "./now.js";
import { isFile, isFolder } from "./path-kinds.js";

export type ContentArguments = Readonly<{
  drafts?: boolean;
  future?: boolean;
  preview?: boolean;
  baseUrl?: string;
  now?: string;
  strict?: boolean;
  threads?: number;
  /** false: neither read nor written. */
  cache?: boolean;
}>;

/** `message` says what is wrong with an argument, or with the folder. */
export type Prepared =
  | Readonly<{ kind: "ok"; options: SiteOptions }>
  | Readonly<{ kind: "refused"; message: string }>;

/** What the site is built from. The clock is asked here, so a build that comes later is prepared anew. */
export function siteOptions(context: CommandContext, asked: ContentArguments): Prepared {
  const messages = messagesIn(context.firstLanguage);
  const refuse = (message: string): Prepared => ({ kind: "refused", message });
  const { root, configFile } = context;
  const now = resolveNow(asked.now, context.environment.SOURCE_DATE_EPOCH, () => Date.now());
  if (now.kind === "invalid") return refuse(messages.invalidNow(now.from, now.text));
  const baseUrl = asked.baseUrl === undefined ? undefined : readBaseUrl(asked.baseUrl);
  if (asked.baseUrl !== undefined && baseUrl === undefined)
    return refuse(messages.invalidBaseUrl(asked.baseUrl));
  if (!isFolder(root)) return refuse(messages.noSuchFolder(root));
  if (!isFolder(join(root, "content"))) return refuse(messages.noContent(root));
  if (configFile !== undefined && !isFile(configFile)) return refuse(messages.noSuchFile(configFile));
  const options: SiteOptions = {
    root,
    ...(configFile === undefined ? {} : { configFile }),
    drafts: asked.drafts ?? false,
    future: asked.future ?? false,
    preview: asked.preview ?? false,
    ...(asked.strict === undefined ? {} : { strict: asked.strict }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    // Read by all commands; written by those that write.
    ...(asked.cache === false ? {} : { cacheFolder: cacheFolderOf(root) }),
    ...(asked.threads === undefined ? {} : { threads: asked.threads }),
    now: now.epochMs,
  };
  return { kind: "ok", options };
}

/** @param root - of the site, absolute */
export const cacheFolderOf = (root: string): string => join(root, ".build-site", "cache");

/** Origin and base path of an http or https address without query and fragment. */
function readBaseUrl(text: string): SiteOptions["baseUrl"] {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username, password } = new URL(text);
  const path = readSitePath(pathname);
  if (!/^https?:$/.test(protocol) || path === undefined) return undefined;
  if (search !== "" || hash !== "" || username !== "" || password !== "") return undefined;
  return { origin, basePath: path.endsWith("/") ? path : `${path}/` };
}
