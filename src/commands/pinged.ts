// What search engines were told last: beside the cache, because a lost cache may cost time and no more.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../content/replace-file.js";

/** Of a page as it was when it was last told. */
export type PingedPage = Readonly<{
  /** Of the file, as the manifest has it: the same means that nothing changed. */
  file: string;
  /** Of what the page says for itself; see `outputs/page-essence.ts`. */
  essence: string;
}>;

/** By whole address. */
export type Pinged = ReadonlyMap<string, PingedPage>;

const version = 1;
const fileOf = (root: string): string => join(root, ".build-site", "pinged.json");

/** Undefined when nobody was told before, or the file is not one of ours. */
export function readPinged(root: string): Pinged | undefined {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(fileOf(root), "utf8"));
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data.version !== version || !isRecord(data.urls)) return undefined;
  const pinged = new Map<string, PingedPage>();
  for (const [url, entry] of Object.entries(data.urls)) {
    if (!Array.isArray(entry)) return undefined;
    const [file, essence]: unknown[] = entry;
    if (typeof file !== "string" || typeof essence !== "string") return undefined;
    pinged.set(url, { file, essence });
  }
  return pinged;
}

/** @throws what the system would not do */
export async function savePinged(root: string, pinged: Pinged): Promise<void> {
  const lines = [...pinged.keys()].sort().map((url) => {
    const { file, essence } = pinged.get(url) as PingedPage;
    return `${JSON.stringify(url)}:["${file}","${essence}"]`;
  });
  await replaceFile(fileOf(root), `{"version":${version},"urls":{\n${lines.join(",\n")}\n}}\n`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
