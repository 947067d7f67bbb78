// Writes schemas/*.schema.json from the schemas of src/content. Run by `npm run schemas`; a test finds stale files.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedSchemas } from "../src/content/schema/published.js";

const folder = join(import.meta.dirname, "..", "schemas");
for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}
