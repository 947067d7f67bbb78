// A small site: enough for every page kind to have something to show.

import { hrefOf, sitePath } from "../../src/language/url.js";
import type { Article } from "../../src/model/article.js";
import type { Slug, SourcePath } from "../../src/model/brand.js";
import type { Config } from "../../src/model/config.js";
import type { Page, PageHead, Slice } from "../../src/model/page.js";
import type { RegisterEntry } from "../../src/model/register.js";
import type { PublishedArticle, Site, SitePage } from "../../src/model/site.js";
import type { ResolvedImage } from "../../src/render/views/make/context.js";
import { assemble, moment, config as observatory } from "../site/fixture.js";

const noWords = { words: "", counts: [] };

const arabicConfig: Config = {
  ...observatory,
  title: "أول السطر",
  description: "نكتب عن الماء والمدن والعلم والكتب، ونصحّح أخطاءنا في مكانها وبتاريخها.",
  basePath: "/news/",
  dates: { ...observatory.dates, calendar: "gregorian+hijri" },
  publisher: { name: "أول السطر", email: "desk@example.org" },
  copyright: "© 2026 أول السطر. النصوص متاحة للنقل مع ذكر المصدر ورابط المقال.",
  share: ["whatsapp", "telegram", "facebook", "x", "email"],
  authors: [
    {
      name: "هند الوادي",
      role: "مراسلة شؤون البيئة",
      bio: "تكتب عن الماء منذ 2014، وتقرأ الآبار قبل الكتب.",
    },
  ],
};

const place = { path: "content/articles/a.md" as SourcePath, line: 1 };
const written = <T>(value: T) => ({ value, place });

type Draft = Readonly<{ summary?: string; image?: string; more?: Partial<Article> }>;

const slugOf = (text: string): Slug =>
  text.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/gu, "") as Slug;

const story = (
  date: string,
  section: string,
  title: string,
  /** `الصيد، الموانئ` */
  line: string,
  { summary, image, more }: Draft = {},
): Article => ({
  path: `content/articles/${slugOf(title)}.md` as SourcePath,
  place,
  slug: written(slugOf(title)),
  title: written(title),
  date: written(moment(date)),
  keywords: line.split("، ").map(written),
  sources: [],
  section: written(section),
  authors: [written("هند الوادي")],
  summary: summary ?? "",
  ...(image === undefined ? {} : { image: { src: written(image), alt: "" } }),
  pinned: [],
  corrections: [],
  draft: false,
  featured: false,
  aliases: [],
  headings: [],
  words: { title: noWords, summary: noWords, body: noWords },
  ...more,
});

const lead = story(
  "2026-11-22 08:15",
  "بيئة",
  "دفتر قديم يعيد الماء إلى فلجٍ جفّ ربع قرن",
  "الأفلاج، المياه الجوفية، الريّ، OpenStreetMap",
  {
    summary:
      "عثر أهالي قرية جبلية على سجل لحصص الريّ كُتب قبل سبعين عامًا، فصار دليلًا لحفر القناة من جديد وقسمة مائها بالساعة والظل، كما كان أجدادهم يفعلون.",
    image: "falaj.svg",
    more: {
      updated: moment("2026-11-22 16:05"),
      featured: true,
      sources: ["سجل فلج الوادي", "متابعات"],
      image: {
        src: written("falaj.svg"),
        alt: "رسم لمقطع في سفح جبل: قناة ماء تحت الأرض تصلها بالسطح آبار متتابعة، وعند طرفها نخل",
        caption:
          "ينحدر الفلج من أمّ الفلج في الجبل إلى النخل من غير مضخّة؛ والآبار المتتابعة للتهوية والتنظيف.",
        credit: "رسم: أول السطر",
      },
      corrections: [
        {
          date: moment("2026-11-23"),
          text: "ورد في النسخة الأولى أن طول القناة 1,420 مترًا، والصواب 1,240 مترًا.",
        },
      ],
    },
  },
);

const stories = [
  story("2026-11-22 07:00", "مدن", "خط حافلات واحد يختصر ساعة من يوم المدينة", "الحافلات، النقل العام", {
    summary: "بعد عام من تشغيله صار «الخط 9» أسرع من السيارة في الذروة. ما الذي فعله المخططون على وجه الدقة؟",
    image: "tram.svg",
  }),
  story(
    "2026-11-21 20:40",
    "علوم",
    "مرصد على السطح: هواة يلتقطون ما يفوت المراصد الكبرى",
    "الرصد الفلكي، النجوم",
    { summary: "تلسكوب بقطر 20 سنتيمترًا، وصبر طويل، وجدول يتبادله ثلاثون بيتًا.", image: "stars.svg" },
  ),
  story(
    "2026-11-21 12:10",
    "اقتصاد",
    "ميناء الصيادين ينتظر ثلاجة: ثلث الصيد يفسد قبل الظهر",
    "الصيد، الموانئ",
    { summary: "بين القارب والسوق أربع ساعات بلا ثلج، وثمنها يدفعه البحر.", image: "port.svg" },
  ),
  story(
    "2026-11-21 09:00",
    "ثقافة",
    "نقطة تقيس الحرف: كيف يُرسم خط عربي للشاشة الصغيرة",
    "الخط العربي، Unicode",
    { summary: "قاعدة عمرها ألف عام تدخل ملفات WOFF2." },
  ),
  story(
    "2026-11-20 18:25",
    "ثقافة",
    "سبعة آلاف صندوق في قبو البلدية، وفهرس واحد بخط اليد",
    "المحفوظات المحلية، الفهرسة",
    { summary: "رحلة في محفوظات مدينة لم يفتحها أحد منذ انتقال الديوان." },
  ),
  story("2026-11-20 10:00", "بيئة", "مقياس المدّ في الرصيف القديم يكذّب خرائط الساحل", "السواحل، الخرائط", {
    summary: "قراءات 60 عامًا تقول إن الماء أعلى مما ترسمه المساطر.",
  }),
  story("2026-11-19 16:40", "اقتصاد", "أسعار القمح تتراجع للأسبوع الثالث، والخبز ينتظر", "القمح، الخبز"),
  story("2026-11-19 15:55", "مدن", "إغلاق جسر النهر أمام الشاحنات حتى نهاية الشتاء", "الجسور"),
  story("2026-11-19 14:20", "علوم", "أول صورة قريبة لكويكب على هيئة حبّة فول", "الفضاء"),
  story("2026-11-19 13:05", "بيئة", "القطاف يبكّر عشرة أيام في السفوح الشرقية", "الزيتون، المناخ"),
  story("2026-11-19 11:30", "ثقافة", "مكتبة متنقلة تصل إلى آخر محطات القطار", "القطارات"),
  story("2026-11-18 10:15", "سياسة", "مجلس المدينة يؤجل التصويت على ميزانية النقل", "النقل العام، البلديات"),
  story("2026-11-18 09:40", "مدن", "ترميم ساعة البرج بعد صمت دام ثلاثين عامًا", "العمارة"),
  story("2026-11-16 08:00", "مدن", "ظلّ الشارع: مدينة حارة تجرّب أرصفة من سعف وطين", "المشاة، المناخ", {
    summary: "ست درجات أقل على الرصيف، بكلفة شجرة واحدة.",
    image: "shade.svg",
  }),
  story("2026-11-15 08:00", "مدن", "الرصيف الذي أعاد الدكاكين إلى الشارع", "المشاة"),
  story("2026-11-12 08:00", "مدن", "عدّاد المشاة يقول غير ما تقوله الخريطة", "المشاة، الخرائط"),
  story("2026-11-10 08:00", "علوم", "النخلة من الجو: عدّ مليون شجرة في ليلة واحدة", "النخيل", {
    summary: "برنامج صغير يتعلّم من صور مجانية، ويخطئ حيث يخطئ الإنسان.",
    image: "palms.svg",
  }),
  story("2026-11-08 08:00", "علوم", "لماذا يتأخر البرق عن الرعد في الحكايات؟", "المناخ"),
  story("2026-11-02 08:00", "ثقافة", "فهرس الأصوات: أرشيف للأسواق قبل أن تسكت", "الأسواق الشعبية", {
    summary: "تسجيلات من ستين سوقًا، مرتّبة بالنداء لا بالمكان.",
    image: "archive.svg",
  }),
  story(
    "2026-09-19 08:00",
    "علوم",
    "الآبار التي تراقبها الأقمار: ماذا ترى GRACE تحت الرمل؟",
    "المياه الجوفية، الريّ",
    { summary: "الجاذبية تكشف ما تخفيه الأرض من ماء، بفارق سنتيمترات." },
  ),
  story("2026-09-01", "مدن", "خزّانات الأسطح: مدينة فوق المدينة", "المياه الجوفية"),
  story(
    "2026-08-03 08:00",
    "بيئة",
    "من يملك الماء حين يشحّ؟ أعراف القسمة في خمس واحات",
    "المياه الجوفية، الريّ، الأفلاج",
  ),
  story("2026-03-19 08:00", "علوم", "حقن المطر في الأرض: تجربة في وادٍ يفيض مرتين في العام", "المياه الجوفية"),
  story("2025-08-08 08:00", "بيئة", "بذور الجدّات: قمح يحتمل العطش ولا يعرفه السوق", "المياه الجوفية، القمح"),
  story("2026-11-17 08:00", "رأي", "لماذا نحتاج إلى خرائط تمشي؟", "الخرائط"),
  story("2026-11-14 08:00", "رأي", "في مديح الفهرس، أو كيف يُنسى كتاب وهو على الرفّ", "الفهرسة"),
  story("2026-11-11 08:00", "رأي", "الماء لا يعرف حدود البلدية", "المياه الجوفية، البلديات"),
  story("2026-10-05 08:00", "ثقافة", "کتابخانه‌ای که با قطار می‌آید", "القطارات", {
    summary: "واگنی که دوازده هزار کتاب را به ایستگاه‌های دور می‌برد.",
    more: { lang: "fa", dir: "rtl" },
  }),
  story("2026-10-04 08:00", "بيئة", "What the tide gauge remembers", "السواحل", {
    summary: "Sixty years of readings from the old quay.",
    more: { lang: "en", dir: "ltr" },
  }),
];

const pages: readonly SitePage[] = [
  {
    path: "content/pages/about.md" as SourcePath,
    place,
    slug: written("about" as Slug),
    title: written("من نحن"),
    draft: false,
    aliases: [],
    url: sitePath("/about/"),
  },
];

const groundwater: RegisterEntry = {
  label: written("المياه الجوفية"),
  aliases: [],
  description:
    "ماء المطر حين تخزنه الأرض: آبار وأفلاج وعيون، ومن يقيسها ومن يتنازع عليها ومن يعيد إليها ما أخذ.",
  hidden: false,
};
const aflaj: RegisterEntry = {
  label: written("الأفلاج"),
  aliases: [],
  parent: groundwater.label,
  hidden: false,
};

/** @param articles - in any order */
export const siteOf = (articles: readonly Article[], config: Config = arabicConfig): Site =>
  assemble(articles, {
    pages,
    register: { entries: [groundwater, aflaj] },
    config,
    now: moment("2026-11-22 18:00").epochMs,
    includeDrafts: true,
    includeFuture: true,
  }).site;

const present = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error("The fixture lacks a part.");
  return value;
};

export const site: Site = siteOf([lead, ...stories]);
export const leadArticle = present(site.articles.find(({ path }) => path === lead.path));

export const body = `<p><strong>وادي الرمّان</strong> قبل أن تطلع الشمس على السفح، يقف رجل عند رأس الساقية وفي يده عود من سدر. يغرسه في الحصى، وينتظر أن يبلغ ظلّه علامة محفورة في الصخر، ثم يرفع لوحًا من الخشب فيميل الماء إلى بستان جاره. لا أحد هنا يجادل العود.</p>
<p>كان هذا المشهد قد انقطع خمسة وعشرين عامًا. جفّ الفلج في صيف واحد، ومدّت البلدية أنابيب من بئر عميقة، ونسي الناس مواعيد الماء. ثم هبط منسوب البئر <a href="/news/about/">كما هبطت آبار كثيرة</a>، وعاد السؤال القديم: لمن الماء صباح الثلاثاء؟<sup><a href="#fn-1" id="fnref-1" class="footnote-ref" aria-label="الحاشية 1">1</a></sup></p>
<h2 id="دفتر-في-صندوق-العروس">دفتر في صندوق العروس</h2>
<p>جاء الجواب من صندوق خشبي لم يُفتح منذ وفاة صاحبته. تحت ثياب مطويّة وُجد دفتر من 84 ورقة، كُتبت سطوره بالحبر البني ورؤوس أيامه بالأحمر، يسجّل لكل بيت نصيبه من الماء بـ«الأثر»، وهو نحو نصف ساعة.</p>
<figure class="wide"><img src="/img/ledger.svg" width="1200" height="800" alt="رسم لدفتر مفتوح سطوره بالحبر البني والأحمر" loading="lazy" decoding="async"><figcaption><span class="hide">التعليق على الصورة، </span>أسماء الأيام بالحمرة، والأنصبة بالحبر البني: هكذا يُقرأ الدفتر من غير فهرس.</figcaption></figure>
<p>صوّر معلّم القرية الأوراق بهاتفه، ونقلها إلى جدول، ثم وضع الأنصبة على خريطة من <bdi lang="en" dir="ltr">OpenStreetMap</bdi>. ظهر أن الماء كان يقطع 1,240 مترًا في قناة لا يزيد عرضها على 60 سنتيمترًا.</p>
<figure class="pull"><blockquote>لم نكن نبحث عن الماء، كنّا نبحث عن العدل في قسمته. وحين وجدناه مكتوبًا صار الحفر أسهل.</blockquote><figcaption>أحد أعضاء لجنة الفلج</figcaption></figure>
<blockquote><p>قالت مهندسة في دائرة المياه إن القناة «تأخذ ما يعطيه الجبل ولا تطلب أكثر».</p><p>ولم تزد.</p></blockquote><p>عمل الأهالي ثمانية أشهر. نزلوا في الآبار بالحبال، وأخرجوا الطمي في قفاف، ورمّموا السقف بحجر من الوادي نفسه:</p>
<ul><li>بئر الرأس</li><li>بئر الوسط<ul><li>سقفها من حجر</li></ul></li></ul>
<ol><li>الأبعد</li><li>الأقرب</li></ol>
<h2 id="أسبوع-من-الماء">أسبوع من الماء</h2>
<section class="scroll" aria-label="الجدول 1" tabindex="0"><table><thead><tr><th scope="col">الجهة</th><th scope="col" class="align-end">في الدفتر</th><th scope="col">اليوم</th><th scope="col">الوقت</th></tr></thead><tbody><tr><td>بساتين الأعلى</td><td class="num align-end">142</td><td class="num align-center">128</td><td>السبت والأحد</td></tr><tr><td>بساتين الأسفل</td><td class="num align-end">156</td><td class="num align-center">150</td><td>الاثنين إلى الخميس</td></tr></tbody></table></section>
<h3 id="الشيفرة">الشيفرة</h3>
<section class="scroll" aria-label="النص البرمجي 1" tabindex="0"><pre dir="ltr"><code class="language-js">const share = total / households.length; // minutes of water, and a long line that has to scroll in its own box
</code></pre></section>
<p>يكتب البرنامج <code dir="ltr">share</code> لكل بيت، <del>ولا</del> <em>وقد</em> يخطئ.</p>
<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled aria-label="أُنجز"> نسخ الدفتر</li><li class="task-list-item"><input type="checkbox" disabled aria-label="لم يُنجز"> نشر الخريطة</li></ul>
<hr>
<p lang="en" dir="ltr">The water is measured by a stick and its shadow.</p>
<section class="footnotes" aria-labelledby="footnotes"><h2 id="footnotes">الحواشي</h2><ol><li id="fn-1"><p>كان اليوم يُقسم أربعة وعشرين أثرًا. <a href="#fnref-1" class="footnote-back" aria-label="العودة إلى موضع الحاشية 1">↑</a></p></li></ol></section>`;

const origin = place;

const sliceOf = (articles: readonly PublishedArticle[], url: string, number = 1, size = 20): Slice => {
  const count = Math.max(1, Math.ceil(articles.length / size));
  return {
    number,
    count,
    total: articles.length,
    articles: articles.slice((number - 1) * size, number * size),
    urls: Array.from({ length: count }, (_, index) =>
      sitePath(index === 0 ? url : `${url}page/${index + 1}/`),
    ),
  };
};

/** One page of each kind, and a second page of a list. */
export const pagesOf = (of: Site) => {
  const keywords = [...of.keywords.values()];
  const keyword = present(keywords.find(({ label }) => label === "المياه الجوفية") ?? keywords[0]);
  const section = present(of.sections.find(({ label }) => label === "مدن") ?? of.sections[0]);
  const author = present(of.authors[0]);
  const month = present(of.months[0]);
  const article = present(of.articles.find(({ path }) => path === leadArticle.path) ?? of.articles[0]);
  return {
    front: { kind: "front", url: sitePath("/"), origin },
    article: { kind: "article", url: article.url, origin, article },
    standalone: { kind: "standalone", url: sitePath("/about/"), origin, page: present(of.pages[0]) },
    keyword: {
      kind: "keyword",
      url: keyword.url,
      origin,
      keyword,
      slice: sliceOf(keyword.articles, keyword.url, 1, 5),
    },
    keywords: { kind: "keywords", url: sitePath("/keywords/"), origin },
    section: {
      kind: "section",
      url: section.url,
      origin,
      group: section,
      slice: sliceOf(section.articles, section.url),
    },
    author: {
      kind: "author",
      url: author.url,
      origin,
      group: author,
      slice: sliceOf(author.articles, author.url, 2, 2),
    },
    authors: { kind: "authors", url: sitePath("/authors/"), origin },
    archive: { kind: "archive", url: sitePath("/archive/"), origin },
    month: { kind: "month", url: month.url, origin, month, slice: sliceOf(month.articles, month.url) },
    search: { kind: "search", url: sitePath("/search/"), origin },
    "not-found": { kind: "not-found", url: sitePath("/404.html"), origin },
    redirect: {
      kind: "redirect",
      url: sitePath("/old/"),
      origin,
      redirect: { from: sitePath("/old/"), to: article.url, place, kind: "alias" },
    },
  } as const satisfies { [K in Page["kind"]]: Extract<Page, { kind: K }> };
};

export const headOf = (page: Page): PageHead => ({
  title: `عنوان — ${arabicConfig.title}`,
  description: "وصف الصفحة",
  canonical: `https://example.org${hrefOf("/news/", page.url)}`,
  robots: page.kind === "redirect" || page.kind === "not-found" ? "noindex" : "max-image-preview:large",
  openGraph: [{ property: "og:title", content: "عنوان" }],
  twitter: [{ name: "twitter:card", content: "summary_large_image" }],
  alternates: [
    { type: "application/rss+xml", title: "أول السطر", href: "/news/feed.xml" },
    ...(page.kind === "keyword"
      ? [
          {
            type: "application/rss+xml",
            title: "المياه الجوفية",
            href: `${hrefOf("/news/", page.keyword.url)}feed.xml`,
          },
        ]
      : []),
  ],
  translations: [],
  breadcrumbs: [],
  jsonLd: page.kind === "article" ? '{"@context":"https://schema.org","@type":"NewsArticle"}' : "",
});

export const imageOf = (article: PublishedArticle): ResolvedImage | undefined =>
  article.image === undefined
    ? undefined
    : { href: `/img/${article.image.src.value}`, width: 1200, height: 800 };
