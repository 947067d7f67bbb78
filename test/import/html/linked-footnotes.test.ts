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

  it.each([
    [
      "Google Docs",
      '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
      '<hr class="c7"><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;حاشية</p><p>ثانية</p></div>',
    ],
    [
      "LibreOffice",
      '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
      '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>حاشية</p><p>ثانية</p></div>',
    ],
    [
      "Substack",
      '<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a>',
      '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1">1</a><div class="footnote-content"><p>حاشية</p><p>ثانية</p></div></div>',
    ],
    [
      "GitHub",
      '<sup><a href="#user-content-fn-1" id="user-content-fnref-1">1</a></sup>',
      '<section class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>حاشية</p><p>ثانية <a href="#user-content-fnref-1">↩</a></p></li></ol></section>',
    ],
    [
      "kramdown",
      '<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup>',
      '<div class="footnotes"><ol><li id="fn:1"><p>حاشية</p><p>ثانية <a href="#fnref:1">↩</a></p></li></ol></div>',
    ],
    [
      "Easy Footnotes",
      '<a href="#easy-footnote-bottom-1-22" id="easy-footnote-1-22"><sup>1</sup></a>',
      '<ol><li><span id="easy-footnote-bottom-1-22"></span><p>حاشية</p><p>ثانية</p><a href="#easy-footnote-1-22"></a></li></ol>',
    ],
  ])("of %s are footnotes", (_program, mention, notes) => {
    expect(markdownOf(`<p>نص${mention} آخر.</p>${notes}`)).toBe(
      "نص[^ftn1] آخر.\n\n[^ftn1]: حاشية\n\n    ثانية",
    );
  });

  it("of several paragraphs stay whole", () => {
    const note = `<div id="ftn1"><p>${one} أولى.</p><p>ثانية.</p></div>`;
    expect(markdownOf(`<p>نص<a href="#_ftn1">[1]</a></p>${note}`)).toBe(
      "نص[^ftn1]\n\n[^ftn1]: أولى.\n\n    ثانية.",
    );
  });

  it.each([
    [
      "are not of notes",
      '<p>نص<a href="#_ftn1">[1]</a></p><h2 id="fn2">عنوان</h2><p><a href="#fnref2">أعلى</a></p>',
    ],
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
