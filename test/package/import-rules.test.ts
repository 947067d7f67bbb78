// The import rules, and that they are kept by something that sees: a violation that is planted must be found.

import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { temporaryFolder, writeFiles } from "../commands/support.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const program = join(repository, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

type Cruised = Readonly<{ rules: readonly string[]; modules: number; dependencies: number }>;

async function cruise(folder: string): Promise<Cruised> {
  const args = [program, "--config", ".dependency-cruiser.mjs", "--output-type", "json", "src"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 });
  const { violations, totalCruised, totalDependenciesCruised } = JSON.parse(stdout).summary;
  const found = violations.map(
    ({ rule, from, to }: { rule: { name: string }; from: string; to: string }) =>
      `${rule.name}: ${from} → ${to}`,
  );
  return { rules: found, modules: totalCruised, dependencies: totalDependenciesCruised };
}

/** A copy with files of its own beside it, so that nothing here can be left behind. */
function planted(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const name of [".dependency-cruiser.mjs", "tsconfig.json", "package.json"]) {
    cpSync(join(repository, name), join(folder, name));
  }
  writeFiles(folder, files);
  return folder;
}

const empty = "export const value = 1;\n";
const importOf = (specifier: string): string =>
  `import { value } from "${specifier}";\nexport const other = value;\n`;

describe("the import rules", () => {
  it("are kept by all modules of src", async () => {
    const { rules, modules, dependencies } = await cruise(repository);
    expect(rules).toEqual([]);
    expect(modules).toBeGreaterThan(150);
    expect(dependencies).toBeGreaterThan(400);
  });

  it.each([
    [
      "site-imports: src/site/a.ts → src/render/b.ts",
      { "src/site/a.ts": importOf("../render/b.js"), "src/render/b.ts": empty },
    ],
    [
      "content-imports: src/content/a.ts → src/site/b.ts",
      { "src/content/a.ts": importOf("../site/b.js"), "src/site/b.ts": empty },
    ],
    [
      "model-imports: src/model/a.ts → src/language/b.ts",
      { "src/model/a.ts": importOf("../language/b.js"), "src/language/b.ts": empty },
    ],
    [
      "publish-imports: src/publish/a.ts → src/build.ts",
      { "src/publish/a.ts": importOf("../build.js"), "src/build.ts": empty },
    ],
    [
      "nothing-imports-the-command-line: src/serve/a.ts → src/commands/b.ts",
      { "src/serve/a.ts": importOf("../commands/b.js"), "src/commands/b.ts": empty },
    ],
    [
      "pure-folders-never-touch-the-machine: src/site/a.ts → fs",
      { "src/site/a.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n' },
    ],
    [
      "no-circular: src/site/a.ts → src/site/b.ts",
      {
        "src/site/a.ts": `${importOf("./b.js")}`,
        "src/site/b.ts": 'import { other } from "./a.js";\nexport const value = other;\n',
      },
    ],
    [
      "site-imports: src/site/a.ts → src/render/b.ts",
      {
        "src/site/a.ts": 'import type { B } from "../render/b.js";\nexport type A = B;\n',
        "src/render/b.ts": "export type B = string;\n",
      },
    ],
  ])("are broken by a planted violation: %s", async (violation, files) => {
    expect((await cruise(planted(files))).rules).toContain(violation);
  });

  it("keep language/ free of packages, and let it and all others import the model", async () => {
    const files = {
      "src/language/a.ts": importOf("commander"),
      "src/language/b.ts": importOf("../model/c.js"),
      "src/site/b.ts": importOf("../model/c.js"),
      "src/content/b.ts": importOf("../markdown/d.js"),
      "src/model/c.ts": empty,
      "src/markdown/d.ts": empty,
      "node_modules/commander/package.json": '{"name":"commander","version":"1.0.0","main":"index.js"}',
      "node_modules/commander/index.js": "exports.value = 1;\n",
    };
    const { rules } = await cruise(planted(files));
    expect(rules.map((rule) => rule.split(":")[0])).toEqual(["language-has-no-dependency"]);
  });
});

describe("the pure folders", () => {
  // What imports cannot tell: these are there without one.
  const impure =
    /\bDate\.now\b|\bnew Date\(\)|\bprocess\.|\bperformance\.|\bMath\.random\b|\blocaleCompare\b|\btoLocale[A-Z]|\bIntl\.\w+\(\)/;

  it.each(["model", "language", "markdown", "site"])(
    "%s asks neither the clock, the environment nor the locale",
    (name) => {
      const folder = join(repository, "src", name);
      const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
        file.endsWith(".ts"),
      );
      expect(files.length).toBeGreaterThan(5);
      expect(
        files.filter((file) => impure.test(withoutComments(readFileSync(join(folder, file), "utf8")))),
      ).toEqual([]);
    },
  );

  it("would be seen to ask", () => {
    for (const line of [
      "const t = Date.now();",
      "a.localeCompare(b)",
      "n.toLocaleString()",
      "new Intl.Collator()",
    ]) {
      expect(line).toMatch(impure);
    }
  });
});

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
