// Markdown made to mislead: Arabic words among every sign that means something, and real articles with small accidents.

type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError("pick from an empty list");
  return one;
};

export const words =
  "قال الوزير إن «المشروع» سيبدأ، غدًا؛ في ٢٠٢٦ بِنسبةٍ ـــ 12% Reuters GDP 5G م. (هنا) 😀 ‏ ؟".split(" ");
export const signs = [
  ..."*_[]()!#>-+=|:~`\\<&@\"'.,/؟،«»–—1 ",
  "**",
  "***",
  "__",
  "](",
  "](x)",
  '](/a "ب")',
  "![",
  "[^",
  "[x] ",
  "](http://e.com/a_b_c?x=1&y=2)",
  "]: ",
  "`x`",
  "~~",
  "http://",
  "www.",
  "www.a.b",
  "a@b.co",
  "@name",
  "&amp;",
  "&#65;",
  "&",
  "<b>",
  "<br>",
  "<!--",
  "https://x.y/z(1)",
  "\\*",
  "\\\n",
  "\t",
  "\u00a0",
  "\u2003",
  "\u2028",
  "\f",
  "\u000b",
  "\ufeff",
  "\0",
  "\r",
  "\r\n",
  "ﷺ",
  "x_y_z",
  "#وسم_آخر",
  "€",
  "ـ*",
  "*،",
  "😀",
  "\u200f",
  "\u200d",
  "\u0301",
  "a*b",
  "5 * 3",
];
export const lineStarts = [
  "",
  "",
  "",
  "",
  "# ",
  "## ",
  "###### ",
  "####### ",
  "#",
  "> ",
  ">",
  "> > ",
  ">  ",
  ">     ",
  "- ",
  "* ",
  "+ ",
  "-  ",
  "- [ ] ",
  "- [x] ",
  "1. ",
  "2. ",
  "1) ",
  "10. ",
  "1234567890. ",
  "    ",
  "  ",
  " ",
  "   ",
  "\t",
  "=",
  "===",
  "---",
  "***",
  "___",
  "* * *",
  "- - -",
  "--",
  "```",
  "~~~",
  "<div>",
  "<!-- ",
  "[ا]: ",
  "[^1]: ",
  "| ",
  "|-|",
  ":-- | --",
  "> - ",
  "- > ",
  "> 1. ",
  "  - ",
  "   > ",
  "- ## ",
  "-",
  "*",
  "+",
  "1.",
  ">\n> ",
  "# #",
  "**نص** ",
  "*ن* ",
  "[ر](/) ",
];
export const lineEnds = ["", "", "", "", " ", "  ", "   ", "\t", "\\", " #", " ##", "#", "**", "*"];
export const joins = [
  "\n",
  "\n",
  "\n",
  "\n\n",
  "\n\n",
  "\n\n",
  "\n\n\n",
  "\n \n",
  "\n\t\n",
  "\r\n",
  "\r\n\r\n",
  "\n>\n",
  "\n\n> ",
];

function text(random: Random, strange: number): string {
  let made = "";
  for (let count = Math.floor(random() * 6); count >= 0; count--) {
    if (random() < strange) made += pick(signs, random);
    else made += pick(words, random) + (random() < 0.8 ? " " : "");
    if (random() < 0.06) {
      const around = pick(["*", "**", "_", "__"], random);
      made += `${around}${pick(words, random)} ${pick(words, random)}${around}${pick(["", " ", "،"], random)}`;
    }
    if (random() < 0.04)
      made += `[${pick(words, random)}](${pick(["/أ", "https://e.org/x", 'x.md "ع"'], random)})`;
  }
  return made;
}

/** A few lines of text and signs. `strange` is the share of signs among the words. */
export function strangeDocument(random: Random): string {
  const strange = pick([0, 0.02, 0.1, 0.3, 0.8], random);
  const odd = pick([0, 0.15, 0.4, 1], random);
  let made = "";
  for (let count = Math.floor(random() * 7); count >= 0; count--) {
    if (random() < odd) made += pick(lineStarts, random);
    made += text(random, strange);
    if (random() < odd) made += pick(lineEnds, random);
    made += random() < 0.3 + odd / 2 ? pick(joins, random) : "\n\n";
  }
  return random() < 0.5 ? made : made.trimEnd();
}

/** One to four small accidents in a text: something put in, taken out, doubled, or moved. */
export function withAccidents(source: string, random: Random): string {
  let made = source;
  for (let count = Math.floor(random() * 4); count >= 0; count--) {
    const at = Math.floor(random() * (made.length + 1));
    const lineAt = made.lastIndexOf("\n", at) + 1;
    const length = Math.floor(random() * 6);
    switch (Math.floor(random() * 7)) {
      case 0:
        made = made.slice(0, at) + pick(signs, random) + made.slice(at);
        break;
      case 1:
        made = made.slice(0, at) + made.slice(at + length);
        break;
      case 2:
        made = made.slice(0, lineAt) + pick(lineStarts, random) + made.slice(lineAt);
        break;
      case 3:
        made = made.slice(0, at) + pick(joins, random) + made.slice(at);
        break;
      case 4: {
        const end = made.indexOf("\n", at);
        if (end !== -1) made = made.slice(0, end) + pick(lineEnds, random) + made.slice(end);
        break;
      }
      case 5: {
        const around = pick(["*", "**", "_", "`", "~~", "[", '"'], random);
        made = made.slice(0, at) + around + made.slice(at, at + length) + around + made.slice(at + length);
        break;
      }
      default:
        made = made.slice(0, at) + made.slice(lineAt, at) + made.slice(at);
    }
  }
  return made;
}
