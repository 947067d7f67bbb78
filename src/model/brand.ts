// Strings that must not be mistaken for one another. Each brand is cast in one place only.

declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };

/** A file of the site's folder, relative to its root: `content/articles/2021/خبر.md`. `/`-separated, NFC. */
export type SourcePath = Brand<string, "SourcePath">;

/** A path of the finished site as people read it: begins with `/`, below the base path, NFC, not percent-encoded. */
export type SitePath = Brand<string, "SitePath">;

/** A file below the output folder, `/`-separated, no leading `/`: `articles/خبر/index.html`. */
export type OutputPath = Brand<string, "OutputPath">;

/** One segment of a site path: NFC, never empty, at most 255 bytes with what is added to it on disk. */
export type Slug = Brand<string, "Slug">;

/** Decides whether two spellings are one keyword (DESIGN: identity). Never shown to anyone. */
export type KeywordId = Brand<string, "KeywordId">;
