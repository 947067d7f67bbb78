// Front matter and the files under `content/`, in English.

import { weekdayName } from "../../../language/dates/names.js";
import type { ContentFacts, ExpectedValue, FoundValue } from "../../../model/facts/content.js";
import { lettersOf, type WordingOf } from "../worded.js";

const expectedValue: Readonly<Record<ExpectedValue, string>> = {
  text: "a text",
  date: "a date, such as 2021-07-06 16:53",
  list: "a list, or one line with commas",
  "yes-no": "yes or no",
  number: "a number",
  items: "a list, such as [first, second], or items that begin with a hyphen",
  map: "keys with values, each on a line below it that begins with two spaces",
  "text-or-map": "a text, or keys with values",
  "list-of-maps": "a list whose items have keys, such as `- date: …`",
};

const foundValue: Readonly<Record<FoundValue, string>> = {
  text: "a text",
  list: "a list",
  map: "keys with values",
  nothing: "nothing",
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 102.4) / 10} MB`;
const paste = (line: string, otherwise: string): string => (line === "" ? otherwise : `Write: ${line}`);
const quote = "Put the value in quotes";

export const contentWording: WordingOf<ContentFacts> = {
  "unreadable-file": ({ reason }) => ({
    message: `The file cannot be read (${reason})`,
    mend:
      reason === "ENOENT"
        ? "Check that the file still exists and that its name has no damaged letters."
        : "Give yourself the right to read the file, or remove it.",
  }),
  "file-too-large": ({ bytes, limit }) => ({
    message: `The file has ${megabytes(bytes)}; an article may have ${megabytes(limit)}`,
    mend: "Check that it is a text and not a picture or a document under another name; divide a text that is really so long.",
  }),
  "same-name-twice": ({ name, other }) => ({
    message: `Two files have the same name, which only the computer tells apart: ${name} and ${other}`,
    mend: "Give one of them another name, or delete it if it is a copy.",
  }),
  "link-outside": () => ({
    message: "This is a link to a file outside the site's folder, and is not read",
    mend: "Put the file itself in the place of the link.",
  }),
  "link-broken": () => ({
    message: "This is a link that leads nowhere, or in a circle",
    mend: "Delete the link, or put the file itself in its place.",
  }),
  "link-to-folder": () => ({
    message: "This is a link to a folder; links to folders are not followed",
    mend: "Move the folder itself to this place.",
  }),
  "special-file": () => ({
    message: "This is not a file that can be read, but a device or a connection",
    mend: "Remove it from the site's folder.",
  }),
  "not-published": ({ where, name }) => ({
    message: `The file \`${name}\` is not published`,
    mend: {
      settings:
        "Authors and sections are described in site.yaml: move the lines there, below authors: or sections:, and delete this file.",
      register: "The register of keywords is called content/keywords.yaml: give the file that name.",
      outside: "Move it to content/articles, content/pages or content/media, or out of content.",
      ending:
        "If it is an article, change its ending to .md; if it is to be downloaded, link to it from an article.",
      document:
        "If it is an article, save it in its program as plain text in UTF-8, change the ending to .md, and write title and date at the top between two lines of ---; if it is to be downloaded, link to it from an article.",
      "web-page":
        "If it is an article, move it out of content and convert it with npx build-site import and its path; if it is to be downloaded, link to it from an article.",
      hidden: "Its name begins with a dot, so it is hidden: remove the dot, or move the file out of content.",
      "second-of-two": "Both endings, .yaml and .yml, are there: keep one file and delete the other.",
    }[where],
  }),
  "no-articles": () => ({
    message: "There is no article in content/articles",
    mend: 'Write the first one with: npx build-site new "Headline"',
  }),
  "not-utf8": ({ guess, byte }) => ({
    message: {
      "UTF-16": "The file is stored as UTF-16 (“Unicode” in Notepad), not as UTF-8",
      "Windows-1256": `The file is not UTF-8 (byte ${byte}); it may be Windows-1256, as old Arabic programs store it`,
      damaged: `A character is damaged here (byte ${byte} is not UTF-8)`,
    }[guess],
    mend: {
      "UTF-16": "Open the file in its editor, choose “Save as” and the encoding UTF-8.",
      "Windows-1256": "Open the file with the encoding “Arabic (Windows-1256)”, then save it as UTF-8.",
      damaged: "Type the word again in which the column points, and save as UTF-8.",
    }[guess],
  }),
  "nul-character": () => ({
    message: "There is an invisible null character here, which no text has",
    mend: "Delete the line and type it again; if there are many, the file is not a text.",
  }),
  "merge-conflict": () => ({
    message:
      "The file has two versions of one place, which git left because it could not tell which is meant",
    mend: "Keep what is right of the two, and delete the three lines that begin with <<<<<<<, ======= and >>>>>>>.",
  }),
  "empty-file": () => ({
    message: "The file is empty",
    mend: "Write the article into it, or delete it.",
  }),

  "more-problems": ({ count }) => ({
    message: `There are ${count} more problems in this file`,
    mend: "Mend those above first, then check again.",
  }),

  "missing-front-matter": ({ startsWithKey, lower }) => ({
    message: "The file does not begin with a block between two lines of ---",
    mend: startsWithKey
      ? "Put a line of three hyphens (---) before this line, and another one after the last key."
      : lower !== undefined
        ? `Delete what stands before line ${lower}, or move it below the second line of ---.`
        : "Begin the file with: a line ---, the lines title: and date:, and again a line ---.",
  }),
  "second-front-matter": ({ isTop }) =>
    isTop
      ? {
          message: "A second block stands below the first, so readers would see its keys as text",
          mend: "Keep one of the two, and delete the other with its two lines of ---.",
        }
      : {
          message:
            "A second article begins here, and a file holds one: readers would see it as part of the first",
          mend: "Move all from this line of --- on into a file of its own.",
        },
  "missing-closing-fence": ({ afterLine }) => ({
    message: "The block that opens here with --- is never closed, so the text would be lost",
    mend: `Put a line of three hyphens (---) after line ${afterLine}.`,
  }),
  "malformed-fence": ({ written }) => ({
    message: `\`${written}\` does not open or close the block: the line has to be exactly three hyphens`,
    mend:
      lettersOf(written) === ""
        ? "Replace the line by: ---"
        : `Write on two lines:\n---\n${lettersOf(written)}`,
  }),
  "front-matter-language": ({ written }) => ({
    message: `\`${written}\` stands after the hyphens; only YAML is read here, and nothing is ever run`,
    mend: "Write three hyphens (---) alone on the line, and below it keys such as title: …",
  }),
  "front-matter-too-large": ({ limit }) => ({
    message: `The block at the head of the file is larger than ${Math.round(limit / 1024)} KB or 2,000 lines`,
    mend: "Check that the line --- that closes it stands before the text, and shorten it.",
  }),
  "empty-front-matter": () => ({
    message: "There is nothing between the two lines of ---",
    mend: "Write at least the lines title: … and date: … between them.",
  }),
  "front-matter-not-keys": () => ({
    message: "The block at the head of the file does not consist of keys and values",
    mend: "Write each line as a key, a colon, a space, a value: title: …",
  }),
  "empty-body": () => ({
    message: "There is no text after the block at the head of the file",
    mend: "Write the text below the second line of ---, or add: draft: yes",
  }),

  "yaml-tab": () => ({
    message: "The line is indented with a tab",
    mend: "Replace the tab by two spaces.",
  }),
  "unquoted-colon": ({ line }) => ({
    message: "The colon inside the value is taken for the end of a key",
    mend: paste(line, `${quote}.`),
  }),
  "unclosed-quote": ({ quote: mark, line }) => ({
    message: `The quote ${mark} that opens here is not closed on this line`,
    mend: paste(line, `Put ${mark} at the end of the value.`),
  }),
  "text-after-quote": ({ line }) => ({
    message: "There is text after the closing quote",
    mend: paste(line, "Put the whole value in quotes of the other kind."),
  }),
  "unclosed-bracket": ({ open, close, line }) => ({
    message: `The bracket ${open} that opens here is not closed`,
    mend: paste(line, `Put ${close} at the end of the list.`),
  }),
  "text-after-bracket": ({ line }) => ({
    message:
      "There is text after the closing bracket; a value that begins with a bracket is taken for a list",
    mend: paste(line, `${quote}.`),
  }),
  "arabic-comma-in-braces": ({ line }) => ({
    message: "The Arabic comma (،) parts neither keys inside { } nor items in quotes inside [ ]",
    mend: paste(line, "Put a Latin comma (,) and a space in its place."),
  }),
  "empty-item-in-list": () => ({
    message: "There is nothing between two commas of the list",
    mend: "Delete one of the commas.",
  }),
  "special-start": ({ character, line, isReference }) => ({
    message:
      isReference === true
        ? `${character} takes a value from one place to another, which is not read here`
        : `A value may not begin with ${character}, which has a meaning of its own here`,
    mend: paste(line, isReference === true ? "Write the value itself in this place." : `${quote}.`),
  }),
  "bad-escape": ({ written, line }) => ({
    message: `\`${written}\` has no meaning between double quotes`,
    mend: paste(line, "Use single quotes."),
  }),
  "missing-space-after-colon": ({ line }) => ({
    message: "There is no colon with an ordinary space after the key",
    mend: paste(line, "Write a colon and a space after the key."),
  }),
  "not-a-pair": ({ written, line, isWholeFile }) => ({
    message: `The line “${written}” is not a key with a value`,
    mend: paste(
      line,
      isWholeFile === true
        ? "If it continues the line above, put it at the end of that line; if it is a name, write a colon (:) behind it."
        : "If it continues the line above, put it at the end of that line; if it belongs to the text, move it below the closing ---.",
    ),
  }),
  "bad-indentation": () => ({
    message: "The spaces at the start of the line do not fit the lines around it",
    mend: "Begin keys at the start of the line, and lines that belong to a key with two spaces.",
  }),
  "yaml-unreadable": () => ({
    message: "The block cannot be read from here on",
    mend: "Write each line as a key, a colon, a space, a value, and put values with signs in quotes.",
  }),
  "yaml-too-deep": ({ limit }) => ({
    message: `There are more than ${limit} brackets or levels inside one another`,
    mend: "Write simple keys with values; no key needs more than two levels.",
  }),
  "several-documents": () => ({
    message: "A line of --- or ... begins a second document, which would be lost",
    mend: "Delete the line.",
  }),
  "complex-key": () => ({
    message: "This is not a name of a key",
    mend: "Write the key as a plain word at the start of the line, with a colon after it.",
  }),
  "hashtag-is-comment": ({ written, line }) => ({
    message: `${written} is taken for a note and is lost`,
    mend: paste(line, `${quote}; if it is a note, put a space after the #.`),
  }),

  "missing-title": () => ({
    message: "There is no headline",
    mend: "Add a line: title: Headline",
  }),
  "missing-date": () => ({
    message: "There is no date",
    mend: "Add a line: date: 2021-07-06 16:53",
  }),
  "missing-key": ({ key }) => ({
    message: `\`${key}\` is missing here`,
    mend: `Add: ${key}: …`,
  }),
  "unknown-key": ({ key, nearest, isForeign }) => ({
    message: `The key \`${key}\` is not known, and its value is not used`,
    mend:
      nearest === undefined
        ? "Delete the key and its value; the keys are listed in docs/front-matter.md, docs/configuration.md and docs/keywords.md."
        : isForeign === true
          ? `Here the key is called \`${nearest}\`.`
          : `Did you mean \`${nearest}\`?`,
  }),
  "kept-back-elsewhere": ({ key, written }) => ({
    message: `\`${key}: ${written}\` keeps a text back in other programs; here it would be published`,
    mend: "Write: draft: yes\nor delete the line, if the text may be published",
  }),
  "not-for-pages": ({ key }) => ({
    message: `\`${key}\` has no meaning in a page, only in an article`,
    mend: "Delete the line, or move the file to content/articles.",
  }),
  "duplicate-key": ({ key, first, line }) => ({
    message: key === first ? `\`${key}\` stands twice` : `\`${key}\` and \`${first}\` mean the same`,
    mend: `Keep one: this line or line ${line}.`,
  }),
  "empty-value": ({ key }) => ({
    message: `There is nothing after \`${key}\``,
    mend: "Write the value, or delete the line.",
  }),

  "wrong-type": ({ key, expected, found }) => ({
    message: `\`${key}\` wants ${expectedValue[expected]}, and here is ${foundValue[found]}`,
    mend:
      expected === "text" && found === "list"
        ? "Keep one value, without brackets and without a hyphen before it."
        : `Write after \`${key}\`: ${expectedValue[expected]}.`,
  }),
  "unknown-choice": ({ key, written, choices, nearest }) => ({
    message: `\`${written}\` is no value for \`${key}\``,
    mend:
      nearest === undefined
        ? `Write one of: ${choices.join(", ")}.`
        : `Did you mean \`${nearest}\`? Possible: ${choices.join(", ")}.`,
  }),
  "list-without-space": ({ written }) => ({
    message: `The items “${written}” are read as one`,
    mend: "Write each item on a line that begins with a hyphen and a space: - first\nor all on one line with commas between them: first, second",
  }),
  "empty-item": ({ key }) => ({
    message: `There is an empty item in \`${key}\``,
    mend: "Delete the extra comma or hyphen.",
  }),
  "repeated-item": ({ key, item }) => ({
    message: `“${item}” stands twice in \`${key}\``,
    mend: "Delete one of them.",
  }),
  "long-title": ({ length, limit }) => ({
    message: `The headline has ${length} characters; above ${limit} it is cut by search engines and phones`,
    mend: "Shorten it, and put the rest into summary.",
  }),
  "bad-number": ({ key, written, minimum, maximum }) => ({
    message: `\`${written}\` is no value for \`${key}\``,
    mend: `Write a whole number from ${minimum} to ${maximum}.`,
  }),
  "dirty-slug": ({ written, clean }) => ({
    message: `\`${written}\` cannot be part of an address as it is`,
    mend: `Write: slug: ${clean}`,
  }),
  "bad-language": ({ written, nearest }) => ({
    message: `\`${written}\` is not the code of a language`,
    mend: nearest === undefined ? "Write a code such as ar, fa, en." : `Write: ${nearest}`,
  }),
  "bad-address": ({ key, written, wants }) => ({
    message: `\`${written}\` cannot be used for \`${key}\``,
    mend: {
      web: "Write a whole address that begins with https://",
      site: "Write the address of the front page alone: no name or password in it, no ? or # with what follows",
      path: "Write a path of the site that begins with /, such as /2019/old/",
      file: "Write the name of a file beside the article or in content/media, or an address that begins with https://",
      email: "Write one e-mail address alone, such as desk@example.org",
    }[wants],
  }),
  "date-order": ({ key, written, date }) => ({
    message: `\`${key}\` (${written}) is not after the date of the article (${date})`,
    mend: "Check the two dates.",
  }),

  "not-a-date": ({ key, written }) => ({
    message: `“${written}” is not a date`,
    mend: `Write for \`${key}\` year-month-day and the hour: 2021-07-06 16:53`,
  }),
  "ambiguous-date": ({ written, readings }) => ({
    message: `“${written}” can be read in two ways: ${readings[0]} or ${readings[1]}`,
    mend: `Write the one that you mean: ${readings[0]} or ${readings[1]}`,
  }),
  "impossible-date": ({ written, what, lastDay }) => ({
    message: {
      month: `There is no such month: ${written}`,
      day: `There is no such day: ${written}`,
      time: `There is no such hour: ${written}`,
      offset: `There is no such offset from UTC: ${written}`,
    }[what],
    mend: {
      month: "Months go from 01 to 12, after the year: 2021-07-06",
      day: lastDay === undefined ? "Check the day." : `The last day of that month is ${lastDay}.`,
      time: "Hours go from 00:00 to 23:59.",
      offset: "Leave the offset out; the hour is then that of the site's time zone.",
    }[what],
  }),
  "wrong-weekday": ({ written, actual, date }) => ({
    message: `${date} is a ${weekdayName(actual, "en")}, not a ${weekdayName(written, "en")}`,
    mend: "Correct the weekday or the date, or leave the weekday out.",
  }),
  "year-out-of-range": ({ year, gregorian }) => ({
    message: `The year ${year} is not one of the Gregorian calendar; it may be a Hijri one`,
    mend:
      gregorian === undefined
        ? "Write the Gregorian date, such as 2021-07-06"
        : `Write the Gregorian date, by the calendar of Umm al-Qura: ${gregorian}`,
  }),
  "skipped-hour": ({ written, taken }) => ({
    message: `There is no such hour as ${written}: the clocks went forward over it; ${taken} is used`,
    mend: `Write: ${taken}`,
  }),
  "repeated-hour": ({ written, taken }) => ({
    message: `The hour ${written} came twice, because the clocks went back; the first is used`,
    mend: `Write the offset with it: ${taken}`,
  }),
};
