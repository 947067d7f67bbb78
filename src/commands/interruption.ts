// Ctrl-C, and the system's request to end, while something runs: nothing half-made stays behind.

import { type Disk, realDisk } from "../publish/disk.js";
import { ExitCode } from "./context.js";

/** Thrown where work stops that nobody waits for any more. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode) {
    super("interrupted");
    this.exitCode = exitCode;
  }
}

export type Interruption = Readonly<{
  /** Fulfilled at the first request. A second one ends the process at once. */
  asked: Promise<ExitCode>;
  /** @throws Interrupted once a request has come */
  check: () => void;
  /** Whether the disk below has been written to. */
  hasWritten: () => boolean;
  /** The real disk, on which nothing is added after a request; what lies there may still be moved and removed. */
  disk: Disk;
  /** Gives the signals back to the system. */
  release: () => void;
}>;

const exitCodes = { SIGINT: ExitCode.interrupted, SIGTERM: ExitCode.ended } as const;

export function listenForInterruption(): Interruption {
  let code: ExitCode | undefined;
  let written = false;
  let ask: (code: ExitCode) => void = () => {};
  const asked = new Promise<ExitCode>((resolve) => {
    ask = resolve;
  });
  const onSignal = (signal: keyof typeof exitCodes): void => {
    if (code !== undefined) process.exit(code);
    code = exitCodes[signal];
    ask(code);
  };
  const check = (): void => {
    if (code !== undefined) throw new Interrupted(code);
  };
  const signals = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  for (const signal of signals) process.on(signal, onSignal);
  return {
    asked,
    check,
    hasWritten: () => written,
    disk: stoppable(realDisk, () => {
      check();
      written = true;
    }),
    release: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}

/**
 * A watcher that is closed while the system tells it of new folders may leave handles behind, and the process would stay
 * for them. Where nothing is left it ends at once.
 */
export function endInAMoment(): void {
  setTimeout(() => process.exit(), 500).unref();
}

/** @param check - called before anything is added to the disk */
function stoppable(disk: Disk, check: () => void): Disk {
  return {
    ...disk,
    makeFolder: async (path) => {
      check();
      await disk.makeFolder(path);
    },
    write: async (path, data) => {
      check();
      await disk.write(path, data);
    },
    copy: async (from, to) => {
      check();
      await disk.copy(from, to);
    },
    link: async (from, to) => {
      check();
      await disk.link(from, to);
    },
    makeLink: async (target, path) => {
      check();
      await disk.makeLink(target, path);
    },
  };
}
