import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Profile } from "../../src/build/profile.js";
import { openLiveSite } from "../../src/serve/live-site.js";
import { article, freshFolder, siteYaml, testNow, writeSite } from "../whole-site/built-site.js";

/** A live site over files; `save` writes some and brings the site up to them. */
async function liveOver(files: Readonly<Record<string, string>>) {
  const root = freshFolder();
  const live = openLiveSite();
  onTestFinished(live.close);
  const options = { root, drafts: true, future: true, preview: false, now: testNow, local: true };
  const save = async (changes: Readonly<Record<string, string>>) => {
    writeSite(root, changes);
    const changed = new Set(Object.keys(changes).map((path) => join(root, path)));
    return await live.update(options, changed, new Profile());
  };
  await save({ "site.yaml": siteYaml, ...files });
  return { live, save };
}

const textAt = (
  { fileAt }: Awaited<ReturnType<Awaited<ReturnType<typeof liveOver>>["save"]>>,
  path: string,
) => {
  const file = fileAt?.(path);
  return file?.kind === "made" ? Buffer.from(file.bytes).toString() : undefined;
};

it("keeps showing a site in which a mistake was made, and says what it is", async () => {
  const { save } = await liveOver({ "content/articles/a.md": article("خبر أول") });
  const broken = await save({ "content/articles/a.md": "---\ntitel: خبر\n---\nنص\n" });
  expect(broken.diagnostics.map(({ code }) => code)).toEqual(["missing-date", "unknown-key"]);
  expect(broken.fileAt).toBeUndefined();
  const mended = await save({ "content/articles/a.md": article("خبر ثان") });
  expect(textAt(mended, "articles/a/index.html")).toContain("خبر ثان");
});

it("makes feeds and the index for search when they are asked for, of the site as it is then", async () => {
  const { save } = await liveOver({ "content/articles/a.md": article("خبر أول") });
  const site = await save({ "content/articles/b.md": article("عاصفة رملية") });
  expect(textAt(site, "feed.xml")).toContain("عاصفة رملية");
  expect(textAt(site, "search/index.json")).toContain('"articles":2');
  expect(textAt(site, "articles/c/index.html")).toBeUndefined();
});

it.each(["feed.xml", "sitemap.xml", "robots.txt", "search/index.json"])(
  "tells that a page wants the place of %s, which is not made yet",
  async (alias) => {
    const { save } = await liveOver({ "content/articles/a.md": article("خبر أول") });
    const clash = await save({ "content/articles/b.md": article("خبر", `aliases: [/${alias}/]\n`) });
    expect(clash.diagnostics).toMatchObject([
      { code: "url-taken", severity: "error", place: { path: "content/articles/b.md" } },
    ]);
    expect(clash.fileAt).toBeUndefined();
  },
);

it("in a large site shows the related articles of before until it may catch up", {
  timeout: 60_000,
}, async () => {
  const weather = "عاصفة رملية تضرب الساحل الشرقي وتغلق الموانئ والمطارات.\n";
  const football = "فريق المدينة يفوز بالبطولة بعد مباراة صعبة أمام ضيفه.\n";
  const others = Array.from({ length: 300 }, (_, at) => [
    `content/articles/n${at}.md`,
    article(`خبر رقم ${at}`, "", `كلام عن أمر${at} وحده.\n`),
  ]);
  const { live, save } = await liveOver({
    ...Object.fromEntries(others),
    "content/articles/storm.md": article("العاصفة في الميناء", "", weather),
    "content/articles/port.md": article("إغلاق الميناء بعد العاصفة", "", weather.repeat(2)),
  });
  const relatedOf = (site: Awaited<ReturnType<typeof save>>) =>
    /<section class="related[\s\S]*?<\/section>/.exec(textAt(site, "articles/storm/index.html") ?? "")?.[0] ??
    "";

  const retitled = await save({ "content/articles/port.md": article("مباراة الفريق", "", football) });
  expect(retitled.behindMs).toBeGreaterThan(0);
  expect(relatedOf(retitled)).toContain("مباراة الفريق");

  live.catchUp();
  const caughtUp = await save({});
  expect(caughtUp.behindMs).toBeUndefined();
  expect(relatedOf(caughtUp)).not.toContain("مباراة الفريق");
});
