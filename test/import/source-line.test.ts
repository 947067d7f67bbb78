import { expect, it } from "vitest";
import { partSourceLine } from "../../src/import/source-line.js";

it.each([
  ["نص.\n\nالمصدر: رويترز", { body: "نص.", sources: ["رويترز"] }],
  ["نص.\n\n**المصدر** \\| الخليج الجديد + متابعات\n", { body: "نص.", sources: ["الخليج الجديد", "متابعات"] }],
  ["نص.\n\nالمصدر: [رويترز](https://a.example/)", undefined],
  ["المصدر: رويترز", undefined],
  ["نص.\n\nالمصدر المطلع قال إن الأعمال مستمرة.", undefined],
])("the source line of %j", (body, parted) => {
  expect(partSourceLine(body)).toEqual(parted ?? { body, sources: [] });
});
