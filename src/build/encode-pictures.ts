// Pictures → their variants, each made once: what was encoded in an earlier build is found by what it was made of.

import { contentHash } from "../cache/content-hash.js";
import type { FileStore, StoredFile } from "../cache/file-store.js";
import type { EncodedPicture, EncodingTask, PictureEncoder } from "../images/encode/encoder.js";
import type { VariantFormat } from "../images/encode/plan.js";

/** A file that was made, on disk, with the name under which it is published. */
export type MadeFile = Readonly<{ name: string; from: string }>;

export type MadePicture = Readonly<{
  width: number;
  height: number;
  tone?: string;
  variants: readonly (MadeFile & Readonly<{ format: VariantFormat; width: number }>)[];
  plain?: MadeFile & Readonly<{ format: "jpeg" | "png"; width: number; height: number }>;
  upright?: MadeFile;
}>;

/** What is remembered of a picture: the answer of the encoder with names for bytes. */
type Record = Readonly<{
  width: number;
  height: number;
  tone?: string;
  variants: readonly (StoredFile & Readonly<{ format: VariantFormat; width: number }>)[];
  plain?: StoredFile & Readonly<{ format: "jpeg" | "png"; width: number; height: number }>;
  upright?: StoredFile;
}>;

/** Enough that two pictures never share a name, and short, because every page repeats it many times. */
const nameDigits = 16;

/**
 * @returns undefined when the file cannot be decoded
 * @throws Error of the machine: a full disk
 */
export async function encodePicture(
  task: EncodingTask,
  encoder: PictureEncoder,
  store: FileStore,
): Promise<MadePicture | undefined> {
  const { bytes, rules, turn } = task;
  const key = contentHash(JSON.stringify([encoder.version, rules, turn, contentHash(bytes)]));
  const remembered = await recall(`${key}.json`, store);
  if (remembered !== undefined) return remembered;
  const encoded = await encoder.encode(task).catch(() => undefined);
  if (encoded === undefined) return undefined;
  const record = await write(key.slice(0, nameDigits), encoded, store);
  await store.writeRecord(`${key}.json`, JSON.stringify(record));
  return await located(record, store);
}

async function recall(name: string, store: FileStore): Promise<MadePicture | undefined> {
  const text = await store.record(name);
  // The record is checked by its hash, so it is as we wrote it.
  return text === undefined ? undefined : await located(JSON.parse(text) as Record, store);
}

async function write(name: string, encoded: EncodedPicture, store: FileStore): Promise<Record> {
  const { variants, plain, upright, ...facts } = encoded;
  const named = [];
  for (const { format, width, bytes } of variants) {
    named.push({ format, width, ...(await store.write(`${name}-${width}.${format}`, bytes)) });
  }
  const record: Record = { ...facts, variants: named };
  if (plain === undefined && upright === undefined) return record;
  const plainFile = plain && {
    format: plain.format,
    width: plain.width,
    height: plain.height,
    ...(await store.write(
      `${name}-${plain.width}.${plain.format === "jpeg" ? "jpg" : plain.format}`,
      plain.bytes,
    )),
  };
  const uprightFile = upright && (await store.write(`${name}-upright`, upright));
  return {
    ...record,
    ...(plainFile === undefined ? {} : { plain: plainFile }),
    ...(uprightFile === undefined ? {} : { upright: uprightFile }),
  };
}

/** Undefined as soon as one file is not there any more, or not whole. */
async function located(record: Record, store: FileStore): Promise<MadePicture | undefined> {
  const files = new Map<string, MadeFile>();
  const { variants, plain, upright, ...facts } = record;
  for (const stored of [...variants, ...(plain ? [plain] : []), ...(upright ? [upright] : [])]) {
    const from = await store.find(stored);
    if (from === undefined) return undefined;
    files.set(stored.name, { name: stored.name, from });
  }
  const made = ({ name }: StoredFile): MadeFile => files.get(name) as MadeFile; // each was found above
  return {
    ...facts,
    variants: variants.map((one) => ({ format: one.format, width: one.width, ...made(one) })),
    ...(plain === undefined
      ? {}
      : { plain: { format: plain.format, width: plain.width, height: plain.height, ...made(plain) } }),
    ...(upright === undefined ? {} : { upright: made(upright) }),
  };
}
