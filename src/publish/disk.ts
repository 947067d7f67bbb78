// The few calls that publishing makes to a file system, as an interface: a test puts a full disk in its place.
// The real one works synchronously but for copies, which may be large: a call by way of the system's threads takes three
// times the processor time of the call itself, and where there are many pages several threads of ours write them.

import * as fs from "node:fs";
import * as promises from "node:fs/promises";

/** A path; as bytes where a name that others gave is not valid UTF-8. */
export type DiskPath = string | Buffer;

export interface Disk {
  /** True when it is the machine's own file system, so that other threads may write to it by themselves. */
  readonly real: boolean;
  /** Undefined when nothing is there, or a parent is no folder. Follows no link. */
  look(path: DiskPath): fs.Stats | undefined;
  /** The same of what a link leads to. */
  follow(path: DiskPath): fs.Stats | undefined;
  mayWrite(path: string): boolean;
  list(folder: DiskPath): readonly fs.Dirent[];
  listBytes(folder: DiskPath): readonly fs.Dirent<Buffer>[];
  read(path: DiskPath): Buffer;
  /** Opens for reading; the number is closed by `close`. */
  open(path: DiskPath): number;
  readInto(handle: number, buffer: Uint8Array): number;
  close(handle: number): void;
  realPath(path: string): string;
  readLink(path: DiskPath): Buffer;
  makeFolder(path: DiskPath): Promise<void>;
  makeFolders(path: string): Promise<void>;
  /** Writes a file that does not exist yet. */
  write(path: string, data: string | Uint8Array): Promise<void>;
  /** Copies to a file that does not exist yet; shares the blocks where the file system can. */
  copy(from: DiskPath, to: DiskPath): Promise<void>;
  link(from: DiskPath, to: DiskPath): Promise<void>;
  makeLink(target: Buffer, path: DiskPath): Promise<void>;
  rename(from: DiskPath, to: DiskPath): Promise<void>;
  removeFile(path: DiskPath): Promise<void>;
  removeFolder(path: DiskPath): Promise<void>;
  setMode(path: DiskPath, mode: number): Promise<void>;
  setOwner(path: DiskPath, user: number, group: number): Promise<void>;
  setTimes(path: DiskPath, accessed: Date, modified: Date): Promise<void>;
}

export const realDisk: Disk = {
  real: true,
  look(path) {
    try {
      return fs.lstatSync(path, { throwIfNoEntry: false });
    } catch (error) {
      if (errnoOf(error) === "ENOTDIR") return undefined;
      throw error;
    }
  },
  follow(path) {
    try {
      return fs.statSync(path);
    } catch (error) {
      if (["ENOENT", "ENOTDIR", "ELOOP"].includes(errnoOf(error) ?? "")) return undefined;
      throw error;
    }
  },
  mayWrite(path) {
    try {
      fs.accessSync(path, fs.constants.W_OK);
      return true;
    } catch {
      return false;
    }
  },
  list: (folder) => fs.readdirSync(folder, { withFileTypes: true }),
  listBytes: (folder) => fs.readdirSync(folder, { withFileTypes: true, encoding: "buffer" }),
  read: (path) => fs.readFileSync(path),
  open: (path) => fs.openSync(path, "r"),
  readInto: (handle, buffer) => fs.readSync(handle, buffer),
  close: (handle) => fs.closeSync(handle),
  realPath: (path) => fs.realpathSync.native(path),
  readLink: (path) => fs.readlinkSync(path, { encoding: "buffer" }),
  makeFolder: async (path) => fs.mkdirSync(path),
  makeFolders: async (path) => {
    fs.mkdirSync(path, { recursive: true });
  },
  write: async (path, data) => fs.writeFileSync(path, data, { flag: "wx" }),
  copy: (from, to) => promises.copyFile(from, to, fs.constants.COPYFILE_EXCL | fs.constants.COPYFILE_FICLONE),
  link: async (from, to) => fs.linkSync(from, to),
  makeLink: async (target, path) => fs.symlinkSync(target, path),
  rename: async (from, to) => fs.renameSync(from, to),
  removeFile: async (path) => fs.unlinkSync(path),
  removeFolder: async (path) => fs.rmdirSync(path),
  setMode: async (path, mode) => fs.chmodSync(path, mode),
  setOwner: async (path, user, group) => fs.lchownSync(path, user, group),
  setTimes: async (path, accessed, modified) => fs.utimesSync(path, accessed, modified),
};

/** The system's name of what went wrong (`ENOSPC`), if it is an error of the system. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** `folder/name`, as bytes if either is. */
export function below(folder: DiskPath, name: DiskPath): DiskPath {
  if (typeof folder === "string" && typeof name === "string") {
    return folder === "" ? name : `${folder}/${name}`;
  }
  const parts =
    folder.length === 0 ? [Buffer.from(name)] : [Buffer.from(folder), Buffer.from("/"), Buffer.from(name)];
  return Buffer.concat(parts);
}
