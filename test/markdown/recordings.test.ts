import { describe, expect, it } from "vitest";
import { linesOf, rendered } from "./rendering.js";

describe("sound and film, written as an image is", () => {
  it("become players, of which a film shows its first picture", () => {
    expect(linesOf("![المقابلة كاملة](مقابلة.mp3)\n\n![لقطات](/media/a.MP4)")).toEqual([
      '<figure class="wide"><audio ⟦recording مقابلة.mp3⟧ controls preload="none" aria-label="المقابلة كاملة"></audio></figure>',
      '<figure class="wide"><video ⟦recording /media/a.MP4⟧ controls preload="metadata" aria-label="لقطات"></video></figure>',
    ]);
  });

  it("have a caption as pictures have, and need no description", () => {
    expect(linesOf('![](a.ogg "حديث مع BBC")')).toEqual([
      '<figure class="wide"><audio ⟦recording a.ogg⟧ controls preload="none"></audio><figcaption>حديث مع <bdi lang="en" dir="ltr">BBC</bdi></figcaption></figure>',
    ]);
  });

  it("of another site are not fetched before the reader asks for them", () => {
    expect(linesOf("![نشرة](https://a.example/b.mp4?x=1)")).toEqual([
      '<figure class="wide"><video src="https://a.example/b.mp4?x=1" controls preload="none" aria-label="نشرة"></video></figure>',
    ]);
  });

  it("stay within a text that surrounds them", () => {
    expect(linesOf("قبل ![صوت](a.mp3) بعد")).toEqual([
      '<p>قبل <audio ⟦recording a.mp3⟧ controls preload="none" aria-label="صوت"></audio> بعد</p>',
    ]);
  });

  it("leave their words to the link that they stand in, which can hold no player", () => {
    expect(linesOf("[![اسمع](a.mp3)](/b/)")).toEqual(["<p><a ⟦site-link /b/⟧>اسمع</a></p>"]);
  });

  it("lead nowhere by an address that could run", () => {
    const { html, codes } = rendered("![اسمع](javascript:x.mp3)");
    expect(html).toBe("<p>اسمع</p>");
    expect(codes).toContain("unsafe-image");
  });
});

it("tells how to write what was written as <audio> or <video>", () => {
  expect(rendered('<audio src="a.mp3" controls></audio>').codes).toEqual(["raw-html-removed"]);
});
