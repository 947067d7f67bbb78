// Languages by their BCP 47 tags, checked without the machine's own data, so that every Node says the same.

/** Language, script, region, variants: the part of RFC 5646 that a page's `lang` may need. */
const tag =
  /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?((?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)$/iu;

/** Names that editors write instead of tags. */
const tagsByName: ReadonlyMap<string, string> = new Map([
  ["arabic", "ar"],
  ["عربي", "ar"],
  ["العربية", "ar"],
  ["عربية", "ar"],
  ["persian", "fa"],
  ["farsi", "fa"],
  ["فارسي", "fa"],
  ["الفارسية", "fa"],
  ["فارسية", "fa"],
  ["urdu", "ur"],
  ["أردو", "ur"],
  ["الأردية", "ur"],
  ["hebrew", "he"],
  ["عبري", "he"],
  ["العبرية", "he"],
  ["english", "en"],
  ["إنجليزي", "en"],
  ["الإنجليزية", "en"],
  ["إنجليزية", "en"],
  ["french", "fr"],
  ["فرنسي", "fr"],
  ["الفرنسية", "fr"],
  ["turkish", "tr"],
  ["التركية", "tr"],
  ["kurdish", "ckb"],
  ["الكردية", "ckb"],
]);

/** The tag with the customary capitals (`zh-Hant-TW`), or undefined if it is none. */
export function wellFormedLanguage(written: string): string | undefined {
  const parts = tag.exec(written);
  if (parts === null) return undefined;
  const [, language = "", script, region, variants = ""] = parts;
  const titled =
    script === undefined ? "" : `-${script.charAt(0).toUpperCase()}${script.slice(1).toLowerCase()}`;
  return `${language.toLowerCase()}${titled}${region === undefined ? "" : `-${region.toUpperCase()}`}${variants.toLowerCase()}`;
}

/** The tag that was meant by a language's name or by a tag with `_`, if it can be told. */
export function knownLanguage(written: string): string | undefined {
  return (
    tagsByName.get(written.trim().toLowerCase()) ?? wellFormedLanguage(written.trim().replaceAll("_", "-"))
  );
}
