import { describe, expect, it } from "vitest";
import { htmlBody } from "../../../src/import/html/body.js";

const markdownOf = (html: string) => htmlBody(html, { link: (href) => href, image: (src) => src }, []);
const one = '<a href="#_ftnref1" name="_ftn1">[1]</a>';

describe("footnotes pasted from Word", () => {
  it.each([
    [`<p>نص<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> آخر.</p><p>${one} <i>المقدمة</i>، ص 12.</p>`],
    // An editor saved them with the page's address; the number is set high around the link.
    [
      `<p>نص<sup><a href="https://old.example/p/#_ftn1">[1]</a></sup> آخر.</p><div id="ftn1"><p>${one} <i>المقدمة</i>، ص 12.</p></div>`,
    ],
  ])("are footnotes: %s", (html) => {
    expect(markdownOf(html)).toBe("نص[^ftn1] آخر.\n\n[^ftn1]: *المقدمة*، ص 12.");
  });

  it("of several paragraphs stay whole", () => {
    const note = `<div id="ftn1"><p>${one} أولى.</p><p>ثانية.</p></div>`;
    expect(markdownOf(`<p>نص<a href="#_ftn1">[1]</a></p>${note}`)).toBe(
      "نص[^ftn1]\n\n[^ftn1]: أولى.\n\n    ثانية.",
    );
  });

  it.each([
    ["lack the note", '<p>نص<a href="#_ftn1">[1]</a></p>'],
    [
      "are mentioned in a table that stays HTML",
      `<table><tr><td><a href="#_ftn1">[1]</a></td></tr></table><p>${one} حاشية</p>`,
    ],
  ])("stay links where they %s", (_where, html) => {
    const markdown = markdownOf(html);
    expect(markdown).toContain("#_ftn1");
    expect(markdown).not.toContain("[^");
  });
});
