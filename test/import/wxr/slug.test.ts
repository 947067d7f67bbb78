import { describe, expect, it } from "vitest";
import { decodedText } from "../../../src/import/old-address.js";
import { repairedSlug } from "../../../src/import/wxr/slug.js";

const title = "الحرس الثوري يعلن تفاصيل جديدة عن زيارة قائده السرية إلى بغداد";
const encoded = encodeURIComponent(title.replaceAll(" ", "-")).toLowerCase();

describe("the slug of an old post", () => {
  it.each([
    ["%d8%ae%d8%a8%d8%b1", "خبر", { slug: "خبر", wasCut: false }],
    ["hello-world", "خبر", { slug: "hello-world", wasCut: false }],
    [encoded.slice(0, 200), title, { slug: title.replaceAll(" ", "-"), wasCut: true }],
    [encoded.slice(0, 199), title, { slug: title.replaceAll(" ", "-"), wasCut: true }],
    ["%d8%ae%d8", "عنوان آخر", { slug: "خ", wasCut: true }],
    ["../../etc/passwd", "خبر", { slug: "etc-passwd", wasCut: false }],
    ["", "خبر", undefined],
    ["%d8", "خبر", undefined],
    ["---", "خبر", undefined],
  ])("%s (%s)", (postName, heading, repaired) => {
    expect(repairedSlug(postName, heading, "readable")).toEqual(repaired);
  });

  it("in a path loses halves of letters, also before a slash", () => {
    expect(decodedText("/2021/%d8%ae%d8%a8%d8/")).toEqual({ text: "/2021/خب/", wasTorn: true });
    expect(decodedText("/2021/%d8%ae%d8%a8%/x")).toEqual({ text: "/2021/خب/x", wasTorn: true });
    expect(decodedText("/2021/100%25/")).toEqual({ text: "/2021/100%/", wasTorn: false });
  });
});
