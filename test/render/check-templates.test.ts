import { describe, expect, it } from "vitest";
import type { SourcePath } from "../../src/model/brand.js";
import { assembleTemplates, type TemplateFolder } from "../../src/render/templates.js";
import { packagedFolder } from "./packaged.js";

const folder = (files: Readonly<Record<string, string>>): TemplateFolder => {
  const entries = Object.entries(files).map(
    ([name, text]) => [name, { path: `templates/${name}` as SourcePath, text }] as const,
  );
  return {
    templates: new Map(entries.filter(([name]) => name.endsWith(".hbs"))),
    locales: new Map(
      entries
        .filter(([name]) => name.startsWith("locales/"))
        .map(([name, file]) => [name.replace(/^locales\/|\.yaml$/gu, ""), file]),
    ),
    assets: new Map(),
  };
};

/** What is wrong when a site brings these files of its own. */
const problems = async (files: Readonly<Record<string, string>>, language = "ar") => {
  const { diagnostics } = assembleTemplates([folder(files), await packagedFolder()], language);
  return diagnostics.map(({ code, place, facts }) => ({
    code,
    at: `${place.path}:${place.line}:${place.column}`,
    facts,
  }));
};

const one = async (files: Readonly<Record<string, string>>) => {
  const found = await problems(files);
  expect(found).toHaveLength(1);
  return found[0];
};

describe("the packaged templates", () => {
  it.each(["ar", "en", "fa", "fa-IR"])("fit their data, with words in %s", async (language) => {
    expect(await problems({}, language)).toEqual([]);
  });

  it("have the same keys in every locale", async () => {
    const keys = ["ar", "en", "fa"].map(async (language) => {
      const { value } = assembleTemplates(
        [
          folder({}),
          {
            ...(await packagedFolder()),
            locales: new Map([...(await packagedFolder()).locales].filter(([name]) => name === language)),
          },
        ],
        language,
      );
      return [...value.messages.keys()].sort();
    });
    const [arabic, english, persian] = await Promise.all(keys);
    expect(english).toEqual(arabic);
    expect(persian).toEqual(arabic);
  });
});

describe("a template that does not fit its data", () => {
  it("names the line, the column and the nearest name of a misspelt one", async () => {
    expect(await one({ "pages/not-found.hbs": "<p>\n  {{site.titel}}\n</p>" })).toEqual({
      code: "template-unknown-name",
      at: "templates/pages/not-found.hbs:2:5",
      facts: { name: "site.titel", nearest: "title" },
    });
  });

  it.each([
    [
      "a helper that is not there",
      "{{isolat site.title}}",
      "template-unknown-helper",
      { name: "isolat", nearest: "isolate" },
    ],
    [
      "a block that is not there",
      "{{#iff crumbs}}x{{/iff}}",
      "template-unknown-helper",
      { name: "iff", nearest: "if" },
    ],
    [
      "a partial that is not there",
      "{{> lates}}",
      "template-unknown-partial",
      { name: "lates", nearest: "latest" },
    ],
    ["three braces around text", "{{{site.title}}}", "template-raw-output", { name: "site.title" }],
    ["an ampersand around text", "{{&site.title}}", "template-raw-output", { name: "site.title" }],
    ["a list as text", "{{crumbs}}", "template-not-text", { name: "crumbs", kind: "list" }],
    ["a group of fields as text", "{{site}}", "template-not-text", { name: "site", kind: "object" }],
    ["a loop over text", "{{#each site.title}}x{{/each}}", "template-not-list", { name: "site.title" }],
    ["a field that may be absent", "{{site.email}}", "template-may-be-absent", { name: "site.email" }],
    ["an inline partial", '{{#*inline "x"}}y{{/inline}}', "template-forbidden", { what: "{{#*…}}" }],
    [
      "a partial chosen at run time",
      "{{> (lookup site 'title')}}",
      "template-forbidden",
      { what: "{{> ( )}}" },
    ],
    ["a name above the page", "{{../site.title}}", "template-no-parent", { name: "../site.title" }],
    [
      "words that are not there",
      '{{t "nav.hom"}}',
      "template-unknown-word",
      { key: "nav.hom", nearest: "nav.home" },
    ],
    [
      "words without their value",
      '{{t "articles.count"}}',
      "template-word-values",
      { key: "articles.count", missing: ["count"], unknown: [] },
    ],
    [
      "words with a value too many",
      '{{t "nav.home" count=lang}}',
      "template-word-values",
      { key: "nav.home", missing: [], unknown: ["count"] },
    ],
    [
      "words chosen at run time",
      "{{t lang}}",
      "template-wrong-arguments",
      { helper: "t", expected: '{{t "articles.count" count=total}}' },
    ],
    [
      "a helper without its value",
      "{{isolate}}",
      "template-wrong-arguments",
      { helper: "isolate", expected: "{{isolate title}}" },
    ],
    [
      "a list given to a helper",
      "{{isolate crumbs}}",
      "template-wrong-arguments",
      { helper: "isolate", expected: "{{isolate title}}" },
    ],
    [
      "an asset that is not there",
      '{{asset "stile.css"}}',
      "template-unknown-asset",
      { name: "stile.css", nearest: "style.css" },
    ],
    ["a name of the prototype", "{{constructor}}", "template-unknown-name", { name: "constructor" }],
    [
      "a field of a list's item outside the loop",
      "{{label}}",
      "template-unknown-name",
      expect.objectContaining({ name: "label" }),
    ],
    [
      "a loop's number outside a loop",
      "{{@index}}",
      "template-unknown-name",
      expect.objectContaining({ name: "@index" }),
    ],
  ])("reports %s", async (_, template, code, facts) => {
    expect(await one({ "pages/not-found.hbs": template })).toEqual({
      code,
      at: expect.stringMatching(/^templates\/pages\/not-found\.hbs:1:\d+$/u),
      facts,
    });
  });

  it("reports the body with two braces, as readers would see its tags", async () => {
    expect(await one({ "pages/standalone.hbs": "<main>{{body}}</main>" })).toMatchObject({
      code: "template-escaped-html",
    });
  });

  it("follows loops, conditions, contexts, parents and block parameters", async () => {
    const template = [
      "{{#each crumbs as |crumb index|}}{{crumb.label}}{{index}}{{@index}}{{@last}}{{../lang}}{{label}}{{this.href}}",
      "{{else}}{{lang}}{{/each}}",
      "{{#if site.email}}{{site.email}}{{else}}{{lang}}{{/if}}{{#unless site.email}}x{{else}}{{site.email}}{{/unless}}",
      "{{#with site}}{{title}}{{../lang}}{{@root.site.href}}{{/with}}{{#with site as |it|}}{{it.title}}{{/with}}{{crumbs.length}}",
    ].join("\n");
    expect(await problems({ "pages/not-found.hbs": template })).toEqual([]);
  });

  it("does not take what one branch made sure of for the other", async () => {
    const template = "{{#if site.email}}x{{else}}{{site.email}}{{/if}}";
    expect(await one({ "pages/not-found.hbs": template })).toMatchObject({ code: "template-may-be-absent" });
  });

  it("checks a partial with the context that it is given, and names the partial's own file once", async () => {
    const found = await problems({ "partials/picture.hbs": "<img src='{{src}}' alt='{{altt}}'>" });
    expect(found).toEqual([
      {
        code: "template-unknown-name",
        at: "templates/partials/picture.hbs:1:27",
        facts: { name: "altt", nearest: "alt" },
      },
    ]);
  });

  it("stops at a partial that includes itself", async () => {
    expect(await one({ "partials/crumbs.hbs": "{{> crumbs}}" })).toMatchObject({
      code: "template-endless-partial",
      facts: { name: "crumbs" },
    });
  });

  it.each([
    ["an end that does not fit", "a\n{{#if crumbs}}x{{/each}}", "2:4"],
    ["a mustache that is not closed", "abc\n  <p>{{lang b}</p>", "2:14"],
    ["a block that is not closed", "x\n{{#if crumbs}}", "2:15"],
  ])("names the place of %s", async (_, template, at) => {
    expect(await one({ "pages/not-found.hbs": template })).toMatchObject({
      code: "template-syntax",
      at: `templates/pages/not-found.hbs:${at}`,
    });
  });

  it.each([
    ["partials/stroy.hbs", { nearest: "partials/story" }],
    ["partial/story.hbs", { nearest: "partials/story" }],
    ["layouts/pge.hbs", { nearest: "layouts/page" }],
    ["mine.hbs", {}],
  ])("reports %s, which no template calls", async (path, near) => {
    expect(await problems({ [path]: "x" })).toMatchObject([
      { code: "template-unknown-file", facts: { name: `templates/${path}`, ...near } },
    ]);
    const name = path.replace(/^partials\/|\.hbs$/g, "");
    expect(await problems({ [path]: "x", "partials/tools.hbs": `{{> ${name}}}` })).toEqual([]);
  });

  it("reports a page that no kind of page has", async () => {
    expect(await problems({ "pages/artcle.hbs": "x" })).toEqual([
      {
        code: "template-unknown-file",
        at: "templates/pages/artcle.hbs:undefined:undefined",
        facts: { name: "templates/pages/artcle.hbs", nearest: "pages/article" },
      },
    ]);
  });
});

it("a page's template that is empty is an error: its pages would be blank", async () => {
  expect(await problems({ "pages/article.hbs": " \n" })).toMatchObject([
    { code: "template-empty", at: "templates/pages/article.hbs:undefined:undefined" },
  ]);
});

describe("a site's own words", () => {
  it("replace the packaged ones key by key", async () => {
    const own = folder({ "locales/ar.yaml": "nav:\n  home: الصفحة الأولى\n" });
    const { value, diagnostics } = assembleTemplates([own, await packagedFolder()], "ar");
    expect(diagnostics).toEqual([]);
    expect(value.messages.get("nav.home")).toEqual({
      kind: "plain",
      pattern: { texts: ["الصفحة الأولى"], names: [] },
    });
    expect(value.messages.get("nav.archive")).toEqual({
      kind: "plain",
      pattern: { texts: ["الأرشيف"], names: [] },
    });
  });

  it("are reported when nothing uses them", async () => {
    expect(await one({ "locales/ar.yaml": "nav:\n  hom: الصفحة الأولى\n" })).toEqual({
      code: "locale-unused-word",
      at: "templates/locales/ar.yaml:2:1",
      facts: { key: "nav.hom", nearest: "nav.home" },
    });
  });

  it.each([
    ["a list", "nav:\n  home: [a, b]\n", "locale-not-text", "2:9"],
    ["an anchor's copy", "nav:\n  home: &a x\n  feed: *a\n", "locale-not-text", "3:3"],
    ["plural forms without `other`", "articles:\n  count:\n    one: x\n", "locale-no-other", "3:5"],
    ["what is no YAML", "nav:\n  home: 'x\n", "locale-syntax", "3:1"],
    ["one key twice", "nav:\n  home: a\n  home: b\n", "locale-syntax", "3:3"],
  ])("may not be %s", async (_, text, code, at) => {
    const found = await problems({ "locales/ar.yaml": text });
    expect(found[0]).toMatchObject({ code, at: `templates/locales/ar.yaml:${at}` });
  });

  it("are missing in a language without a locale, and English is shown with a warning", async () => {
    expect(await problems({}, "sw")).toMatchObject([
      { code: "locale-missing", facts: { language: "sw", fallback: "en" } },
    ]);
  });
});

describe("helpers that plugins bring", () => {
  const check = async (page: string) => {
    const files = folder({ "pages/article.hbs": page });
    const own = new Set(["shorten"]);
    const { diagnostics } = assembleTemplates([files, await packagedFolder()], "ar", undefined, own);
    return diagnostics.map(({ code, place, facts }) => [code, place.line, place.column, facts]);
  };

  it("take values of all kinds, and stand where a text or a condition may", async () => {
    const page =
      '{{shorten title 20}}{{shorten keywords}}{{shorten body}}{{isolate (shorten title 9 "…")}}{{#if (shorten (shorten title) 3)}}x{{/if}}';
    expect(await check(page)).toEqual([]);
  });

  it.each([
    [
      "a misspelt name",
      "{{shorte title}}",
      "template-unknown-helper",
      { name: "shorte", nearest: "shorten" },
    ],
    [
      "a misspelt name inside",
      "{{#if (shorte title)}}x{{/if}}",
      "template-unknown-helper",
      { name: "shorte", nearest: "shorten" },
    ],
    ["a misspelt value", "{{shorten titel}}", "template-unknown-name", { name: "titel", nearest: "title" }],
    ["a value that may be absent", "{{shorten deck}}", "template-may-be-absent", { name: "deck" }],
    ["a packaged one inside", '{{shorten (asset "style.css")}}', "template-forbidden", { what: "( )" }],
    ["three braces", "{{{shorten title}}}", "template-raw-output", { name: "shorten" }],
    [
      "a value with a name",
      "{{shorten title length=3}}",
      "template-wrong-arguments",
      { helper: "shorten", expected: "{{shorten title}}" },
    ],
    ["a list", "{{#each (shorten title)}}x{{/each}}", "template-not-list", { name: "" }],
    [
      "a block of their own",
      "{{#shorten title}}x{{/shorten}}",
      "template-unknown-helper",
      { name: "shorten" },
    ],
  ])("are checked: %s", async (_, page, code, facts) => {
    expect(await check(page)).toMatchObject([[code, 1, expect.any(Number), facts]]);
  });

  it("are not for cards, which are remembered", async () => {
    const files = folder({ "cards/article.hbs": "<svg>{{shorten title}}</svg>" });
    const { diagnostics } = assembleTemplates(
      [files, await packagedFolder()],
      "ar",
      undefined,
      new Set(["shorten"]),
    );
    expect(diagnostics).toMatchObject([{ code: "template-unknown-helper" }]);
  });
});
