import type { Root as HtmlRoot } from "hast";
import type { Root } from "mdast";
import type { Plugin } from "unified";
import { describe, expect, it } from "vitest";
import { guarded } from "../../src/markdown/guarded.js";
import { rendered } from "./rendering.js";

describe("plugins of a site", () => {
  it("may change the Markdown tree; what they make is sanitised", () => {
    const shout = () => (tree: Root) => {
      tree.children.push({ type: "html", value: "<script>alert(1)</script>" });
      tree.children.push({ type: "paragraph", children: [{ type: "text", value: "أضيف" }] });
    };
    const { html } = rendered("نص <b>غ</b>", { options: { remarkPlugins: [shout] } });
    expect(html).toBe("<p>نص <b>غ</b></p>\n\n<p>أضيف</p>");
  });

  it("may change the HTML tree; what they make gets ids and isolation", () => {
    const add = () => (tree: HtmlRoot) => {
      tree.children.push({
        type: "element",
        tagName: "h2",
        properties: { className: ["extra"] },
        children: [{ type: "text", value: "عن C++" }],
      });
    };
    const { html, headings } = rendered("نص", { options: { rehypePlugins: [add] } });
    expect(html).toBe('<p>نص</p><h2 id="عن-c" class="extra">عن <bdi dir="ltr">C++</bdi></h2>');
    expect(headings).toEqual([{ depth: 2, id: "عن-c", text: "عن C++" }]);
  });
});

describe("what plugins say by file.message()", () => {
  it("is told at the place that they name, else of the text", () => {
    const look: Plugin<[], Root> = () => (tree, file) => {
      file.message("هنا", tree.children[1], "cities:name");
      file.message("وهنا", tree.children[1]?.position?.end);
      file.message("في النص");
    };
    const { diagnostics, at } = rendered("أول\n\nثان", { options: { remarkPlugins: [look] } });
    expect(at).toEqual(["1:1-2 plugin-message", "3:1-4 plugin-message", "3:4-4 plugin-message"]);
    expect(diagnostics.map(({ facts }) => facts)).toEqual([
      { message: "في النص" },
      { message: "هنا", plugin: "cities" },
      { message: "وهنا" },
    ]);
  });
});

describe("what a site's plugin says by file.message()", () => {
  it("has its name, where it names no other itself", () => {
    const look: Plugin<[], Root> = () => (_tree, file) => {
      file.message("أول");
      file.message("ثان", undefined, "other:rule");
    };
    const remarkPlugins = guarded("cities", [look], "markdown", String);
    const { diagnostics } = rendered("نص", { options: { remarkPlugins } });
    expect(diagnostics.map(({ facts }) => facts)).toEqual([
      { message: "أول", plugin: "cities" },
      { message: "ثان", plugin: "other" },
    ]);
  });
});

describe("what plugins say by file.fail()", () => {
  it("is an error at the place that they name, behind what was said before", () => {
    const refuse: Plugin<[], Root> = () => (tree, file) => {
      file.message("هنا", tree.children[0]);
      file.fail("لا يصح", tree.children[1], "cities:name");
    };
    const remarkPlugins = guarded("cities", [refuse], "markdown", String);
    const { diagnostics, at } = rendered("أول\n\nثان", { options: { remarkPlugins } });
    expect(at).toEqual(["1:1-4 plugin-message", "3:1-4 plugin-message"]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "error"]);
    expect(diagnostics[1]?.facts).toEqual({ message: "لا يصح", plugin: "cities" });
  });
});

describe("words of a site", () => {
  it("replace the built-in ones, by language and by region", () => {
    const words = { ar: { footnotes: "هوامش", taskDone: "تمّ" }, "ar-EG": { footnotes: "الهوامش" } };
    const body = "- [x] أ[^1]\n\n[^1]: ح";
    expect(rendered(body, { options: { words } }).html).toContain('<h2 id="footnotes">هوامش</h2>');
    const egyptian = rendered(body, { options: { words }, lang: "ar-EG" }).html;
    expect(egyptian).toContain('<h2 id="footnotes">الهوامش</h2>');
    expect(egyptian).toContain('aria-label="تمّ"');
  });

  it("are borrowed from the likelier neighbour where a language has none", () => {
    expect(rendered("أ[^1]\n\n[^1]: ح", { lang: "ur" }).html).toContain(">الحواشي<");
    expect(rendered("a[^1]\n\n[^1]: b", { lang: "fr", dir: "ltr" }).html).toContain(">Notes<");
    expect(rendered("a[^1]\n\n[^1]: b", { lang: "__proto__", dir: "ltr" }).html).toContain(">Notes<");
  });
});
