import { expect, it } from "vitest";
import { Profile } from "../../src/build/profile.js";

it("a stage that is done in two parts is one line of its costs", async () => {
  const profile = new Profile();
  await profile.stage("links", () => {});
  await profile.stage("pictures", () => {});
  await profile.stage("links", () => {});
  expect(profile.stages.map(({ stage }) => stage)).toEqual(["links", "pictures"]);
});
