// Cuts the packaged fonts down to what an Arabic news page needs (FRONTEND T1 to T3). Run by hand, with a Node that
// strips types: `node scripts/subset-fonts.ts`. The result is committed, so a build never does this work.

import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const outDir = join(import.meta.dirname, "..", "templates", "assets", "fonts");

/** Inclusive ranges of code points. */
type Ranges = readonly (readonly [from: number, to: number])[];

/** Letters, marks and digits of Arabic and Persian, with the ornate brackets and the two ligatures that are one character. */
const arabic: Ranges = [
  [0x060c, 0x060c],
  [0x061b, 0x061b],
  [0x061f, 0x061f],
  [0x0621, 0x063a],
  [0x0640, 0x0655],
  [0x0660, 0x066c],
  [0x0670, 0x0671],
  [0x067e, 0x067e],
  [0x0686, 0x0686],
  [0x0698, 0x0698],
  [0x06a9, 0x06a9],
  [0x06af, 0x06af],
  [0x06c0, 0x06c0],
  [0x06cc, 0x06cc],
  [0x06f0, 0x06f9],
  [0x200c, 0x200d],
  [0xfd3e, 0xfd3f],
  [0xfdf2, 0xfdf2],
  [0xfdfa, 0xfdfa],
];

/** What other languages of the script add; fetched only by a page that has one of these letters. */
const arabicMore: Ranges = [
  [0x0610, 0x061a],
  [0x0656, 0x065f],
  [0x066d, 0x066f],
  [0x0672, 0x067d],
  [0x067f, 0x0685],
  [0x0687, 0x0697],
  [0x0699, 0x06a8],
  [0x06aa, 0x06ae],
  [0x06b0, 0x06bf],
  [0x06c1, 0x06cb],
  [0x06cd, 0x06ef],
  [0x06fa, 0x06ff],
];

/** Digits, quotation marks and punctuation: no Arabic file holds them, and every Arabic page needs them (T2). */
const figures: Ranges = [
  [0x0020, 0x0023],
  [0x0025, 0x003b],
  [0x003d, 0x003d],
  [0x003f, 0x003f],
  [0x005b, 0x005b],
  [0x005d, 0x005d],
  [0x007c, 0x007c],
  [0x00a0, 0x00a0],
  [0x00a9, 0x00a9],
  [0x00ab, 0x00ab],
  [0x00b7, 0x00b7],
  [0x00bb, 0x00bb],
  [0x00d7, 0x00d7],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x2212, 0x2212],
];

/** Letters of western European languages; fetched only by a page that has one. */
const latin: Ranges = [
  [0x0024, 0x0024],
  [0x003c, 0x003c],
  [0x003e, 0x003e],
  [0x0040, 0x005a],
  [0x005c, 0x005c],
  [0x005e, 0x007b],
  [0x007d, 0x007e],
  [0x00a1, 0x00a8],
  [0x00aa, 0x00aa],
  [0x00ac, 0x00ac],
  [0x00ae, 0x00b6],
  [0x00b8, 0x00ba],
  [0x00bc, 0x00d6],
  [0x00d8, 0x00ff],
  [0x0131, 0x0131],
  [0x0152, 0x0153],
  [0x2010, 0x2012],
  [0x2015, 0x2015],
  [0x201a, 0x201b],
  [0x201e, 0x201e],
  [0x2030, 0x2030],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
];

const naskh = "@fontsource-variable/noto-naskh-arabic";
const plex = "@fontsource/ibm-plex-sans-arabic";

const faces = [
  { out: "naskh-arabic", from: `${naskh}/files/noto-naskh-arabic-arabic-wght-normal.woff2`, ranges: arabic },
  {
    out: "naskh-arabic-more",
    from: `${naskh}/files/noto-naskh-arabic-arabic-wght-normal.woff2`,
    ranges: arabicMore,
  },
  { out: "naskh-figures", from: `${naskh}/files/noto-naskh-arabic-latin-wght-normal.woff2`, ranges: figures },
  { out: "naskh-latin", from: `${naskh}/files/noto-naskh-arabic-latin-wght-normal.woff2`, ranges: latin },
  { out: "plex-arabic", from: `${plex}/files/ibm-plex-sans-arabic-arabic-700-normal.woff2`, ranges: arabic },
  {
    out: "plex-arabic-more",
    from: `${plex}/files/ibm-plex-sans-arabic-arabic-700-normal.woff2`,
    ranges: arabicMore,
  },
  { out: "plex-figures", from: `${plex}/files/ibm-plex-sans-arabic-latin-700-normal.woff2`, ranges: figures },
  { out: "plex-latin", from: `${plex}/files/ibm-plex-sans-arabic-latin-700-normal.woff2`, ranges: latin },
] as const;

const charactersOf = (ranges: Ranges): string =>
  ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join("");

/** As CSS writes it: `U+60C, U+621-63A`. */
const unicodeRangeOf = (ranges: Ranges): string =>
  ranges
    .map(([from, to]) =>
      from === to ? `U+${from.toString(16)}` : `U+${from.toString(16)}-${to.toString(16)}`,
    )
    .join(", ");

await mkdir(outDir, { recursive: true });
for (const { out, from, ranges } of faces) {
  const whole = await readFile(require.resolve(from));
  const cut = await subsetFont(whole, charactersOf(ranges), {
    targetFormat: "woff2",
    noHinting: true,
  });
  await writeFile(join(outDir, `${out}.woff2`), cut);
  process.stdout.write(`${out}.woff2  ${cut.length} bytes\n  unicode-range: ${unicodeRangeOf(ranges)};\n`);
}
/** One file with all that a headline may hold: drawing programs read no WOFF2, and shape each file on its own. */
const wholePlex = "@ibm/plex-sans-arabic/fonts/complete/woff2/IBMPlexSansArabic-Bold.woff2";
const headline: Ranges = [
  [0x0020, 0x007e],
  [0x00a0, 0x00ff],
  [0x0131, 0x0131],
  [0x0152, 0x0153],
  [0x0600, 0x06ff],
  [0x200c, 0x200d],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0xfd3e, 0xfd3f],
  [0xfdf2, 0xfdf2],
  [0xfdfa, 0xfdfa],
];
const cardFont = await subsetFont(await readFile(require.resolve(wholePlex)), charactersOf(headline), {
  targetFormat: "truetype",
  noHinting: true,
});
await writeFile(join(import.meta.dirname, "..", "templates", "cards", "plex-bold.ttf"), cardFont);
process.stdout.write(`plex-bold.ttf  ${cardFont.length} bytes\n`);
await copyFile(require.resolve(`${naskh}/LICENSE`), join(outDir, "OFL-noto-naskh-arabic.txt"));
await copyFile(require.resolve(`${plex}/LICENSE`), join(outDir, "OFL-ibm-plex-sans-arabic.txt"));
