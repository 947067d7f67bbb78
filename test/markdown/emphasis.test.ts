import { describe, expect, it } from "vitest";
import { linesOf, rendered } from "./rendering.js";

it("names the words behind three stars of which one is closed", () => {
  expect(rendered("***نص* ثم").diagnostics.map(({ facts }) => facts)).toEqual([{ text: "نص" }]);
});

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
    expect(linesOf("قال \\*\\*كذا\\*\\*")).toEqual(["<p>قال **كذا**</p>"]);
  });

  it("a multiplication is told as what it is", () => {
    expect(rendered("حاصل 5*3*2 كذا").at).toEqual(["1:6-11 sign-not-shown"]);
  });

  it.each([
    ["قال **الوزير إن الزيارة تمت", "1:5-7"],
    ["**عاجل: زيارة سرية", "1:1-3"],
    ["**عاجل ** زيارة سرية", "1:1-3"],
    ["زار **[بغداد](/b/) أمس", "1:5-7"],
    ["قال و**الأهلي فاز", "1:6-8"],
    ["- أ\n- **«ب» كذا", "2:3-5"],
    ["** عاجل ** زيارة سرية", "1:1-3"],
    ["- ** عاجل **: زيارة", "1:3-5"],
    ["نص\nقال الوزير ** نعم **.", "2:12-14"],
    ["**فقرة أولى\n\nفقرة ثانية**", "1:1-3"],
  ])("nothing closes the stars of %j", (body, place) => {
    expect(rendered(body).at).toEqual([`${place} emphasis-left-open`]);
  });

  it.each([
    "سعره 10** ريالات\n\n** مع الضريبة",
    "قال الوزير** أمس\n\n**ملاحظة: كذا",
    "قال \\*\\*الوزير",
    "القوة 2**3 في البرنامج",
    "قال الوزير** أمس",
    "سطر ** آخر",
    "شطر أول ** شطر ثان\nشطر ثالث ** شطر رابع",
    "شطر أول ** شطر ثان ** شطر ثالث",
    "*** عاجل ***",
    "** مع الضريبة",
    "`**كذا`",
    "****",
    "***",
    "a **b",
  ])("says nothing of the stars of %j, which may be meant", (body) => {
    expect(rendered(body).at).toEqual([]);
  });

  it("emphasis that works is not reported", () => {
    expect(linesOf("قال **والأهلي** و**الزمالك**")).toEqual([
      "<p>قال <strong>والأهلي</strong> و<strong>الزمالك</strong></p>",
    ]);
  });
});
