import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folderAddress, readRequestPath } from "../../src/serve/request-path.js";

describe("what a request asks for", () => {
  it.each([
    ["/", "/", "/"],
    ["/articles/%D8%AE%D8%A8%D8%B1/", "/", "/articles/خبر/"],
    ["/media/a%23b%3F.png?v=1", "/", "/media/a#b?.png"],
    ["/news/feed.xml", "/news/", "/feed.xml"],
    ["/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/a/", "/أخبار/", "/a/"],
    ["/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/a/", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/", "/a/"],
    ["/.well-known/security.txt", "/", "/.well-known/security.txt"],
  ])("%s below %s is the file %s", (url, basePath, path) => {
    expect(readRequestPath(url, basePath)).toMatchObject({ kind: "file", path });
  });

  it.each([
    ["/", "/news/", "/news/"],
    ["/news", "/news/", "/news/"],
    ["/news?x=1", "/news/", "/news/"],
    ["/", "/أخبار/", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/"],
  ])("%s below %s is elsewhere: %s", (url, basePath, location) => {
    expect(readRequestPath(url, basePath)).toEqual({ kind: "elsewhere", location });
  });

  it.each([
    ["/../secret", "/"],
    ["/%2e%2e/secret", "/"],
    ["/..%2fsecret", "/"],
    ["/a/%2e%2e%2f%2e%2e%2fsecret", "/"],
    ["/a/..", "/"],
    ["/a/..\\..\\secret", "/"],
    ["/%5c..%5csecret", "/"],
    ["/a%00.html", "/"],
    ["/%", "/"],
    ["/%zz", "/"],
    ["/%ff", "/"],
    ["/.git/config", "/"],
    ["/.build-site.json", "/"],
    ["//example.org/", "/"],
    ["/a//b", "/"],
    ["http://example.org/", "/"],
    ["*", "/"],
    ["", "/"],
    ["/other/feed.xml", "/news/"],
    ["/newspaper/", "/news/"],
    ["/news//example.org", "/news/"],
  ])("%s below %s is nothing", (url, basePath) => {
    expect(readRequestPath(url, basePath)).toEqual({ kind: "nothing" });
  });

  it("never leads out of the folder, nor to a hidden file", () => {
    const piece = fc.constantFrom(
      "..",
      ".",
      "/",
      "%2f",
      "%2e",
      "%5c",
      "\\",
      "a",
      "%00",
      "%25",
      "?",
      "#",
      ":",
      "é",
      "%",
    );
    const url = fc
      .array(fc.oneof(piece, fc.string()), { maxLength: 12 })
      .map((pieces) => `/${pieces.join("")}`);
    fc.assert(
      fc.property(url, fc.constantFrom("/", "/news/"), (text, basePath) => {
        const wanted = readRequestPath(text, basePath);
        if (wanted.kind !== "file") return;
        expect(`${join("/folder", wanted.path)}/`).toMatch(/^\/folder\//);
        expect(wanted.path).not.toMatch(/\/\.(?!well-known)|\0|\\/);
        expect(folderAddress(basePath, wanted)).toMatch(/^\/(?!\/)[\x21-\x7e]*/);
      }),
      { numRuns: 2000 },
    );
  });
});
