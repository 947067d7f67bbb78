// Values that only the configuration has: the site's address, its zone, the pattern of its URLs.

import { isCleanSlug, slugOf } from "../../language/slug.js";
import { readSitePath } from "../../language/url.js";
import { isValidTimeZone } from "../../language/zone.js";
import type { Slug } from "../../model/brand.js";
import { isRepositoryName } from "../values/repository.js";
import { meantTimeZone } from "../values/time-zone.js";
import { badAddress, checked, type FaultOf, httpAddress } from "./leaves.js";

type Answer<T> = { value: T } | { fault: FaultOf };

/** The site's address as origin and base path. The path is decoded and begins and ends with `/`. */
export const siteUrl = (description: string) =>
  checked(description, { type: "string", format: "uri" }, "text", (value) => {
    const url = httpAddress(value);
    const path = url === undefined ? undefined : readSitePath(url.pathname.replace(/^\/+/, "/"));
    if (url === undefined || path === undefined || url.search !== "" || url.hash !== "") {
      const wants = /^https?:\/\/[^\s/]/iu.test(value) ? "site" : "web";
      return { fault: (key: string) => badAddress(key, value, wants) };
    }
    return { value: { origin: url.origin, basePath: path.endsWith("/") ? String(path) : `${path}/` } };
  });

export const timeZone = (description: string) =>
  checked(description, { type: "string", examples: ["Asia/Riyadh"] }, "text", (value): Answer<string> => {
    if (isValidTimeZone(value)) return { value };
    const near = meantTimeZone(value);
    return {
      fault: (key: string) => ({
        code: "unknown-time-zone",
        severity: "error",
        facts: { key, written: value.slice(0, 80), ...(near === undefined ? {} : { nearest: near }) },
      }),
    };
  });

/** The parts of a date or place that a permalink may have. */
const placeholders = ["slug", "year", "month", "day", "section"] as const;

/** The pattern of article URLs: a path with `:slug` in it. */
export const permalink = (description: string) =>
  checked(description, { type: "string", pattern: "^/.*:slug" }, "text", (value): Answer<string> => {
    const reason = permalinkReason(value);
    if (reason === undefined) return { value };
    return {
      fault: () => ({
        code: "bad-permalink",
        severity: "error",
        facts: { written: value.slice(0, 200), ...reason },
      }),
    };
  });

type Reason = { reason: "path" | "slug" | "placeholder"; placeholder?: string };

function permalinkReason(value: string): Reason | undefined {
  const used = [...value.matchAll(/:([\p{L}_]*)/gu)].map((found) => found[1] ?? "");
  const unknown = used.find((name) => !placeholders.some((known) => known === name));
  if (!value.startsWith("/") || /[?#\s%]|\/\//u.test(value) || readSitePath(value) === undefined) {
    return { reason: "path" };
  }
  if (unknown !== undefined) return { reason: "placeholder", placeholder: `:${unknown.slice(0, 40)}` };
  return used.includes("slug") ? undefined : { reason: "slug" };
}

const indexNowKeyShape = "^[A-Za-z0-9-]{8,128}$";

/** @see https://www.indexnow.org/documentation */
export const indexNowKey = (description: string) =>
  checked(description, { type: "string", pattern: indexNowKeyShape }, "text", (value): Answer<string> => {
    if (new RegExp(indexNowKeyShape, "u").test(value)) return { value };
    const facts = { written: value.slice(0, 150) };
    return { fault: () => ({ code: "bad-index-now-key", severity: "error", facts }) };
  });

/** A path within the site, or a whole address that a browser or a mail program opens. */
export const linkTarget = (description: string) =>
  checked(description, { type: "string" }, "text", (value): Answer<string> => {
    const isWhole = httpAddress(value) !== undefined || /^(?:mailto|tel):\S+$/iu.test(value);
    if (isWhole || (value.startsWith("/") && !value.startsWith("//") && readSitePath(value) !== undefined)) {
      return { value };
    }
    return { fault: (key) => badAddress(key, value, "path") };
  });

/** A slug of a section or an author; in the configuration it has to be clean as it stands. */
export const slug = (description: string) =>
  checked(description, { type: "string" }, "text", (value): Answer<Slug> => {
    if (isCleanSlug(value)) return { value };
    const facts = { written: value.slice(0, 80), clean: slugOf(value, "readable") };
    return { fault: () => ({ code: "dirty-slug", severity: "error", facts }) };
  });

/** A repository of GitHub or GitLab: `owner/name`; a group of GitLab may have groups below it. */
export const repository = (description: string) =>
  checked(description, { type: "string", examples: ["jarida/mawqi"] }, "text", (value): Answer<string> => {
    if (isRepositoryName(value)) return { value };
    return {
      fault: () => ({ code: "bad-repository", severity: "error", facts: { written: value.slice(0, 200) } }),
    };
  });
