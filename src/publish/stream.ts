// Makes the bytes of each file once. What stands in the output already is kept; the rest goes to the staging folder at
// once, so that pages are written while others are still being made, and the site is never in memory as a whole.

import { setImmediate } from "node:timers/promises";
import type { CompressedForm } from "../model/config.js";
import type { OutputFile, PageSource } from "../model/page.js";
import { fingerprintStanding, type WantedFile } from "./compare.js";
import { type FormOrder, formPlacesIn, formsStanding, type MadeForm, makeForms } from "./compressed.js";
import { forEachConcurrently } from "./concurrently.js";
import type { Disk } from "./disk.js";
import { PublishError } from "./failure.js";
import { type Fingerprint, fingerprintOf, fingerprintOfFile, sameFingerprint } from "./fingerprint.js";
import { byCodeUnits, type Past } from "./manifest.js";
import {
  createPageWriter,
  type MadePage,
  makePages,
  type PageMaking,
  type PageOrders,
  type PagePlace,
  type Recalled,
} from "./pages.js";
import type { Stage } from "./stage.js";

export type Streamed = Readonly<{
  /** They lie in the staging folder. In code unit order of their paths, likewise the others. */
  written: readonly WantedFile[];
  /** Their bytes stand in the output already. */
  kept: readonly WantedFile[];
}>;

export type StreamRules = Readonly<{
  outDir: string;
  past: Past;
  /** Keep nothing. */
  clean: boolean;
  /** Absent when there are no pages. */
  pages?: PageMaking;
  /** What lies beside each text file. */
  forms: readonly CompressedForm[];
}>;

type Page = Extract<OutputFile, { kind: "page" }>;
type Other = Exclude<OutputFile, { kind: "page" }>;
type CopiedFile = Extract<OutputFile, { kind: "copy" }>;

export async function streamFiles(
  files: readonly OutputFile[],
  rules: StreamRules,
  stage: Stage,
  disk: Disk,
): Promise<Streamed> {
  const written: WantedFile[] = [];
  const kept: WantedFile[] = [];
  const standing = (path: string): Fingerprint | undefined =>
    rules.clean ? undefined : fingerprintStanding(path, rules.past, rules.outDir, disk);
  const sorted = files.toSorted(byPath);
  const placesOf = formPlacesIn(
    files.map(({ path }) => path),
    rules.forms,
  );
  const formsOf = ({ path }: OutputFile): readonly FormOrder[] =>
    placesOf(path).map((place) => {
      const before = standing(place.path);
      return before === undefined ? place : { ...place, standing: before };
    });
  const takeForms = ({ origin }: OutputFile, forms: readonly MadeForm[]): void => {
    for (const { path, fingerprint, written: isNew } of forms)
      (isNew ? written : kept).push({ file: { path, origin }, fingerprint });
  };
  const pages = sorted.filter((file) => file.kind === "page");
  const prepare = async (path: string): Promise<number> => {
    const mode = await stage.begin();
    const slash = path.lastIndexOf("/");
    if (slash > 0) await stage.makeFolder(path.slice(0, slash));
    return mode;
  };
  const write = async (path: string, bytes: string | Uint8Array): Promise<void> => {
    await prepare(path);
    await disk.write(`${stage.folder}/${path}`, bytes);
  };
  const formsBeside = async (
    file: Other,
    content: string | Uint8Array,
    fingerprint: Fingerprint,
  ): Promise<void> => {
    const orders = formsOf(file);
    const all = formsStanding(orders, fingerprint);
    if (all !== undefined) return takeForms(file, all);
    const bytes = file.kind === "copy" ? disk.read(file.from) : content;
    if (file.kind === "copy" && !sameFingerprint(fingerprintOf(bytes), fingerprint))
      throw sourceChanged(file);
    takeForms(file, await makeForms(orders, bytes, fingerprint, write));
  };
  const others = forEachConcurrently(
    sorted.filter((file) => file.kind !== "page"),
    async (file) => {
      // Other threads make pages meanwhile, and must not wait for their next ones.
      await setImmediate();
      const content = contentOf(file);
      const fingerprint = file.kind === "copy" ? fingerprintOfFile(file.from, disk) : fingerprintOf(content);
      const wanted = { file, fingerprint };
      const before = standing(file.path);
      if (before !== undefined && sameFingerprint(before, fingerprint)) {
        kept.push(wanted);
        await formsBeside(file, content, fingerprint);
        return;
      }
      if (file.kind === "copy") {
        const mode = await prepare(file.path);
        await copyFile({ file, fingerprint }, `${stage.folder}/${file.path}`, mode, disk);
      } else await write(file.path, content);
      written.push(wanted);
      await formsBeside(file, content, fingerprint);
    },
  );
  const making =
    pages.length === 0
      ? undefined
      : streamPages(pages, { ...rules, standing, formsOf, takeForms, written, kept }, stage, disk);
  // Nothing may be written any more when the staging folder is taken away, so both come to their end first.
  for (const result of await Promise.allSettled([making, others])) {
    if (result.status === "rejected") throw result.reason;
  }
  const inOrder = (list: WantedFile[]): WantedFile[] => list.sort((a, b) => byPath(a.file, b.file));
  return { written: inOrder(written), kept: inOrder(kept) };
}

type PageRules = Pick<StreamRules, "pages"> &
  Readonly<{
    standing: (path: string) => Fingerprint | undefined;
    formsOf: (file: OutputFile) => readonly FormOrder[];
    takeForms: (file: OutputFile, forms: readonly MadeForm[]) => void;
    written: WantedFile[];
    kept: WantedFile[];
  }>;

/** Enough that sending a batch to another thread costs little beside it, few enough to be shared evenly. */
const pagesPerBatch = 40;
/** Pages that may be looked at before the machine gets a chance to say something else. */
const pagesPerTurn = 400;

async function streamPages(
  files: readonly Page[],
  { pages, standing, formsOf, takeForms, written, kept }: PageRules,
  stage: Stage,
  disk: Disk,
): Promise<void> {
  if (pages === undefined) throw new Error("nobody told how pages are made");
  type Unmade = PagePlace & Readonly<{ file: Page; source: PageSource; recalled: Recalled }>;

  /** What is known by its sheet to stand already is kept without being made. */
  function* batches(of: readonly Page[], recall: PageMaking["recall"]): Generator<readonly Unmade[]> {
    let batch: Unmade[] = [];
    let looked = 0;
    for (const file of of) {
      const source = file.source();
      const recalled = recall(source.text);
      const before = standing(file.path);
      const { fingerprint } = recalled;
      const forms = formsOf(file);
      const stays = before !== undefined && fingerprint !== undefined && sameFingerprint(before, fingerprint);
      const formsThatStay = stays ? formsStanding(forms, fingerprint) : undefined;
      if (stays && formsThatStay !== undefined) {
        kept.push({ file, fingerprint });
        takeForms(file, formsThatStay);
      } else {
        const place = { path: file.path, forms, ...(before === undefined ? {} : { standing: before }) };
        batch.push({ file, source, recalled, ...place });
      }
      looked += 1;
      if (batch.length === pagesPerBatch || looked === pagesPerTurn) {
        yield batch;
        [batch, looked] = [[], 0];
      }
    }
    if (batch.length > 0) yield batch;
  }

  const ordersOf = (batch: readonly Unmade[]): PageOrders => ({
    folder: stage.folder,
    orders: batch.map(({ path, standing: before, forms, source: { text, named } }) => ({
      path,
      forms,
      ...(before === undefined ? {} : { standing: before }),
      sheet: { text, ...(named === undefined ? {} : { named: named() }) },
    })),
  });

  const write = createPageWriter(stage.folder, disk);
  const writeHere = async (path: string, bytes: Uint8Array): Promise<void> => {
    await stage.begin();
    await write(path, bytes);
  };
  const here = (batch: readonly Unmade[]) => makePages(batch, ({ source }) => source.make(), writeHere);
  const receive = (answers: readonly MadePage[], batch: readonly Unmade[]): void => {
    for (const [index, { fingerprint, written: isNew, forms }] of answers.entries()) {
      const { file, recalled } = batch[index] as Unmade; // one answer for each page
      recalled.learn(fingerprint);
      (isNew ? written : kept).push({ file, fingerprint });
      takeForms(file, forms);
    }
  };
  const early = files.filter(({ after }) => after === undefined);
  const late = files.filter(({ after }) => after !== undefined);
  await pages.spread({
    batches: batches(early, pages.recall),
    late:
      late.length === 0
        ? undefined
        : {
            batches: batches(late, pages.recall),
            when: Promise.all(new Set(late.map(({ after }) => after))),
          },
    ...{ here, ordersOf, beforeOthers: stage.begin, receive },
  });
}

const byPath = (a: WantedFile["file"], b: WantedFile["file"]): number => byCodeUnits(a.path, b.path);

function contentOf(file: Other): string | Uint8Array {
  switch (file.kind) {
    case "text":
      return file.text;
    case "made":
    case "made-bytes":
      return file.make();
    case "bytes":
      return file.bytes;
    case "copy":
      return "";
  }
}

async function copyFile(
  { file, fingerprint }: Pick<WantedFile, "fingerprint"> & Readonly<{ file: CopiedFile }>,
  to: string,
  mode: number,
  disk: Disk,
): Promise<void> {
  const { from } = file;
  await disk.copy(from, to);
  if (((disk.look(to)?.mode ?? mode) & 0o777) !== mode) await disk.setMode(to, mode);
  // The source may have been saved since it was hashed; the manifest must not vouch for other bytes.
  if (!sameFingerprint(fingerprintOfFile(to, disk), fingerprint)) throw sourceChanged(file);
}

function sourceChanged({ origin, from }: CopiedFile): PublishError {
  const facts = { path: origin.path };
  const diagnostic = { code: "source-changed", severity: "error", place: origin, facts } as const;
  return new PublishError(diagnostic, `${from} was saved while it was copied`);
}
