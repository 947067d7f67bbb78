import { expect, it } from "vitest";
import { undescribedLeadImages } from "../../src/checks/lead-images.js";
import type { Article } from "../../src/model/article.js";
import type { SourcePath } from "../../src/model/brand.js";

const place = { path: "content/articles/a.md" as SourcePath, line: 4, column: 8 };
const factsOf = (src: string, alt?: string) =>
  undescribedLeadImages([
    { image: { src: { value: src, place }, ...(alt === undefined ? {} : { alt }) } } as unknown as Article,
  ]).map(({ facts }) => facts);

it("a picture without a description is told, with what stands behind its name", () => {
  expect(factsOf("photo.jpg")).toEqual([{ src: "photo.jpg" }]);
  expect(factsOf("photo.jpg | وصف الصورة")).toEqual([{ src: "photo.jpg", alt: "وصف الصورة" }]);
  expect(factsOf("photo.jpg", "")).toEqual([]);
});
