// remark-gfm, its clean-up of bare addresses put off until the tree is known to be shallow: that step is recursive
// and would end a hostile text in a stack overflow inside the parser.

import remarkGfm from "remark-gfm";
import type { Data, Processor } from "unified";
import { endBareAddresses } from "./bare-addresses.js";

type FromMarkdown = NonNullable<Data["fromMarkdownExtensions"]>[number];
type Extension = Exclude<FromMarkdown, readonly unknown[]>;
type Transform = NonNullable<Extension["transforms"]>[number];

/** Adds GFM to a parser and hands what is to run on its trees later to `later`. */
export function gfmForParser(this: Processor, later: Transform[]): undefined {
  remarkGfm.call(this);
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) => put(extension, later));
  later.push(endBareAddresses);
}

function put(extension: FromMarkdown, later: Transform[]): FromMarkdown {
  if (Array.isArray(extension)) return extension.map((one) => put(one, later)) as FromMarkdown;
  const { transforms, ...rest } = extension;
  if (transforms !== undefined && transforms !== null) later.push(...transforms);
  return rest;
}
