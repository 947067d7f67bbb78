// A drawing without anything that could run or fetch: written anew from a list of what draws. Not filtered but rebuilt,
// so that no reader of the result can find in it what we did not see.

import { type SvgEvent, svgEvents } from "./svg-events.js";
import { svgProblems } from "./svg-problems.js";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What draws, names, or moves what is drawn. Everything else goes with all that it holds. */
const drawing = words(
  "svg g defs symbol use a switch view title desc path rect circle ellipse line polyline polygon text tspan textPath " +
    "image linearGradient radialGradient stop pattern clipPath mask marker style filter feBlend feColorMatrix " +
    "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow " +
    "feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset " +
    "fePointLight feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion animateTransform mpath set",
);

const attributeName = /^(?:(?:xlink|xml):)?[a-z][a-z0-9-]*$/i;
const unwanted = /^(?:on|(?:xml:)?base$|target$|ping$|download$|rel$|xmlns|src$|action$)/i;
const innerAddress = /^(?:#|data:image\/(?:png|jpe?g|gif|webp|avif);)/i;
/** In CSS an escape may spell anything, so nothing that has one is kept. */
const cssTraps = /\\|@import|@charset|@namespace|expression\s*\(|-moz-binding|behaviou?r\s*:/i;
const cssAddress =
  /(?:url|src|image|image-set)\((?!\s*(?:["']\s*)?(?:#|data:image\/(?:png|jpe?g|gif|webp|avif);))/i;
const scriptAddress = /(?:java|vb)script:|data:text/i;
/** What an animation may not change. */
const guarded = /^(?:(?:xlink:)?href|on.*)$/i;
const passedOver = /[\s\p{Cc}]+/gu;
const namespaces = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
/** All that XML cannot hold. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * @param text - of an SVG file
 * @returns the drawing alone; undefined when the file is no well-formed SVG
 */
export function sanitiseSvg(text: string): string | undefined {
  const events = svgEvents(text.replace(/^\ufeff/, ""));
  if (events === undefined) return undefined;
  const out: string[] = [];
  const open: string[] = [];
  /** How deep we are inside something that is left out. */
  let hidden = 0;
  let roots = 0;
  for (const event of events) {
    if (event.kind === "text") {
      if (hidden === 0 && open.length > 0) out.push(textIn(open.at(-1) ?? "", event.text));
      continue;
    }
    if (event.kind === "close") {
      if (hidden > 0) hidden--;
      else out.push(`</${open.pop()}>`);
      continue;
    }
    const name = event.name.replace(/^svg:/, "");
    if (open.length === 0 && hidden === 0 && (roots++ > 0 || name !== "svg")) return undefined;
    if (hidden > 0 || !drawing.has(name) || changesGuarded(event)) {
      hidden++;
      continue;
    }
    out.push(`<${name}${open.length === 0 ? namespaces : ""}${attributesOf(event)}>`);
    open.push(name);
  }
  const result = `${out.join("").replace(/<([^\s<>/]+)((?:\s[^<>]*)?)><\/\1>/g, "<$1$2/>")}\n`;
  return roots === 1 && svgProblems(result).length === 0 ? result : undefined;
}

type Opening = Extract<SvgEvent, { kind: "open" }>;

const changesGuarded = ({ attributes }: Opening): boolean =>
  attributes.some(([name, value]) => name === "attributeName" && guarded.test(value.trim()));

/** A sheet of styles that fetches something goes as a whole. */
const textIn = (element: string, text: string): string =>
  element === "style" && isUnsafeCss(text) ? "" : escaped(text);

const isUnsafeCss = (css: string): boolean => cssTraps.test(css) || cssAddress.test(css);

function attributesOf({ attributes }: Opening): string {
  const kept = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (!attributeName.test(name) || unwanted.test(name) || kept.has(name)) continue;
    const address = value.replace(passedOver, "");
    if (/^(?:xlink:)?href$/i.test(name) ? !innerAddress.test(address) : scriptAddress.test(address)) continue;
    if (isUnsafeCss(value) || /\/\//.test(address.replace(/data:[^"')\s]*/g, ""))) continue;
    kept.set(name, value);
  }
  return [...kept].map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', "&quot;")}"`).join("");
}

const escaped = (text: string): string =>
  text.replace(forbidden, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
