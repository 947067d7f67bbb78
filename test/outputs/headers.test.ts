import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../../src/outputs/headers.js";
import { siteOutputs } from "../../src/outputs/site-outputs.js";
import { planPages } from "../../src/site/plan.js";
import { article, assemble, config } from "../site/fixture.js";
import { outputsOf } from "./fixture.js";

describe("_headers", () => {
  const below = { ...config, basePath: "/أخبار/" };

  it("gives every file below the base path the policy, and hashed files a long life", () => {
    const lines = (outputsOf(assemble([], { config: below }).site).get("_headers") ?? "").split("\n");
    expect(lines.filter((line) => /^\S/.test(line))).toEqual([
      "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/*",
      "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/assets/*",
    ]);
    expect(lines.filter((line) => line.startsWith("  ")).map((line) => line.trim().split(":")[0])).toEqual([
      "Content-Security-Policy",
      "X-Content-Type-Options",
      "Referrer-Policy",
      "Permissions-Policy",
      "Cache-Control",
    ]);
  });

  it("lets no inline script or style run, and nothing of other origins but pictures and recordings", () => {
    const text = outputsOf(assemble([]).site).get("_headers") ?? "";
    const policy = /Content-Security-Policy: (.*)/.exec(text)?.[1] ?? "";
    expect(policy).not.toMatch(/unsafe|\*/);
    const foreign = policy.split("; ").filter((directive) => directive.includes("https:"));
    expect(foreign).toEqual(["img-src 'self' https: data:", "media-src 'self' https:"]);
  });

  it("gives the web editor its own policy, and every other place the strict one beside it", () => {
    const editor = "script-src 'self'; style-src 'unsafe-inline'";
    const { site } = assemble([]);
    const [file] = siteOutputs(site, planPages(site), () => "", { editorPolicy: editor }).filter(
      ({ path }) => path === "_headers",
    );
    const text = file?.kind === "made" ? file.make() : "";
    const rules = text
      .trim()
      .split("\n\n")
      .map((rule) => rule.split("\n").map((line) => line.trim()));
    const [everywhere, ...others] = rules;
    expect(everywhere?.slice(0, 2)).toEqual(["/*", `Content-Security-Policy: ${editor}`]);
    expect(others.map(([path]) => path)).toEqual([
      ...["/", "/404.html", "/archive/*", "/keywords/*", "/media/*", "/search/*", "/assets/*"],
    ]);
    for (const [, policy] of others) expect(policy).toBe(`Content-Security-Policy: ${contentSecurityPolicy}`);
  });

  it("stays within what Cloudflare reads when articles stand at the top of the site", () => {
    const top = { ...config, permalink: "/:slug/" };
    const articles = Array.from({ length: 120 }, (_, index) => article({ slug: `a${index}` }));
    const { site } = assemble(articles, { config: top });
    const [file] = siteOutputs(site, planPages(site), () => "", { editorPolicy: "script-src 'self'" }).filter(
      ({ path }) => path === "_headers",
    );
    const text = file?.kind === "made" ? file.make() : "";
    expect(text.split("\n").filter((line) => /^\S/.test(line))).toEqual(["/*", "/assets/*"]);
  });

  it("is not written where the configuration wants none", () => {
    const off = { ...config, outputs: { ...config.outputs, headers: false } };
    expect(outputsOf(assemble([], { config: off }).site).has("_headers")).toBe(false);
  });
});
