import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitiseSvg } from "../../src/images/sanitise-svg.js";
import { svgProblems } from "../../src/images/svg-problems.js";

const root = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const inside = (drawing: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${drawing}</svg>`;

describe("a drawing made safe", () => {
  it.each([
    ["<script>alert(1)</script><rect/>", "<rect/>"],
    ['<rect onclick="alert(1)" width="1"/>', '<rect width="1"/>'],
    ["<foreignObject><p>a</p></foreignObject><g/>", "<g/>"],
    ['<a href="javascript:alert(1)"><text>a</text></a>', "<a><text>a</text></a>"],
    ['<a xlink:href=" java&#10;script:alert(1)">b</a>', "<a>b</a>"],
    ['<image href="https://evil.example/a.png"/>', "<image/>"],
    ['<image href="data:image/png;base64,AA//"/>', '<image href="data:image/png;base64,AA//"/>'],
    ['<use xlink:href="#a"/><use href="b.svg#a"/>', '<use xlink:href="#a"/><use/>'],
    [
      '<style>@import "x.css";</style><style>.a{fill:url(#g)}</style>',
      "<style/><style>.a{fill:url(#g)}</style>",
    ],
    ["<style>.a{fill:\\75rl(//evil.example)}</style>", "<style/>"],
    ['<rect style="fill:url(//evil.example/a)" fill="url( \'#g\' )"/>', "<rect fill=\"url( '#g' )\"/>"],
    [
      '<set attributeName="href" to="x"/><animate attributeName="x" to="5"/>',
      '<animate attributeName="x" to="5"/>',
    ],
    ['<metadata><x:y xmlns:x="z">owner</x:y></metadata><sodipodi:view/>', ""],
    [
      "<!-- <script> --><text>a &lt;b&gt; &amp; &unknown;</text>",
      "<text>a &lt;b&gt; &amp; &amp;unknown;</text>",
    ],
    ["<text><![CDATA[<script>]]></text>", "<text>&lt;script&gt;</text>"],
    ['<iframe srcdoc="x"><g/></iframe><handler/><listener/><audio/>', ""],
  ])("%s", (drawing, safe) => {
    expect(sanitiseSvg(inside(drawing))).toBe(`${root}${safe === "" ? "/>" : `>${safe}</svg>`}\n`);
  });

  it("loses its declarations: no entity can hide anything", () => {
    const text =
      '<?xml version="1.0"?><?xml-stylesheet href="a"?><!DOCTYPE svg [<!ENTITY a "<script/>">]><svg>&a;</svg>';
    expect(sanitiseSvg(text)).toBe(`${root}>&amp;a;</svg>\n`);
  });

  it.each([
    "<svg><g></svg>",
    "<svg",
    "<svg/><svg/>",
    "<html/>",
    "<svg onload=alert(1)/>",
    "",
    "text",
    "<svg><!-- </svg>",
  ])("is none where the file is no well-formed SVG: %s", (text) => {
    expect(sanitiseSvg(text)).toBeUndefined();
  });

  it("loses an address of another site behind however much white space", () => {
    const style = `fill:url(${" ".repeat(300_000)}https://a.example/x)`;
    expect(sanitiseSvg(inside(`<path style="${style}"/>`))).not.toContain("example");
  });

  it("has nothing left to find, and making it safe again changes nothing", () => {
    const scraps = fc.constantFrom(
      ..."<g>|</g>|<rect |<script>|</script>|<a href='|'/>|' |onload='|url(|#a|//x.example|)|&#106;|javascript:|<style>|</style>|@import |\"|<![CDATA[|]]>|<!--|-->|text|<svg:g>|</svg:g>|style='|\\".split(
        "|",
      ),
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 14 }), (parts) => {
        const safe = sanitiseSvg(inside(parts.join("")));
        if (safe === undefined) return;
        expect(svgProblems(safe)).toEqual([]);
        expect(sanitiseSvg(safe)).toBe(safe);
      }),
      { numRuns: 2000 },
    );
  });
});
