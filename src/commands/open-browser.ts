// Opens an address in the browser that the person prefers.

import { spawn } from "node:child_process";

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** @param onFailure - called when there is no program to do it */
export function openBrowser(url: string, onFailure: () => void): void {
  const [program, ...options] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...options, url], { stdio: "ignore", detached: true });
  child.on("error", onFailure);
  child.unref();
}
