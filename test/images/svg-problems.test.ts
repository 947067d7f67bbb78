import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { svgProblems } from "../../src/images/svg-problems.js";

describe("svgProblems", () => {
  it.each([
    ['<svg viewBox="0 0 1 1"><path d="M0 0h1"/><a href="#p"><use xlink:href="#p"/></a></svg>'],
    ["<svg><style>.a{fill:url(#g)}</style><rect style=\"fill: url('#g')\"/></svg>"],
    ['<svg><image href="data:image/png;base64,AAAA"/></svg>'],
    ["<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'><svg/>"],
    ["<svg><!-- <script>alert(1)</script> --><text>one two onclick=</text></svg>"],
  ])("finds nothing in a drawing: %s", (text) => {
    expect(svgProblems(text)).toEqual([]);
  });

  it.each([
    ["<svg><script>alert(1)</script></svg>", ["<script>"]],
    ["<svg><x:Script href='#a'/></svg>", ["<x:Script>"]],
    ["<svg onload='alert(1)'/>", ["onload"]],
    ["<svg ONLOAD=alert(1)>", ["ONLOAD"]],
    ["<svg><g ev:onclick='x'/></svg>", ["ev:onclick"]],
    ["<svg><foreignObject><p/></foreignObject></svg>", ["<foreignObject>"]],
    ["<svg><iframe/></svg>", ["<iframe>"]],
    ["<svg><a href='javascript:alert(1)'/></svg>", ["javascript:alert(1)"]],
    ["<svg><a xlink:href='java&#115;cript:alert(1)'/></svg>", ["javascript:alert(1)"]],
    ["<svg><a href=' java\nscript:alert(1)'/></svg>", [" java\nscript:alert(1)"]],
    ["<svg><set attributeName='href' to='javascript:alert(1)'/></svg>", ["javascript:alert(1)"]],
    [
      "<svg><animate attributeName='href' values='a;https://evil.example/'/></svg>",
      ["a;https://evil.example/"],
    ],
    ["<svg><image href='https://evil.example/a.png'/></svg>", ["https://evil.example/a.png"]],
    ["<svg><image href='data:image/svg+xml,x'/></svg>", ["data:image/svg+xml,x"]],
    ["<svg><use href='other.svg#a'/></svg>", ["other.svg#a"]],
    ["<svg><style>@import 'https://evil.example/a.css';</style></svg>", ["https://evil.example/a.css"]],
    ["<svg><rect fill='url(//evil.example/a.svg#b)'/></svg>", ["//evil.example/a.svg#b"]],
    ["<?xml-stylesheet href='a.css'?><svg/>", ["<?xml-stylesheet href='a.css'?"]],
    ["<!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>", ["<!ENTITY x 'y'"]],
    ["<svg><script/><script/></svg>", ["<script>"]],
  ])("names what does more than draw: %s", (text, problems) => {
    expect(svgProblems(text)).toEqual(problems);
  });

  it("shortens what is long", () => {
    expect(svgProblems(`<svg><use href="${"a".repeat(500)}"/></svg>`)).toEqual([`${"a".repeat(99)}…`]);
  });

  it("reads any text in bounded time and without a throw", () => {
    const scraps = fc.constantFrom(
      "<svg",
      " ",
      ">",
      "</",
      "<!--",
      "-->",
      "=",
      '"',
      "'",
      "on",
      "url(",
      "&#",
      "<?",
      "a:",
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 40 }), (parts) => Array.isArray(svgProblems(parts.join("")))),
    );
    expect(
      svgProblems(`<svg ${"a=' ".repeat(50_000)}${"<".repeat(50_000)}${"url( ".repeat(50_000)}`).length,
    ).toBeLessThan(2);
  });
});
