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

  /** Cruised together, each under names of its own. */
  const violations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "site-imports: src/site/a.ts → src/render/a.ts": {
      "src/site/a.ts": importOf("../render/a.js"),
      "src/render/a.ts": empty,
    },
    "content-imports: src/content/b.ts → src/site/b.ts": {
      "src/content/b.ts": importOf("../site/b.js"),
      "src/site/b.ts": empty,
    },
    "model-imports: src/model/c.ts → src/language/c.ts": {
      "src/model/c.ts": importOf("../language/c.js"),
      "src/language/c.ts": empty,
    },
    "publish-imports: src/publish/d.ts → src/build.ts": {
      "src/publish/d.ts": importOf("../build.js"),
      "src/build.ts": empty,
    },
    "nothing-imports-the-command-line: src/serve/e.ts → src/commands/e.ts": {
      "src/serve/e.ts": importOf("../commands/e.js"),
      "src/commands/e.ts": empty,
    },
    "pure-folders-never-touch-the-machine: src/site/f.ts → fs": {
      "src/site/f.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
    },
    "no-circular: src/site/g.ts → src/site/h.ts": {
      "src/site/g.ts": importOf("./h.js"),
      "src/site/h.ts": 'import { other } from "./g.js";\nexport const value = other;\n',
    },
    "site-imports: src/site/i.ts → src/render/i.ts": {
      "src/site/i.ts": 'import type { B } from "../render/i.js";\nexport type A = B;\n',
      "src/render/i.ts": "export type B = string;\n",
    },
  };
  it("are broken by each planted violation", async () => {
    const { rules } = await cruise(planted(Object.assign({}, ...Object.values(violations))));
    expect(Object.keys(violations).filter((violation) => !rules.includes(violation))).toEqual([]);
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
