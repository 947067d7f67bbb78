import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { site } from "./fixture.js";
import { htmlOf, pageKinds, withConfig } from "./rendered.js";

const validator = new HtmlValidate({ extends: ["html-validate:recommended", "html-validate:document"] });

const messagesOf = async (html: string) => {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
};

describe("the HTML of each page kind has no error", () => {
  it.each(pageKinds)("%s", async (kind) => {
    expect(await messagesOf(await htmlOf(kind))).toEqual([]);
  });

  it.each(pageKinds)("%s in English, from left to right, for reviewers, with a search page", async (kind) => {
    const english = withConfig({ language: "en", direction: "ltr", look: "research" }, site);
    expect(
      await messagesOf(await htmlOf(kind, english, { preview: true, searchHref: "/news/search/" })),
    ).toEqual([]);
  });

  it.each(pageKinds)("%s of a site without articles but one", async (kind) => {
    const [only] = site.articles;
    const small =
      only === undefined ? site : { ...site, articles: [only], related: new Map(), neighbours: new Map() };
    expect(await messagesOf(await htmlOf(kind, small))).toEqual([]);
  });
});
