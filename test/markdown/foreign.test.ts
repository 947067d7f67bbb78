import { describe, expect, it } from "vitest";
import { rendered } from "./rendering.js";

describe("commands and marks of other programs", () => {
  it.each([
    ["{{< youtube abc >}}", ["1:1-20"]],
    ['نص {{< figure src="https://a.example/x.png" >}} نص', ["1:4-48"]],
    ["{{% notice info %}}\nنص\n{{% /notice %}}", ["1:1-20", "3:1-16"]],
    ["![وصف]({{ site.baseurl }}/a.png)", ["1:8-26"]],
    ['[نص]({{< ref "a.md" >}})', ["1:6-24"]],
    ['{% include image.html url="/a.png" %}', ["1:1-38"]],
    ["{{#if x}}نص{{/if}}", ["1:1-10", "1:12-19"]],
    ["نص\n{: .notice--info}", ["2:1-18"]],
    ['![وصف](/a.png){: .center width="200"}', ["1:15-38"]],
    ["## استخدام {#using-it}", ["1:12-23"]],
    [":::tip ملاحظة\nنص\n:::", ["1:1-14", "3:1-4"]],
    ["> [!NOTE]\n> نص", ["1:3-10"]],
    ["!!! note\n    نص", ["1:1-9"]],
    ["![وصف](/a.png){width=50%} ونص^[حاشية]", ["1:15-26", "1:30-38"]],
    ["$$\\frac{a}{b} \\\\ c$$", ["1:1-21"]],
    ["[TOC]", ["1:1-6"]],
    ["<div>\n{{< youtube abc >}}\n</div>", ["2:1-20"]],
    ["<p>{% include a.html %}</p>\n\nنص", ["1:4-24"]],
    ["راجع [[المقدمة|هذه]] و![[صورة.png]]", ["1:6-21", "1:23-36"]],
    ["==مظلل== و%%ملاحظة للمحرر%%", ["1:1-9", "1:11-28"]],
    ["import Tabs from '@theme/Tabs';\nexport const toc = [];", ["1:1-32", "2:1-23"]],
    ['[caption id="a" width="3"]نص[/caption]', ["1:1-27", "1:29-39"]],
    ["قال [b]الوزير **كذا** أمس[/b] ثم [U]ذلك[/U]", ["1:5-30", "1:34-44"]],
    ["[url=https://a.example/x]الخبر[/url] و[img]https://a.example/x.png[/img]", ["1:1-37", "1:39-73"]],
    ["[quote]\nنص [b]عريض[/b]\n\nآخر\n[/quote]", ["1:1-8"]],
    ["'''القاهرة''' هي {{بلد|مصر}}", ["1:1-14", "1:18-29"]],
    ['[su_button url="/x"]زر[/su_button]', ["1:1-21"]],
    ["[size=4][color=red]نص[/color][/size]", ["1:1-37"]],
  ])("%j", (body, places) => {
    expect(rendered(body).at).toEqual(places.map((place) => `${place} foreign-syntax`));
  });

  it.each([
    "<pre>{{ page.title }}</pre>\n\n<p><code>{% x %}</code></p>",
    "<!-- {{< youtube abc >}} -->",
    "`{{< youtube abc >}}`",
    "```\n{% include a %}\n```",
    "\\{{ name }}",
    "قال {إن الله معنا} ثم {{سورة التوبة}}",
    "س = {١، ٢} و{.5} و50% و%٥٠",
    "أ == ب وج == د",
    "%% نسبة %%",
    "قال::: ثم",
    "importing from abroad\nexport markets",
    "[[نص]](https://a.example/)",
    "[gallery](https://a.example/) و[فيديو] و[video]",
    "x==1 وy==2",
    "من 5$$ إلى 10$$",
    "::: هام :::",
    "[b] و[i] في [quote]",
    "\\[b]نص[/b]",
    "`[b]نص[/b]`",
    "!!! عاجل",
  ])("nothing is said of %j", (body) => {
    expect(rendered(body).at).toEqual([]);
  });
});
