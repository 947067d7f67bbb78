// Makes the pages of a site: on this thread, on others, or not at all where an earlier build made the same.

import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import { contentHash, dataHash } from "../cache/content-hash.js";
import type { Sheet } from "../model/page.js";
import { compiledFile } from "../package-files.js";
import { type Disk, errnoOf, realDisk } from "../publish/disk.js";
import {
  createPageWriter,
  type MadePage,
  makePages,
  type PageMaking,
  type PageOrders,
  type PageWork,
} from "../publish/pages.js";
import { spread } from "../threads/spread.js";
import { DamagedBody } from "./body-store.js";
import { codeVersion } from "./code-version.js";
import { openPageMemory } from "./page-memory.js";
import { createSheetPrinter, type SheetRules } from "./sheets.js";

export type PageMakingOptions = Readonly<{
  threads?: number;
  /** Absent: nothing is remembered. */
  cacheFolder?: string;
  saveCache?: boolean;
  disk: Disk;
}>;

/** Pages that this thread makes by itself before others are started: below, that takes longer than it saves. */
const worthThreads = 400;
const workerModule = compiledFile("worker.js");

export type PageTask = Readonly<{
  batch: PageOrders;
  /** The {@link SheetRules}, in memory that all threads see. */
  rules: SharedArrayBuffer;
  /** Their hash: prepared once a thread. */
  key: string;
}>;

/** What a thread answers. Errors lose what they are on their way from thread to thread, so they go as data. */
export type PageAnswer =
  | Readonly<{ kind: "made"; pages: readonly MadePage[] }>
  | Readonly<{ kind: "failed"; message: string; code: string; path?: string }>
  | Readonly<{ kind: "damaged"; path: string }>;

/** @returns how publishing makes pages; `save` keeps what was learnt, once they are published */
export function createPageMaking(
  rules: SheetRules,
  { threads = availableParallelism(), cacheFolder, saveCache, disk }: PageMakingOptions,
): PageMaking & Readonly<{ save: () => void }> {
  const bytes = serialize(rules);
  const key = contentHash(bytes);
  // A page that shows the newest articles says so itself: with each of them, not all others change.
  const { newest: _, ...lasting } = rules;
  // Without a version nobody can tell which code made what is remembered.
  const version = cacheFolder === undefined ? undefined : codeVersion();
  const memory =
    cacheFolder === undefined || version === undefined
      ? undefined
      : openPageMemory(cacheFolder, contentHash(version + dataHash(lasting)));
  return {
    recall: (text) => memory?.recall(text) ?? { learn: () => {} },
    save: () => {
      if (saveCache) memory?.save();
    },
    async spread<Batch extends readonly unknown[]>({
      batches,
      late,
      here,
      ordersOf,
      beforeOthers,
      receive,
    }: PageWork<Batch>) {
      let alone = threads < 2 || !disk.real ? Number.POSITIVE_INFINITY : worthThreads;
      // A pause after each batch, for what other threads answered, and for signals.
      const atHome = async (batch: Batch): Promise<PageAnswer> => {
        const pages = await here(batch);
        await setImmediate();
        return { kind: "made", pages };
      };
      const received = (answer: PageAnswer, batch: Batch): void => receive(pagesOf(answer), batch);
      const byOneself = async (source: Iterator<Batch>, goOn: () => boolean): Promise<void> => {
        while (goOn()) {
          const next = source.next();
          if (next.done === true) return;
          received(await atHome(next.value), next.value);
          alone -= next.value.length;
        }
      };
      // What the late ones wait for is another thread at work already.
      let isTime = late === undefined;
      const time = late?.when.finally(() => {
        isTime = true;
      });
      const early = batches[Symbol.iterator]();
      await byOneself(early, () => alone > 0 || !isTime);
      await time;
      const others = (late?.batches ?? [])[Symbol.iterator]();
      for (const source of [early, others]) await byOneself(source, () => alone > 0);
      if (alone > 0) return;
      await beforeOthers();
      const shared = new SharedArrayBuffer(bytes.length);
      new Uint8Array(shared).set(bytes);
      const sent = (batch: Batch): PageTask => ({ batch: ordersOf(batch), rules: shared, key });
      await spread<Batch, PageAnswer, void>(iterable(others), {
        // Mostly lists, whose stories make a large message.
        own: iterable(early),
        here: atHome,
        receive: received,
        elsewhere: { module: workerModule, name: "makePagesHere", sent },
        threads,
      });
    },
  };
}

const iterable = <T>(iterator: Iterator<T>): Iterable<T> => ({ [Symbol.iterator]: () => iterator });

function pagesOf(answer: PageAnswer): readonly MadePage[] {
  if (answer.kind === "made") return answer.pages;
  if (answer.kind === "damaged") throw new DamagedBody(answer.path);
  const { message, code, path } = answer;
  throw Object.assign(new Error(message), { code, ...(path === undefined ? {} : { path }) });
}

let prepared: Readonly<{ key: string; print: (sheet: Sheet) => string }> | undefined;
let writer: Readonly<{ folder: string; write: ReturnType<typeof createPageWriter> }> | undefined;

/** Makes a batch on another thread than the build's own. */
export async function makePagesHere({ batch, rules, key }: PageTask): Promise<PageAnswer> {
  if (prepared?.key !== key) {
    prepared = { key, print: createSheetPrinter(deserialize(Buffer.from(rules)) as SheetRules) }; // as it was serialised
  }
  if (writer?.folder !== batch.folder) {
    writer = { folder: batch.folder, write: createPageWriter(batch.folder, realDisk) };
  }
  try {
    const { print } = prepared;
    return { kind: "made", pages: await makePages(batch.orders, ({ sheet }) => print(sheet), writer.write) };
  } catch (error) {
    if (error instanceof DamagedBody) return { kind: "damaged", path: error.message };
    const code = errnoOf(error);
    if (!(error instanceof Error) || code === undefined) throw error;
    const { message, path } = error as NodeJS.ErrnoException;
    return { kind: "failed", message, code, ...(path === undefined ? {} : { path }) };
  }
}
