// What earlier builds made of which sheets: size and hash of the page, by hash of the sheet. Kept in the cache folder,
// never trusted when damaged, and as large as the last build needed.

import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../cache/content-hash.js";
import type { Fingerprint } from "../publish/fingerprint.js";
import type { Recalled } from "../publish/pages.js";

const fileName = "pages.bin";
const magic = Buffer.from("BSPAGES1");
const hashBytes = 16;
/** Hash of the sheet, hash of the page, size of the page. */
const recordBytes = hashBytes + hashBytes + 6;

export type PageMemory = Readonly<{
  recall: (text: string) => Recalled;
  /** Keeps what was recalled or learnt since, and forgets the rest. A folder that may not be written is no failure. */
  save: () => void;
}>;

/** @param space - what else pages depend on: the code, the templates, the configuration */
export function openPageMemory(folder: string, space: string): PageMemory {
  const file = join(folder, fileName);
  const before = readRecords(file);
  const used = new Records();
  let learnt = false;
  return {
    recall: (text) => {
      const key = contentHash(space + text);
      const fingerprint = before.get(key);
      if (fingerprint !== undefined) used.add(key, fingerprint);
      return {
        ...(fingerprint === undefined ? {} : { fingerprint }),
        learn: (made) => {
          learnt = true;
          used.add(key, made);
        },
      };
    },
    save: () => {
      if (!learnt && used.count === before.size) return;
      writeRecords(folder, used.bytes());
    },
  };
}

/** Empty when there is no file, or not one of ours as it was written. */
function readRecords(file: string): ReadonlyMap<string, Fingerprint> {
  const records = new Map<string, Fingerprint>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return records;
  }
  const body = bytes.subarray(magic.length + hashBytes);
  const sound =
    body.length % recordBytes === 0 &&
    bytes.subarray(0, magic.length).equals(magic) &&
    contentHash(body) === bytes.toString("hex", magic.length, magic.length + hashBytes);
  if (!sound) return records;
  for (let at = 0; at < body.length; at += recordBytes) {
    const key = body.toString("hex", at, at + hashBytes);
    const hash = body.toString("hex", at + hashBytes, at + 2 * hashBytes);
    records.set(key, { hash, size: body.readUIntLE(at + 2 * hashBytes, 6) });
  }
  return records;
}

const recordsPerPiece = 4_096;

/** Records as the file has them; the last one of a key counts. */
class Records {
  count = 0;
  readonly #pieces: Buffer[] = [];

  add(key: string, { hash, size }: Fingerprint): void {
    const place = this.count++ % recordsPerPiece;
    if (place === 0) this.#pieces.push(Buffer.alloc(recordsPerPiece * recordBytes));
    const piece = this.#pieces.at(-1) as Buffer; // pushed for the first one at the latest
    let at = place * recordBytes;
    at += piece.write(key, at, "hex");
    at += piece.write(hash, at, "hex");
    piece.writeUIntLE(size, at, 6);
  }

  bytes(): Buffer {
    return Buffer.concat(this.#pieces, this.count * recordBytes);
  }
}

function writeRecords(folder: string, body: Buffer): void {
  // Renamed into place: another build may read it at this moment.
  const part = join(folder, `${fileName}.${randomBytes(6).toString("hex")}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(part, Buffer.concat([magic, Buffer.from(contentHash(body), "hex"), body]));
    renameSync(part, join(folder, fileName));
  } catch {
    removeQuietly(part);
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // A file stands where the folder should be.
  }
}
