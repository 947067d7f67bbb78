// Photographs in five formats, drawings and damaged files, from the content folder to the page.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { PictureEncoder } from "../../src/images/encode/encoder.js";
import { sharpEncoder } from "../../src/images/encode/sharp-encoder.js";
import { moving, plain, telling, transparent, turned } from "../images/samples.js";
import {
  all,
  article,
  type BuiltSite,
  buildOver,
  buildSite,
  freshFolder,
  one,
  siteYaml,
} from "./built-site.js";

const real = sharpEncoder();

/** Counts what is encoded. */
function counting(): PictureEncoder & { count: number } {
  if (real === undefined) throw new Error("sharp is not installed");
  const encoder = {
    version: real.version,
    count: 0,
    encode: (task: Parameters<PictureEncoder["encode"]>[0]) => {
      encoder.count++;
      return real.encode(task);
    },
  };
  return encoder;
}

const bytesOf = (site: BuiltSite, path: string): Buffer => readFileSync(join(site.outDir, path));
/** Address and width of every candidate. */
const candidates = (srcset: string): readonly (readonly [path: string, width: number])[] =>
  srcset.split(", ").map((one) => {
    const [address = "", width = ""] = one.split(" ");
    return [address.slice(1), Number(width.replace("w", ""))];
  });

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite({
    "content/articles/lead.md": article(
      "صورة",
      "image: { src: wide.jpg, alt: بحر }",
      "نص.\n\n![رمل](sand.png)\n",
    ),
    "content/articles/wide.jpg": await telling("jpeg", 2000, 1200),
    "content/articles/sand.png": await telling("png", 900, 600),
    "content/articles/formats.md": article(
      "صيغ",
      "",
      "![ا](upright.jpg)\n\n![ب](s.webp)\n\n![ج](s.avif)\n\n![د](s.gif)\n\n![ه](moving.gif)\n\n![و](clear.png)\n\n![ز](map.svg)\n\n![ح](turned.png)\n",
    ),
    "content/articles/upright.jpg": await turned("jpeg", 1000, 600, 6),
    "content/articles/turned.png": await turned("png", 200, 100, 8),
    "content/articles/s.webp": await telling("webp", 640, 400),
    "content/articles/s.avif": await telling("avif", 640, 400),
    "content/articles/s.gif": await plain("gif", 640, 400),
    "content/articles/moving.gif": await moving("gif"),
    "content/articles/clear.png": await transparent(640, 400),
    "content/articles/map.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" onload="alert(1)"><script>alert(2)</script><rect width="9" height="9"/></svg>',
    "content/articles/broken.md": article(
      "تالفة",
      "",
      "![ع](sizeless.svg)\n\n![م](cut.jpg)\n\n![ن](text.png)\n\n![س](drawing.png)\n\n![ف](cut.svg)\n",
    ),
    "content/articles/sizeless.svg":
      '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    "content/articles/drawing.png": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "content/articles/cut.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" he',
    "content/articles/cut.jpg": (await plain("jpeg", 640, 400)).subarray(0, 1500),
    "content/articles/text.png": "ليست صورة",
    "content/articles/map.md": article("خريطة", "image: { src: map.svg, alt: خريطة }"),
    "content/media/unseen.jpg": await turned("jpeg", 300, 200, 3),
  });
}, 60_000);

const page = (name: string) => site.document(`articles/${name}/index.html`);
const picture = (name: string, alt: string) => {
  const image = one(page(name), `main img[alt="${alt}"]`);
  const holder = all(page(name), "main picture").find((found) => found.querySelector(`img[alt="${alt}"]`));
  return { image, sources: holder === undefined ? [] : all(holder, "source") };
};
const attributes = (alt: string, names: readonly string[], name = "formats") => {
  const { image } = picture(name, alt);
  return names.map((attribute) => image.getAttribute(attribute));
};

describe("a photograph on a page", () => {
  it("is offered as AVIF and WebP in several widths, never larger than it is", () => {
    const { sources } = picture("lead", "رمل");
    expect(sources.map((found) => found.getAttribute("type"))).toEqual(["image/avif", "image/webp"]);
    for (const source of sources) {
      const widths = candidates(source.getAttribute("srcset") ?? "").map(([, width]) => width);
      expect(widths).toEqual([480, 800, 900]);
      expect(source.getAttribute("sizes")).toMatch(/^\(min-width: 80em\) 696px, /);
    }
  });

  it("has files of the format and width that each candidate promises, in names that change with it", async () => {
    for (const source of picture("lead", "بحر").sources) {
      const format = source.getAttribute("type") === "image/avif" ? "heif" : "webp";
      for (const [path, width] of candidates(source.getAttribute("srcset") ?? "")) {
        expect(path).toMatch(/^assets\/pictures\/[0-9a-f]{16}-\d+\.(?:avif|webp)$/);
        const found = await sharp(bytesOf(site, path)).metadata();
        expect([found.format, found.width, found.height]).toEqual([format, width, Math.round(width * 0.6)]);
        expect([found.exif, found.xmp, found.icc, found.orientation]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
      }
    }
  });

  it("at the head comes first and at once, in the text when it comes near", () => {
    expect(attributes("بحر", ["width", "height", "fetchpriority", "loading"], "lead")).toEqual([
      "2000",
      "1200",
      "high",
      null,
    ]);
    expect(attributes("رمل", ["width", "height", "fetchpriority", "loading", "decoding"], "lead")).toEqual([
      "900",
      "600",
      null,
      "lazy",
      "async",
    ]);
  });

  it("keeps its place in its main colour", () => {
    const [tone] = attributes("رمل", ["class"], "lead");
    expect(tone).toMatch(/^tone-[0-3]{3}$/);
    const styles = Object.entries(site.output).find(([path]) => /^assets\/style\..*\.css$/.test(path))?.[1];
    expect(styles).toContain(`.${tone}{background-color: #`);
  });

  it("has no colour behind it where the ground shines through", () => {
    expect(picture("formats", "و").image.getAttribute("class") ?? "").toBe("");
    expect(picture("formats", "و").sources.length).toBe(2);
  });

  it("wider than its widest copy has a plain copy for whoever cannot choose", async () => {
    const [src] = attributes("بحر", ["src"], "lead");
    expect(src).toMatch(/^\/assets\/pictures\/[0-9a-f]{16}-1200\.jpg$/);
    const found = await sharp(bytesOf(site, src?.slice(1) ?? "")).metadata();
    expect([found.format, found.width, found.height]).toEqual(["jpeg", 1200, 720]);
    expect(attributes("رمل", ["src"], "lead")).toEqual(["/media/articles/sand.png"]);
    expect(attributes("ج", ["src"])[0]).toMatch(/-640\.jpg$/);
  });

  it("that lay on its side stands upright, in its own format too", async () => {
    expect(attributes("ا", ["width", "height"])).toEqual(["600", "1000"]);
    expect(attributes("ح", ["width", "height"])).toEqual(["100", "200"]);
    const found = await sharp(bytesOf(site, "media/articles/upright.jpg")).metadata();
    expect([found.width, found.height, found.orientation, found.exif]).toEqual([
      600,
      1000,
      undefined,
      undefined,
    ]);
  });

  it("that moves stays as it is", async () => {
    expect(picture("formats", "ه").sources).toEqual([]);
    expect(bytesOf(site, "media/articles/moving.gif").equals(await moving("gif"))).toBe(true);
  });

  it("is the picture of its article where a link is shared", () => {
    const content = (property: string) =>
      one(page("lead"), `meta[property="${property}"]`).getAttribute("content");
    expect(content("og:image")).toMatch(
      /^https:\/\/news\.example\/assets\/pictures\/[0-9a-f]{16}-1200\.jpg$/,
    );
    expect(["type", "width", "height", "alt"].map((name) => content(`og:image:${name}`))).toEqual([
      "image/jpeg",
      "1200",
      "720",
      "بحر",
    ]);
  });

  it("that other sites cannot show, a drawing, leaves its place to the publisher's logo", async () => {
    const properties = all(page("map"), 'meta[property^="og:image"]');
    expect(properties).toEqual([]);
    expect(one(page("map"), 'meta[name="twitter:card"]').getAttribute("content")).toBe("summary");
  });

  it("is offered in several widths on the front page too", () => {
    const lead = one(site.document("index.html"), '.pic img[fetchpriority="high"]');
    expect(lead.getAttribute("width")).toBe("2000");
    const sources = all(site.document("index.html"), ".lead .pic source");
    expect(sources.map((found) => found.getAttribute("type"))).toEqual(["image/avif", "image/webp"]);
    expect(sources[0]?.getAttribute("sizes")).toMatch(/^\(min-width: 80em\) 488px, /);
  });
});

describe("what readers get", () => {
  it("tells nothing of place and owner, whatever page shows it or none", async () => {
    const photographs = Object.keys(site.output).filter((path) =>
      /\.(?:jpe?g|png|webp|avif|gif)$/.test(path),
    );
    expect(photographs.length).toBeGreaterThan(20);
    for (const path of photographs) {
      const bytes = bytesOf(site, path);
      expect([path, bytes.includes("Hidden Owner")]).toEqual([path, false]);
      if (/text\.png|cut\.jpg/.test(path)) continue;
      const { exif, xmp } = await sharp(bytes).metadata();
      const isTurnedByBrowsers = path === "media/unseen.jpg";
      expect([path, exif !== undefined, xmp]).toEqual([path, isTurnedByBrowsers, undefined]);
    }
    expect((await sharp(bytesOf(site, "media/unseen.jpg")).metadata()).orientation).toBe(3);
  });

  it("is a drawing without what could run, and the editor is told", () => {
    expect(site.output["media/articles/map.svg"]).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20"><rect width="9" height="9"/></svg>\n',
    );
    expect(site.codes.filter((code) => code === "unsafe-svg").length).toBe(2);
    expect(attributes("ز", ["width", "height"])).toEqual(["30", "20"]);
  });

  it("is the rest of the page where a picture is damaged, and the editor is told", () => {
    expect(site.kind).toBe("built");
    const broken = site.result.diagnostics.filter(({ code }) => code === "broken-image");
    expect(broken.map(({ place, severity }) => [place.path, severity])).toEqual([
      ["content/articles/cut.jpg", "warning"],
      ["content/articles/cut.svg", "warning"],
      ["content/articles/drawing.png", "warning"],
      ["content/articles/text.png", "warning"],
    ]);
    expect(attributes("م", ["width", "height"], "broken")).toEqual(["640", "400"]);
  });
});

describe("building again", () => {
  it("encodes nothing that was encoded, wherever its file lies now; a new quality encodes anew", async () => {
    const cacheFolder = join(freshFolder(), "cache");
    const photograph = await plain("jpeg", 1000, 600);
    const files = {
      "content/articles/a.md": article("أ", "image: { src: a.jpg, alt: أ }"),
      "content/articles/a.jpg": photograph,
    };
    const encoder = counting();
    const options = { cacheFolder, saveCache: true, pictureEncoder: encoder };
    const first = await buildSite(files, options);
    expect(encoder.count).toBe(1);
    const again = await buildSite({ ...files, "content/articles/b.jpg": photograph }, options);
    expect([encoder.count, again.output]).toEqual([1, first.output]);
    const moved = await buildOver(
      first,
      { "content/articles/a.jpg": undefined, "content/media/a.jpg": photograph },
      options,
    );
    expect([encoder.count, moved.kind]).toEqual([1, "built"]);
    await buildOver(first, { "site.yaml": `${siteYaml}images: { quality: 50 }\n` }, options);
    expect(encoder.count).toBe(2);
  });

  it("makes good what was damaged in the cache, to the same bytes", async () => {
    const cacheFolder = join(freshFolder(), "cache");
    const files = {
      "content/articles/a.md": article("أ", "image: { src: a.jpg, alt: أ }"),
      "content/articles/a.jpg": await plain("jpeg", 1000, 600),
    };
    const encoder = counting();
    const options = { cacheFolder, saveCache: true, pictureEncoder: encoder };
    const first = await buildSite(files, options);
    const { readdirSync, writeFileSync, truncateSync } = await import("node:fs");
    const images = join(cacheFolder, "images");
    for (const name of readdirSync(images)) {
      if (name.endsWith(".avif")) truncateSync(join(images, name), 40);
      if (name.endsWith(".json")) continue;
      if (name.endsWith(".webp")) writeFileSync(join(images, name), "webp?");
    }
    const second = await buildSite(files, options);
    expect([encoder.count, second.output]).toEqual([2, first.output]);
    for (const name of readdirSync(images))
      if (name.endsWith(".json")) writeFileSync(join(images, name), "{}");
    const third = await buildSite(files, options);
    expect([encoder.count, third.output]).toEqual([3, first.output]);
  });

  it("is the same without a cache", async () => {
    const files = {
      "content/articles/a.md": article("أ", "image: { src: a.jpg, alt: أ }"),
      "content/articles/a.jpg": await telling("jpeg", 700, 600),
    };
    const cached = await buildSite(files, { cacheFolder: join(freshFolder(), "cache"), saveCache: true });
    expect((await buildSite(files)).output).toEqual(cached.output);
  });
});

describe("the configuration", () => {
  it("says which widths and formats there are", async () => {
    const { document } = await buildSite({
      "site.yaml": `${siteYaml}images: { widths: [300, 100], formats: [webp] }\n`,
      "content/articles/a.md": article("أ", "", "![أ](a.jpg)\n"),
      "content/articles/a.jpg": await plain("jpeg", 500, 300),
    });
    const [source, ...more] = all(document("articles/a/index.html"), "main source");
    expect([source?.getAttribute("type"), more]).toEqual(["image/webp", []]);
    expect(candidates(source?.getAttribute("srcset") ?? "").map(([, width]) => width)).toEqual([100, 300]);
  });

  it("can do without copies: then no library is asked", async () => {
    const encoder = counting();
    const files = {
      "site.yaml": `${siteYaml}images: { variants: no }\n`,
      "content/articles/a.md": article("أ", "", "![أ](a.jpg)\n"),
      "content/articles/a.jpg": await turned("jpeg", 500, 300, 6),
    };
    const { html, outDir } = await buildSite(files, { pictureEncoder: encoder });
    expect(encoder.count).toBe(0);
    expect(html("articles/a/index.html")).toContain(
      '<img src="/media/articles/a.jpg" width="300" height="500"',
    );
    const { orientation, exif } = await sharp(join(outDir, "media/articles/a.jpg")).metadata();
    expect([orientation, exif?.includes("Hidden Owner")]).toEqual([6, false]);
  });
});

it("warns of files that are published as they are although they are articles, or could run", async () => {
  const source = article("في غير مكانه");
  const raw = await buildSite({
    "content/articles/a.md": article("خبر", "", "[خريطة](map.html)\n"),
    "content/articles/map.html": "<script>1</script>",
    "content/media/lost.md": source,
    "content/media/chart.HTML": "<script>1</script>",
    "content/media/x.js": "1",
    "content/media/report.pdf": "%PDF",
  });
  const told = raw.result.diagnostics.map(({ code, place, facts }) => [code, place.path, facts]);
  expect(told).toEqual([
    ["raw-media", "content/articles/map.html", { kind: "active" }],
    ["raw-media", "content/media/chart.HTML", { kind: "active" }],
    ["raw-media", "content/media/lost.md", { kind: "source" }],
    ["raw-media", "content/media/x.js", { kind: "active" }],
  ]);
  expect(raw.output["media/lost.md"]).toBe(source);
});
