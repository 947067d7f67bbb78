// Links that hand an article to a service: plain addresses, so nothing is fetched from anyone before a reader asks.

import type { Config } from "../../../model/config.js";
import type { ViewOf } from "../schemas.js";
import type { ViewContext } from "./context.js";

type Service = Config["share"][number];

/**
 * Each takes the headline and the whole address, both percent-encoded. Where a service shows the headline that it reads in
 * the page itself, the address is enough: encoded, an Arabic letter takes six bytes.
 */
const addresses: Readonly<Record<Service, (title: string, url: string) => string>> = {
  whatsapp: (_, url) => `https://wa.me/?text=${url}`,
  telegram: (_, url) => `https://t.me/share/url?url=${url}`,
  facebook: (_, url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  x: (title, url) => `https://x.com/intent/post?url=${url}&text=${title}`,
  email: (title, url) => `mailto:?subject=${title}&body=${url}`,
};

/** Half a surrogate pair, which a text may hold, cannot be encoded. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));

export const shareLinks = (
  title: string,
  url: string,
  { site, words }: ViewContext,
): ViewOf<"article">["share"] =>
  site.config.share.map((service) => {
    const label = words.text(`share.${service}`);
    return {
      label,
      href: addresses[service](encode(title), encode(url)),
      name: words.text("share.by", { service: label }),
    };
  });
