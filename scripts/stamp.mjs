// Writes dist/stamp.json: which code this is. The cache takes nothing that other code made.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

const hash = createHash("sha256");
const scripts = readdirSync(dist, { recursive: true })
  .filter((name) => name.endsWith(".js"))
  .sort();
for (const name of scripts) hash.update(`${name}\0`).update(readFileSync(join(dist, name)));

writeFileSync(join(dist, "stamp.json"), `${JSON.stringify({ code: hash.digest("hex").slice(0, 32) })}\n`);
