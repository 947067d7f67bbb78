// Commands and marks of other programs (Hugo, Jekyll, Obsidian, Docusaurus …) that a body brings along when a site moves.
// Nothing carries them out here, so readers would see them as they stand.

import type { Text } from "mdast";
import type { Range, Reporter } from "./reporter.js";

const shortcode = "caption|gallery|embed|audio|video|playlist|youtube";

/** Of forums: `[b]نص[/b]`, `[url=https://…]نص[/url]`. */
const forum =
  "b|i|u|s|url|img|quote|color|size|font|center|right|left|align|justify|list|email|youtube|code|spoiler";
const forumTag = new RegExp(`^\\[(${forum})(?:[= ][^\\]]*)?\\]`, "iu");

const passages = new RegExp(
  [
    // `{{< youtube id >}}`, `{{ page.title }}`, `{% include x %}`: what follows is sought in the source.
    String.raw`(?<!\\)\{(?:\{(?=[<%#>^]|[-~]?\s*["/a-z_$])|%)`,
    // `{: .center}`, `{#id}`, `{.class}`, `{width=50%}`: attributes of kramdown, Pandoc and their like.
    String.raw`(?<!\\)\{(?::[^{}\n]{0,200}|[#.][\p{L}_][^{}\n]{0,200}|[a-z-]{1,20}=[^{}\n]{1,200})\}`,
    // `[[صفحة]]`, `![[صورة.png]]`, `[[toc]]`; `==مظلل==` and `%%ملاحظة%%` of Obsidian.
    String.raw`(?<!\\)!?\[\[[^[\]\n]{1,200}\]\]`,
    String.raw`(?<![\\=\p{L}\p{N}])==(?=[^\s=])[^=\n]{1,200}(?<=\S)==(?![=\p{L}\p{N}])`,
    String.raw`(?<![\\%\p{N}])%%(?=[^%\s])[^%\n]{1,500}%%(?!%)`,
    // `^[حاشية]` is a footnote of Pandoc, `$$…$$` a formula.
    String.raw`(?<!\\)\^\[[^[\]\n]{2,300}\]`,
    String.raw`(?<![\\$])\$\$(?=[^$]{0,500}[\\^_=])[^$]{2,500}\$\$`,
    // Only with its end, which is sought in the source.
    String.raw`(?<!\\)\[(?:${forum})(?:=[^[\]\n]{0,300})?\]`,
    // Any other shortcode: a Latin name with a value in quotes.
    String.raw`(?<!\\)\[[a-z][a-z\d_-]{2,30} [a-z_-]{1,30}="[^\]\n]{0,300}\]`,
    // MediaWiki.
    String.raw`(?<![\\'])'''(?!['\s])[^'\n]{1,200}'''(?!')`,
    String.raw`(?<![\\{])\{\{[^{}\n|]{1,100}\|[^{}\n]{1,300}\}\}`,
    // WordPress.
    String.raw`\\?\[(?:/(?:${shortcode})|(?:${shortcode})\s[^\]\n=]{1,40}=[^\]\n]{0,300}|gallery|embed)\\?\]`,
  ].join("|"),
  "giu",
);

/** Lines that are such as a whole: directives, admonitions, a table of contents, imports of MDX. */
const wholeLine = new RegExp(
  `^(?:${[
    // `::: هام :::` is a decoration.
    String.raw`:{3,}(?![^\n]*[^:\s][^\n]*:\s*$)`,
    String.raw`(?:!!!|\?\?\?\+?) [a-z]`,
    String.raw`\[![a-z-]{3,20}\]`,
    String.raw`\[toc\]\s*$`,
    String.raw`import\s(?:[^\n"']{1,200}\sfrom\s+)?["'][^\n"']+["'];?\s*$`,
    String.raw`export\s+(?:const|let|var|function|default)\s[^\n]{0,200}[=({]`,
  ].join("|")})`,
  "iu",
);

/** What every passage, and every such line, has in it: few texts need to be looked at closely. */
const passageSigns = /[{[]|==|%%|\$\$|'''/u;
const lineSigns = /:::|!!!|\?\?\?|\[|import|export/iu;
/** Signs of quotations and lists, behind which a line begins; longer ones nobody writes. */
const lineStart = /(?:^|\n)[\s>*+\d.)-]{0,60}$/u;
const longestCommand = 500;
const longestForumText = 5000;
const blankLine = /\n[ \t>]*\r?\n/u;

/** Whether an address has such a command in it; then it is no address yet. */
export const hasCommand = (address: string): boolean => /\{\{|\{%/u.test(address);

/** Reports what a text of the tree has of these; `source` still shows what was escaped on purpose. */
export function surveyForeign(
  { value }: Text,
  { start, end }: Range,
  source: string,
  report: Reporter,
): void {
  const hasPassage = passageSigns.test(value);
  const hasLine = lineSigns.test(value);
  if (!hasPassage && !hasLine) return;
  const written = source.slice(start, end);
  const add = (range: Range): void =>
    report.add("foreign-syntax", "warning", range, {
      text: source.slice(range.start, Math.min(range.end, range.start + 60)),
    });
  let done = start;
  for (const { 0: passage, index } of hasPassage ? written.matchAll(passages) : []) {
    const from = start + index;
    const to = endOfPassage(source, from, passage);
    if (from < done || to === undefined) continue;
    add({ start: from, end: to });
    done = to;
  }
  if (!hasLine) return;
  let at = start;
  for (const line of written.split("\n")) {
    const text = line.trim();
    const from = at + line.length - line.trimStart().length;
    if (wholeLine.test(text) && lineStart.test(source.slice(Math.max(0, from - 61), from)))
      add({ start: from, end: from + text.length });
    at += line.length + 1;
  }
}

/** Tags with what is no text: notes to oneself, code, and what the body loses anyway. */
const noText =
  /<(pre|code|kbd|samp|script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)|<[a-z/!?](?:[^>"']|"[^"]*"|'[^']*')*>?/giu;

/** Reports what the text between the tags of an HTML node has of these. */
export function surveyForeignHtml({ start, end }: Range, source: string, report: Reporter): void {
  const written = source.slice(start, end);
  let from = 0;
  for (const { 0: tag, index } of [...written.matchAll(noText), { 0: "", index: written.length }]) {
    const between = { start: start + from, end: start + index };
    if (index > from)
      surveyForeign({ type: "text", value: written.slice(from, index) }, between, source, report);
    from = index + tag.length;
  }
}

function endOfPassage(source: string, from: number, passage: string): number | undefined {
  if (passage === "{{" || passage === "{%") return endOfCommand(source, from, passage);
  const [tag, name = ""] = forumTag.exec(passage) ?? [];
  if (tag === undefined) return from + passage.length;
  const inside = source.slice(from + tag.length, from + longestForumText);
  const close = inside.toLowerCase().indexOf(`[/${name.toLowerCase()}]`);
  return close === -1 ? undefined : from + tag.length + close + name.length + 3;
}

/** An address or a tag inside a command parts the text, so its end is sought in the source; in the same paragraph. */
function endOfCommand(source: string, from: number, opening: string): number | undefined {
  const rest = source.slice(from, from + longestCommand);
  const at = rest.indexOf(opening === "{%" ? "%}" : "}}");
  const blank = blankLine.exec(rest)?.index ?? rest.length;
  return at === -1 || at > blank ? undefined : from + at + 2;
}
