// Promise 4: content never runs code, neither where the site is built nor in a reader's browser.

import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { svgProblems } from "../../../src/images/svg-problems.js";
import { openBrowser } from "../../browser/support/browser.js";
import { type ServedFolder, serveFolder } from "../../browser/support/serve-folder.js";
import { article, type BuiltSite, buildSite, type Files, siteYaml, source } from "../built-site.js";

describe("front matter is YAML and nothing else", () => {
  const ran = (): unknown => (globalThis as { ranInFrontMatter?: unknown }).ranInFrontMatter;
  const script = 'globalThis.ranInFrontMatter = true; module.exports = { title: "أ", date: "2021-07-06" }';

  it.each([
    "js",
    "javascript",
    "JS",
    " js",
    "coffee",
    "coffeescript",
    "cson",
    "json",
    "toml",
    "yaml/js",
    "toString",
    "__proto__",
    "constructor",
  ])("---%s is refused", async (name) => {
    const { kind, codes } = await buildSite({ "content/articles/a.md": `---${name}\n${script}\n---\nنص.\n` });
    expect(kind).toBe("failed");
    expect(codes).toHaveLength(1);
    expect(["front-matter-language", "malformed-fence"]).toContain(codes[0]);
    expect(ran()).toBeUndefined();
  });

  it.each([
    '!!js/function "function () { globalThis.ranInFrontMatter = true }"',
    "!!js/undefined ''",
    "!<tag:yaml.org,2002:js/regexp> /a/",
    "!!python/object/apply:os.system ['true']",
  ])("the tag %s makes nothing", async (value) => {
    await buildSite({ "content/articles/a.md": source(`title: ${value}\ndate: 2021-07-06`) });
    expect(ran()).toBeUndefined();
  });

  it.each(["__proto__", "constructor", "prototype"])("the key %s changes no object", async (key) => {
    const { codes } = await buildSite({
      "content/articles/a.md": article(
        "أ",
        `${key}: { polluted: true }\nimage: { src: x.svg, ${key}: { polluted: true } }`,
      ),
      "site.yaml": `${siteYaml}${key}: { polluted: true }\noutputs: { ${key}: { polluted: true } }\n`,
      "content/keywords.yaml": `- { label: أ, ${key}: { polluted: true } }\n`,
    });
    expect(codes.filter((code) => code === "unknown-key")).toHaveLength(5);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("templates escape", () => {
  it.each([
    ["three braces around a title", "{{{title}}}", "template-raw-output"],
    ["an ampersand that means the same", "{{&title}}", "template-raw-output"],
    ["the constructor of the data", "{{constructor.name}}", "template-unknown-name"],
    ["its prototype", "{{__proto__.polluted}}", "template-unknown-name"],
    ["a decorator", '{{* decorator "x"}}', "template-forbidden"],
  ])("%s is an error", async (_, template, code) => {
    const { kind, codes } = await buildSite({
      "content/articles/a.md": article("أ"),
      "templates/pages/article.hbs": template,
    });
    expect(kind).toBe("failed");
    expect(codes).toContain(code);
  });

  it("a template of the site's own escapes what it prints, in text and in attributes", async () => {
    const { html } = await buildSite({
      "content/articles/a.md": article("\"'<b>&amp;`="),
      "templates/pages/article.hbs": '<p title="{{title}}">{{title}}</p>',
    });
    const escaped = "&quot;&#x27;&lt;b&gt;&amp;amp;&#x60;&#x3D;";
    expect(html("articles/a/index.html").trim()).toBe(`<p title="${escaped}">${escaped}</p>`);
  });
});

describe("a drawing that does more than draw", () => {
  const head = '<svg xmlns="http://www.w3.org/2000/svg"';
  const script = `${head}><script>alert(1)</script></svg>`;
  it.each<[string, string | Uint8Array]>([
    ["a script", script],
    ["a handler", `${head} onload="alert(1)"/>`],
    ["an address that is a script", `${head}><a href="java&#10;script:alert(1)"/></svg>`],
    [
      "a page inside",
      `${head}><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/></foreignObject></svg>`,
    ],
  ])("is published without %s", async (_, drawing) => {
    for (const path of ["content/media/x.svg", "content/media/X.SVG", "content/articles/x.svg"]) {
      const name = path.split("/").at(-1);
      const { kind, codes, output } = await buildSite({
        [path]: drawing,
        "content/articles/a.md": article("أ", "", `![رسم](${name})\n`),
      });
      const published = Object.entries(output).filter(([file]) => /^media\/.*\.svg$/i.test(file));
      expect([kind, codes.includes("unsafe-svg"), published.length]).toEqual(["built", true, 1]);
      for (const [, text] of published) expect(svgProblems(text)).toEqual([]);
    }
  });

  it.each<[string, string | Uint8Array]>([
    ["a script in a file that is no well-formed SVG", `${script}</g>`],
    ["a script in UTF-16", Buffer.from(`\uFEFF${script}`, "utf16le")],
    ["a script in UTF-16 without its mark", Buffer.from(script, "utf16le")],
    [
      "a script between what is a comment in UTF-8 alone",
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${head}>\u001b$B<!--\u001b(B<script>alert(1)</script>\u001b$B-->\u001b(B</svg>`,
    ],
  ])("is refused: %s", async (_, drawing) => {
    for (const path of ["content/media/x.svg", "content/media/X.SVG", "content/articles/x.svg"]) {
      const name = path.split("/").at(-1);
      const { kind, codes } = await buildSite({
        [path]: drawing,
        "content/articles/a.md": article("أ", "", `![رسم](${name})\n`),
      });
      expect([kind, codes.includes("unreadable-svg")]).toEqual(["failed", true]);
    }
  });
});

const attacks = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  "</script><script>alert(1)</script>",
  "</title></textarea></style><img src=x onerror=alert(1)>",
  "<!--<script>",
  "--><img src=x onerror=alert(1)>",
  "]]><img src=x onerror=alert(1)>",
  "&lt;img src=x onerror=alert(1)&gt;",
  "javascript:alert(1)",
  "' onfocus=alert(1) autofocus x='",
  "{{constructor.constructor('alert(1)')()}} <%= alert(1) %>",
  "\u2028\u2029</script\u0001><iframe srcdoc='<script>parent.alert(1)</script>'>",
];
/** As a quoted text of YAML. */
const yaml = (text: string): string => JSON.stringify(text);
const everyAttack = yaml(attacks.join(" "));
/** Each apart from the others also for whoever passes over marks at the ends. */
const numbered = attacks.map((attack, index) => `${index} ${attack} ${index}`);
const listOfAttacks = `[${numbered.map(yaml).join(", ")}]`;

const bodies = [
  ...attacks,
  "[رابط](javascript:alert(1))",
  "[رابط](JaVaScRiPt&#58;alert(1))",
  "[رابط](data:text/html,<script>alert(1)</script>)",
  "[رابط](vbscript:x)",
  "![صورة](javascript:alert(1))",
  '![صورة](x.svg "\\" onerror=alert(1) x=\\"")',
  "<javascript:alert(1)>",
  '<a href="java\tscript:alert(1)">رابط</a>',
  "<a href=' &#1;javascript:alert(1)'>رابط</a>",
  "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<form action=javascript:alert(1)><input type=submit><button formaction=javascript:alert(1)>س</button></form>",
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)"><base href=//evil.example/><link rel=stylesheet href=//evil.example/x.css>',
  "<iframe src=javascript:alert(1)></iframe><object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
  "<p style=\"background:url(//evil.example/x)\">نص</p><style>@import '//evil.example/x.css'</style>",
  "<details open ontoggle=alert(1)><summary>س</summary></details><video autoplay onplay=alert(1)></video>",
  "<a id=main name=body>أ</a><img name=documentElement><p id=related>ب</p>",
  'حاشية[^"><img src=x onerror=alert(1)>]\n\n[^"><img src=x onerror=alert(1)>]: نص <img src=x onerror=alert(1)>',
  '## "><img src=x onerror=alert(1)>',
  "| <img src=x onerror=alert(1)> | ب |\n| --- | --- |\n| `<script>` | <script>alert(1)</script> |",
  '```"><img onerror=alert(1)>\n<script>alert(1)</script>\n```',
];

/** Two bodies an article: half as many pages to open. */
const pairsOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text, index) => (index % 2 === 0 ? [`${text}\n\n${texts[index + 1] ?? ""}`] : []));

const hostile: Files = {
  "site.yaml": `title: ${everyAttack}
description: ${everyAttack}
url: https://news.example/
publisher: { name: ${everyAttack}, email: "'onfocus=alert'@{{title}}.example" }
copyright: ${everyAttack}
sections: [{ label: ${everyAttack}, description: ${everyAttack} }]
authors: [{ name: ${everyAttack}, role: ${everyAttack}, bio: ${everyAttack} }]
navigation: [{ label: ${everyAttack}, href: "/about/?x=\\"><script>#'><script>" }]
footer: [{ label: ${everyAttack}, links: [{ label: ${everyAttack}, href: "https://other.example/\\"><script>alert(1)</script>" }] }]
`,
  "content/keywords.yaml": numbered
    .map((attack) => `- { label: ${yaml(attack)}, description: ${everyAttack} }\n`)
    .join(""),
  "content/media/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>',
  "content/pages/about.md": source(`title: ${everyAttack}\ndescription: ${everyAttack}`, bodies.join("\n\n")),
  ...Object.fromEntries(
    pairsOf(bodies).map((body, index) => [
      `content/articles/'"&<b>${index}.md`,
      source(
        `title: ${yaml(`${index} ${attacks[index % attacks.length]}`)}
date: 2021-07-0${1 + (index % 9)} 10:00
summary: ${everyAttack}
keywords: ${listOfAttacks}
source: ${listOfAttacks}
section: ${everyAttack}
authors: [${everyAttack}, ${yaml(attacks[index % attacks.length] ?? "")}]
image: { src: x.svg, alt: ${everyAttack}, caption: ${everyAttack}, credit: ${everyAttack} }
corrections: [{ date: 2021-07-10, text: ${everyAttack} }]
slug: ${yaml(`${index}${attacks[index % attacks.length]}`)}
aliases: [${yaml(`/old/${index}'"><img src=x onerror=alert(1)>/`)}]
canonical: ${yaml(`https://other.example/${index}?"><script>alert(1)</script>`)}
featured: true`,
        `${body}\n`,
      ),
    ]),
  ),
};

describe("a site that is full of attacks", () => {
  let site: BuiltSite;
  let served: ServedFolder;
  let browser: Browser;
  beforeAll(async () => {
    site = await buildSite(hostile);
    served = await serveFolder(join(site.root, "_site"));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it("is built, and shows what was meant as text", () => {
    expect(site.result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(site.kind).toBe("built");
    const page = Object.keys(site.output).find((path) => /^articles\/0/.test(path)) ?? "";
    expect(site.document(page).querySelector("h1")?.textContent).toBe(`0 ${attacks[0]}`);
  });

  it("has in its feeds and JSON-LD the text alone", () => {
    for (const [path, text] of Object.entries(site.output)) {
      if (/feed\.xml$|sitemap.*\.xml$/.test(path)) {
        // What an XML reader takes for its own tags.
        expect([
          path,
          text.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, "").match(/<(?:script|img|svg|iframe)\b[^>]*/g),
        ]).toEqual([path, null]);
        for (const html of htmlInFeed(text)) expect([path, html.match(activeTag)]).toEqual([path, null]);
      }
      if (path.endsWith("feed.json")) {
        const { items } = JSON.parse(text) as { items: { content_html?: string }[] };
        for (const { content_html = "" } of items)
          expect([path, content_html.match(activeTag)]).toEqual([path, null]);
      }
      if (path.endsWith(".html")) {
        for (const [, json = ""] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
          expect(json).not.toMatch(/[<>\u2028\u2029]/);
          JSON.parse(json);
        }
      }
    }
  });

  it("runs nothing, loads nothing from elsewhere and has nothing active in any page of a real browser", async () => {
    const tab = await browser.newPage();
    const seen: string[] = [];
    tab.on("dialog", (dialog) => {
      seen.push(`dialog on ${tab.url()}`);
      void dialog.dismiss();
    });
    tab.on("pageerror", (error) => seen.push(`${error.message} on ${tab.url()}`));
    tab.on("request", (request) => {
      if (!request.url().startsWith(served.url) && !request.url().startsWith("data:"))
        seen.push(request.url());
    });
    const pages = Object.keys(site.output).filter((path) => path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(40);
    for (const path of pages) {
      // A redirect is looked at as it is: to follow it would show the target again.
      const isRedirect = site.html(path).includes('http-equiv="refresh"');
      if (isRedirect) await tab.setContent(site.html(path).replace('http-equiv="refresh"', ""));
      else
        await tab.goto(served.url + path.split("/").map(encodeURIComponent).join("/"), { waitUntil: "load" });
      const active = await tab.evaluate(activeParts);
      expect([path, active]).toEqual([path, []]);
    }
    expect(seen).toEqual([]);
    await tab.close();
  }, 120_000);
});

const activeTag = /<(?:script|iframe|svg|object|embed|form|style|meta|base|link)\b|<[^<>]*\son\w+\s*=/i;

type Feed = { rss?: { channel: { item?: { description?: string; "content:encoded"?: string }[] } } };

/** What a feed reader shows as HTML. */
function htmlInFeed(xml: string): readonly string[] {
  const options = { parseTagValue: false, isArray: (name: string) => name === "item" };
  const items = (new XMLParser(options).parse(xml) as Feed).rss?.channel.item ?? [];
  return items.flatMap((item) => [item.description ?? "", item["content:encoded"] ?? ""]);
}

/** Runs in the page: everything that could run, load or lead out, but for the templates' own scripts and forms. */
function activeParts(): string[] {
  type PageElement = {
    localName: string;
    outerHTML: string;
    attributes: Iterable<{ name: string; value: string }>;
    closest: (selector: string) => unknown;
  };
  const { document } = globalThis as unknown as {
    document: { querySelectorAll: (selector: string) => Iterable<PageElement> };
  };
  const found: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const { localName, outerHTML } = element;
    const attributes = new Map([...element.attributes].map(({ name, value }) => [name, value]));
    const isData = attributes.get("type") === "application/ld+json";
    const isOwn = (attributes.get("src") ?? "").startsWith("/assets/");
    if (/^(?:iframe|object|embed|base|style|math|template|portal|frame)$/.test(localName))
      found.push(outerHTML);
    if (/^(?:form|button)$/.test(localName) && element.closest(".body") !== null) found.push(outerHTML);
    if (localName === "script" && !isData && !isOwn) found.push(outerHTML);
    for (const [name, value] of attributes) {
      const address = value.replaceAll(/[\s\p{Cc}]/gu, "").toLowerCase();
      if (name.startsWith("on") || name === "style" || name === "srcdoc")
        found.push(`${localName} ${name}=${value}`);
      if (
        /^(?:href|src|action|formaction|xlink:href|data)$/.test(name) &&
        /^(?:javascript|vbscript|data):/.test(address)
      ) {
        found.push(`${localName} ${name}=${value}`);
      }
    }
  }
  return found;
}
