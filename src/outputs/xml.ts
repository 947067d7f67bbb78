// Text into XML that every parser accepts, whatever an editor pasted.

/** All that XML 1.0 forbids, even as a reference: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Drops the characters that XML cannot hold. */
export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, "");

/** For text and for attributes in double quotes. */
export const escapeXml = (text: string): string =>
  withoutForbidden(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;");

/** A CDATA section, or several where the text holds the end mark of one. */
export const cdata = (text: string): string =>
  `<![CDATA[${withoutForbidden(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

/** `<name>text</name>`, escaped; nothing for a text that is absent or empty. */
export const element = (name: string, text: string | undefined): string =>
  text === undefined || text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>';
