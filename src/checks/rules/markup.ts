// Marks of Markdown, HTML and word processors in values of the front matter, where nothing reads them.

import { type Rule, rangeIn } from "../finding.js";

/** As word processors and other systems write them into headlines. */
const named: Readonly<Record<string, string>> = {
  ...{ quot: '"', amp: "&", lt: "<", gt: ">", nbsp: " ", laquo: "«", raquo: "»" },
  ...{ ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", hellip: "…", ndash: "–", mdash: "—" },
};

const markup = new RegExp(
  [
    String.raw`\*\*(?=\S)(?<strong>[^*]*[^*\s])\*\*`,
    String.raw`!?\[(?<label>[^[\]]*)\]\((?:https?:|\.{0,2}/)[^()\s]*\)`,
    String.raw`<(?<space>br)\s*/?>`,
    String.raw`</?(?:a|b|div|em|font|h[1-6]|i|mark|p|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>`,
    `&(?<name>${Object.keys(named).join("|")});`,
    String.raw`&#(?<code>\d{2,6}|x[\da-f]{2,5});`,
  ].join("|"),
  "giu",
);

/** `**عاجل**`, `[الخبر](https://…)`, `<b>`, `&quot;` in a headline, a summary, what is written of a picture. */
export const markupInValue: Rule = (block) =>
  block.isPlain !== true
    ? []
    : [...block.text.matchAll(markup)].map(({ 0: written, index, groups = {} }) => ({
        code: "markup-in-value" as const,
        ...rangeIn(block, index, index + written.length),
        facts: { written: written.slice(0, 60), mended: plainOf(groups) },
      }));

/** What readers should see in its place; nothing for a tag, whose text stands beside it. */
function plainOf({ strong, label, space, name, code }: Readonly<Record<string, string | undefined>>): string {
  if (space !== undefined) return " ";
  if (name !== undefined) return named[name.toLowerCase()] ?? "";
  if (code === undefined) return strong ?? label ?? "";
  const point = Number(code.replace(/^x/iu, "0x"));
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

const inCurlyQuotes = /^(?:[“”„‟][^“”„‟]+[“”„‟]|[‘’‚‛][^‘’‚‛]+[‘’‚‛])$/u;

/**
 * A whole value in curly quotes: most often those of YAML, which a word processor bent. It may be a quotation, which
 * straight quotes around it say, so it is not mended.
 */
export const quotedValue: Rule = (block, { text }) =>
  block.isPlain === true && inCurlyQuotes.test(block.text) && !/["']/.test(text.charAt(block.start - 1))
    ? [
        {
          code: "quoted-value" as const,
          ...rangeIn(block, 0, block.text.length),
          facts: { opening: block.text.charAt(0), closing: block.text.charAt(block.text.length - 1) },
        },
      ]
    : [];
