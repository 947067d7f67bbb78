// The same work as build-site does, without related articles: article pages, keyword pages by 50, home, feeds.
// Dates are left to the templates' filters; nothing else is transformed.

const pageSize = 50;

export default function (config) {
  config.addCollection("articles", (api) =>
    api.getFilteredByGlob("content/articles/**/*.md").sort((a, b) => b.date - a.date),
  );
  // One entry a page of a keyword: Eleventy pages over one list only.
  config.addCollection("keywordPages", (api) => {
    const byKeyword = new Map();
    for (const article of api.getFilteredByGlob("content/articles/**/*.md").sort((a, b) => b.date - a.date)) {
      for (const keyword of article.data.keywords ?? []) {
        byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), article]);
      }
    }
    return [...byKeyword].flatMap(([keyword, articles]) =>
      Array.from({ length: Math.ceil(articles.length / pageSize) }, (_, index) => ({
        keyword,
        number: index + 1,
        count: articles.length,
        articles: articles.slice(index * pageSize, (index + 1) * pageSize),
      })),
    );
  });
  config.addFilter("iso", (date) => new Date(date).toISOString());
  config.addFilter("keywordUrl", (keyword) => `/keywords/${encodeURIComponent(keyword)}/`);
  return { dir: { input: ".", includes: "_includes", output: "public" }, markdownTemplateEngine: false };
}
