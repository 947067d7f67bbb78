// `site.yaml` and the form of `content/keywords.yaml`, in English.

import type { ConfigFacts } from "../../../model/facts/config.js";
import type { WordingOf } from "../worded.js";

export const configWording: WordingOf<ConfigFacts> = {
  "missing-config": () => ({
    message: "The site has no site.yaml, so it has no name and no address",
    mend: "Write a file site.yaml with the lines title: … and url: https://…",
  }),
  "missing-site-url": () => ({
    message: "The site's address is not known, so feeds, sitemaps and shared links lead nowhere",
    mend: "Add to site.yaml: url: https://news.example",
  }),
  "config-not-keys": () => ({
    message: "The configuration does not consist of keys and values",
    mend: "Write each line as a key, a colon, a space, a value: title: …",
  }),
  "register-not-list": () => ({
    message: "The register is neither a list of keywords nor keywords with their fields behind them",
    mend: "Write an item for each keyword: - label: …",
  }),
  "unknown-time-zone": ({ key, written, nearest }) => ({
    message: `\`${written}\` is not the name of a time zone`,
    mend: nearest === undefined ? "Write a name such as Asia/Riyadh." : `Write: ${key}: ${nearest}`,
  }),
  "bad-index-now-key": ({ written }) => ({
    message: `\`${written}\` cannot be a key for telling search engines of news`,
    mend: "Write 8 to 128 Latin letters, digits or hyphens without a space, such as indexNow: 7f3a9c51d2e84b06",
  }),
  "bad-permalink": ({ written, reason, placeholder }) => ({
    message: {
      path: `\`${written}\` is not a path of addresses`,
      slug: `\`${written}\` gives all articles one address, because :slug is missing`,
      placeholder: `\`${placeholder ?? ""}\` is not known`,
    }[reason],
    mend: {
      path: "Write a path that begins with /, such as /articles/:slug/",
      slug: "Add :slug, as in /articles/:slug/",
      placeholder: "Possible are :slug, :year, :month, :day and :section.",
    }[reason],
  }),
  "bad-repository": ({ written }) => ({
    message: `\`${written}\` is not the name of a repository`,
    mend: "Write its owner, / and its name, as they stand at the end of its address: repository: jarida/mawqi",
  }),
};
