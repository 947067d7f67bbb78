declare module "subset-font" {
  type SubsetOptions = Readonly<{
    targetFormat?: "sfnt" | "woff" | "woff2" | "truetype";
    variationAxes?: Readonly<
      Record<string, number | Readonly<{ min: number; max: number; default?: number }>>
    >;
    noLayoutClosure?: boolean;
    noHinting?: boolean;
  }>;
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
