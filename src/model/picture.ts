// A picture of the content as pages show it: plain data, made before any page is rendered.

import type { SitePath } from "./brand.js";

/** One format in which browsers may take a picture, smaller and newer formats first. */
export type PictureSource = Readonly<{
  /** `image/avif`. */
  type: string;
  /** As the attribute `srcset` wants it, base path included: `/assets/pictures/3f2a-480.avif 480w, …`. */
  srcset: string;
}>;

export type Picture = Readonly<{
  /** In pixels, upright. */
  width: number;
  height: number;
  /** `image/jpeg`; of what lies at `plain`, or else at the file's own address. */
  type: string;
  /** A smaller copy for whoever reads no `srcset`: feed readers, sites that show a link. Absent where the file itself will do. */
  plain?: Readonly<{ path: SitePath; width: number; height: number }>;
  sources: readonly PictureSource[];
  /** The class that shows the picture's main colour until it is there: `tone-213`. */
  tone?: string;
}>;
