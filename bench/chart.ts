// The medians of one corpus as a bar chart, an SVG that reads on light and dark backgrounds.

import { type Corpus, medianOf } from "./report.js";

const width = 720;
const barHeight = 22;
const rowHeight = 34;
const labelWidth = 250;
const numberWidth = 70;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** @returns a whole SVG document; times are wall seconds */
export function chartOf(corpus: Corpus): string {
  const rows = corpus.results.map(({ contestant, version, case: name, runs }) => ({
    label: `${contestant} ${version}, ${name}`.replace(" ,", ","),
    seconds: medianOf(runs, "wallMs") / 1000,
    ours: contestant === "build-site",
  }));
  const longest = Math.max(...rows.map(({ seconds }) => seconds));
  const height = rows.length * rowHeight + 50;
  const title = `${corpus.name}, ${corpus.articles.toLocaleString("en")} articles: seconds, less is better`;
  const bars = rows.map(({ label, seconds, ours }, index) => {
    const y = 44 + index * rowHeight;
    const length = Math.max(2, ((width - labelWidth - numberWidth) * seconds) / longest);
    return [
      `<text x="${labelWidth - 10}" y="${y + 15}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${labelWidth}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" rx="3" class="${ours ? "ours" : "peer"}"/>`,
      `<text x="${(labelWidth + length + 8).toFixed(1)}" y="${y + 15}">${seconds.toFixed(1)}</text>`,
    ].join("\n");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #444; }
.ours { fill: #0b6e4f; } .peer { fill: #9aa5ab; }
@media (prefers-color-scheme: dark) { text { fill: #ccc; } .ours { fill: #34b58a; } .peer { fill: #6b757b; } }
</style>
<text x="0" y="18">${escaped(title)}</text>
${bars.join("\n")}
</svg>
`;
}
