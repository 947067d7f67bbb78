// An export larger than the memory: what is kept of each post must not keep the piece of the file that it was cut from.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "wxr-"));
afterAll(() => rmSync(folder, { recursive: true }));

const posts = 4000;
const body = `<p>${"نص طويل من الخبر ".repeat(300)}</p>`;

it("keeps links and titles of all posts of 35 MB in a heap of 24 MB", { timeout: 60_000 }, () => {
  const items = Array.from(
    { length: posts },
    (_, at) =>
      `<item><title>عنوان الخبر ذي الرقم ${at}</title><link>https://old.example/2019/news-number-${at}/</link><content:encoded><![CDATA[${body}]]></content:encoded></item>`,
  );
  writeFileSync(join(folder, "export.xml"), `<rss><channel>${items.join("\n")}</channel></rss>`);
  writeFileSync(
    join(folder, "keep.mts"),
    `import { readWxr } from ${JSON.stringify(new URL("../../../src/import/wxr/stream.ts", import.meta.url).href)};
const kept: (string | undefined)[] = [];
for await (const record of readWxr(process.argv[2] ?? ""))
  if (record.kind === "item") kept.push(record.item.fields.get("title"), record.item.fields.get("link"));
console.log(kept.length);
`,
  );
  const flags = ["--max-old-space-size=24", "--import", import.meta.resolve("tsx")];
  const script = [join(folder, "keep.mts"), join(folder, "export.xml")];
  const answer = execFileSync(process.execPath, [...flags, ...script], { encoding: "utf8", stdio: "pipe" });
  expect(answer.trim()).toBe(String(2 * posts));
});
