import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../bench/random.js";
import { assemble } from "../../site/fixture.js";
import { filesOf, siteOf } from "./support.js";

const letters = "بتجحدرسعفقكلمنهوي";

/** Articles of 150 words each from a vocabulary of 5,000. */
function texts(count: number) {
  const random = seededRandom(7);
  const below = (most: number): number => Math.floor(random() * most);
  const vocabulary = Array.from({ length: 5_000 }, () =>
    Array.from({ length: 3 + below(4) }, () => letters.charAt(below(letters.length))).join(""),
  );
  const sentence = (words: number): string =>
    Array.from({ length: words }, () => vocabulary[Math.floor(random() ** 3 * 5_000)]).join(" ");
  return Array.from({ length: count }, (_, place) => ({
    title: sentence(6),
    body: sentence(150),
    date: `${2015 + Math.floor(place / 60)}-${1 + (place % 12)}-${1 + (place % 28)} 10:00`,
  }));
}

const changed = (before: ReadonlyMap<string, Uint8Array>, after: ReadonlyMap<string, Uint8Array>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => Buffer.compare(before.get(name) ?? Buffer.of(1), after.get(name) ?? Buffer.of(2)) !== 0,
  );

describe("the index of a site", () => {
  const all = texts(400);
  const before = filesOf(siteOf(all));

  it("is the same whatever the order of the articles", () => {
    const { site } = assemble(siteOf(all).articles.toReversed(), { includeFuture: true });
    expect(changed(before, filesOf(site))).toEqual([]);
  });

  it("keeps most of its files when one paragraph changes", () => {
    const body = `${all[100]?.body ?? ""} بستنه بستنه`;
    const after = filesOf(siteOf(all.with(100, { ...all[100], body } as (typeof all)[number])));
    expect(changed(before, after).length).toBeLessThan(8);
  });

  it("keeps most of its files when an article comes", () => {
    const after = filesOf(
      siteOf([...all, ...texts(1).map((text) => ({ ...text, date: "2022-01-01 12:00" }))]),
    );
    expect(before.size).toBeGreaterThan(100);
    const names = changed(before, after);
    expect(names.filter((name) => name.includes("/heads/")).length).toBe(1);
    // Every word of the new article is listed in one file more.
    expect(names.length).toBeLessThan(before.size * 0.95);
  });

  it("is named by its layout, so that two editions are never mixed", () => {
    const folders = new Set(
      [...before.keys()].filter((name) => name.includes("/")).map((name) => name.split("/")[0]),
    );
    expect(folders.size).toBe(1);
    const grown = filesOf(siteOf(texts(900)));
    expect([...grown.keys()].some((name) => name.startsWith([...folders][0] ?? "?"))).toBe(false);
  });

  it("is smaller than the texts, compressed less than half of them", () => {
    const bytes = [...before.values()].reduce((sum, { length }) => sum + length, 0);
    const text = all.reduce((sum, { title, body }) => sum + Buffer.byteLength(title + body), 0);
    expect(bytes).toBeLessThan(text);
    expect(gzipSync(Buffer.concat([...before.values()])).length).toBeLessThan(text / 2);
  });

  it("of a site without articles is there, and finds nothing", () => {
    expect([...filesOf(siteOf([])).keys()].map((name) => name.split("/").at(-1))).toEqual([
      "index.json",
      "spellings.txt",
      "sections.bin",
      "0.txt",
      "0.bin",
    ]);
  });
});
