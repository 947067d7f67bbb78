import type { MachineFacts } from "../../../model/facts/machine.js";
import type { WordingOf } from "../worded.js";

export const machineWording: WordingOf<MachineFacts> = {
  "output-not-ours": ({ folder, files, count, past }) => ({
    message: `${folder} holds ${count === 1 ? "a file" : `${count} files`} that no build wrote, where the site's must go: ${list(files, count)}`,
    mend:
      past === "known"
        ? `Move ${count === 1 ? "it" : "them"} out of ${folder}, or give the page that wants the same place another address.`
        : `${past === "unreadable" ? "The record of earlier builds (.build-site.json) is damaged. " : ""}Choose another folder with --out, or look through ${folder} and delete it yourself if nothing in it is needed.`,
  }),
  "output-unsafe": ({ folder, reason }) => ({
    message: `The site cannot be written to ${folder}: ${unsafe[reason]}`,
    mend: "Choose a folder that holds nothing else, for example --out _site.",
  }),
  "output-is-a-file": ({ path }) => ({
    message: `${path} is a file, and the site needs a folder`,
    mend: "Rename the file, or choose another folder with --out.",
  }),
  "output-locked": ({ folder, pid, host, lock }) => ({
    message: `Another build is writing to ${folder} (process ${pid} on ${host})`,
    mend: `Wait until it has ended and build again. If no build is running, delete the file ${lock}.`,
  }),
  "output-staging-taken": ({ path }) => ({
    message: `${path} is needed for a moment during the build, and holds something that the build may not remove`,
    mend: "Look what is in it, move it elsewhere, and build again.",
  }),
  "output-leftover": ({ path }) => ({
    message: `The new site is in place, but what was left of the old one could not be removed from ${path}`,
    mend: "Close the programs that have its files open. The next build tries again.",
  }),
  "output-name-too-long": ({ path, bytes, limit }) => ({
    message: `A name in ${path} takes ${bytes} bytes, and no disk keeps more than ${limit}`,
    mend: "Give it a shorter name or slug: an Arabic letter takes two bytes.",
  }),
  "output-clash": ({ path, other }) => ({
    message:
      path === other
        ? `two files of the site want the same place: ${path}`
        : `${path} and ${other} cannot both be written: one needs as a folder what the other is as a file`,
    mend: "Change the slug or the file name of one of them.",
  }),
  "source-changed": ({ path }) => ({
    message: `${path} was saved while the build copied it`,
    mend: "Build again.",
  }),
  "disk-full": ({ path }) => ({
    message: `The disk is full: ${path} could not be written`,
    mend: "Make room and build again. The site that was published last is untouched.",
  }),
  "no-permission": ({ path, reason }) => ({
    message: `The system does not permit writing ${path} (${reason})`,
    mend: "Give the user who builds the right to write there, or choose another folder with --out. The site that was published last is untouched.",
  }),
  "too-many-open-files": ({ reason }) => ({
    message: `The system allows too few open files (${reason})`,
    mend: "Close other programs or raise the limit (ulimit -n 4096), and build again.",
  }),
  "write-failed": ({ path, reason }) => ({
    message: `${path} could not be written (${reason})`,
    mend: "Check the disk and the path, and build again. The site that was published last is untouched.",
  }),
};

const unsafe: Readonly<Record<MachineFacts["output-unsafe"]["reason"], string>> = {
  "file-system-root": "it is the root of the whole disk",
  home: "it is your home folder, or holds it",
  "site-root": "it is the folder of the site's sources",
  "around-site": "the site's sources lie inside of it",
  input: "the build reads its sources or templates there",
};

const list = (files: readonly string[], count: number): string =>
  files.join(", ") + (count > files.length ? `, and ${count - files.length} more` : "");
