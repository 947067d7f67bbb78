import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { rendered } from "./rendering.js";

const allowedSchemes = /^(?:https?:|mailto:|tel:|#|$)/;
const forbiddenElements =
  "script,style,iframe,object,embed,applet,svg,math,form,button,select,textarea,template,base,link,meta,frame,noscript,title,audio,video";

/** What in this HTML could run, load or imitate something; empty for safe HTML. Holes are taken for `href="#"`. */
function dangersOf(html: string): string[] {
  const { document } = parseHTML(
    `<!doctype html><html><body>${html.replace(/⟦[^⟧]*⟧/g, 'href="#"')}</body></html>`,
  );
  const dangers: string[] = [];
  for (const element of document.querySelectorAll(forbiddenElements)) dangers.push(`<${element.localName}>`);
  for (const element of document.body.querySelectorAll("*")) {
    if (!/^[a-z][a-z0-9]*$/.test(element.localName)) dangers.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|^xmlns|^xlink|^formaction$|[^a-z-]/.test(name))
        dangers.push(`${element.localName} ${name}`);
      if ((name === "href" || name === "cite") && !allowedSchemes.test(value))
        dangers.push(`${name}=${value}`);
      if (name === "src" && !/^https?:/.test(value)) dangers.push(`src=${value}`);
      if (name === "id" && !/^(?:s-|fn-|fnref-|footnotes|table-|.*[^\0-\x7f])/.test(value))
        dangers.push(`id=${value}`);
      if (name === "name") dangers.push(`name=${value}`);
    }
  }
  return dangers;
}

const vectors = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</script>",
  "<script\n>alert(1)</script\n>",
  "نص <script>alert(1)</script> نص",
  "<img src=x onerror=alert(1)>",
  "<img src=x:x onerror=alert(1) alt=x>",
  '<img src="javascript:alert(1)">',
  '<img src="https://example.org/a.png" srcset="javascript:alert(1)" alt=x>',
  '<img """><script>alert(1)</script>">',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  "<iframe src=javascript:alert(1)></iframe>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<object data=javascript:alert(1)></object>",
  "<embed src=javascript:alert(1)>",
  "<body onload=alert(1)>",
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  "<style>@import 'https://evil.example/x.css'</style>",
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&#x0A;script:alert(1)">x</a>',
  '<a href="&#106;&#97;vascript:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  "[x](javascript:alert(1))",
  "[x](JAVASCRIPT:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](java&#115;cript:alert(1))",
  "[x](&#x6A;avascript:alert(1))",
  "[x](<java script:alert(1)>)",
  "[x][y]\n\n[y]: javascript:alert(1)",
  "<javascript:alert(1)>",
  '![x](javascript:alert(1) "y")',
  '![x"onerror="alert(1)](https://example.org/a.png)',
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](/a" onmouseover="alert(1)',
  '![x](a.png "</figcaption><script>alert(1)</script>")',
  "```<script>\n<script>alert(1)</script>\n```",
  '```"onload="alert(1)\nx\n```',
  "`<script>alert(1)</script>`",
  "[^<script>]\n\n[^<script>]: <script>alert(1)</script>",
  "<details ontoggle=alert(1) open>x</details>",
  '<form id=x action="javascript:alert(1)"><button>x</button></form>',
  "<input onfocus=alert(1) autofocus>",
  "<isindex type=image src=1 onerror=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<audio src=x onerror=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<textarea><script>alert(1)</script></textarea>",
  "<title><img src=x onerror=alert(1)></title>",
  "<xmp><script>alert(1)</script></xmp>",
  "<plaintext><script>alert(1)</script>",
  "<template><script>alert(1)</script></template>",
  "<select><option><script>alert(1)</script></option></select>",
  "<!--><script>alert(1)</script>-->",
  "<!-- --!><img src=x onerror=alert(1)> -->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php echo '<script>alert(1)</script>' ?>",
  "<p title='<script>alert(1)</script>'>x</p>",
  '<a title="x" onclick\0="alert(1)">x</a>',
  '<img id=getElementById name=cookie alt=x src="https://example.org/a.png">',
  '<a id=location name=body href="#x">x</a>',
  "## constructor\n\n## __proto__\n\n## getElementById",
  '<b \uFDD0="reference 1 1">x</b><sup \uFDD0="notes">y</sup>',
  '<a href="&#xFDD0;0&#xFDD0;">x</a> [y](/z/)',
  "<custom-element onclick=alert(1)>x</custom-element>",
  '<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)">x</table>',
  '<q cite="javascript:alert(1)">x</q><blockquote cite="java\tscript:alert(1)">y</blockquote>',
  '<ol type="javascript" start="x" onclick=x><li value="y">z</ol>',
  '<time datetime="x" onclick=x>y</time>',
  '<p dir="x" lang="\'onclick=x">y</p>',
];

describe("attacks", () => {
  it.each(vectors.map((vector) => [vector]))("%s", (vector) => {
    expect(dangersOf(rendered(vector).html)).toEqual([]);
    expect(
      dangersOf(rendered(`نص\n\n<div>${vector}</div>\n\n- ${vector}\n\n| أ |\n|---|\n| ${vector} |`).html),
    ).toEqual([]);
  });

  it("the judge of these tests sees what is dangerous", () => {
    expect(
      dangersOf('<p onclick="x">a</p><a href="javascript:x">b</a><script>c</script><i id="body">d</i>'),
    ).toEqual(["<script>", "p onclick", "href=javascript:x", "id=body"]);
  });

  it("no text and no attribute passes for a hole", () => {
    const forged = 'href="&#xFDD0;0&#xFDD0;"';
    const { body } = rendered(`<div>${forged}<i title='${forged}'>${forged}</i></div>\n\n[y](/z/)`, {
      dir: "ltr",
      lang: "en",
    });
    expect(body.holes.map(({ kind }) => kind)).toEqual(["site-link"]);
    expect(body.parts[0]).toContain('<div>href="\uFFFD0\uFFFD"');
  });

  it("whatever is taken away is reported", () => {
    const silent = vectors.slice(0, 41).filter((vector) => rendered(vector).codes.length === 0);
    expect(silent).toEqual(["[x](<java script:alert(1)>)"]);
  });
});

const scraps = fc.constantFrom(
  ...'[ ] ( ) ! * ** _ ` ``` > # - + 1. | |-| \n \n\n \t < > & &#x3c; <b> </b> <div> </div> <script> <!-- --> <td> <table> <a href="javascript:x"> <p style=x> [^1] [^1]: [a]: ![ ](a.md) ](/b/) ](#ج) ](//c) https://d.e ~~ \\ " \' = : — «نص» نص English C++ +964 2021-07-06 \u202e \uFDD0 \0 😀 \uD800 %zz {/*'.split(
    " ",
  ),
  " ",
);

describe("any text at all", () => {
  const texts = fc.oneof(
    fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 200 }),
  );

  it("never throws, never yields anything dangerous, and has one part more than holes", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("rtl" as const, "ltr" as const), (text, dir) => {
        const { body, html } = rendered(text, { dir });
        expect(body.parts.length).toBe(body.holes.length + 1);
        expect(html).not.toMatch(/<script|[\uFDD0\uFDD1]/i);
        expect(dangersOf(html)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same answer twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(rendered(text)).toEqual(rendered(text));
      }),
      { numRuns: 50 },
    );
  });

  it("points every diagnostic at a line of the file", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = `---\n---\n${text}`.split(/\r\n|\n|\r/);
        for (const { place } of rendered(text, { frontMatter: "---\n---\n" }).diagnostics) {
          const line = lines[(place.line ?? 0) - 1] ?? "none";
          expect(place.line).toBeGreaterThan(2);
          expect(place.endColumn).toBeGreaterThanOrEqual(place.column ?? 0);
          expect((place.endColumn ?? 0) - 1).toBeLessThanOrEqual(line.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
