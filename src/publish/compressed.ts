// Compressed forms of text files, beside them: `x.html.br` for hosts that send it where a browser takes it. They are made
// where their file's bytes are, so no page is made twice for them, and none whose file stays is packed again.

import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { CompressedForm } from "../model/config.js";
import { type Fingerprint, fingerprintOf } from "./fingerprint.js";
import { foldersAbove, longestNameBytes } from "./output-path.js";

/** Browsers and hosts know these by name; pictures and fonts are compressed already. */
const isText = /\.(?:html|css|js|xml|json|svg|txt|webmanifest)$/iu;
/** Below, headers weigh more than what is saved. In bytes. */
const fewestBytes = 1024;
/** A file that readers load as a whole is never so large; it has to fit into memory twice. */
const mostBytes = 64 * 1024 * 1024;

const endings: Readonly<Record<CompressedForm, string>> = { br: ".br", gzip: ".gz" };
const mayBeForm = /\.(?:br|gz)(?:\/|$)/iu;

export type FormPlace = Readonly<{ form: CompressedForm; path: string }>;

/** A form to make, unless the one that stands was made of the same bytes. Plain data. */
export type FormOrder = FormPlace & Readonly<{ standing?: Fingerprint }>;

export type MadeForm = Readonly<{ path: string; fingerprint: Fingerprint; written: boolean }>;

/**
 * @param paths - of all files of the site
 * @returns where the forms of a file lie; none where a file or folder of the site has that name, or no disk would keep it
 */
export function formPlacesIn(
  paths: readonly string[],
  forms: readonly CompressedForm[],
): (path: string) => readonly FormPlace[] {
  if (forms.length === 0) return () => [];
  const taken = new Set(
    paths
      .filter((path) => mayBeForm.test(path))
      .flatMap((path) => [path, ...foldersAbove(path)])
      .map(onAnyDisk),
  );
  return (path) => {
    if (!isText.test(path)) return [];
    const nameBytes = Buffer.byteLength(path.slice(path.lastIndexOf("/") + 1));
    return forms
      .map((form) => ({ form, path: path + endings[form] }))
      .filter((place) => nameBytes + endings[place.form].length <= longestNameBytes)
      .filter((place) => taken.size === 0 || !taken.has(onAnyDisk(place.path)));
  };
}

/** Many disks take names that differ in case, or in how Unicode composes them, for one. */
const onAnyDisk = (path: string): string => path.normalize("NFC").toLowerCase();

const isWorthIt = ({ size }: Fingerprint): boolean => size >= fewestBytes && size <= mostBytes;

/**
 * The forms of a file that stays as it is.
 * @returns undefined when one of them does not stand, or was made of other bytes
 */
export function formsStanding(
  orders: readonly FormOrder[],
  source: Fingerprint,
): readonly MadeForm[] | undefined {
  if (orders.length === 0 || !isWorthIt(source)) return [];
  const standing = orders.flatMap(({ form, path, standing }) =>
    standing?.from === originOf(form, source) ? [{ path, fingerprint: standing, written: false }] : [],
  );
  return standing.length === orders.length ? standing : undefined;
}

/** Makes what does not stand yet. @param source - the fingerprint of `bytes` */
export async function makeForms(
  orders: readonly FormOrder[],
  bytes: string | Uint8Array,
  source: Fingerprint,
  write: (path: string, bytes: Uint8Array) => Promise<void>,
): Promise<readonly MadeForm[]> {
  if (orders.length === 0 || !isWorthIt(source)) return [];
  const made: MadeForm[] = [];
  for (const { form, path, standing } of orders) {
    const from = originOf(form, source);
    if (standing?.from === from) {
      made.push({ path, fingerprint: standing, written: false });
      continue;
    }
    const packed = compressed(form, bytes);
    await write(path, packed);
    made.push({ path, fingerprint: { ...fingerprintOf(packed), from }, written: true });
  }
  return made;
}

// The encoders' versions belong to it: another one may write other bytes for the same text.
const originOf = (form: CompressedForm, source: Fingerprint): string =>
  fingerprintOf(`${form} ${encoderOf[form]} ${source.hash}`).hash;

const encoderOf: Readonly<Record<CompressedForm, string>> = {
  br: process.versions.brotli ?? process.version,
  gzip: process.versions.zlib ?? process.version,
};

/**
 * The same bytes for the same text. Levels: a step more saves a hundredth and takes several times as long (20 kB of HTML
 * take 1.8 ms by Brotli at 7, 12.7 ms at 9; 0.4 ms by gzip).
 */
export function compressed(form: CompressedForm, bytes: string | Uint8Array): Uint8Array {
  if (form === "gzip") {
    const packed = gzipSync(bytes, { level: 9 });
    // RFC 1952: no time (4–7), and 255 for a system that does not matter (9).
    packed.fill(0, 4, 8);
    packed[9] = 255;
    return packed;
  }
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 7,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(bytes),
    },
  });
}
