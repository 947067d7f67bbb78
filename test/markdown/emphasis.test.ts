import { describe, expect, it } from "vitest";
import { rendered } from "./rendering.js";

describe("emphasis that cannot close", () => {
  it("a prefix outside and a quotation mark inside leave the stars", () => {
    const { html, at } = rendered("قال و**«الأهلي»** ثم و**«الزمالك»** هنا");
    expect(html).toBe(["<p>قال و**«الأهلي»** ثم و**«الزمالك»** هنا</p>"].join("\n"));
    expect(at).toEqual(["1:6-18 emphasis-not-closed", "1:23-36 emphasis-not-closed"]);
  });

  it("single stars too", () => {
    const { html, at } = rendered("قال و*«الأهلي»* هنا");
    expect(html).toBe(["<p>قال و*«الأهلي»* هنا</p>"].join("\n"));
    expect(at).toEqual(["1:6-16 emphasis-not-closed"]);
  });

  it("stars that were escaped are meant", () => {
    const { html, at } = rendered("قال \\*\\*كذا\\*\\*");
    expect(html).toBe(["<p>قال **كذا**</p>"].join("\n"));
    expect(at).toEqual([]);
  });

  it("a multiplication is no emphasis", () => {
    const { html, at } = rendered("حاصل 5*3*2 كذا");
    expect(html).toBe(["<p>حاصل 5<em>3</em>2 كذا</p>"].join("\n"));
    expect(at).toEqual([]);
  });

  it("emphasis that works is not reported", () => {
    const { html, at } = rendered("قال **والأهلي** و**الزمالك**");
    expect(html).toBe(["<p>قال <strong>والأهلي</strong> و<strong>الزمالك</strong></p>"].join("\n"));
    expect(at).toEqual([]);
  });
});
