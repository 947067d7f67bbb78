import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absoluteUrl,
  collisionKey,
  encodePath,
  hrefOf,
  outputPathOf,
  readSitePath,
  sitePath,
} from "../../src/language/url.js";

describe("sitePath", () => {
  it.each([
    ["", "/"],
    ["a/", "/a/"],
    ["//articles///خبر/", "/articles/خبر/"],
    ["/e\u0301/", "/é/"],
    ["/a\uD800/", "/a\uFFFD/"],
    ["/a..b/...", "/a..b/..."],
  ])("of %j is %j", (text, path) => {
    expect(sitePath(text)).toBe(path);
  });
  it.each(["/../a", "a/..", "/./", "/a/../b/"])("refuses %s, which climbs", (text) => {
    expect(() => sitePath(text)).toThrow(RangeError);
  });
});

describe("readSitePath", () => {
  it.each([
    ["/2019/old/", "/2019/old/"],
    ["2019/old", "/2019/old"],
    [" /old.html ", "/old.html"],
    ["https://example.org/2019/%D8%AE%D8%A8%D8%B1/?p=1#top", "/2019/خبر/"],
    ["http://example.org", "/"],
    ["//example.org/a", "/a"],
    ["/a?b=c", "/a"],
    ["/a#b", "/a"],
    ["/100%/%zz/%D8", "/100%/%zz/%D8"],
    ["/%2525", "/%25"],
    ["/a/./b", "/a/b"],
    ["/a:b/", "/a:b/"],
  ])("reads %j as %j", (text, path) => {
    expect(readSitePath(text)).toBe(path);
  });
  it.each([
    "",
    "  ",
    "?p=12",
    "/?p=12",
    "https://example.org/?p=12",
    "#top",
    "mailto:a@b.c",
    "javascript:alert(1)",
    "/../etc/passwd",
    "/a/%2e%2e/%2E%2E/b",
    "/a%2F..%2Fb",
    "C:\\old",
    "/a\\..\\b",
    "/a%00b",
    "/a\nb",
    `/${"ا".repeat(128)}`,
  ])("finds no path in %j", (text) => {
    expect(readSitePath(text)).toBeUndefined();
  });
  it("never throws, and what it reads is a site path", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc
            .array(fc.constantFrom("%", "2e", "..", "/", "é", "https:", "?", "#", "\\", "a", "%D8"))
            .map((all) => all.join("")),
        ),
        (text) => {
          const path = readSitePath(text);
          if (path !== undefined) expect(sitePath(path)).toBe(path);
        },
      ),
      { numRuns: 1000 },
    ));
});

describe("hrefOf and absoluteUrl", () => {
  it.each([
    ["/", "/", "/"],
    ["/", "/articles/خبر/", "/articles/%D8%AE%D8%A8%D8%B1/"],
    ["/news/", "/feed.xml", "/news/feed.xml"],
    ["/أخبار/", "/", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/"],
    ["/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/", "/", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/"],
    ["/", '/a b"<>&?#%/', "/a%20b%22%3C%3E%26%3F%23%25/"],
  ])("below %s the path %s is %s", (basePath, path, href) => {
    expect(hrefOf(basePath, sitePath(path))).toBe(href);
    expect(absoluteUrl({ origin: "https://example.org", basePath }, sitePath(path))).toBe(
      `https://example.org${href}`,
    );
  });
  it("encodes what a browser decodes to the same path", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!/(?:^|\/)\.{1,2}(?:\/|$)/.test(text));
        const path = sitePath(text);
        expect(decodeURIComponent(encodePath(path))).toBe(path);
      }),
    ));
});

describe("outputPathOf", () => {
  it.each([
    ["/", "index.html"],
    ["/articles/خبر/", "articles/خبر/index.html"],
    ["/2019/old", "2019/old/index.html"],
    ["/old.html", "old.html"],
    ["/feed.xml", "feed.xml"],
    ["/manifest.webmanifest", "manifest.webmanifest"],
    ["/v1.5", "v1.5/index.html"],
    ["/a.b/", "a.b/index.html"],
    ["/خبر.عاجل", "خبر.عاجل/index.html"],
  ])("serves %s from %s", (path, output) => {
    expect(outputPathOf(sitePath(path))).toBe(output);
  });
});

describe("collisionKey", () => {
  it.each([
    ["Test/index.html", "test/index.html"],
    ["e\u0301", "é"],
    ["É", "é"],
    ["%D8%AE%D8%A8%D8%B1", "خبر"],
    ["straße", "STRASSE"],
    ["ς", "Σ"],
    ["\u212A", "k"],
  ])("is one for %j and %j", (a, b) => {
    expect(collisionKey(a)).toBe(collisionKey(b));
  });
  it.each([
    ["عمان", "عمّان"],
    ["ı", "i"],
    ["a", "b"],
    ["100%", "100"],
  ])("is not one for %j and %j", (a, b) => {
    expect(collisionKey(a)).not.toBe(collisionKey(b));
  });
  it("never throws, on malformed escapes too", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => typeof collisionKey(`%${text}%zz`) === "string"),
    ));
});
