import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildAssets, minimiseCss } from "../../src/render/assets.js";
import { packagedDir } from "./packaged.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const stylesDir = join(packagedDir, "assets", "styles");
const fontsDir = join(packagedDir, "assets", "fonts");

const packagedStyles = async (): Promise<[name: string, css: string][]> => {
  const names = (await readdir(stylesDir)).sort();
  return Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [name, await readFile(join(stylesDir, name), "utf8")],
    ),
  );
};

describe("styles", () => {
  it("become one file, in the order of their names, under a name that changes with its content", () => {
    const build = (second: string) =>
      buildAssets(
        new Map([
          ["styles/20-b.css", bytes(second)],
          ["styles/10-a.css", bytes("a { color: red; }")],
        ]),
        "/news/",
      );
    const one = build("b { color: blue; }");
    expect(one.files).toEqual([
      {
        kind: "text",
        path: "assets/style.cf40795f83.css",
        origin: { path: "templates/assets/styles" },
        text: "a { color: red; }\nb { color: blue; }\n",
      },
    ]);
    expect(one.published.get("style.css")?.href).toBe("/news/assets/style.cf40795f83.css");
    expect(build("b { color: green; }").published.get("style.css")?.href).not.toBe(
      one.published.get("style.css")?.href,
    );
  });

  it("point at other files by their published names, and report those that are not there", () => {
    const css =
      '@font-face { src: url("../fonts/a.woff2"); }\nb { background: url(data:x) }\nc { background: url(../b.png) }';
    const { files, published, diagnostics } = buildAssets(
      new Map([
        ["fonts/a.woff2", bytes("font")],
        ["styles/10.css", bytes(css)],
      ]),
      "/",
    );
    const font = published.get("fonts/a.woff2")?.href;
    expect(font).toMatch(/^\/assets\/fonts\/a\.[0-9a-f]{10}\.woff2$/u);
    expect(files.find(({ kind }) => kind === "text")).toMatchObject({
      text: `@font-face { src: url("${font}"); }\nb { background: url(data:x) }\nc { background: url(../b.png) }\n`,
    });
    expect(diagnostics).toMatchObject([
      {
        code: "template-unknown-asset",
        place: { path: "templates/assets/styles/10.css", line: 3, column: 17 },
        facts: { name: "../b.png" },
      },
    ]);
  });

  it.each([
    ["a { color: red }\n@media print {\n  b { color: blue }\n", { sign: "{" }, 2, 14],
    ["a { color: red }\n}\n", { sign: "}" }, 2, 1],
    ["a { color: red }\n/* b { }\n", { sign: "/*" }, 2, 1],
  ])("are told of what is not closed: %j", (css, facts, line, column) => {
    const { diagnostics } = buildAssets(new Map([["styles/90-own.css", bytes(css)]]), "/");
    expect(diagnostics).toMatchObject([{ code: "css-unbalanced", facts, place: { line, column } }]);
  });

  it("count no brace in strings, comments, addresses and escapes", () => {
    const css = 'a::before { content: "{\\"{"; }\n/* { */\n.\\{b { background: url(data:x,{) }\n';
    expect(buildAssets(new Map([["styles/90-own.css", bytes(css)]]), "/").diagnostics).toEqual([]);
  });

  it("are told that an import does nothing", () => {
    const { diagnostics } = buildAssets(
      new Map([["styles/90-own.css", bytes('@import "mine.css";\n')]]),
      "/",
    );
    expect(diagnostics).toMatchObject([{ code: "css-import", place: { line: 1, column: 1 } }]);
  });

  it("lose comments and indentation, and nothing inside strings", () => {
    const css = '/* a */\na::before {\n  content: "/* kept */  \\"";\n  color: red; /* b */\n}\n';
    expect(minimiseCss(css)).toBe('a::before{content: "/* kept */  \\"";color: red; }');
  });
});

describe("the packaged styles", () => {
  it("name no side of the screen: the start and the end of a line are enough", async () => {
    const sided =
      /(?<![-\w])(?:left|right)\s*:|(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b|text-align:\s*(?:left|right|justify)|float:\s*(?:left|right)|translateX|(?<![-\w])(?:min-|max-)?(?:width|height)\s*:|letter-spacing:(?!\s*0;)|font-style:\s*italic/u;
    for (const [name, css] of await packagedStyles()) {
      const found = css
        .replace(/\/\*[\s\S]*?\*\//gu, "")
        .split("\n")
        .filter((line) => sided.test(line) && !line.includes("@media"));
      expect([name, found]).toEqual([name, []]);
    }
  });

  it("are files of fewer than 250 lines", async () => {
    for (const [name, css] of await packagedStyles())
      expect([name, css.split("\n").length < 250]).toEqual([name, true]);
  });
});

describe("the packaged fonts", () => {
  it("of an Arabic article have at most 50 KB", async () => {
    const names = ["naskh-arabic", "naskh-figures", "plex-arabic", "plex-figures"];
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(join(fontsDir, `${name}.woff2`))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(50_000);
  });

  it("come with their licences", async () => {
    const names = (await readdir(fontsDir)).filter((name) => name.endsWith(".txt"));
    expect(names.sort()).toEqual(["OFL-ibm-plex-sans-arabic.txt", "OFL-noto-naskh-arabic.txt"]);
  });
});
