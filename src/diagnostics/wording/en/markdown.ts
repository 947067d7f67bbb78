// What an editor is told about the body of an article.

import type { MarkdownFacts } from "../../../model/facts/markdown.js";
import { endOf, isOneAttribute, type WordingOf } from "../worded.js";

const times = (count: number): string => (count === 1 ? "" : ` (${count} times)`);

export const markdownWording: WordingOf<MarkdownFacts> = {
  "raw-html-removed": ({ what, kind, count }) =>
    kind === "element"
      ? {
          message: `The element ${what} was removed${times(count)}; it is not among those allowed in a body`,
          mend: /^<(?:audio|video)\b/i.test(what)
            ? "Write ![what is heard or seen](interview.mp3) in a paragraph of its own, with the name of the file"
            : "Remove the tag or write it in Markdown; docs/markdown.md lists the allowed elements",
        }
      : {
          message: isOneAttribute(what)
            ? `The attribute in ${what} was removed${times(count)}; it is not allowed in a body`
            : `The attributes in ${what} were removed${times(count)}; they are not allowed in a body`,
          mend: `Remove the attribute${isOneAttribute(what) ? "" : "s"}; the template decides how a page looks, not the body`,
        },
  "comment-not-closed": () => ({
    message: "A comment begins with <!-- and never ends, so everything after it is hidden",
    mend: "Write --> where the comment ends",
  }),
  "element-not-closed": ({ what, effect, until }) => ({
    message: {
      removed:
        until === undefined
          ? `${what} is removed with all that it holds and never ends, so everything after it is gone`
          : `${what} is removed with all that it holds and never ends, so what follows is gone up to "${until}"`,
      shown: `${what} never ends, so everything after it is part of it`,
      moved: `${what} never ends, so what is written after it may show before the table or in it`,
    }[effect],
    mend: `Delete the tag, or write ${endOf(what)} where it ends`,
  }),
  "unsafe-link": ({ url, scheme }) => ({
    message: `The link "${url}" was removed because it begins with ${scheme}:`,
    mend: "Link to an address with https://, mailto: or tel:, or to a path of the site",
  }),
  "unsafe-image": ({ scheme }) => ({
    message: `An image was removed because its address begins with ${scheme}:`,
    mend: "Save the image as a file beside the article or in content/media and write the file's name",
  }),
  "remote-image": ({ url }) => ({
    message: `The image "${url}" lies on another site, which learns who reads the page and may remove it`,
    mend: "If you may publish it, save it beside the article or in content/media and write the file's name",
  }),
  "link-without-target": ({ text }) => ({
    message: text === "" ? "a link or image has no address" : `"${text}" has no address to point to`,
    mend: "Write the address between the parentheses, as in [text](https://example.org), or remove them",
  }),
  "link-without-text": ({ url }) => ({
    message: `The link to "${url}" has no text, so the address itself is shown`,
    mend: "Write the link's text between the brackets: [text](address)",
  }),
  "image-without-alt": ({ src }) => ({
    message: `The image "${src}" has no description for readers who cannot see it`,
    mend: "Describe the image between the brackets: ![a man at the head of a channel](photo.jpg)",
  }),
  "fragment-not-found": ({ fragment, nearest }) => ({
    message: `No heading of this article is called "${fragment}"`,
    mend:
      nearest === undefined
        ? "write the heading's text after the #, with - for each space"
        : `Did you mean #${nearest}?`,
  }),
  "empty-heading": () => ({
    message: "A heading has no text",
    mend: "Write the heading's text after the # signs, or remove the line",
  }),
  "emphasis-not-closed": ({ text, mended }) => ({
    message: `"${text}" will not be emphasised and the stars will show: a letter touches them from outside, punctuation from inside`,
    mend: `Write ${mended}\nor move the letter that touches the stars between them, to be emphasised too`,
  }),
  "emphasis-left-open": ({ text }) => ({
    message: `The stars before “${text}” open an emphasis that nothing closes, so they will show`,
    mend: "Write ** right before the first letter to be emphasised and right behind the last, in the same paragraph; if stars are meant: \\*\\*",
  }),
  "list-not-read": ({ line }) => ({
    message: "These items are no list: they will run on into one paragraph",
    mend: `Write each item like this: ${line}\nwith a blank line before the first`,
  }),
  "number-not-shown": ({ written, shown }) => ({
    message: `Readers will see ${shown} in place of ${written}, since the items of a list are counted on from the first`,
    mend: `Number the items in their order; if the numbers have to stay, leave a blank line before each item and write it like this: ${written}\\.`,
  }),
  "sign-not-shown": ({ mended, sign }) => ({
    message: `Readers will not see ${sign}: ${sign === "*" ? "two stars are taken for signs of emphasis" : "what stands between two of them is struck out"}`,
    mend: `Write: ${mended}`,
  }),
  "heading-not-read": ({ line }) => ({
    message: "There is no space after the #, so they will show and the line is no heading",
    mend: `Write: ${line}`,
  }),
  "text-as-heading": ({ text, line }) => ({
    message: `“${text}” is a heading because of the ${line} right below it`,
    mend: `Leave a blank line above ${line}; if it is a heading, write it on one line behind ##`,
  }),
  "table-not-read": ({ line, isWrong, row, frame }) => ({
    message: `These rows are no table: ${line === "" ? "each is a paragraph, since empty lines part them" : "they will run on into one paragraph"}${line === "" ? "" : row === undefined || frame !== undefined ? ", with their |" : ", since tabs part no cells"}`,
    mend:
      row !== undefined
        ? `Write them all like this:\n${row}\n${line}${frame === undefined ? "" : `\nand delete the lines that are like ${frame}`}`
        : line === ""
          ? "Delete the empty lines between the rows"
          : isWrong
            ? `Write in place of the line below this one: ${line}`
            : `Write below this line: ${line}`,
  }),
  "text-in-table": ({ text }) => ({
    message: `“${text}” is a row of the table above, since no blank line parts it from it`,
    mend: "Leave a blank line between the table and the text; if it is a row, part its cells by |",
  }),
  "table-cell-lost": ({ text, columns }) => ({
    message: `Readers will not see "${text}": this row has more cells than the table has columns (${columns})`,
    mend: "Add a column to the first two rows; or, if a | is meant to be read, write it as \\|",
  }),
  "link-not-read": ({ written, mended, isTurned }) => ({
    message: `Readers will see “${written}” as it stands, since ${isTurned ? "the text of a link stands in [ ] and its address behind it in ( )" : "there is a space in the link"}`,
    mend: `Write: ${mended}`,
  }),
  "indented-text": () => ({
    message: "Four spaces or more stand before the line, so it will be shown as code, from left to right",
    mend: "Delete the spaces at the beginning of this line and of those below it; if it is code, put a line of ``` above it and one below",
  }),
  "code-not-closed": ({ signs }) => ({
    message: `No line of ${signs} closes this one, so all below it is shown as code, from left to right`,
    mend: `Put a line of ${signs} where the code ends; if this is no code, delete the ${signs}`,
  }),
  "code-text-lost": ({ text, signs }) => ({
    message: `Readers will not see "${text}": what stands behind ${signs} is taken for the name of a programming language`,
    mend: `Write it on a line of its own; if this is no code, delete the ${signs} here and below`,
  }),
  "footnote-undefined": ({ name, line, written }) => {
    if (written !== undefined)
      return {
        message: `${written} mentions no note, because of the space in it`,
        mend: `Write: [^${name}]`,
      };
    return line === undefined
      ? {
          message: `The note [^${name}] is mentioned in the text but has no text of its own`,
          mend: `Add a line that begins with [^${name}]: at the end of the article`,
        }
      : {
          message: `There is no : right behind [^${name}], so the line is no text of a note`,
          mend: `Write: ${line}`,
        };
  },
  "footnote-unused": ({ name }) => ({
    message: `The note [^${name}] is not shown because the text does not mention it`,
    mend: `Put [^${name}] where it belongs in the text, or remove the note`,
  }),
  "definition-unused": ({ name, target }) => ({
    message: `Readers will not see “[${name}]: ${target}”: it gives the address of a link, and no link is called [${name}]`,
    mend: `If readers are meant to see it, put a \\ before the first bracket: \\[${name}]:\nelse delete the line, or write [${name}] where the link belongs`,
  }),
  "definition-repeated": ({ name, kind }) => ({
    message:
      kind === "footnote"
        ? `The note [^${name}] has more than one text; only the first is shown`
        : `The link [${name}] has more than one address; only the first is used`,
    mend: "Give the second another name, or remove it",
  }),
  "mdx-syntax": ({ text }) => ({
    message: `Readers will see "${text}": it is MDX, not Markdown`,
    mend: "Remove it; a note to other editors is written <!-- note -->",
  }),
  "foreign-syntax": ({ text }) => ({
    message: `Readers will see "${text}" as it stands: it is meant for another program, and nothing carries it out here`,
    mend: "Delete it, or write what it stood for as a link, a picture or text; if readers are meant to see it, put it between two `",
  }),
  "too-deeply-nested": ({ limit }) => ({
    message: `Quotations, lists or elements are more than ${limit} levels deep, so the body was not read`,
    mend: "Remove the surplus > or - signs or tags",
  }),
  "too-much-markup": ({ what, count }) => ({
    message:
      what === "lines"
        ? `the body has more than ${count - 1} lines, so it was not read`
        : what === "underlines"
          ? `${count} lines are headings because === or --- stands below them, so the body was not read`
          : `${count} brackets, stars and similar signs follow without a blank line, so the body was not read`,
    mend:
      what === "underlines"
        ? "Begin headings with ## instead, and leave a blank line above --- where a line is meant"
        : "Part the paragraphs with blank lines; if this is code, put it between two lines of ```",
  }),
  "plugin-failed": ({ message }) => ({
    message: `A plugin of the site failed on this text: ${message}`,
    mend: "Mend the plugin, or take it out of plugins in site.yaml until it is.",
  }),
  "plugin-message": ({ message, plugin }) => ({
    message: `A plugin of the site${plugin === undefined ? "" : ` (${plugin})`} says of this place: ${message}`,
    mend: "Do what it asks for; or take the plugin out of plugins in site.yaml.",
  }),
};
