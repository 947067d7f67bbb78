// Fills the holes of bodies: where a link or picture leads within the finished site, or why it leads nowhere.
// A pure function of the site and the lists of files and addresses; it is made once and then only looks things up.

import type { Article, Written } from "../../model/article.js";
import type { Hole } from "../../model/body.js";
import type { SitePath, SourcePath } from "../../model/brand.js";
import type { Diagnostic } from "../../model/diagnostic.js";
import type { PublishedArticle, Site, Unpublished } from "../../model/site.js";
import { compareText } from "../order.js";
import { siteOrigin } from "../origin.js";
import { mediaUrl } from "../urls.js";
import { candidatesFor, contentFolder, decoded } from "./candidates.js";
import { folderOf, relativePath, resolvePath } from "./paths.js";
import {
  addressMeant,
  brokenLink,
  failed,
  found,
  linkToUnpublished,
  nothing,
  outsideContent,
  type Resolution,
  type Wanted,
  withFragment,
} from "./resolution.js";
import { createSuggester } from "./suggest.js";

export type LinkResolver = Readonly<{
  /** @param from - the source whose body has the hole */
  resolveHole: (from: SourcePath, hole: Hole) => Resolution;
  /** The picture of an article's front matter. No value and no diagnostic: there is none, or it is on another site. */
  resolveLeadImage: (article: Article) => Resolution;
  /** Links of the settings (navigation, footer) that lead nowhere. */
  checkNavigation: () => readonly Diagnostic[];
}>;

type LinkTargets = Readonly<{
  site: Site;
  /** All files below `content/`, sources too. */
  files: Iterable<SourcePath>;
  /** All addresses of the finished site besides redirects, feeds and files of the content: pages, assets. */
  urls: Iterable<SitePath>;
}>;

/** Pictures and files may be named from here too, as if they lay beside the source. */
const mediaFolders = [`${contentFolder}/media`];

export function createLinkResolver({ site, files, urls }: LinkTargets): LinkResolver {
  const known = new Set<string>();
  const fileByUrl = new Map<string, SourcePath>();
  /** Files saved from the web under an address (`a%20b.jpg`), by what the address says: `a b.jpg`. */
  const fileByDecoded = new Map<string, SourcePath>();
  for (const file of files) {
    if (!file.startsWith(`${contentFolder}/`)) continue;
    known.add(file);
    if (isMarkdown(file)) continue;
    fileByUrl.set(mediaUrl(file), file);
    const name = decoded(file);
    if (name !== file) fileByDecoded.set(name.normalize("NFC"), file);
  }
  const waiting = new Map<string, Unpublished>(site.unpublished.map((entry) => [entry.article.path, entry]));
  const draftPages = new Map<string, string>(site.draftPages.map(({ path, title }) => [path, title.value]));
  const articleByUrl = new Map<string, PublishedArticle>(
    site.articles.map((article) => [article.url, article]),
  );
  const redirects = new Map<string, SitePath>(site.redirects.map(({ from, to }) => [from, to]));
  const pages = new Set<string>(urls);
  for (const url of Object.values(site.addresses)) pages.add(url);
  for (const { files } of site.feeds.values()) for (const { path } of files) pages.add(path);

  const sorted = (paths: Iterable<string>) => [...paths].sort(compareText);
  const suggestSource = createSuggester(() => sorted(site.bySource.keys()));
  const suggestFile = createSuggester(() => sorted(fileByUrl.values()));
  const suggestUrl = createSuggester(() => sorted(pages));

  /** A source at one of the paths; undefined when none of them is one. */
  function sourceAt(paths: readonly string[], { target, fragment, place }: Wanted): Resolution | undefined {
    for (const path of paths) {
      const page = site.bySource.get(path as SourcePath);
      if (page !== undefined) {
        const article = "headings" in page ? page : undefined;
        return withFragment({ path: page.url, query: "", fragment }, article, target, place);
      }
      const unpublished = waiting.get(path);
      if (unpublished !== undefined) return failed(linkToUnpublished(unpublished, target, place));
      const draft = draftPages.get(path);
      if (draft !== undefined) {
        const facts = { target, title: draft, reason: "draft" } as const;
        return failed({ code: "link-to-unpublished", severity: "warning", place, facts });
      }
      // The file is there, but it has errors of its own: they are told already, and stop the build.
      if (isMarkdown(path) && known.has(path)) return nothing;
    }
    return undefined;
  }

  function sourceLink(from: SourcePath, wanted: Wanted): Resolution {
    const { paths, outside } = candidatesFor(from, wanted.target, []);
    const source = sourceAt(paths, wanted);
    if (source !== undefined) return source;
    if (outside) return failed(outsideContent(wanted));
    const close = suggestSource(wanted.target);
    return failed(brokenLink(wanted, close && relativePath(folderOf(from), close)));
  }

  /** A page, or a file of the content where it will be published; undefined when nothing has the address. */
  function addressAt(
    address: string,
    query: string,
    { target, fragment, place }: Wanted,
  ): Resolution | undefined {
    for (const meant of addressesMeant(address, site.config.basePath)) {
      const url = redirects.get(meant) ?? meant;
      if (pages.has(url)) {
        return withFragment({ path: url as SitePath, query, fragment }, articleByUrl.get(url), target, place);
      }
      const file = fileByUrl.get(url);
      if (file !== undefined) return found({ path: url as SitePath, query, fragment, file });
    }
    return undefined;
  }

  function siteLink(query: string, wanted: Wanted): Resolution {
    return (
      addressAt(wanted.target, query, wanted) ??
      failed(brokenLink(wanted, suggestUrl(decoded(wanted.target))))
    );
  }

  /** A file beside the source, in `content/media`, or by its published address. */
  function fileAt(paths: readonly string[], { target, fragment }: Wanted): Resolution | undefined {
    const path = paths.find((candidate) => known.has(candidate) && !isMarkdown(candidate));
    const file =
      path === undefined
        ? (fileByUrl.get(decoded(target).normalize("NFC")) ?? firstOf(paths, fileByDecoded))
        : (path as SourcePath);
    return file === undefined ? undefined : found({ path: mediaUrl(file), query: "", fragment, file });
  }

  function missingFile(from: SourcePath, wanted: Wanted, code: "missing-image" | "missing-file"): Resolution {
    const { target, place } = wanted;
    const close = suggestFile(target);
    const facts = {
      target,
      ...(close === undefined ? {} : { nearest: relativePath(folderOf(from), close) }),
    };
    return failed({ code, severity: "warning", place, facts });
  }

  /** What a page shows or plays. */
  function image(from: SourcePath, wanted: Wanted, missing: "missing-image" | "missing-file"): Resolution {
    const { paths, outside } = candidatesFor(from, wanted.target, mediaFolders);
    const file = fileAt(paths, wanted);
    if (file !== undefined) return file;
    return outside ? failed(outsideContent(wanted)) : missingFile(from, wanted, missing);
  }

  /** Also a source without its `.md`, or a page by its address as seen from the source's own page. */
  function fileLink(from: SourcePath, wanted: Wanted): Resolution {
    const { target } = wanted;
    const { paths, outside } = candidatesFor(from, target, mediaFolders);
    const folder = target.startsWith("/") ? "" : folderOf(site.bySource.get(from)?.url ?? "").slice(1);
    const ownAddress = resolvePath(folder, target);
    const resolved =
      fileAt(paths, wanted) ??
      sourceAt(
        paths.map((path) => `${path}.md`),
        wanted,
      ) ??
      (ownAddress === undefined ? undefined : addressAt(`/${ownAddress}`, "", wanted));
    if (resolved !== undefined) return resolved;
    if (outside) return failed(outsideContent(wanted));
    const address = addressMeant(target);
    if (address !== undefined) return failed(brokenLink(wanted, address));
    return /\.[a-z0-9]{1,5}$/i.test(target)
      ? missingFile(from, wanted, "missing-file")
      : failed(brokenLink(wanted, suggestUrl(target)));
  }

  return {
    resolveHole(from, hole) {
      const { place } = hole;
      switch (hole.kind) {
        case "source-link":
          return sourceLink(from, hole);
        case "site-link":
          return siteLink(hole.query, { target: hole.path, fragment: hole.fragment, place });
        case "image":
          return image(from, { target: hole.src, fragment: "", place }, "missing-image");
        case "recording":
          return image(from, { target: hole.src, fragment: "", place }, "missing-file");
        case "file-link":
          return fileLink(from, hole);
      }
    },
    resolveLeadImage({ path, image: lead }) {
      if (lead === undefined || isWholeAddress(lead.src)) return nothing;
      const { value: target, place } = lead.src;
      return image(path, { target, fragment: "", place }, "missing-image");
    },
    checkNavigation() {
      const { navigation, footer, publisher } = site.config;
      const { logo: href, logoPlace } = publisher;
      const logo = href === undefined ? [] : [{ href, ...(logoPlace && { place: logoPlace }) }];
      return [...navigation, ...footer.flatMap(({ links }) => links), ...logo]
        .filter(({ href }) => href.startsWith("/") && !href.startsWith("//"))
        .flatMap(({ href, place = siteOrigin(site.config) }) => {
          const { path, fragment } = partsOfAddress(href);
          return siteLink("", { target: path, fragment, place }).diagnostics;
        });
    },
  };
}

/** The address as written, with and without the base path, with the slash at its end that pages have, and without their file. */
function addressesMeant(path: string, basePath: string): readonly string[] {
  const readings = new Set<string>();
  for (const reading of [path, decoded(path)]) {
    const composed = reading.normalize("NFC");
    const below = composed.startsWith(basePath) ? `/${composed.slice(basePath.length)}` : composed;
    for (const address of [composed, below])
      readings.add(address).add(`${address.replace(/\/index\.html$/, "")}/`);
  }
  return [...readings];
}

function partsOfAddress(href: string): Readonly<{ path: string; fragment: string }> {
  const [beforeFragment = "", fragment = ""] = href.split("#", 2);
  const [path = ""] = beforeFragment.split("?", 1);
  return { path, fragment: decoded(fragment) };
}

/** What the first of the names stands for that stands for something. */
function firstOf<T>(names: readonly string[], known: ReadonlyMap<string, T>): T | undefined {
  const name = names.find((each) => known.has(each));
  return name === undefined ? undefined : known.get(name);
}

const isMarkdown = (path: string): boolean => /\.md$/i.test(path);

const isWholeAddress = ({ value }: Written<string>): boolean => /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(value);
