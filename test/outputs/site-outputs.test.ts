import { expect, it } from "vitest";
import { outputClaims, searchOutputs } from "../../src/outputs/site-outputs.js";
import { article, assemble, config } from "../site/fixture.js";
import { outputsOf } from "./fixture.js";

it("knows the places of files before they are made", () => {
  const everything = { ...config, indexNow: "0123456789abcdef" };
  const { site } = assemble([article({ tags: ["إيران"], section: "سياسة" })], { config: everything });
  const claimed = outputClaims(site).map(({ path }) => path);
  expect(claimed.filter((path) => !path.startsWith("search/")).sort()).toEqual(
    [...outputsOf(site).keys()].sort(),
  );
  const search = searchOutputs(site).map(({ path }) => path);
  expect(search).toContain(claimed.find((path) => path.startsWith("search/")));
});
