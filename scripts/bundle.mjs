// Bundles the program into few files, `dist/`. Loading some 400 small modules took 0.4 s of every run, the bundle takes
// 0.1 s. What is loaded with `import()` becomes a file of its own, which is read when it is asked for.

import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { tsImport } from "tsx/esm/api";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** These bring files of their own that they look for beside their code: binaries, a worker. */
const external = ["tinypool", "sharp", "@resvg/resvg-js", "harfbuzzjs"];

// The names of shared files hold a hash: those of the last compilation would stay behind.
for (const name of readdirSync(at("dist"), { recursive: true })) {
  if (name.endsWith(".js")) rmSync(at(`dist/${name}`));
}

await build({
  entryPoints: ["cli", "worker", "index"].map((name) => at(`src/${name}.ts`)),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  charset: "utf8",
  external,
  outdir: at("dist"),
  // CommonJS packages inside the bundle ask for Node's modules by `require`.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module";\nconst require = requireFrom(import.meta.url);',
  },
  logLevel: "warning",
});

// What the packaged templates and words parse to, so that no start of the program has to.
const { readTemplateFolder } = await tsImport("../src/render/load-templates.ts", import.meta.url);
const { writeParsedTexts } = await tsImport("../src/render/parsed-texts.ts", import.meta.url);
const { value: packaged } = await readTemplateFolder(at("templates"));
writeFileSync(at("dist/templates.json"), writeParsedTexts(packaged));
